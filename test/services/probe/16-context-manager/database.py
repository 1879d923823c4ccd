from contextlib import asynccontextmanager, contextmanager

import asyncpg
from psycopg2 import pool

connections = pool.SimpleConnectionPool(1, 5, "dbname=app")
state = {"pool": None}


@contextmanager
def cursor():
    connection = connections.getconn()
    try:
        with connection.cursor() as opened:
            yield opened
    finally:
        connections.putconn(connection)


@asynccontextmanager
async def async_connection():
    if state["pool"] is None:
        state["pool"] = await asyncpg.create_pool("postgresql://localhost/app")
    async with state["pool"].acquire() as connection:
        yield connection
