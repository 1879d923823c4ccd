from email.message import EmailMessage

from mail import AsyncMailer, Mailer


class InvitationService:
    def __init__(self, mailer: Mailer) -> None:
        self._mailer = mailer

    async def invite(self, address: str) -> None:
        message = EmailMessage()
        message["To"] = address
        self._mailer.send(message)


class AsyncInvitationService:
    def __init__(self, mailer: AsyncMailer) -> None:
        self._mailer = mailer

    async def invite(self, address: str) -> None:
        message = EmailMessage()
        message["To"] = address
        await self._mailer.send(message)
