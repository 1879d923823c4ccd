import warehouse


def reserve(sku: str) -> str:
    return warehouse.wait_for_slot(sku)


async def reserve_quietly(sku: str) -> str:
    return await warehouse.wait_for_slot_quietly(sku)
