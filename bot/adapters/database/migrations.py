"""Brings a database to the schema of this program, forward only.

``PRAGMA user_version`` is the number of the last migration applied. All that a database lacks are one
transaction, which raises it, so that a crash leaves the old schema or the new, whole.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from bot.adapters.database.schema import APPLICATION_ID, MIGRATIONS, UNSWEPT

Migrations = Sequence[Sequence[str]]

Functions = Mapping[str, Callable[[bytes | None], str | bytes | None]]
"""What a migration calls by name, because SQL cannot do it; each is given bytes, or None for NULL."""

NO_FUNCTIONS: Functions = MappingProxyType({})
"""For migrations that call none."""


class DatabaseUnusable(Exception):
    """The database cannot be worked with; the message says why and what to do."""


class DatabaseTooNew(DatabaseUnusable):
    """The database was written by a newer version of the program."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            f"The database {path} was written by a newer version of this program (its schema is {found}, "
            f"this version knows up to {known}). Update the program, or point it at another database, such "
            "as a backup made before the update. Nothing was changed."
        )


def refuse_foreign(connection: sqlite3.Connection, path: Path, migrations: Migrations = MIGRATIONS) -> None:
    """Raise DatabaseUnusable for another program's file, DatabaseTooNew for a later schema."""
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and _pragma(connection, "application_id") != APPLICATION_ID:
        raise DatabaseUnusable(
            f"{path} is a database, but not one of this program. Point the program at another file; "
            "this one was left as it is."
        )
    if version(connection) > len(migrations):
        raise DatabaseTooNew(path, version(connection), len(migrations))


def refuse_truncated(connection: sqlite3.Connection, path: Path) -> None:
    """Raise DatabaseUnusable if the file ends within a page: SQLite itself misses only whole pages."""
    if path.stat().st_size % _pragma(connection, "page_size"):
        raise DatabaseUnusable(
            f"The database {path} is malformed: its end is missing. To go on, restore it from a backup, "
            "with its key."
        )


def refuse_damaged(connection: sqlite3.Connection, path: Path) -> None:
    """Raise DatabaseUnusable if a page of the file is not what it must be, wherever it is."""
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise DatabaseUnusable(
            f"The database {path} is malformed: some of its pages are damaged. To go on, restore it from a "
            "backup, with its key."
        )


def damage(connection: sqlite3.Connection) -> str:
    """Return what is not as it must be, in the pages or in what they say of each other; "" if nothing."""
    (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    return "" if found == "ok" else str(found)


def migrate(
    connection: sqlite3.Connection,
    migrations: Migrations = MIGRATIONS,
    functions: Functions = NO_FUNCTIONS,
) -> None:
    """Apply the migrations that the database lacks, in one transaction; then nothing is left of before.

    If it is killed in between, the next one sweeps up.
    """
    for name, function in functions.items():
        connection.create_function(name, 1, function)
    if version(connection) < len(migrations):
        _apply(connection, migrations)
    sweep(connection)


def sweep(connection: sqlite3.Connection) -> None:
    """Leave nothing in the file's free space of what stood there before, if there is anything to be swept."""
    if connection.execute("SELECT name FROM sqlite_master WHERE name = ?", (UNSWEPT,)).fetchone():
        connection.execute("VACUUM")
        connection.execute(f"DROP TABLE IF EXISTS {UNSWEPT}")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def version(connection: sqlite3.Connection) -> int:
    """Return the number of the last migration applied."""
    return _pragma(connection, "user_version")


def _apply(connection: sqlite3.Connection, migrations: Migrations) -> None:
    connection.execute("BEGIN IMMEDIATE")
    with connection:  # commits, or rolls back on an exception
        for statements in migrations[version(connection) :]:  # none, if another process was faster
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {max(version(connection), len(migrations))}")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
