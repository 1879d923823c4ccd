from fastapi import Depends, FastAPI

from database import get_articles, get_async_articles

app = FastAPI()


@app.get("/articles/{slug}")
async def article(slug: str, articles=Depends(get_articles)) -> dict[str, str]:
    found = articles.find_one({"slug": slug})  # blocks
    return {"title": found["title"]}


@app.get("/stories/{slug}")
async def story(slug: str, articles=Depends(get_async_articles)) -> dict[str, str]:
    found = await articles.find_one({"slug": slug})
    return {"title": found["title"]}
