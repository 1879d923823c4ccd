import asyncio

import httpx
from fastapi import APIRouter

import clients
from clients import UPSTREAM

router = APIRouter()


@router.get("/upstream/sequential")
async def sequential():
    answers = []
    for name in ["a", "b", "c"]:
        async with httpx.AsyncClient() as client:
            response = await client.get(f"{UPSTREAM}/{name}")
            answers.append(response.text)
    return {"answers": answers}


@router.get("/upstream/shared")
async def shared():
    responses = await asyncio.gather(
        clients.http.get(f"{UPSTREAM}/a"),
        clients.http.get(f"{UPSTREAM}/b"),
        clients.http.get(f"{UPSTREAM}/c"),
    )
    return {"answers": [response.text for response in responses]}
