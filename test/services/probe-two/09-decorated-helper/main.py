import asyncio

from fastapi import FastAPI, Response

import feeds

app = FastAPI()


@app.get("/feeds/{name}.xml")
async def feed(name: str) -> Response:
    return Response(feeds.download(name), media_type="application/xml")


@app.get("/feeds/{name}.json")
async def feed_json(name: str) -> Response:
    return Response(await asyncio.to_thread(feeds.download_in_thread, name), media_type="application/json")
