from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI
from fastapi.middleware.cors import CORSMiddleware

import constants
from api import (
    aliases,
    built,
    chained,
    class_based,
    decorators,
    direct,
    loops,
    nested,
    protected,
    sockets,
    starlette_routes,
    subclassed,
)
from api.reexported import public_router
from middleware import TimingMiddleware, require_key
from mounted import sub_app
from settings import settings
from unknown import install_plugins


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.ready = True
    yield
    app.state.ready = False


app = FastAPI(lifespan=lifespan, dependencies=[Depends(require_key)], routes=starlette_routes.routes)
app.add_middleware(CORSMiddleware, allow_origins=["*"])
app.add_middleware(TimingMiddleware)


@app.middleware("http")
async def add_header(request, call_next):
    response = await call_next(request)
    response.headers["X-Served-By"] = "styles"
    return response


@app.exception_handler(ValueError)
async def on_value_error(request, error):
    raise error


app.include_router(decorators.router, prefix=constants.API)
app.include_router(direct.router)
app.include_router(nested.router, prefix=f"{constants.API}/{constants.VERSION}", dependencies=[Depends(require_key)])
app.include_router(nested.teams, prefix=constants.TEAMS_PREFIX)
app.include_router(nested.admin, prefix=settings.admin_prefix)
app.include_router(built.make_router("red"))
app.include_router(built.make_router(colour="blue", prefix="/paint"))
app.include_router(built.RouterFactory("metrics").build())
app.include_router(chained.users)
app.include_router(public_router, prefix="/public")
app.include_router(aliases.router)
app.include_router(subclassed.router)
app.include_router(protected.router, prefix="/protected")
app.include_router(class_based.router)
app.include_router(sockets.router)

for module in (loops.first, loops.second):
    app.include_router(module, prefix="/loops")

app.mount("/sub", sub_app)
install_plugins(app)


@app.get("/")
def index():
    return {}
