from typing import Annotated

import asyncpg
from fastapi import APIRouter, Depends, HTTPException
from fastapi.concurrency import run_in_threadpool

from app.database import get_async_connection
from app.schemas import Customer, CustomerIn
from app.services.passwords import check_password, hash_password

router = APIRouter(prefix="/customers", tags=["customers"])

Connection = Annotated[asyncpg.Connection, Depends(get_async_connection)]


@router.post("", response_model=Customer, status_code=201)
async def register(customer: CustomerIn, connection: Connection):
    hashed = hash_password(customer.password)
    customer_id = await connection.fetchval(
        "INSERT INTO customers (email, password) VALUES ($1, $2) RETURNING id", customer.email, hashed
    )
    return {"id": customer_id, "email": customer.email}


@router.post("/login", status_code=204)
async def login(customer: CustomerIn, connection: Connection) -> None:
    hashed = await connection.fetchval("SELECT password FROM customers WHERE email = $1", customer.email)
    if hashed is None or not await run_in_threadpool(check_password, customer.password, hashed):
        raise HTTPException(401)


@router.get("/{customer_id}", response_model=Customer)
async def get_customer(customer_id: int, connection: Connection):
    row = await connection.fetchrow("SELECT id, email FROM customers WHERE id = $1", customer_id)
    if row is None:
        raise HTTPException(404)
    return dict(row)
