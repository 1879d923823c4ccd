from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, TypeAdapter, ValidationError

app = FastAPI()


class Order(BaseModel):
    id: int
    lines: list[dict[str, int]] = []


@app.get("/check/{order_id}")
async def check(order_id: str):
    adapter = TypeAdapter(dict[str, list[Order]])
    try:
        return adapter.validate_python({"orders": [{"id": order_id}]})
    except ValidationError as error:
        raise HTTPException(status_code=400, detail=error.error_count())
