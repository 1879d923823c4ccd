from anyio import to_thread
from fastapi import FastAPI

from warehouse import Warehouse

app = FastAPI()
warehouse = Warehouse("sales.duckdb")


@app.get("/total")
async def total(day: str) -> float:
    return warehouse.total(day)


@app.get("/average")
async def average(day: str) -> float:
    return await to_thread.run_sync(lambda: warehouse.average(day))
