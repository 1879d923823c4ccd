from fastapi import FastAPI

import counters

app = FastAPI()


@app.post("/visits/{page}")
async def visit(page: str) -> dict[str, int]:
    return {"visits": counters.increase(page)}


@app.post("/views/{page}")
async def view(page: str) -> dict[str, int]:
    return {"views": await counters.increase_async(page)}
