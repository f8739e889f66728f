"""What every table has: a connection, and the codec of its encrypted columns."""

import sqlite3
from typing import Any

from bot.adapters.database.codec import Codec


class Table:
    """A table behind a connection."""

    def __init__(self, connection: sqlite3.Connection, codec: Codec) -> None:
        self._connection = connection
        self._codec = codec

    def _execute(self, sql: str, *values: object) -> sqlite3.Cursor:
        return self._connection.execute(sql, values)

    def _row(self, sql: str, *values: object) -> Any:
        return self._execute(sql, *values).fetchone()

    def _first(self, sql: str, *values: object) -> str:
        """Return the first value of the first row as text, "" if there is none."""
        row = self._row(sql, *values)
        return "" if row is None or row[0] is None else str(row[0])

    def _changed(self, sql: str, *values: object) -> bool:
        return self._count(sql, *values) > 0

    def _count(self, sql: str, *values: object) -> int:
        return self._execute(sql, *values).rowcount
