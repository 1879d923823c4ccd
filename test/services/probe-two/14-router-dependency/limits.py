import aiomcache
from fastapi import HTTPException, Request
from pymemcache.client.base import Client

memcached = Client(("localhost", 11211))
async_memcached = aiomcache.Client("localhost", 11211)


class RateLimit:
    def __init__(self, per_minute: int) -> None:
        self.per_minute = per_minute

    def _hits(self, key: str) -> int:
        return memcached.incr(key, 1) or 0  # blocks

    async def __call__(self, request: Request) -> None:
        if self._hits(request.client.host) > self.per_minute:
            raise HTTPException(429)


class AsyncRateLimit(RateLimit):
    async def __call__(self, request: Request) -> None:
        if await async_memcached.incr(request.client.host.encode(), 1) > self.per_minute:
            raise HTTPException(429)


class ThreadRateLimit(RateLimit):
    def __call__(self, request: Request) -> None:
        if memcached.incr(request.client.host, 1) > self.per_minute:
            raise HTTPException(429)
