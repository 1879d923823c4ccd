import aiohttp
import requests


class RateClient:
    session = requests.Session()
    base_url = "https://rates.example.com"

    @classmethod
    def latest(cls, currency: str) -> float:
        response = cls.session.get(f"{cls.base_url}/{currency}")  # blocks
        return response.json()["rate"]


class AsyncRateClient:
    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    async def latest(self, currency: str) -> float:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        async with self._session.get(f"https://rates.example.com/{currency}") as response:
            return (await response.json())["rate"]
