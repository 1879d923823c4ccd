from contextlib import asynccontextmanager

from fastapi import FastAPI

import calls
import held
import scoped
import tasks


@asynccontextmanager
async def lifespan(app: FastAPI):
    held.start_client()
    yield


app = FastAPI(lifespan=lifespan)
app.add_middleware(scoped.SessionMiddleware)
for part in (calls, held, scoped, tasks):
    app.include_router(part.router)
