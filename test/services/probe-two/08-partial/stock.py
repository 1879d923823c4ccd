from functools import partial

import requests

fetch = partial(requests.get, timeout=5)


def price(symbol: str) -> float:
    return fetch(f"https://stock.example.com/{symbol}").json()["price"]  # blocks


def history(symbol: str, days: int) -> list[float]:
    return requests.get(f"https://stock.example.com/{symbol}/{days}", timeout=5).json()
