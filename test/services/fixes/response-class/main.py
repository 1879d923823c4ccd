from fastapi import FastAPI, HTTPException
from fastapi.responses import JSONResponse
from pydantic import BaseModel

app = FastAPI(default_response_class=JSONResponse)


class Item(BaseModel):
    id: int
    name: str
    price: float
    tags: list[str]


ITEMS = [Item(id=i, name=f"item {i} – é", price=i / 3, tags=["a", "b"]) for i in range(2000)]


@app.get("/items")
async def items() -> list[Item]:
    return ITEMS


@app.get("/items/{item_id}")
async def item(item_id: int) -> Item:
    if item_id >= len(ITEMS):
        raise HTTPException(status_code=404, detail="no such item")
    return ITEMS[item_id]


@app.get("/untyped")
async def untyped():
    return {"a": 1, "b": [1.5, None, True]}
