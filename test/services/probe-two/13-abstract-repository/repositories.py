from abc import ABC, abstractmethod
from typing import Any, Generic, TypeVar

from pymongo import AsyncMongoClient, MongoClient

T = TypeVar("T")


class Repository(ABC, Generic[T]):
    @abstractmethod
    def find(self, key: str) -> T | None: ...


class MongoRepository(Repository[dict[str, Any]]):
    collection_name: str

    def __init__(self, client: MongoClient) -> None:
        self.collection = client["shop"][self.collection_name]

    def find(self, key: str) -> dict[str, Any] | None:
        return self.collection.find_one({"_id": key})  # blocks


class ProductRepository(MongoRepository):
    collection_name = "products"


class AsyncProductRepository:
    def __init__(self, client: AsyncMongoClient) -> None:
        self.collection = client["shop"]["products"]

    async def find(self, key: str) -> dict[str, Any] | None:
        return await self.collection.find_one({"_id": key})
