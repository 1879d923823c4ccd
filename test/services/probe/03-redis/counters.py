import redis
from redis.asyncio import Redis as AsyncRedis

store = redis.Redis(host="localhost", decode_responses=True)
async_store = AsyncRedis(host="localhost", decode_responses=True)


def increase(page: str) -> int:
    return store.incr(f"visits:{page}")  # blocks


async def increase_async(page: str) -> int:
    return await async_store.incr(f"views:{page}")
