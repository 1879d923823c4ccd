from fastapi import FastAPI

from storage import Storage

app = FastAPI()
storage = Storage(bucket="photos")


@app.head("/photos/{name}")
async def has_photo(name: str) -> None:
    storage.has(name)


@app.delete("/photos/{name}")
def remove_photo(name: str) -> None:
    storage.remove(name)
