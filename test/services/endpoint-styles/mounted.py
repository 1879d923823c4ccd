from fastapi import APIRouter, FastAPI
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.staticfiles import StaticFiles

sub_app = FastAPI()
router = APIRouter(prefix="/parts")


@router.get("/{part_id}")
async def get_part(part_id: int):
    return {}


@sub_app.get("/health")
async def health():
    return {}


def plain(request):
    return PlainTextResponse("plain")


sub_app.include_router(router)
sub_app.mount("/plain", Starlette(routes=[Route("/text", plain)]))
sub_app.mount("/static", StaticFiles(directory="static"))
