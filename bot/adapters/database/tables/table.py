"""What every table has: a connection, the codec of its encrypted columns, a note of what cannot be read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, ClassVar, Protocol, TypeVar

from bot.adapters.database.codec import Codec, ContentUnreadable, moment
from bot.core.address import Address
from bot.ports.store import Since

T = TypeVar("T")

NOW = "strftime('%Y-%m-%dT%H:%M:%f000+00:00', 'now')"
"""The time as :func:`bot.adapters.database.codec.stamp` writes it, by SQLite's clock."""


class Rows(Protocol):
    """What a statement has brought."""

    @property
    def rowcount(self) -> int:
        """How many rows it has changed."""

    def fetchone(self) -> Any:
        """Return the next row, None if there is no more."""

    def fetchall(self) -> list[Any]:
        """Return all rows that are left."""

    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """A connection to a database that understands the SQL of these tables, as SQLite does by itself."""

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Rows:
        """Execute a statement: ``?`` is the next of *values*, ``?1`` the first."""


class Table:
    """A table behind a connection.

    ``damaged`` are the keys of rows that could not be read; of these, ``in_the_way`` are those that hold up
    others until they are set aside.
    """

    name: ClassVar[str]

    def __init__(self, connection: Connection, codec: Codec) -> None:
        self._connection = connection
        self._codec = codec
        self.damaged: set[object] = set()
        self.in_the_way: set[object] = set()

    def _named(self, address: Address) -> str:
        return self._codec.named(address.text)

    def _execute(self, sql: str, *values: object) -> Rows:
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

    def _waiting(self, sql: str) -> Since:
        """Return how many rows there are, and what the oldest is from; of a damaged one that is not known."""
        count, oldest = self._row(sql)
        with suppress(TypeError, ValueError):
            return Since(count, moment(oldest))
        return Since(count, None)

    def _each(self, rows: Iterable[Sequence[Any]], make: Callable[..., T]) -> list[T]:
        """Return what *make* makes of each row, which begins with its key.

        One that cannot be read is passed over and noted: nobody else shall be without theirs.
        """
        return [made for row in rows if (made := self._made(row, make)) is not None]

    def _made(self, row: Sequence[Any], make: Callable[..., T]) -> T | None:
        try:
            return make(*row)
        except (ArithmeticError, ContentUnreadable, TypeError, ValueError):
            self.damaged.add(row[0])
            return None
