from functools import lru_cache

from elasticsearch import AsyncElasticsearch, Elasticsearch


@lru_cache(maxsize=1)
def get_search() -> Elasticsearch:
    return Elasticsearch("http://localhost:9200")


_async_search = None


def get_async_search():
    global _async_search
    if _async_search is None:
        _async_search = AsyncElasticsearch("http://localhost:9200")
    return _async_search
