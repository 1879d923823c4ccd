"""What cannot be known from the code: these must be listed as unresolved, and nothing invented for them."""

from importlib import import_module
from os import environ

from fastapi import FastAPI


def install_plugins(app: FastAPI) -> None:
    for name in environ["PLUGINS"].split(","):
        app.include_router(import_module(name).router)
