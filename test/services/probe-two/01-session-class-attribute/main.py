from fastapi import FastAPI

from rates import AsyncRateClient, RateClient

app = FastAPI()
async_rates = AsyncRateClient()


@app.get("/rates/{currency}")
async def rate(currency: str) -> float:
    return RateClient.latest(currency)


@app.get("/async-rates/{currency}")
async def async_rate(currency: str) -> float:
    return await async_rates.latest(currency)
