import time

from fastapi import FastAPI, Request
from fastapi.middleware.cors import CORSMiddleware
from starlette.middleware.base import BaseHTTPMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"])


class TimingMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):
        started = time.perf_counter()
        response = await call_next(request)
        response.headers["X-Time"] = str(time.perf_counter() - started)
        return response


class RequestIdMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):
        response = await call_next(request)
        response.headers["X-Request-Id"] = request.headers.get("x-request-id", "none")
        return response


app.add_middleware(TimingMiddleware)
app.add_middleware(RequestIdMiddleware)


@app.get("/hello")
async def hello():
    return {"message": "Hello, World!"}
