from fastapi import APIRouter


class CrudRouter:
    def __init__(self, name, read_only=False):
        self.router = APIRouter(prefix=f"/{name}")
        self._register(read_only)

    def _register(self, read_only):
        @self.router.get("/")
        async def list_all(): ...

        if not read_only:

            @self.router.post("/")
            async def create(): ...

        self.router.add_api_route("/{key}", self.get_one, methods=["GET"])

    async def get_one(self, key: int): ...
