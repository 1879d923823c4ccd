from fastapi import FastAPI

from container import container

app = FastAPI()


@app.post("/poems")
async def poem(topic: str) -> str:
    return container.writer.write(topic)


@app.post("/async-poems")
async def async_poem(topic: str) -> str:
    return await container.async_writer.write(topic)
