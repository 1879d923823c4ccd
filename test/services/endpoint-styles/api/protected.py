from functools import wraps

from fastapi import APIRouter

router = APIRouter()


def protected_route(register, path: str, **options):
    def decorate(function):
        @wraps(function)
        async def checked(*args, **kwargs):
            return await function(*args, **kwargs)

        return register(path, **options)(checked)

    return decorate


@protected_route(router.get, "/profile")
async def profile():
    return {}


@protected_route(router.delete, "/account", status_code=204)
async def delete_account():
    return None
