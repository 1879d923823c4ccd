from typing import Annotated

from fastapi import Depends, FastAPI

from mail import AsyncMailer, AsyncSmtpMailer, Mailer, SmtpMailer
from service import AsyncInvitationService, InvitationService


def get_mailer() -> Mailer:
    return SmtpMailer("localhost")


def get_async_mailer() -> AsyncMailer:
    return AsyncSmtpMailer()


def get_service(mailer: Annotated[Mailer, Depends(get_mailer)]) -> InvitationService:
    return InvitationService(mailer)


def get_async_service(mailer: Annotated[AsyncMailer, Depends(get_async_mailer)]) -> AsyncInvitationService:
    return AsyncInvitationService(mailer)


app = FastAPI()


@app.post("/invitations")
async def invite(address: str, service: Annotated[InvitationService, Depends(get_service)]) -> None:
    await service.invite(address)


@app.post("/async-invitations")
async def invite_async(address: str, service: Annotated[AsyncInvitationService, Depends(get_async_service)]) -> None:
    await service.invite(address)
