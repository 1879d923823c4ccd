import time

from fastapi import FastAPI

from app.rates import find_rate

app = FastAPI()


@app.get("/health")
async def health():
    return {"status": "ok"}


@app.get("/prices/{item}")
async def price(item: str):
    return {"item": item, "rate": find_rate(item)}


@app.get("/pause")
def pause():
    time.sleep(0.1)
    return {"paused": True}
