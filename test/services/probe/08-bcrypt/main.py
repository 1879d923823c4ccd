import asyncio

from fastapi import FastAPI

from passwords import Hasher

app = FastAPI()
hasher = Hasher(rounds=12)


@app.post("/accounts")
async def register(password: str) -> dict[str, str]:
    return {"hash": hasher.hash(password)}


@app.post("/accounts/check")
async def check(password: str, hashed: str) -> dict[str, bool]:
    loop = asyncio.get_running_loop()
    return {"right": await loop.run_in_executor(None, hasher.verify, password, hashed)}
