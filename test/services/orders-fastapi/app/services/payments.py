import time

import requests

from app.config import get_settings
from app.schemas import Payment

session = requests.Session()
session.headers["User-Agent"] = "orders/1.4"


class PaymentError(Exception):
    pass


class PaymentService:
    def __init__(self, base_url: str) -> None:
        self.base_url = base_url

    def charge(self, customer_id: int, amount: float) -> Payment:
        response = session.post(  # blocks
            f"{self.base_url}/charges", json={"customer": customer_id, "amount": amount}, timeout=10
        )
        response.raise_for_status()
        return Payment(**response.json())

    def wait_until_settled(self, reference: str, attempts: int = 5) -> Payment:
        for attempt in range(attempts):
            response = session.get(f"{self.base_url}/charges/{reference}", timeout=10)  # blocks
            payment = Payment(**response.json())
            if payment.state == "settled":
                return payment
            time.sleep(2**attempt)  # blocks
        raise PaymentError(reference)


def get_payments() -> PaymentService:
    return PaymentService(get_settings().payments_url)
