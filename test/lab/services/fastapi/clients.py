import os

import httpx
import redis.asyncio as redis

DATABASE = os.environ["LAB_DATABASE"]
UPSTREAM = os.environ["LAB_UPSTREAM"]
REDIS_PORT = int(os.environ.get("LAB_REDIS_PORT", "6390"))

http: httpx.AsyncClient
cache: redis.Redis
