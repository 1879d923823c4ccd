from fastapi import APIRouter

router = APIRouter(prefix="/items")


@router.get("")
async def list_items():
    return []


@router.post("/", status_code=201)
async def create_item():
    return {}


@router.get("/{item_id}")
@router.get("/by-number/{item_id}")
def get_item(item_id: int):
    return {"id": item_id}


@router.put(path="/{item_id}")
async def put_item(item_id: int):
    return {}


@router.patch("/{item_id}")
async def patch_item(item_id: int):
    return {}


@router.delete("/{item_id}")
async def delete_item(item_id: int):
    return {}


@router.head("/{item_id}")
async def head_item(item_id: int):
    return None


@router.options("/{item_id}")
async def options_item(item_id: int):
    return None


@router.trace("/{item_id}")
async def trace_item(item_id: int):
    return None


@router.api_route("/{item_id}/flags", methods=["GET", "POST"])
async def flags(item_id: int):
    return {}


@router.api_route("/search")
async def search():
    return {}
