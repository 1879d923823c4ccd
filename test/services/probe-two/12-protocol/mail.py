import smtplib
from email.message import EmailMessage
from typing import Protocol

import aiosmtplib


class Mailer(Protocol):
    def send(self, message: EmailMessage) -> None: ...


class SmtpMailer:
    def __init__(self, host: str) -> None:
        self.host = host

    def send(self, message: EmailMessage) -> None:
        with smtplib.SMTP(self.host) as server:  # may block
            server.send_message(message)  # blocks


class AsyncMailer(Protocol):
    async def send(self, message: EmailMessage) -> None: ...


class AsyncSmtpMailer:
    async def send(self, message: EmailMessage) -> None:
        await aiosmtplib.send(message, hostname="localhost")
