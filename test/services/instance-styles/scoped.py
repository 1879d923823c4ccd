"""Objects that belong to one request."""

from contextvars import ContextVar
from typing import Annotated, Protocol

from fastapi import APIRouter, Depends, Request
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, scoped_session, sessionmaker
from starlette.middleware.base import BaseHTTPMiddleware

router = APIRouter(prefix="/scoped")
engine = create_engine("postgresql://localhost/app", pool_size=10)
LocalSession = sessionmaker(engine)
CurrentSession = scoped_session(LocalSession)
current: ContextVar[Session] = ContextVar("current")


class SessionMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        with LocalSession() as session:
            request.state.db = session
            current.set(session)
            return await call_next(request)


@router.get("/request-state")
async def from_request_state(request: Request):
    return request.state.db.execute(text("SELECT 1")).scalar_one()  # blocks


@router.get("/context-variable")
async def from_context_variable():
    return current.get().execute(text("SELECT 2")).scalar_one()  # blocks


@router.get("/scoped-session")
async def from_scoped_session():
    return CurrentSession.execute(text("SELECT 3")).scalar_one()  # blocks


class Users(Protocol):
    def name(self, key: int) -> str: ...


class SqlUsers:
    def __init__(self, session: Session):
        self.session = session

    def name(self, key: int) -> str:
        return self.session.execute(text("SELECT 4")).scalar_one()  # blocks


def get_session():
    with LocalSession() as session:
        yield session


def get_users(session: Annotated[Session, Depends(get_session)]) -> Users:
    return SqlUsers(session)


@router.get("/protocol")
async def from_protocol(users: Annotated[Users, Depends(get_users)]):
    return users.name(1)


class UnitOfWork:
    def __enter__(self):
        self.session = LocalSession()
        return self

    def __exit__(self, *error):
        self.session.close()


@router.get("/unit-of-work")
async def from_unit_of_work():
    with UnitOfWork() as work:
        return work.session.execute(text("SELECT 5")).scalar_one()  # blocks


class Parameters:
    def __init__(self, page: int = 1, session: Session = Depends(get_session)):
        self.page = page
        self.session = session


@router.get("/class-dependency")
async def from_class_dependency(parameters: Parameters = Depends()):
    return parameters.session.execute(text("SELECT 6")).scalar_one()  # blocks
