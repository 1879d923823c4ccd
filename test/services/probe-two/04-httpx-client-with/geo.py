import httpx


def locate(address: str) -> dict:
    with httpx.Client(base_url="https://geo.example.com", timeout=3) as client:  # may block
        response = client.get("/locate", params={"ip": address})  # blocks
        response.raise_for_status()
        return response.json()


async def locate_async(client: httpx.AsyncClient, address: str) -> dict:
    response = await client.get("/locate", params={"ip": address})
    return response.json()
