from functools import cached_property

import duckdb


class Warehouse:
    def __init__(self, path: str) -> None:
        self._path = path

    @cached_property
    def connection(self) -> duckdb.DuckDBPyConnection:
        return duckdb.connect(self._path)  # may block

    def total(self, day: str) -> float:
        return self.connection.execute("SELECT sum(amount) FROM sales WHERE day = ?", [day]).fetchone()[0]  # blocks

    def average(self, day: str) -> float:
        return self.connection.execute("SELECT avg(amount) FROM sales WHERE day = ?", [day]).fetchone()[0]
