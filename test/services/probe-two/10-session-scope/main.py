from fastapi import FastAPI
from sqlalchemy import text

from database import db

app = FastAPI()


@app.get("/count")
async def count() -> int:
    with db.session() as session:
        return session.execute(text("SELECT count(*) FROM events")).scalar_one()  # blocks


@app.get("/async-count")
async def async_count() -> int:
    async with db.async_session() as session:
        return (await session.execute(text("SELECT count(*) FROM events"))).scalar_one()
