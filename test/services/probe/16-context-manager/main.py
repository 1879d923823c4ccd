from fastapi import FastAPI

from invoices import latest_invoice, latest_invoice_async

app = FastAPI()


@app.get("/invoices/latest")
async def latest() -> dict[str, int]:
    return {"id": latest_invoice()}


@app.get("/invoices/latest/async")
async def latest_async() -> dict[str, int]:
    return {"id": await latest_invoice_async()}
