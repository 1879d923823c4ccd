import asyncio

from fastapi import APIRouter
from fastapi.responses import ORJSONResponse, Response
from pydantic import BaseModel
import orjson

router = APIRouter()

ROWS = [
    {"id": i, "name": f"name {i}", "email": f"user{i}@example.com", "city": "Hamburg", "age": 20 + i % 50, "score": i * 1.5, "active": i % 2 == 0}
    for i in range(100)
]


class Row(BaseModel):
    id: int
    name: str
    email: str
    city: str
    age: int
    score: float
    active: bool


class Order(BaseModel):
    id: int
    customer: str
    email: str
    street: str
    city: str
    zip: str
    country: str
    phone: str
    sku: str
    title: str
    quantity: int
    price: float
    discount: float
    tax: float
    currency: str
    note: str
    gift: bool
    express: bool
    insured: bool
    reference: int


lock = asyncio.Lock()


@router.get("/hello")
async def hello():
    return {"message": "Hello, World!"}


@router.get("/hello-def")
def hello_def():
    return {"message": "Hello, World!"}


@router.get("/rows/default")
async def rows_default():
    return ROWS


@router.get("/rows/orjson-response", response_class=ORJSONResponse)
async def rows_orjson_response():
    return ROWS


@router.get("/rows/typed")
async def rows_typed() -> list[Row]:
    return ROWS


@router.get("/rows/direct")
async def rows_direct():
    return Response(orjson.dumps(ROWS), media_type="application/json")


@router.post("/orders")
async def create_order(order: Order):
    return {"id": order.id}


@router.get("/locked")
async def locked():
    async with lock:
        await asyncio.sleep(0.001)
    return {"done": True}
