from fastapi import FastAPI

from orders import prepare_order, prepare_order_quietly

app = FastAPI()


@app.post("/orders")
async def create_order(sku: str) -> dict[str, str]:
    return prepare_order(sku)


@app.post("/orders/quiet")
async def create_order_quietly(sku: str) -> dict[str, str]:
    return await prepare_order_quietly(sku)
