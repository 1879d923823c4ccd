from contextlib import asynccontextmanager, contextmanager

from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import scoped_session, sessionmaker


class Database:
    def __init__(self, url: str, async_url: str) -> None:
        self._sessions = scoped_session(sessionmaker(bind=create_engine(url, pool_size=10)))
        self._async_sessions = async_sessionmaker(create_async_engine(async_url, pool_size=10))

    @contextmanager
    def session(self):
        session = self._sessions()
        try:
            yield session
            session.commit()  # may block
        except Exception:
            session.rollback()  # may block
            raise
        finally:
            session.close()  # may block

    @asynccontextmanager
    async def async_session(self):
        async with self._async_sessions() as session:
            yield session


db = Database("postgresql://localhost/app", "postgresql+asyncpg://localhost/app")
