import httpx
import requests
from fastapi import HTTPException

http = httpx.AsyncClient()


class Permission:
    def __init__(self, name: str) -> None:
        self.name = name

    async def __call__(self, user: str) -> None:
        self.check(requests.get(f"https://id.example.com/{user}/{self.name}", timeout=5).status_code)  # blocks

    def check(self, status: int) -> None:
        if status != 200:
            raise HTTPException(403)


class AsyncPermission(Permission):
    async def __call__(self, user: str) -> None:
        answer = await http.get(f"https://id.example.com/{user}/{self.name}")
        self.check(answer.status_code)


class ThreadPermission(Permission):
    def __call__(self, user: str) -> None:
        self.check(requests.get(f"https://id.example.com/{user}/{self.name}", timeout=5).status_code)
