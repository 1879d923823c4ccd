import asyncio
from functools import partial

from fastapi import FastAPI

import stock

app = FastAPI()


@app.get("/stocks/{symbol}")
async def read_price(symbol: str) -> float:
    return stock.price(symbol)


@app.get("/stocks/{symbol}/history")
async def read_history(symbol: str) -> list[float]:
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, partial(stock.history, symbol, days=30))
