import time

from fastapi import FastAPI

app = FastAPI()


def settle(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


@app.get("/wait")
async def wait(seconds: float = 0.05):
    if seconds > 1:
        raise ValueError("too long")
    return {"waited": settle(seconds)}
