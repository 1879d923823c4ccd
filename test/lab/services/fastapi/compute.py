import gzip

import bcrypt
import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from fastapi import APIRouter, Response
from fastapi.concurrency import run_in_threadpool

import clients

router = APIRouter()

PASSWORD = b"correct horse battery staple"
TEXT = b"the quick brown fox jumps over the lazy dog, 0123456789 times. " * 1600

key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PUBLIC_KEY = key.public_key().public_bytes(
    serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
)
TOKEN = jwt.encode({"sub": "1"}, key, algorithm="RS256")


@router.post("/hash")
async def hash_on_loop():
    bcrypt.hashpw(PASSWORD, bcrypt.gensalt(10))
    return {"done": True}


@router.post("/hash-thread")
async def hash_in_thread():
    await run_in_threadpool(bcrypt.hashpw, PASSWORD, bcrypt.gensalt(10))
    return {"done": True}


@router.get("/compressed")
async def compressed():
    return Response(gzip.compress(TEXT, 6), headers={"Content-Encoding": "gzip"})


@router.get("/token")
async def token():
    claims = jwt.decode(TOKEN, PUBLIC_KEY, algorithms=["RS256"])
    profile = await clients.cache.get("profile:1")
    return Response(profile, media_type="application/json", headers={"X-User": claims["sub"]})
