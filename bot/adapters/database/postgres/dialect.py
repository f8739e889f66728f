"""The SQL of the tables as PostgreSQL understands it, and values as it takes them.

There is one set of statements, for either database. What stands here is all in which the two differ.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

import psycopg

from bot.adapters.database.tables.table import NOW

OTHERWISE = {
    NOW: "to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"+00:00\"')",
    "random()": "(random() * 9007199254740991)::bigint",
    "SELECT value FROM json_each(?2)": "SELECT json_array_elements_text(?2::json)",
}
"""What SQLite says, and PostgreSQL says otherwise."""

PLACE = re.compile(r"\?(\d*)")
"""Where a value belongs: the next, or the one of a number."""

NUL, INSTEAD = "\x00", "\ufdd0"
"""What no text of PostgreSQL's may hold, and what stands there for it: a character that nobody writes."""


@cache
def translated(sql: str) -> str:
    """Return a statement as PostgreSQL understands it, with its places named."""
    for theirs, ours in OTHERWISE.items():
        sql = sql.replace(theirs, ours)
    numbers = iter(range(1, sql.count("?") + 1))

    def place(found: re.Match[str]) -> str:
        return f"%(v{found[1] or next(numbers)})s"

    return PLACE.sub(place, sql.replace("%", "%%"))


def adapted(values: Sequence[Any]) -> dict[str, Any]:
    """Return *values* by the names of their places."""
    return {f"v{number}": _adapted(value) for number, value in enumerate(values, start=1)}


def _adapted(value: Any) -> Any:
    return str(value).replace(NUL, INSTEAD) if isinstance(value, str) else value


def _read(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(value.replace(INSTEAD, NUL) if isinstance(value, str) else value for value in row)


class Rows:
    """What a statement has brought, as the tables know it."""

    def __init__(self, cursor: psycopg.Cursor[Any]) -> None:
        self._cursor = cursor

    @property
    def rowcount(self) -> int:
        """How many rows it has changed."""
        return self._cursor.rowcount

    def fetchone(self) -> Any:
        """Return the next row, None if there is no more."""
        row = self._cursor.fetchone()
        return None if row is None else _read(row)

    def fetchall(self) -> list[Any]:
        """Return all rows that are left."""
        return [_read(row) for row in self._cursor.fetchall()]

    def __iter__(self) -> Iterator[Any]:
        """Yield all rows that are left."""
        return map(_read, self._cursor)


class Connection:
    """What the tables take for their connection, whichever there is at the moment."""

    def __init__(self, current: Callable[[], psycopg.Connection[Any]]) -> None:
        self._current = current

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Rows:
        """Execute a statement of the tables."""
        return Rows(self._current().execute(translated(sql).encode(), adapted(values)))
