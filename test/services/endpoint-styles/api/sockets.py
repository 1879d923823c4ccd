from fastapi import APIRouter, WebSocket

router = APIRouter(prefix="/sockets")


@router.websocket("/chat/{room}")
async def chat(websocket: WebSocket, room: str):
    await websocket.accept()


async def feed(websocket: WebSocket):
    await websocket.accept()


router.add_api_websocket_route("/feed", feed)
