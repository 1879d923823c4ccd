from fastapi import APIRouter, Request

router = APIRouter()


@router.get("/{token}")
async def read_session(token: str, request: Request) -> str | None:
    cache = request.app.state.cache
    return cache.get(token)  # blocks


@router.get("/{token}/async")
async def read_session_async(token: str, request: Request) -> str | None:
    return await request.app.state.async_cache.get(token)
