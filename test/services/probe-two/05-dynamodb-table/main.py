from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI, Request

from tables import AsyncCartTable, CartTable, aio_session


@asynccontextmanager
async def lifespan(app: FastAPI):
    async with aio_session.resource("dynamodb", region_name="eu-west-1") as resource:
        app.state.carts = AsyncCartTable(resource)
        yield


app = FastAPI(lifespan=lifespan)


@app.get("/carts/{cart_id}")
async def cart(cart_id: str, table: CartTable = Depends(lambda: CartTable())) -> dict:
    return table.load(cart_id)


@app.get("/async-carts/{cart_id}")
async def async_cart(cart_id: str, request: Request) -> dict:
    return await request.app.state.carts.load(cart_id)
