import os

import requests
from fastapi import FastAPI, HTTPException

app = FastAPI()
UPSTREAM = os.environ["UPSTREAM"]


@app.get("/quote/{symbol}")
async def quote(symbol: str):
    answer = requests.get(f"{UPSTREAM}/slow", params={"symbol": symbol}, timeout=5)
    if answer.status_code != 200:
        raise HTTPException(status_code=502, detail=answer.text)
    return answer.json()
