from fastapi import FastAPI, HTTPException

from store import cache, read_count

app = FastAPI()


@app.post("/visits/{page}")
async def visit(page: str):
    count = cache.incr(f"visits:{page}")
    if page == "text":
        cache.set("visits:text", "many")
    return {"page": page, "count": count}


@app.get("/visits/{page}")
async def visits(page: str):
    count = read_count(page)
    if count is None:
        raise HTTPException(status_code=404)
    return {"page": page, "count": count.upper()}


@app.get("/list/{page}")
async def listed(page: str):
    cache.delete("list")
    return [cache.rpush("list", page) for _ in range(3)] + cache.lrange("list", 0, -1)[:2]
