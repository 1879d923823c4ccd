import aioboto3
import boto3

dynamodb = boto3.resource("dynamodb", region_name="eu-west-1")
carts = dynamodb.Table("carts")
aio_session = aioboto3.Session()


class CartTable:
    def __init__(self, table=carts) -> None:
        self._table = table

    def load(self, cart_id: str) -> dict:
        return self._table.get_item(Key={"id": cart_id})["Item"]  # blocks


class AsyncCartTable:
    def __init__(self, resource) -> None:
        self._resource = resource

    async def load(self, cart_id: str) -> dict:
        table = await self._resource.Table("carts")
        return (await table.get_item(Key={"id": cart_id}))["Item"]
