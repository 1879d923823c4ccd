"""Two ways to the same database: the old psycopg2 pool, and asyncpg for what has been moved already."""

from collections.abc import AsyncIterator, Iterator

import asyncpg
from fastapi import Request
from psycopg2.pool import ThreadedConnectionPool

from app.config import get_settings

pool = ThreadedConnectionPool(1, 10, get_settings().database_url)


def get_connection() -> Iterator:
    connection = pool.getconn()
    try:
        yield connection
    finally:
        pool.putconn(connection)


async def get_async_connection(request: Request) -> AsyncIterator[asyncpg.Connection]:
    async with request.app.state.pool.acquire() as connection:
        yield connection
