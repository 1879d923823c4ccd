import redis
import redis.asyncio

from app.config import get_settings

cache = redis.Redis.from_url(get_settings().redis_url)
async_cache = redis.asyncio.Redis.from_url(get_settings().redis_url)


def cached_status(order_id: int) -> str | None:
    value = cache.get(f"order:{order_id}:status")  # blocks
    return value.decode() if value else None


async def publish_status(order_id: int, status: str) -> None:
    await async_cache.set(f"order:{order_id}:status", status, ex=300)
    await async_cache.publish("orders", f"{order_id}:{status}")
