import io

import boto3
import pandas as pd
from openai import AsyncOpenAI, OpenAI

from app.config import get_settings

storage = boto3.client("s3")
assistant = OpenAI()
async_assistant = AsyncOpenAI()

MODEL = "gpt-4o-mini"


def sales_by_product(path: str) -> dict[str, float]:
    return pd.read_csv(path).groupby("sku")["total"].sum().to_dict()  # blocks


def upload(name: str, content: str) -> str:
    storage.upload_fileobj(io.BytesIO(content.encode()), get_settings().export_bucket, name)  # blocks
    return f"s3://{get_settings().export_bucket}/{name}"


def archive(name: str, content: str) -> str:
    storage.put_object(Bucket=get_settings().export_bucket, Key=f"archive/{name}", Body=content.encode())
    return f"s3://{get_settings().export_bucket}/archive/{name}"


class Summariser:
    def __init__(self, client: OpenAI) -> None:
        self.client = client

    def summarise(self, text: str) -> str:
        answer = self.client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": text}])  # blocks
        return answer.choices[0].message.content or ""


async def summarise_async(text: str) -> str:
    answer = await async_assistant.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": text}])
    return answer.choices[0].message.content or ""


def get_summariser() -> Summariser:
    return Summariser(assistant)
