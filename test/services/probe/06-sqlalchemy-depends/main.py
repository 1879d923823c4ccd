from typing import Annotated

from fastapi import Depends, FastAPI
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from database import get_async_db, get_db
from models import Item

app = FastAPI()

Database = Annotated[Session, Depends(get_db)]


@app.get("/items")
async def items(db: Database) -> list[str]:
    return [item.name for item in db.scalars(select(Item)).all()]  # blocks


@app.get("/items/async")
async def items_async(db: Annotated[AsyncSession, Depends(get_async_db)]) -> list[str]:
    found = await db.scalars(select(Item))
    return [item.name for item in found]


@app.get("/items/thread")
def items_in_thread(db: Database) -> list[str]:
    return [item.name for item in db.scalars(select(Item)).all()]
