from typing import Annotated

from fastapi import APIRouter, Depends

from container import get_booking_service
from services import BookingService

router = APIRouter(prefix="/bookings")

Service = Annotated[BookingService, Depends(get_booking_service)]


@router.get("/{booking_id}")
async def read_booking(booking_id: int, service: Service) -> dict[str, str]:
    return {"guest": service.guest_of(booking_id)}


@router.get("/{booking_id}/room")
def read_room(booking_id: int, service: Service) -> dict[str, str]:
    return {"room": service.room_of(booking_id)}
