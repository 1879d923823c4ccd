"""The ways in which a handler comes to call something."""

import asyncio
import time
from functools import partial, wraps

import requests
from fastapi import APIRouter

router = APIRouter(prefix="/calls")
session = requests.Session()


def retry(times):
    def decorate(function):
        @wraps(function)
        def retried(*args, **kwargs):
            for _ in range(times):
                try:
                    return function(*args, **kwargs)
                except ConnectionError:
                    continue

        return retried

    return decorate


@retry(3)
def fetch_retried():
    return requests.get("https://example.com", timeout=5).text  # blocks


@router.get("/decorated")
async def decorated():
    return fetch_retried()


def by_mail(text):
    return requests.post("https://mail.example.com", data=text, timeout=5).text  # blocks


def by_phone(seconds):
    time.sleep(seconds)  # blocks


WAYS = {"mail": by_mail, "phone": by_phone}


@router.post("/table/{way}")
async def from_table(way: str):
    return WAYS[way](1)


def send(url):
    return requests.post(url, timeout=5).text  # blocks


@router.post("/partial")
async def from_partial():
    task = partial(send, "https://example.com")
    return task()


def fetch_one(number):
    return requests.get(f"https://example.com/{number}", timeout=5).text  # blocks


def fetch_other(number):
    return requests.get(f"https://example.com/{number}", timeout=5).text  # blocks


@router.get("/map")
async def from_map():
    return list(map(fetch_one, [1, 2]))


@router.get("/comprehension")
async def from_comprehension():
    return [fetch_other(number) for number in (1, 2)]


@router.get("/closure")
async def from_closure(number: int):
    def inner():
        return requests.get(f"https://example.com/{number}", timeout=5).text  # blocks

    return inner()


def fetch_with(client, url):
    return client.get(url).text  # blocks


@router.get("/argument")
async def from_argument():
    return fetch_with(url="https://example.com", client=session)


class Slow:
    async def __aenter__(self):
        time.sleep(1)  # blocks
        return self

    async def __aexit__(self, *error):
        time.sleep(2)  # blocks


@router.get("/context-manager")
async def from_context_manager():
    async with Slow():
        return await asyncio.sleep(0)


@router.get("/match/{kind}")
async def from_match(kind: str):
    match kind:
        case "slow":
            time.sleep(1)  # blocks
        case _:
            return None
