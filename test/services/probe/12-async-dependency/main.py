from fastapi import APIRouter, Depends, FastAPI

from security import current_tenant, current_user

app = FastAPI()
users = APIRouter(prefix="/users")
tenants = APIRouter(prefix="/tenants", dependencies=[Depends(current_tenant)])


@users.get("/me")
async def me(user: dict = Depends(current_user)) -> dict[str, str]:
    return {"name": user["name"]}


@tenants.get("/size")
async def size() -> dict[str, int]:
    return {"size": 3}


app.include_router(users)
app.include_router(tenants)
