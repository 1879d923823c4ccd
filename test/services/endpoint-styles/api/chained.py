from fastapi import APIRouter

users = r = APIRouter(prefix="/users")


@r.get("/me")
async def me():
    return {}


@users.get("/{user_id}")
async def user(user_id: int):
    return {}
