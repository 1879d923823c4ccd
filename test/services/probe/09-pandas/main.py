from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from frames import busiest_day, quietest_day

app = FastAPI()


@app.get("/days/busiest")
async def busiest() -> dict[str, str]:
    return {"day": busiest_day("visits.csv")}


@app.get("/days/quietest")
async def quietest() -> dict[str, str]:
    return {"day": await run_in_threadpool(quietest_day, path="visits.csv")}
