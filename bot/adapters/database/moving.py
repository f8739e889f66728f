"""Everything of one database into another, row by row as it is: encrypted with the same key, named alike.

Nothing is decrypted. What has arrived is read again and compared, by the number of rows and a checksum
of each table.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import msgspec

from bot.adapters.database.contents import SEALED, columns

NUMBERED: Mapping[str, str] = {"inbox": "seq", "outbox": "id", "inquiries": "seq", "misses": "seq"}
"""The tables whose rows are numbered, and by which column: no number is ever given twice."""

ALIKE = 1 << 256
"""Checksums are sums below this: whatever the order of the rows, they are the same."""


class MoveFailed(Exception):
    """What has arrived is not what was there; the message says what to do. Nothing was kept of it."""


@dataclass(frozen=True, slots=True)
class Moved:
    """How many rows of a table there are, and what they are known by."""

    rows: int
    checksum: str


class Side(Protocol):
    """A database that is moved from or to, in a transaction that somebody else begins and ends."""

    def rows(self, statement: str) -> Iterator[Sequence[Any]]:
        """Yield what a statement brings, a few at a time."""

    def put(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """Execute a statement for each of *rows*."""

    def last_number(self, table: str, column: str) -> int:
        """Return the highest number that was ever given in a table."""

    def go_on_from(self, table: str, column: str, number: int) -> None:
        """Give no number up to *number* any more."""


def move(source: Side, target: Side) -> dict[str, Moved]:
    """Move everything into a *target* that holds nothing; raises MoveFailed unless all of it has arrived."""
    tables = columns()
    if held := [table for table in tables if table != "key_check" and _count(target, table)]:
        raise MoveFailed(
            f"There is something already where it is to go ({', '.join(held)}): name an empty place."
        )
    target.put("DELETE FROM key_check", [()])
    for table, names in tables.items():
        places = ", ".join("?" * len(names))
        target.put(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})", _rows(source, table, names))
    for table, column in NUMBERED.items():
        target.go_on_from(table, column, source.last_number(table, column))
    before, after = (
        {table: _sum(side, table, names) for table, names in tables.items()} for side in (source, target)
    )
    if wrong := [table for table in tables if before[table] != after[table]]:
        raise MoveFailed(
            f"Not all has arrived as it was ({', '.join(wrong)}). Nothing was changed; try again."
        )
    return before


def _count(side: Side, table: str) -> int:
    return int(next(side.rows(f"SELECT count(*) FROM {table}"))[0])


def _rows(side: Side, table: str, names: Sequence[str]) -> Iterator[Sequence[Any]]:
    """Yield the rows of a table; what is encrypted is bytes, whatever damage has made of it."""
    sealed = {number for number, name in enumerate(names) if f"{table}.{name}" in SEALED}
    for row in side.rows(f"SELECT {', '.join(names)} FROM {table}"):
        yield [
            value.encode() if number in sealed and isinstance(value, str) else value
            for number, value in enumerate(row)
        ]


def _sum(side: Side, table: str, names: Sequence[str]) -> Moved:
    count = total = 0
    for row in _rows(side, table, names):
        count += 1
        total += int.from_bytes(hashlib.sha256(msgspec.json.encode(row)).digest())
    return Moved(count, f"{total % ALIKE:064x}")
