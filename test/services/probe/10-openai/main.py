from typing import Annotated

from fastapi import Depends, FastAPI, Request
from openai import AsyncOpenAI, OpenAI

app = FastAPI()
app.state.assistant = AsyncOpenAI()
client = OpenAI()


def get_client() -> OpenAI:
    return client


@app.post("/titles")
async def title(text: str, assistant: Annotated[OpenAI, Depends(get_client)]) -> dict[str, str]:
    answer = assistant.responses.create(model="gpt-4o-mini", input=text)  # blocks
    return {"title": answer.output_text}


@app.post("/summaries")
async def summary(request: Request, text: str) -> dict[str, str]:
    answer = await request.app.state.assistant.responses.create(model="gpt-4o-mini", input=text)
    return {"summary": answer.output_text}
