from typing import Annotated

from fastapi import Depends
from psycopg2.extensions import connection as Connection
from psycopg2.extras import RealDictCursor

from app.database import get_connection


class OrderRepository:
    def __init__(self, connection: Annotated[Connection, Depends(get_connection)]) -> None:
        self.connection = connection

    def recent(self, limit: int) -> list[dict]:
        with self.connection.cursor(cursor_factory=RealDictCursor) as cursor:
            cursor.execute("SELECT * FROM orders ORDER BY created_at DESC LIMIT %s", (limit,))  # blocks
            return [dict(row) for row in cursor]

    def set_status(self, order_id: int, status: str) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute("UPDATE orders SET status = %s WHERE id = %s", (status, order_id))
        self.connection.commit()
