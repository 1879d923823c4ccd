from fastapi import FastAPI

from actions import ACTIONS, ASYNC_ACTIONS

app = FastAPI()


@app.post("/hosts/{host}/restart")
async def restart(host: str) -> None:
    ACTIONS["restart"](host)


@app.post("/async-hosts/{host}/restart")
async def restart_async(host: str) -> None:
    await ASYNC_ACTIONS["restart"](host)
