from pathlib import Path

import aiofiles


class Templates:
    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)

    def load(self, name: str) -> str:
        return (self.folder / f"{name}.txt").read_text()  # blocks

    async def load_async(self, name: str) -> str:
        async with aiofiles.open(self.folder / f"{name}.txt") as file:
            return await file.read()
