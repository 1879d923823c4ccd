from fastapi import FastAPI

from search import get_async_search, get_search

app = FastAPI()


@app.get("/search")
async def search(query: str) -> dict[str, int]:
    found = get_search().search(index="pages", q=query)  # blocks
    return {"hits": found["hits"]["total"]["value"]}


@app.get("/find")
async def find(query: str) -> dict[str, int]:
    found = await get_async_search().search(index="pages", q=query)
    return {"hits": found["hits"]["total"]["value"]}
