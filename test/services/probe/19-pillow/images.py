from io import BytesIO

from PIL import Image


def thumbnail(data: bytes, size: int) -> bytes:
    image = Image.open(BytesIO(data))  # may block
    small = image.resize((size, size))  # blocks
    out = BytesIO()
    small.save(out, "PNG")  # may block
    return out.getvalue()


def grey(data: bytes, quality: int) -> bytes:
    out = BytesIO()
    Image.open(BytesIO(data)).convert("L").save(out, "JPEG", quality=quality)
    return out.getvalue()
