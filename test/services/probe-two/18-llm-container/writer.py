class Writer:
    def __init__(self, client, model: str = "claude") -> None:
        self._client = client
        self._model = model

    def write(self, topic: str) -> str:
        answer = self._client.messages.create(  # blocks
            model=self._model, max_tokens=100, messages=[{"role": "user", "content": topic}]
        )
        return answer.content[0].text


class AsyncWriter(Writer):
    async def write(self, topic: str) -> str:
        answer = await self._client.messages.create(
            model=self._model, max_tokens=100, messages=[{"role": "user", "content": topic}]
        )
        return answer.content[0].text
