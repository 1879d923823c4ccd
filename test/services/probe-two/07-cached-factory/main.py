from fastapi import FastAPI

from clients import get_async_search, get_search

app = FastAPI()


@app.get("/search")
async def search(q: str) -> list[dict]:
    hits = get_search().search(index="products", query={"match": {"name": q}})  # blocks
    return hits["hits"]["hits"]


@app.get("/async-search")
async def async_search(q: str) -> list[dict]:
    hits = await get_async_search().search(index="products", query={"match": {"name": q}})
    return hits["hits"]["hits"]
