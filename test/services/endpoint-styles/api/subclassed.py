from fastapi import APIRouter


class VersionedRouter(APIRouter):
    def __init__(self, version: int, **kwargs) -> None:
        super().__init__(prefix=f"/v{version}", **kwargs)


router = VersionedRouter(2, tags=["versions"])


@router.get("/changes")
async def changes():
    return []
