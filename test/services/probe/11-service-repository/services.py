from repositories import BookingRepository


class BookingService:
    def __init__(self, repository: BookingRepository) -> None:
        self._repository = repository

    def guest_of(self, booking_id: int) -> str:
        return self._repository.guest(booking_id)

    def room_of(self, booking_id: int) -> str:
        return self._repository.room(booking_id)
