"""Coroutines that run beside or after the handler, on the same event loop."""

import asyncio
import time

from fastapi import APIRouter, BackgroundTasks
from fastapi.responses import StreamingResponse

router = APIRouter(prefix="/tasks")


async def gathered():
    time.sleep(1)  # blocks


@router.get("/gather")
async def gather():
    await asyncio.gather(gathered(), asyncio.sleep(1))


async def created():
    time.sleep(1)  # blocks


@router.get("/create-task")
async def create_task():
    asyncio.create_task(created())


async def grouped():
    time.sleep(1)  # blocks


@router.get("/task-group")
async def task_group():
    async with asyncio.TaskGroup() as group:
        group.create_task(grouped())


async def limited():
    time.sleep(1)  # blocks


@router.get("/wait-for")
async def wait_for():
    await asyncio.wait_for(limited(), timeout=5)


async def afterwards():
    time.sleep(1)  # blocks


@router.get("/background")
async def background(tasks: BackgroundTasks):
    tasks.add_task(afterwards)


async def lines():
    for number in range(3):
        time.sleep(1)  # blocks
        yield f"{number}\n"


@router.get("/stream")
async def stream():
    return StreamingResponse(lines())
