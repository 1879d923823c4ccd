import asyncio
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from fastapi import FastAPI, UploadFile

from images import grey, thumbnail

app = FastAPI()
workers = ProcessPoolExecutor(2)


@app.post("/thumbnails")
async def make_thumbnail(picture: UploadFile) -> dict[str, int]:
    return {"bytes": len(thumbnail(await picture.read(), 128))}


@app.post("/grey")
async def make_grey(picture: UploadFile) -> dict[str, int]:
    data = await picture.read()
    result = await asyncio.get_running_loop().run_in_executor(workers, partial(grey, data, quality=80))
    return {"bytes": len(result)}
