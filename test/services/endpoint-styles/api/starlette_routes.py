from starlette.endpoints import HTTPEndpoint
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route, WebSocketRoute


async def ping(request):
    return PlainTextResponse("pong")


async def updates(websocket):
    await websocket.accept()


class Counter(HTTPEndpoint):
    async def get(self, request):
        return PlainTextResponse("0")

    async def post(self, request):
        return PlainTextResponse("1")


routes = [
    Route("/ping", ping),
    Route("/echo", ping, methods=["POST"]),
    Route("/counter", Counter),
    WebSocketRoute("/updates", updates),
    Mount("/inner", routes=[Route("/pong", ping)]),
]
