from fastapi import Depends, FastAPI
from pymongo import AsyncMongoClient, MongoClient

from repositories import AsyncProductRepository, ProductRepository, Repository

app = FastAPI()
mongo = MongoClient("mongodb://localhost")
async_mongo = AsyncMongoClient("mongodb://localhost")


def products() -> Repository:
    return ProductRepository(mongo)


async def async_products() -> AsyncProductRepository:
    return AsyncProductRepository(async_mongo)


@app.get("/products/{key}")
async def product(key: str, repository: Repository = Depends(products)) -> dict:
    return repository.find(key) or {}


@app.get("/async-products/{key}")
async def async_product(key: str, repository: AsyncProductRepository = Depends(async_products)) -> dict:
    return await repository.find(key) or {}
