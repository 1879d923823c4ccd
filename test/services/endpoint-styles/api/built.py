from fastapi import APIRouter


def make_router(colour: str, prefix: str = "") -> APIRouter:
    router = APIRouter(prefix=prefix)

    @router.get(f"/{colour}")
    async def show():
        return {"colour": colour}

    return router


class RouterFactory:
    def __init__(self, name: str) -> None:
        self.name = name
        self.router = APIRouter(prefix=f"/{name}")

    def build(self) -> APIRouter:
        self.router.add_api_route("/latest", self.latest, methods=["GET"])
        return self.router

    async def latest(self):
        return {"name": self.name}
