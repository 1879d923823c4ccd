import asyncpg
import psycopg
from fastapi import APIRouter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from clients import DATABASE

router = APIRouter()
pool: asyncpg.Pool

engine = create_async_engine(DATABASE.replace("postgresql://", "postgresql+asyncpg://"), pool_size=10)
Session = async_sessionmaker(engine)


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str]


async def open_pools():
    global pool
    pool = await asyncpg.create_pool(DATABASE, min_size=10, max_size=10)


@router.get("/db/one")
async def one():
    row = await pool.fetchrow("SELECT id, name, email FROM users WHERE id = 1")
    return {"id": row["id"], "name": row["name"]}


@router.get("/db/connect")
async def connect():
    connection = await asyncpg.connect(DATABASE)
    row = await connection.fetchrow("SELECT id, name, email FROM users WHERE id = 1")
    await connection.close()
    return {"id": row["id"], "name": row["name"]}


@router.get("/db/slow")
async def slow():
    async with pool.acquire() as connection:
        await connection.fetchval("SELECT pg_sleep(0.01)")
    return {"done": True}


@router.get("/db/n-plus-one")
async def n_plus_one():
    async with pool.acquire() as connection:
        users = await connection.fetch("SELECT id, name FROM users LIMIT 20")
        names = []
        for user in users:
            names.append(await connection.fetchval("SELECT name FROM users WHERE id = $1", user["id"]))
    return {"names": names}


@router.get("/db/batched")
async def batched():
    async with pool.acquire() as connection:
        users = await connection.fetch("SELECT id, name FROM users LIMIT 20")
        ids = [user["id"] for user in users]
        rows = await connection.fetch("SELECT name FROM users WHERE id = ANY($1) LIMIT 20", ids)
    return {"names": [row["name"] for row in rows]}


@router.get("/db/list")
async def list_users():
    rows = await pool.fetch("SELECT id, name, email, city, age FROM users LIMIT 100")
    return [dict(row) for row in rows]


@router.get("/db/blocking")
async def blocking():
    with psycopg.connect(DATABASE) as connection:
        connection.execute("SELECT pg_sleep(0.005)")
    return {"done": True}


@router.get("/db/threaded")
def threaded():
    with psycopg.connect(DATABASE) as connection:
        connection.execute("SELECT pg_sleep(0.05)")
    return {"done": True}


@router.get("/db/orm")
async def orm():
    async with Session() as session:
        user = await session.get(User, 1)
    return {"id": user.id, "name": user.name}


@router.get("/db/orm-list")
async def orm_list():
    async with Session() as session:
        users = (await session.scalars(select(User).limit(20))).all()
    return [{"id": user.id, "name": user.name} for user in users]
