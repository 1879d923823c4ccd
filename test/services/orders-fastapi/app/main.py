from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware

from app.config import get_settings
from app.routers import customers, orders, reports

settings = get_settings()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.pool = await asyncpg.create_pool(settings.database_url, min_size=2, max_size=10)
    yield
    await app.state.pool.close()


app = FastAPI(title="Orders", lifespan=lifespan)
app.add_middleware(GZipMiddleware)

for part in (orders, customers, reports):
    app.include_router(part.router, prefix=settings.api_prefix)


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
