from fastapi import APIRouter, Depends, FastAPI

from limits import AsyncRateLimit, RateLimit, ThreadRateLimit

limited = APIRouter(dependencies=[Depends(RateLimit(per_minute=60))])
calm = APIRouter(dependencies=[Depends(AsyncRateLimit(per_minute=60)), Depends(ThreadRateLimit(per_minute=60))])


@limited.get("/limited")
async def read_limited() -> str:
    return "ok"


@calm.get("/calm")
async def read_calm() -> str:
    return "ok"


app = FastAPI()
app.include_router(limited)
app.include_router(calm)
