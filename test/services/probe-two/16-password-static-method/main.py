from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel

from security import Passwords

app = FastAPI()
hashes: dict[str, str] = {}


class Login(BaseModel):
    name: str
    password: str


@app.post("/login")
async def login(body: Login) -> bool:
    return Passwords.matches(hashes[body.name], body.password)


@app.post("/register")
async def register(body: Login) -> None:
    hashes[body.name] = await run_in_threadpool(Passwords.hash, body.password)
