from database import async_connection, cursor


def latest_invoice() -> int:
    with cursor() as current:
        current.execute("SELECT max(id) FROM invoices")  # blocks
        return current.fetchone()[0]  # may block


async def latest_invoice_async() -> int:
    async with async_connection() as connection:
        return await connection.fetchval("SELECT max(id) FROM invoices")
