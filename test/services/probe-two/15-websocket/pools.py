from psycopg_pool import AsyncConnectionPool, ConnectionPool

pool = ConnectionPool("dbname=chat", min_size=4, max_size=20)
async_pool = AsyncConnectionPool("dbname=chat", min_size=4, max_size=20, open=False)
