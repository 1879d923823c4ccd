from fastapi import APIRouter

_router = APIRouter()


@_router.get("/news")
async def news():
    return []
