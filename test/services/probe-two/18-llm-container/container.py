from anthropic import Anthropic, AsyncAnthropic

from writer import AsyncWriter, Writer


class Container:
    def __init__(self) -> None:
        self.writer = Writer(client=Anthropic())
        self.async_writer = AsyncWriter(client=AsyncAnthropic())


container = Container()
