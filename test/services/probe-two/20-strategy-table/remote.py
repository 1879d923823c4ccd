import asyncssh
import paramiko


class Remote:
    def __init__(self, host: str) -> None:
        self.host = host
        self.client = None

    def __enter__(self) -> "Remote":
        self.client = paramiko.SSHClient()
        self.client.connect(self.host)  # may block
        return self

    def __exit__(self, *error: object) -> None:
        self.client.close()

    def run(self, command: str) -> None:
        self.client.exec_command(command)  # blocks


async def run_async(host: str, command: str) -> None:
    async with asyncssh.connect(host) as connection:
        await connection.run(command)
