import importlib
import os
import pkgutil
from functools import partial

from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from starlette.routing import Route

from application import Application
from crud import CrudRouter
import plugins
from registry import registry, setup_routes

BASE = "/base"
METHODS = ["GET", "POST"]


def create_app() -> FastAPI:
    app = FastAPI(root_path="/behind-a-proxy")
    setup_routes(app)
    for prefix, router in registry.items():
        app.include_router(router, prefix=prefix)
    app.include_router(CrudRouter("widgets").router)
    app.include_router(CrudRouter("gadgets", read_only=True).router)
    [app.include_router(router) for router in (APIRouter(), Controller.router)]
    return app


class LoggingRoute(APIRoute):
    pass


class Controller:
    router = APIRouter(prefix="/controller", route_class=LoggingRoute)

    @router.get("/method")
    async def method(self): ...

    @staticmethod
    @router.get("/static")
    async def static(): ...


async def handle(): ...


app = create_app()
app.router.add_api_route("/on-router", handle, methods=["GET"])
app.routes.append(APIRoute("/appended", handle, methods=["DELETE"]))
app.router.routes.extend([Route("/extended", handle)])
app.get("/lambda")(lambda: 1)
app.add_route("/plain", handle, methods=["PUT"])
Application(app).start()


@app.api_route("/several", methods=METHODS)
async def several(): ...


@app.get("%s/percent" % BASE)
async def percent(): ...


@app.get("{}/format".format(BASE))
async def formatted(): ...


@app.get("/".join([BASE, "joined"]))
async def joined(): ...


plain_get = partial(app.get, response_model=None)


@plain_get("/partial")
async def partially(): ...


def endpoint(path):
    def register(function):
        app.add_api_route(path, function, methods=["GET"])
        return function

    return register


@endpoint("/own-decorator")
async def own_decorator(): ...


for verb in ("get", "post"):
    getattr(app, verb)("/by-name")(handle)


class BothSlashes(APIRouter):
    def add_api_route(self, path: str, *args, **kwargs):
        super().add_api_route(path, *args, **kwargs)
        if path.endswith("/"):
            path = path[:-1]
        else:
            path = path + "/"
        super().add_api_route(path, *args, **kwargs)


both_slashes = BothSlashes()
both_slashes.add_api_route("/overridden", handle, methods=["GET"])
app.include_router(both_slashes)


API_PREFIX = os.environ.get("API_PREFIX", "")


def include_below(application: FastAPI, router: APIRouter, **kwargs) -> None:
    processed = f"/{API_PREFIX.strip('/')}" if API_PREFIX else ""
    passed = kwargs.get("prefix")
    if passed:
        final = f"{processed}/{passed.strip('/')}"
    else:
        final = f"{processed}"
    application.include_router(router, **{**kwargs, "prefix": final})


plain_router = APIRouter(prefix="/below")
plain_router.add_api_route("/plain", handle)
if os.environ["BASE_PATH"]:
    app.include_router(plain_router, prefix=os.environ["BASE_PATH"])
else:
    app.include_router(plain_router, prefix="/base")
given_router = APIRouter()
given_router.add_api_route("/given", handle)
include_below(app, plain_router)
include_below(app, given_router, prefix="/below-given/")


def find_routers():
    for module in pkgutil.iter_modules(plugins.__path__):
        yield getattr(importlib.import_module(f"plugins.{module.name}"), "router")


for found in find_routers():
    app.include_router(found, prefix="/plugins")
