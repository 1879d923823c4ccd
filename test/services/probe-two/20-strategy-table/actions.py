from remote import Remote, run_async


def restart(host: str) -> None:
    with Remote(host) as remote:
        remote.run("systemctl restart app")


async def restart_async(host: str) -> None:
    await run_async(host, "systemctl restart app")


ACTIONS = {"restart": restart}
ASYNC_ACTIONS = {"restart": restart_async}
