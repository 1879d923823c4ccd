from functools import lru_cache

from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    api_prefix: str = "/api/v1"
    database_url: str = "postgresql://orders:orders@localhost/orders"
    redis_url: str = "redis://localhost:6379/0"
    payments_url: str = "https://payments.example.com"
    export_bucket: str = "orders-exports"
    invoice_folder: str = "/var/lib/orders/invoices"


@lru_cache
def get_settings() -> Settings:
    return Settings()
