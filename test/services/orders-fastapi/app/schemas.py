from datetime import datetime

from pydantic import BaseModel, EmailStr


class OrderLine(BaseModel):
    sku: str
    quantity: int
    unit_price: float


class OrderIn(BaseModel):
    customer_id: int
    lines: list[OrderLine]


class Order(BaseModel):
    id: int
    customer_id: int
    status: str
    total: float
    created_at: datetime


class CustomerIn(BaseModel):
    email: EmailStr
    password: str


class Customer(BaseModel):
    id: int
    email: EmailStr


class Payment(BaseModel):
    reference: str
    state: str
