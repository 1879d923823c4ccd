"""The endpoints of the validation plan, each written as people write it."""

from contextlib import asynccontextmanager

import httpx
import redis.asyncio as redis
from fastapi import FastAPI

import clients
import compute
import database
import plain
import upstream


@asynccontextmanager
async def lifespan(app: FastAPI):
    await database.open_pools()
    clients.http = httpx.AsyncClient()
    clients.cache = redis.Redis(host="127.0.0.1", port=clients.REDIS_PORT)
    await clients.cache.set("profile:1", '{"id": 1, "name": "Ada"}')
    yield
    await clients.http.aclose()


app = FastAPI(lifespan=lifespan)
app.include_router(plain.router)
app.include_router(database.router)
app.include_router(compute.router)
app.include_router(upstream.router)
