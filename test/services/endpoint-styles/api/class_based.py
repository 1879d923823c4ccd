from fastapi import APIRouter
from fastapi_utils.cbv import cbv

router = APIRouter(prefix="/views")


@cbv(router)
class Notes:
    @router.get("/notes")
    async def list_notes(self):
        return []

    @router.post("/notes")
    def add_note(self):
        return {}


class Resource:
    def __init__(self, name: str) -> None:
        self.router = APIRouter()
        self.router.add_api_route(f"/{name}", self.list, methods=["GET"])
        self.router.add_api_route(f"/{name}/{{key}}", self.read, methods=["GET"])

    async def list(self):
        return []

    async def read(self, key: str):
        return {"key": key}


router.include_router(Resource("books").router)
