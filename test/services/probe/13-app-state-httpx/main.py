from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI

from routes import router


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.http = httpx.Client(base_url="https://prices.example.com")
    app.state.async_http = httpx.AsyncClient(base_url="https://prices.example.com")
    yield
    app.state.http.close()
    await app.state.async_http.aclose()


app = FastAPI(lifespan=lifespan)
app.include_router(router)
