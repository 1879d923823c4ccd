import asyncio
from typing import Annotated

from fastapi import APIRouter, Depends

from app.services.reports import Summariser, archive, get_summariser, sales_by_product, summarise_async, upload

router = APIRouter(prefix="/reports", tags=["reports"])


@router.get("/sales")
async def sales(month: str) -> dict[str, float]:
    return sales_by_product(f"/var/lib/orders/{month}.csv")


@router.post("/export")
async def export(month: str, content: str) -> dict[str, str]:
    return {"location": upload(f"{month}.csv", content)}


@router.post("/archive")
async def archive_report(month: str, content: str) -> dict[str, str]:
    return {"location": await asyncio.to_thread(archive, f"{month}.csv", content)}


@router.post("/summary")
async def summary(text: str, summariser: Annotated[Summariser, Depends(get_summariser)]) -> dict[str, str]:
    return {"summary": summariser.summarise(text)}


@router.post("/summary/quick")
async def quick_summary(text: str) -> dict[str, str]:
    return {"summary": await summarise_async(text)}
