from stock import reserve, reserve_quietly


def prepare_order(sku: str) -> dict[str, str]:
    return {"reservation": reserve(sku)}


async def prepare_order_quietly(sku: str) -> dict[str, str]:
    return {"reservation": await reserve_quietly(sku)}
