from fastapi import APIRouter

first, second = APIRouter(), APIRouter()


@first.get("/entry")
async def first_entry(): ...


@second.get("/entry")
async def second_entry(): ...


async def hello(): ...


registry = {"/first": first}
registry["/second"] = second

ROUTES = [("/hello", hello, ["GET"]), ("/bye", hello, ["PUT"])]


def setup_routes(app, prefix="/table"):
    for path, handler, methods in ROUTES:
        app.add_api_route(prefix + path, handler, methods=methods)
