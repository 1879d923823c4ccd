import redis
import redis.asyncio


def create_cache(url: str):
    pool = redis.ConnectionPool.from_url(url, max_connections=20)
    return redis.Redis(connection_pool=pool)


def create_async_cache(url: str):
    return redis.asyncio.from_url(url)
