"""None of this holds the event loop: nothing here may be reported as blocking."""

import asyncio
import functools
import hashlib
import json
import logging
import os
import re
import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import anyio
import httpx
import redis.asyncio as redis
import requests
from celery import Celery
from fastapi import BackgroundTasks, Depends, FastAPI, Request, UploadFile
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, StreamingResponse
from sqlalchemy import event, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession as Session
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

CONFIG = json.loads(Path("config.json").read_text())
PATTERN = re.compile(r"\d+")
log = logging.getLogger(__name__)
app = FastAPI()
celery = Celery("x")
pool = ThreadPoolExecutor(4)
http = requests.Session()
client = httpx.AsyncClient()
cache = redis.Redis()
engine = create_async_engine("postgresql+asyncpg://x", pool_size=5)
Local = async_sessionmaker(engine, expire_on_commit=False)


async def get_db():
    async with Local() as s:
        yield s


DB = Annotated[Session, Depends(get_db)]


@celery.task
def heavy(x):
    time.sleep(10)


@app.post("/celery")
async def with_celery():
    heavy.delay(1)
    heavy.apply_async(args=(1,))
    return {}


def work():
    time.sleep(1)


@app.get("/thread")
async def thread():
    threading.Thread(target=work, daemon=True).start()
    return {}


@app.get("/dict")
async def plain_dict():
    session = {"get": 1}
    session.get("x")
    return session


@app.get("/redis")
async def from_redis():
    return await cache.get("x")


@app.get("/db")
async def from_db(db: DB):
    r = await db.execute(select(func.count()).where(text("x")))
    await db.commit()
    return r.scalars().all()


@app.get("/runsync")
async def runsync(db: DB):
    return await db.run_sync(lambda s: s.query(int).all())


@app.get("/anyio")
async def with_anyio():
    return await anyio.to_thread.run_sync(partial(http.get, "x"))


@app.get("/tt")
async def tt():
    return await asyncio.to_thread(http.get, "x", timeout=3)


@app.get("/exec")
async def in_executor():
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(pool, work)


@app.get("/rit")
async def rit():
    return await run_in_threadpool(lambda: http.get("x").json())


def threaded(fn):
    @functools.wraps(fn)
    async def inner(*a, **k):
        return await asyncio.to_thread(fn, *a, **k)

    return inner


@threaded
def slow():
    return requests.get("x")


@app.get("/threaded")
async def from_threaded():
    return await slow()


class Store:
    def _read(self, k):
        return requests.get(k).text

    async def read(self, k):
        return await asyncio.to_thread(self._read, k)


store = Store()


@app.get("/store")
async def from_store():
    return await store.read("x")


@app.get("/submit")
async def submit():
    f = pool.submit(work)
    return await asyncio.wrap_future(f)


@app.post("/upload")
async def upload(f: UploadFile, request: Request):
    d = await f.read()
    j = await request.json()
    log.info("x %s", j)
    return {
        "h": hashlib.sha256(d[:100]).hexdigest(),
        "id": str(uuid.uuid4()),
        "at": datetime.now().isoformat(),
        "p": os.path.join("a", "b"),
        "m": bool(PATTERN.match("1")),
        "j": json.dumps({"a": 1}),
    }


def dep():
    return requests.get("x").text


@app.get("/def-dep")
async def def_dep(x: str = Depends(dep)):
    return x


@app.get("/def")
def plain_def():
    return dep()


def rows():
    for i in range(3):
        time.sleep(1)
        yield str(i)


@app.get("/stream")
async def stream():
    return StreamingResponse(rows())


@app.get("/file")
async def from_file():
    return FileResponse("x.pdf")


@app.get("/never")
async def never():
    def later():
        time.sleep(1)

    return {"f": later.__name__}


@app.get("/executor-lambda")
async def executor_lambda():
    loop = asyncio.get_event_loop()
    return await asyncio.gather(
        *[loop.run_in_executor(pool, functools.partial(requests.get, url)) for url in ("a", "b")]
    )


@app.get("/bgdef")
async def bgdef(b: BackgroundTasks):
    b.add_task(work)


@app.get("/httpx")
async def with_httpx():
    r = await client.get("x")
    r.raise_for_status()
    return r.json()


@app.get("/wait")
async def wait():
    e = asyncio.Event()
    q = asyncio.Queue()
    await q.put(1)
    q.get_nowait()
    async with asyncio.Lock():
        pass
    await asyncio.sleep(0)


@event.listens_for(engine.sync_engine, "connect")
def on_connect(c, r):
    c.cursor().execute("x")


@app.get("/map-thread")
async def map_thread():
    return await asyncio.gather(*(asyncio.to_thread(requests.get, u) for u in ["a"]))


async def offload(fn, *args):
    return await run_in_threadpool(fn, *args)


@app.get("/offload")
async def from_offload():
    return await offload(requests.get, "x")


class Job:
    def __call__(self):
        time.sleep(1)


@app.get("/callable-thread")
async def callable_thread():
    await asyncio.to_thread(Job())


@app.get("/asyncio-run-coroutine")
async def asyncio_run_coroutine():
    proc = await asyncio.create_subprocess_shell("ls", stdout=asyncio.subprocess.PIPE)
    return (await proc.communicate())[0].decode()


def named(**values):
    for value in values.values():
        if isinstance(value, dict):
            yield value.get("name")


@app.get("/plain-data")
async def plain_data():
    return list(named(session=http, item={"name": "x"}))


if __name__ == "__main__":
    time.sleep(1)
    import uvicorn

    uvicorn.run(app)
