class BookingRepository:
    def __init__(self, connection) -> None:
        self.connection = connection

    def guest(self, booking_id: int) -> str:
        cursor = self.connection.cursor()
        cursor.execute("SELECT guest FROM bookings WHERE id = %s", (booking_id,))  # blocks
        return cursor.fetchone()[0]  # may block

    def room(self, booking_id: int) -> str:
        cursor = self.connection.cursor()
        cursor.execute("SELECT room FROM bookings WHERE id = %s", (booking_id,))
        return cursor.fetchone()[0]
