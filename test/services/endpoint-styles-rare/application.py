from fastapi import APIRouter


class Application:
    def __init__(self, app):
        self.app = app
        self.router = APIRouter(prefix="/application")

    def start(self):
        self.router.get("/started")(self.started)
        self.app.include_router(self.router)

    async def started(self): ...
