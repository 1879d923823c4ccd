import os

import redis

cache = redis.Redis.from_url(os.environ["REDIS_URL"], decode_responses=True)


def read_count(page: str):
    return cache.get(f"visits:{page}")
