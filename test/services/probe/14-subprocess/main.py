import asyncio

from fastapi import FastAPI

from tools.runner import probe, probe_async

app = FastAPI()


@app.post("/videos/probe")
async def probe_video(path: str) -> dict[str, str]:
    return {"output": probe(path)}


@app.post("/audio/probe")
async def probe_audio(path: str) -> dict[str, str]:
    return {"output": await probe_async(path)}


@app.post("/images/probe")
async def probe_image(path: str) -> dict[str, str]:
    return {"output": await asyncio.to_thread(lambda: probe_still(path))}


def probe_still(path: str) -> str:
    from subprocess import run

    return run(["identify", path], capture_output=True, text=True).stdout
