from pathlib import Path
from typing import Annotated

import asyncpg
from fastapi import APIRouter, Depends, HTTPException, WebSocket
from fastapi.responses import Response

from app.cache import async_cache, cached_status, publish_status
from app.config import get_settings
from app.database import get_async_connection
from app.repositories.orders import OrderRepository
from app.schemas import Order, OrderIn, Payment
from app.services.payments import PaymentService, get_payments

router = APIRouter(prefix="/orders", tags=["orders"])

Repository = Annotated[OrderRepository, Depends()]
Payments = Annotated[PaymentService, Depends(get_payments)]
Connection = Annotated[asyncpg.Connection, Depends(get_async_connection)]


@router.get("", response_model=list[Order])
async def list_orders(repository: Repository, limit: int = 50):
    return repository.recent(limit)


@router.post("", response_model=Payment, status_code=201)
async def create_order(order: OrderIn, payments: Payments):
    total = sum(line.quantity * line.unit_price for line in order.lines)
    return payments.charge(order.customer_id, total)


@router.get("/{order_id}", response_model=Order)
async def get_order(order_id: int, connection: Connection):
    row = await connection.fetchrow("SELECT * FROM orders WHERE id = $1", order_id)
    if row is None:
        raise HTTPException(404)
    return dict(row)


@router.post("/{order_id}/cancel", status_code=204)
def cancel_order(order_id: int, repository: Repository) -> None:
    repository.set_status(order_id, "cancelled")


@router.get("/{order_id}/status")
async def get_status(order_id: int) -> dict[str, str | None]:
    return {"status": cached_status(order_id)}


@router.put("/{order_id}/status", status_code=204)
async def put_status(order_id: int, status: str) -> None:
    await publish_status(order_id, status)


@router.post("/{order_id}/settle", response_model=Payment)
async def settle_order(order_id: int, reference: str, payments: Payments):
    return payments.wait_until_settled(reference)


@router.get("/{order_id}/invoice")
async def get_invoice(order_id: int) -> Response:
    invoice = Path(get_settings().invoice_folder) / f"{order_id}.pdf"
    return Response(invoice.read_bytes(), media_type="application/pdf")  # blocks


@router.websocket("/live")
async def live(websocket: WebSocket) -> None:
    await websocket.accept()
    async with async_cache.pubsub() as subscription:
        await subscription.subscribe("orders")
        async for message in subscription.listen():
            await websocket.send_text(str(message["data"]))
