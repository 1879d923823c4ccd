from fastapi import FastAPI, WebSocket

from pools import async_pool, pool

app = FastAPI()


@app.websocket("/chat/{room}")
async def chat(websocket: WebSocket, room: str) -> None:
    await websocket.accept()
    async for text in websocket.iter_text():
        with pool.connection() as connection:  # may block
            connection.execute("INSERT INTO messages VALUES (%s, %s)", (room, text))  # blocks


@app.websocket("/async-chat/{room}")
async def async_chat(websocket: WebSocket, room: str) -> None:
    await websocket.accept()
    async for text in websocket.iter_text():
        async with async_pool.connection() as connection:
            await connection.execute("INSERT INTO messages VALUES (%s, %s)", (room, text))
