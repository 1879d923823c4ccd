from fastapi import FastAPI

from templates import Templates

app = FastAPI()
templates = Templates("mails")


@app.get("/mails/{name}")
async def mail(name: str) -> dict[str, str]:
    return {"text": templates.load(name)}


@app.get("/letters/{name}")
async def letter(name: str) -> dict[str, str]:
    return {"text": await templates.load_async(name)}
