from psycopg_pool import AsyncConnectionPool, ConnectionPool

pool = ConnectionPool("dbname=app", min_size=2, max_size=8)
async_pool = AsyncConnectionPool("dbname=app", min_size=2, max_size=8, open=False)


class UserStore:
    def count(self) -> int:
        with pool.connection() as connection:  # may block
            return connection.execute("SELECT count(*) FROM users").fetchone()[0]  # blocks

    def count_active(self) -> int:
        with pool.connection() as connection:
            return connection.execute("SELECT count(*) FROM users WHERE active").fetchone()[0]


async def count_users_async() -> int:
    async with async_pool.connection() as connection:
        cursor = await connection.execute("SELECT count(*) FROM users")
        return (await cursor.fetchone())[0]
