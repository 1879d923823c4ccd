from functools import cache, lru_cache

from elasticsearch import AsyncElasticsearch, Elasticsearch


@lru_cache(maxsize=1)
def get_search() -> Elasticsearch:
    return Elasticsearch("http://localhost:9200")


@cache
def get_async_search():
    return AsyncElasticsearch("http://localhost:9200")
