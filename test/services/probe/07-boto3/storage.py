import boto3

s3 = boto3.resource("s3")


class Storage:
    def __init__(self, bucket: str) -> None:
        self.bucket = s3.Bucket(bucket)

    def save(self, name: str, body: bytes) -> None:
        self.bucket.put_object(Key=name, Body=body)  # blocks

    def save_draft(self, name: str, body: bytes) -> None:
        self.bucket.put_object(Key=f"drafts/{name}", Body=body)
