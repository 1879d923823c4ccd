import os

from fastapi import Depends, FastAPI, HTTPException
from psycopg2.extensions import connection
from psycopg2.pool import ThreadedConnectionPool

app = FastAPI()
pool = ThreadedConnectionPool(20, 20, os.environ["DATABASE_URL"])


def get_connection():
    taken = pool.getconn()
    try:
        yield taken
    finally:
        taken.rollback()
        pool.putconn(taken)


@app.get("/orders/{order_id}")
async def order(order_id: int, db: connection = Depends(get_connection)):
    with db.cursor() as cursor:
        cursor.execute(
            "SELECT id, 10 / amount FROM (VALUES (1, 5), (2, 0)) AS orders(id, amount), pg_sleep(0.02) WHERE id = %s",
            (order_id,),
        )
        row = cursor.fetchone()
    if row is None:
        raise HTTPException(status_code=404, detail="no such order")
    return {"id": row[0], "share": row[1]}
