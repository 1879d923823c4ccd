from fastapi import APIRouter

ROOMS = "/rooms"

router = APIRouter()
teams = APIRouter(prefix="/{team_id}")
admin = APIRouter()
members = APIRouter(prefix="/members")
rooms = APIRouter()


@members.get("/{member_id}")
async def get_member(team_id: int, member_id: int):
    return {}


@rooms.get(ROOMS + "/{room_id}")
async def get_room(room_id: int):
    return {}


@admin.get("/users")
async def admin_users():
    return []


teams.include_router(members)
router.include_router(rooms, prefix="/hotels/{hotel_id}")
admin.include_router(rooms, prefix="/audit")
