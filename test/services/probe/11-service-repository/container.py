import pymysql

from repositories import BookingRepository
from services import BookingService

connection = pymysql.connect(host="localhost", database="hotel")


def get_booking_service() -> BookingService:
    return BookingService(BookingRepository(connection))
