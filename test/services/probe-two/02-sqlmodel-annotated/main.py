from fastapi import FastAPI

import crud
from deps import SessionDep
from models import Hero

app = FastAPI()


@app.get("/heroes")
async def heroes(session: SessionDep, name: str) -> list[Hero]:
    return crud.heroes_named(session=session, name=name)


@app.get("/heroes/{hero_id}")
def hero(session: SessionDep, hero_id: int) -> Hero | None:
    return crud.hero_by_id(session=session, hero_id=hero_id)
