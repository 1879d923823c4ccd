import os

import redis
from fastapi import FastAPI, HTTPException

app = FastAPI()
cache = redis.Redis.from_url(os.environ["REDIS_URL"], decode_responses=True)


@app.post("/visits/{page}")
async def visit(page: str):
    count = cache.incr(f"visits:{page}")
    if page == "text":
        cache.set("visits:text", "many")
    return {"page": page, "count": count}


pipeline = cache.pipeline


@app.get("/visits/{page}")
async def visits(page: str):
    count = cache.get(f"visits:{page}")
    if count is None:
        raise HTTPException(status_code=404)
    return {"page": page, "count": count}
