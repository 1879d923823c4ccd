from fastapi import FastAPI

from cache import create_async_cache, create_cache
from routes import router


def create_app() -> FastAPI:
    app = FastAPI(title="sessions")
    app.state.cache = create_cache("redis://localhost")
    app.state.async_cache = create_async_cache("redis://localhost")
    app.include_router(router, prefix="/sessions")
    return app
