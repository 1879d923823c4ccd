import functools
import logging
import time

logger = logging.getLogger(__name__)


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        started = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            logger.debug("%s took %s", function.__name__, time.perf_counter() - started)

    return wrapper
