from fastapi import APIRouter, Request

router = APIRouter()


@router.get("/prices/{sku}")
async def price(request: Request, sku: str) -> dict[str, str]:
    return {"price": request.app.state.http.get(f"/{sku}").text}  # blocks


@router.get("/offers/{sku}")
async def offer(request: Request, sku: str) -> dict[str, str]:
    answer = await request.app.state.async_http.get(f"/offers/{sku}")
    return {"offer": answer.text}
