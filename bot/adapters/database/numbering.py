"""The numbers of rows whose order counts: SQLite gives the next one, or calls the disk full if there is none.

A damaged count, or a damaged row with a number that nobody ever counted to, would end all writing for good.
"""

import logging
import sqlite3
from contextlib import suppress

log = logging.getLogger(__name__)

NUMBERED = (("inbox", "seq"), ("outbox", "id"))
"""The tables whose rows are numbered for ever upwards, and the column of the number."""

HIGHEST = 1 << 60
"""A number that no count has ever come to."""

GAP = 1 << 20
"""How far from the highest number that is there it is counted on: those in between may be in use still."""


def mend(connection: sqlite3.Connection) -> None:
    """Let every table be counted on in from a number that there may be, and tell of those where it was not.

    A row with a number of its own making comes behind all others. Never fails: on a disk that is really full
    there is nothing to mend.
    """
    with suppress(sqlite3.Error):
        if tables := _mended(connection):
            log.error(
                "The numbers of what is stored (%s) had come to their end, as in a damaged file: they are "
                "set right, and nothing is lost by it. Whatever damaged the file may have damaged more.",
                ", ".join(tables),
            )


def _mended(connection: sqlite3.Connection) -> list[str]:
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        return [table for table, column in NUMBERED if _is_mended(connection, table, column)]


def _is_mended(connection: sqlite3.Connection, table: str, column: str) -> bool:
    beyond = connection.execute(f"SELECT {column} FROM {table} WHERE {column} > ?", (HIGHEST,)).fetchall()
    count = "SELECT 1 FROM sqlite_sequence WHERE name = ? AND CAST(seq AS INTEGER) > ?"
    if not beyond and connection.execute(count, (table, HIGHEST)).fetchone() is None:
        return False
    highest = f"SELECT coalesce(max({column}), 0) FROM {table} WHERE {column} <= ?"
    for number in beyond:
        sql = f"UPDATE {table} SET {column} = ({highest}) + 1 WHERE {column} = ?"
        connection.execute(sql, (HIGHEST, *number))
    connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
    connection.execute(
        f"INSERT INTO sqlite_sequence (name, seq) VALUES (?, ({highest}) + ?)", (table, HIGHEST, GAP)
    )
    return True
