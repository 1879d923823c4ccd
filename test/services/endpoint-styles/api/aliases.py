import fastapi as web
from fastapi import APIRouter as Routes

router = Routes(prefix="/aliases")
inner = web.APIRouter()
get = router.get


@get("/short")
async def short():
    return {}


@inner.get("/inner")
async def from_module_alias():
    return {}


router.include_router(inner)
