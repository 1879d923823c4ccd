import asyncio
import time


def wait_for_slot(sku: str) -> str:
    time.sleep(0.2)  # blocks
    return f"slot-{sku}"


async def wait_for_slot_quietly(sku: str) -> str:
    await asyncio.sleep(0.2)
    return f"slot-{sku}"
