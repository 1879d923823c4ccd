from fastapi import Depends, FastAPI

from permissions import AsyncPermission, Permission, ThreadPermission

app = FastAPI()


@app.delete("/posts/{post_id}", dependencies=[Depends(Permission("posts:delete"))])
async def delete_post(post_id: int) -> None:
    return None


@app.delete("/drafts/{post_id}", dependencies=[Depends(AsyncPermission("drafts:delete"))])
async def delete_draft(post_id: int) -> None:
    return None


@app.delete("/notes/{note_id}", dependencies=[Depends(ThreadPermission("notes:delete"))])
async def delete_note(note_id: int) -> None:
    return None
