from dataclasses import dataclass, field

from minio import Minio


def connect() -> Minio:
    return Minio("localhost:9000", secure=False)


@dataclass
class Storage:
    bucket: str
    client: Minio = field(default_factory=connect)

    def has(self, name: str) -> bool:
        return self.client.stat_object(self.bucket, name).size > 0  # blocks

    def remove(self, name: str) -> None:
        self.client.remove_object(self.bucket, name)
