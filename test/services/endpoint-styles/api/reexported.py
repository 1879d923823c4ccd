from api.hidden import _router as public_router

__all__ = ["public_router"]
