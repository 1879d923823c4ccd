from motor.motor_asyncio import AsyncIOMotorClient
from pymongo import MongoClient

client = MongoClient("mongodb://localhost:27017")
async_client = AsyncIOMotorClient("mongodb://localhost:27017")


def get_articles():
    return client["blog"]["articles"]


def get_async_articles():
    return async_client["blog"]["articles"]
