"""A file and a PostgreSQL schema, as what is moved from or to."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg

from bot import files
from bot.adapters.database.moving import Moved, MoveFailed, move
from bot.adapters.database.postgres.dialect import Connection, Rows, adapted, translated
from bot.adapters.database.postgres.opening import opened
from bot.adapters.database.sqlite import opened_alone

MAKING = ".moving"
"""What is put behind the name of a file while it is being made."""

REMEMBERED = ("inbox", "outbox")
"""The tables of which SQLite remembers the highest number that was given."""

AT_ONCE = 1000
"""Rows that are brought from the server at once."""


class FileSide:
    """A file of SQLite's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, statement: str) -> Iterator[Sequence[Any]]:
        """Yield what a statement brings."""
        yield from self._connection.execute(statement)

    def put(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """Execute a statement for each of *rows*."""
        self._connection.executemany(statement, rows)

    def last_number(self, table: str, column: str) -> int:
        """Return the highest number that was ever given in a table, or is there, where none is remembered."""
        given = "SELECT seq FROM sqlite_sequence WHERE name = ?"
        found = [row[0] for row in self._connection.execute(given, (table,))]
        there = self._connection.execute(f"SELECT coalesce(max({column}), 0) FROM {table}").fetchone()[0]
        return max(int(there), *map(int, found), 0)

    def go_on_from(self, table: str, _: str, number: int) -> None:
        """Give no number up to *number* any more, where SQLite remembers that: of what is settled late."""
        if table in REMEMBERED:
            self._connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
            self._connection.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", (table, number))


class PostgresSide:
    """The tables of a schema."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._connection = connection
        self._tables = Connection(lambda: connection)

    def rows(self, statement: str) -> Iterator[Sequence[Any]]:
        """Yield what a statement brings, a thousand rows at a time."""
        with self._connection.cursor("moving") as cursor:
            cursor.itersize = AT_ONCE
            cursor.execute(translated(statement).encode())
            yield from Rows(cursor)

    def put(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """Execute a statement for each of *rows*."""
        with self._connection.cursor() as cursor:
            cursor.executemany(translated(statement).encode(), map(adapted, rows))

    def last_number(self, table: str, column: str) -> int:
        """Return the highest number that was ever given in a table."""
        given = f"SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('{table}', '{column}')), 0)"
        there = f"SELECT coalesce(max({column}), 0) FROM {table}"
        return max(int(self._tables.execute(statement).fetchone()[0]) for statement in (given, there))

    def go_on_from(self, table: str, column: str, number: int) -> None:
        """Give no number up to *number* any more."""
        if number:
            setting = f"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), ?)"
            self._tables.execute(setting, (number,))


def into_postgres(path: Path, url: str, schema: str, key: Path) -> dict[str, Moved]:
    """Move a file into a schema that holds nothing; raises MoveFailed, DatabaseUnusable and KeyUnusable."""
    with opened_alone(path, key) as (source, _), opened(url, schema, key) as (target, _):
        source.execute("BEGIN")
        with target.transaction():
            return move(FileSide(source), PostgresSide(target))


def into_file(url: str, schema: str, path: Path, key: Path) -> dict[str, Moved]:
    """Move a schema into a file that is not there yet; a kill leaves none.

    Raises MoveFailed, DatabaseUnusable and KeyUnusable.
    """
    if path.exists():
        raise MoveFailed(f"There is a file at {path} already: move it aside, or name another place.")
    made = path.with_name(path.name + MAKING)
    _remove(made)
    try:
        with opened(url, schema, key) as (source, _), opened_alone(made, key) as (target, _):
            with source.transaction():
                source.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                target.execute("BEGIN IMMEDIATE")
                moved = move(PostgresSide(source), FileSide(target))
                target.execute("COMMIT")
            target.execute("PRAGMA journal_mode = DELETE")  # one file, which is moved in one step
        os.replace(made, path)
        files.sync_folder(path.parent)
        return moved
    finally:
        _remove(made)


def _remove(made: Path) -> None:
    """Delete what was being made, and what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            made.with_name(made.name + end).unlink()
