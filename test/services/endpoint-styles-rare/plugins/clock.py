from fastapi import APIRouter

router = APIRouter(prefix="/clock")


@router.get("/now")
async def now(): ...
