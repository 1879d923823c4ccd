from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool

from weather.client import fetch_forecast, fetch_history

app = FastAPI()


@app.get("/forecast")
async def forecast(city: str) -> dict[str, str]:
    return {"forecast": fetch_forecast(city)}


@app.get("/history")
async def history(city: str) -> dict[str, str]:
    return {"history": await run_in_threadpool(fetch_history, city)}
