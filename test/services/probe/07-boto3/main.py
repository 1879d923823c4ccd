import asyncio

from fastapi import FastAPI

from storage import Storage

app = FastAPI()
storage = Storage("reports")


@app.put("/reports/{name}")
async def put_report(name: str, text: str) -> dict[str, str]:
    storage.save(name, text.encode())
    return {"saved": name}


@app.put("/drafts/{name}")
async def put_draft(name: str, text: str) -> dict[str, str]:
    await asyncio.to_thread(storage.save_draft, name, text.encode())
    return {"saved": name}
