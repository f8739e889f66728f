"""Replaces the key: all that is encrypted is encrypted anew, and every name is made anew.

The key file holds the new key above the old one first, which opens the database before and after; then the
database changes in one transaction; then the old key goes. So a kill at any moment leaves a file that opens
the database, and whoever tries again finishes what was begun.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, MultiFernet

from bot import files
from bot.adapters.database.backups import sealed_columns
from bot.adapters.database.codec import Codec, ContentUnreadable, renamed
from bot.adapters.database.erasures import Erasures
from bot.adapters.database.key import lines_of, mark, naming_key
from bot.adapters.database.migrations import sweep
from bot.adapters.database.naming import PRESS
from bot.adapters.database.schema import UNSWEPT
from bot.adapters.database.sqlite import opened_alone
from bot.adapters.database.tables.remembered import Remembered
from bot.adapters.database.unlocking import keep_anew

NAMED = (
    ("inbox", "chat"),
    ("conversations", "chat"),
    ("outbox", "chat"),
    ("outbox", "place"),
    ("outbox", "source_place"),
    ("inquiries", "chat"),
    ("misses", "chat"),
)
"""The columns that hold names."""


@dataclass(frozen=True, slots=True)
class Rotated:
    """A key that was replaced: the marks of the ``old`` ones and of the ``new`` one.

    ``resealed`` values were encrypted anew, and ``unreadable`` ones could not be. ``erasures`` and ``codec``
    are what the database goes on with.
    """

    old: tuple[str, ...]
    new: str
    resealed: int
    unreadable: int
    erasures: Erasures
    codec: Codec


def rotate(path: Path, key_path: Path) -> Rotated:
    """Replace the key of the database *path*, which nobody else may have open.

    A second key that is there already, as after a kill, becomes the only one. Raises DatabaseUnusable and
    KeyUnusable.
    """
    with opened_alone(path, key_path) as (connection, before):
        lines = lines_of(key_path)
        if len(lines) == 1:
            lines.insert(0, Fernet.generate_key())
            files.replace(key_path, _written(lines))
        after = Codec(MultiFernet([Fernet(lines[0])]), (*before.naming, naming_key(lines[0])))
        resealed, unreadable = _rewritten(connection, before, after)
        files.replace(key_path, _written(lines[:1]))
        erasures = Remembered(connection, after).erasures()
    old, new = tuple(map(mark, lines[1:])), mark(lines[0])
    return Rotated(old, new, resealed, unreadable, erasures, after)


def _written(lines: list[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)


def _rewritten(connection: sqlite3.Connection, before: Codec, after: Codec) -> tuple[int, int]:
    """Write everything anew in one transaction, and leave nothing of before in the file's free space.

    Returns how many values were encrypted anew, and how many could not be read and stay as they are.
    """
    reseal = _Reseal(before, after)
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        rename(connection, Remembered(connection, before), after.naming[len(before.naming) :])
        connection.create_function("resealed", 1, reseal)
        for table, column in sealed_columns(connection):
            connection.execute(f"UPDATE {table} SET {column} = resealed({column}) WHERE {column} IS NOT NULL")
        keep_anew(connection, after)
        connection.execute(f"CREATE TABLE IF NOT EXISTS {UNSWEPT} (x)")
    sweep(connection)
    return reseal.done, reseal.unreadable


def rename(connection: sqlite3.Connection, remembered: Remembered, keys: tuple[bytes, ...]) -> None:
    """Name everything that has a name again with *keys*, the erasures too, in the transaction under way."""
    connection.create_function("again", 1, _again(keys))
    for table, column in NAMED:
        connection.execute(f"UPDATE {table} SET {column} = again({column}) WHERE {column} <> ''")
    if (noted := remembered.erasures()).each:
        remembered.note_erasures(noted.renamed(keys))


def _again(keys: tuple[bytes, ...]) -> Callable[[Any], str]:
    def again(name: Any) -> str:
        chat = str(name).removesuffix(PRESS)
        return renamed(chat, keys) + str(name)[len(chat) :]

    return again


class _Reseal:
    """Encrypts anew what a column holds, and counts; what cannot be read stays as it is."""

    def __init__(self, before: Codec, after: Codec) -> None:
        self._before = before
        self._after = after
        self.done = 0
        self.unreadable = 0

    def __call__(self, value: Any) -> Any:
        """Return *value* as the database is to hold it."""
        try:
            sealed = self._after.encrypt(self._before.decrypt(value))
        except (ContentUnreadable, TypeError):
            self.unreadable += 1
            return value
        self.done += 1
        return sealed
