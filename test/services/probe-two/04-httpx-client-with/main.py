from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI, Request

import geo


@asynccontextmanager
async def lifespan(app: FastAPI):
    async with httpx.AsyncClient(base_url="https://geo.example.com") as client:
        app.state.geo = client
        yield


app = FastAPI(lifespan=lifespan)


@app.get("/here")
async def here(request: Request) -> dict:
    return geo.locate(request.client.host)


@app.get("/there")
async def there(request: Request) -> dict:
    return await geo.locate_async(request.app.state.geo, request.client.host)
