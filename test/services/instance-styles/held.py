"""Where an object can be kept between its creation and its use."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, Optional

import redis
import requests
from fastapi import APIRouter

router = APIRouter(prefix="/held")
session = requests.Session()


@dataclass
class Clients:
    http: requests.Session
    cache: redis.Redis = field(default_factory=redis.Redis)

    def fetch(self):
        return self.http.get("https://example.com").text  # blocks

    def peek(self):
        return self.cache.get("key")  # blocks


clients = Clients(http=requests.Session())


@router.get("/dataclass")
async def from_dataclass():
    return clients.fetch()


@router.get("/dataclass-factory")
async def from_dataclass_factory():
    return clients.peek()


class Store:
    _instance = None

    def __init__(self):
        self.connection = redis.Redis()

    @classmethod
    def instance(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance

    def read(self):
        return self.connection.get("key")  # blocks


@router.get("/singleton")
async def from_singleton():
    return Store.instance().read()


class Lazy:
    @property
    def fresh(self):
        return requests.Session()  # may block

    @cached_property
    def kept(self):
        return requests.Session()

    def fetch(self):
        return self.kept.get("https://example.com").text  # blocks

    def fetch_fresh(self):
        return self.fresh.get("https://example.com").text  # blocks


lazy = Lazy()


@router.get("/cached-property")
async def from_cached_property():
    return lazy.fetch()


@router.get("/property")
async def from_property():
    return lazy.fetch_fresh()


class Api:
    http = requests.Session()

    @classmethod
    def fetch(cls):
        return cls.http.get("https://example.com").text  # blocks

    @staticmethod
    def fetch_static():
        return Api.http.get("https://example.com").text  # blocks


@router.get("/class-attribute")
async def from_class_attribute():
    return Api.fetch()


@router.get("/static-method")
async def from_static_method():
    return Api.fetch_static()


class ApiSession(requests.Session):
    def fetch(self):
        return self.get("https://example.com").text  # blocks


api_session = ApiSession()


@router.get("/library-subclass")
async def from_library_subclass():
    return api_session.fetch()


def make_clients():
    return redis.Redis(), requests.Session()


cache, http = make_clients()


@router.get("/tuple")
async def from_tuple():
    return cache.get("key")  # blocks


sessions = {"eu": requests.Session(), "us": requests.Session()}


@router.get("/dict/{region}")
async def from_dict(region: str):
    return sessions[region].get("https://example.com").text  # blocks


class Pair(NamedTuple):
    http: requests.Session
    cache: redis.Redis


pair = Pair(requests.Session(), redis.Redis())


@router.get("/named-tuple")
async def from_named_tuple():
    return pair.http.get("https://example.com").text  # blocks


started: Optional[requests.Session] = None


def start_client():
    global started
    started = requests.Session()


@router.get("/global")
async def from_global():
    assert started is not None
    return started.get("https://example.com").text  # blocks


@router.get("/conditional")
async def from_conditional(own: bool):
    client = api_session if own else session
    return client.post("https://example.com").text  # blocks


async def make_session():
    return requests.Session()  # may block


@router.get("/awaited")
async def from_awaited():
    client = await make_session()
    return client.get("https://example.com").text  # blocks
