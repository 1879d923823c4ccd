from typing import Generic, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

Model = TypeVar("Model")


class Repository(Generic[Model]):
    model: type[Model]

    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, key: int) -> Model:
        return self.session.get(self.model, key)  # blocks


class AsyncRepository(Generic[Model]):
    model: type[Model]

    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def get(self, key: int) -> Model:
        return await self.session.get(self.model, key)
