from fastapi import APIRouter, FastAPI

from models import Book

router = APIRouter(prefix="/books")


@router.get("/{book_id}")
async def read_book(book_id: int) -> dict[str, str]:
    book = Book.get_by_id(book_id)  # blocks
    return {"title": book.title}


@router.delete("/{book_id}")
def delete_book(book_id: int) -> None:
    Book.delete_by_id(book_id)


app = FastAPI()
app.include_router(router)
