from collections.abc import AsyncIterator, Iterator

import requests
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()


async def relay(url: str) -> AsyncIterator[bytes]:
    response = requests.get(url, stream=True, timeout=10)  # blocks
    for chunk in response.iter_content(8192):  # may block
        yield chunk


def relay_in_threads(url: str) -> Iterator[bytes]:
    response = requests.get(url, stream=True, timeout=10)
    yield from response.iter_content(8192)


@app.get("/relay")
async def relayed(url: str) -> StreamingResponse:
    return StreamingResponse(relay(url))


@app.get("/relay-in-threads")
async def relayed_in_threads(url: str) -> StreamingResponse:
    return StreamingResponse(relay_in_threads(url))
