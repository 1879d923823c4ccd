from urllib.request import urlopen

from tenacity import retry, stop_after_attempt

from timing import timed


@timed
@retry(stop=stop_after_attempt(3))
def download(name: str) -> bytes:
    with urlopen(f"https://feeds.example.com/{name}.xml") as response:  # blocks
        return response.read()  # may block


@timed
def download_in_thread(name: str) -> bytes:
    with urlopen(f"https://feeds.example.com/{name}.json") as response:
        return response.read()
