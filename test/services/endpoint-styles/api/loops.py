from fastapi import APIRouter

first = APIRouter()
second = APIRouter(prefix="/second")


async def handle():
    return {}


for name in ["cats", "dogs"]:
    first.add_api_route(f"/{name}", handle, methods=["GET"])

HANDLERS = {"/start": handle, "/stop": handle}
for path, handler in HANDLERS.items():
    second.post(path)(handler)
