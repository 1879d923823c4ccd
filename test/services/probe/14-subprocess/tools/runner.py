import asyncio
import subprocess


def probe(path: str) -> str:
    return subprocess.check_output(["ffprobe", path], text=True)  # blocks


async def probe_async(path: str) -> str:
    process = await asyncio.create_subprocess_exec("ffprobe", path, stdout=asyncio.subprocess.PIPE)
    output, _ = await process.communicate()
    return output.decode()
