from fastapi import FastAPI

from users import UserStore, count_users_async

app = FastAPI()
store = UserStore()


@app.get("/users/count")
async def count() -> dict[str, int]:
    return {"users": store.count()}


@app.get("/users/count/async")
async def count_async() -> dict[str, int]:
    return {"users": await count_users_async()}


@app.get("/users/count/thread")
def count_in_thread() -> dict[str, int]:
    return {"users": store.count_active()}
