from collections.abc import AsyncIterator, Iterator

from base import AsyncRepository, Repository
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

engine = create_engine("postgresql://localhost/app", pool_size=10)
async_engine = create_async_engine("postgresql+asyncpg://localhost/app", pool_size=10)


class Base(DeclarativeBase):
    pass


class Team(Base):
    __tablename__ = "teams"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class TeamRepository(Repository[Team]):
    model = Team


class AsyncTeamRepository(AsyncRepository[Team]):
    model = Team


def get_teams() -> Iterator[TeamRepository]:
    with Session(engine) as session:
        yield TeamRepository(session)


async def get_async_teams() -> AsyncIterator[AsyncTeamRepository]:
    async with AsyncSession(async_engine) as session:
        yield AsyncTeamRepository(session)
