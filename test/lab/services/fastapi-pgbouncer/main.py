import os
from contextlib import asynccontextmanager

import asyncpg
from fastapi import FastAPI

pool: asyncpg.Pool


@asynccontextmanager
async def lifespan(app: FastAPI):
    global pool
    pool = await asyncpg.create_pool(
        os.environ["LAB_PGBOUNCER"], min_size=40, max_size=40, statement_cache_size=0
    )
    yield


app = FastAPI(lifespan=lifespan)


@app.get("/db/slow")
async def slow():
    async with pool.acquire() as connection:
        await connection.fetchval("SELECT pg_sleep(0.01)")
    return {"done": True}
