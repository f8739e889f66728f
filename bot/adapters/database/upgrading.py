"""Tries on a copy what this version would make of an older database, before that itself is changed.

The copy stands beside the database for as long as that takes, for its owner's eyes only; what a kill has left
of it goes with the next try. Nothing is written into the database here.
"""

import contextlib
import fcntl
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bot.adapters.database.backups import connected, legible
from bot.adapters.database.codec import as_text
from bot.adapters.database.contents import columns
from bot.adapters.database.migrations import DatabaseUnusable, damage, migrate, version
from bot.adapters.database.naming import functions
from bot.adapters.database.schema import MIGRATIONS
from bot.adapters.database.thread import is_passing
from bot.adapters.database.unlocking import unlock

UPGRADING = ".upgrading"
"""What is put behind the name of the database for the copy."""

TIMES = 3
"""How many times its size has to be free: once for the copy, and twice for what is written of all of it."""


def try_on_a_copy(connection: sqlite3.Connection, path: Path, key_path: Path) -> None:
    """Have a copy of the older database *path* brought to this schema, and looked at; then it is gone.

    Others wait meanwhile who would do the same. Raises DatabaseUnusable, with what to do, if any of it
    fails; KeyUnusable; sqlite3.Error and OSError if the database cannot be copied.
    """
    with _one_at_a_time(path.parent):
        if version(connection) == len(MIGRATIONS):
            return
        copy = path.with_name(path.name + UPGRADING)
        _removed(copy)
        _refuse_little_room(connection, path)
        try:
            _copied(connection, copy)
            _tried(copy, path, key_path)
        finally:
            _removed(copy)


@contextlib.contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Wait until nobody else tries in *folder*; the system lets go of it when the program ends."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _removed(copy: Path) -> None:
    for end in ("", "-journal", "-wal", "-shm"):
        copy.with_name(copy.name + end).unlink(missing_ok=True)


def _refuse_little_room(connection: sqlite3.Connection, path: Path) -> None:
    """Raise DatabaseUnusable if the disk is too small for what is to come."""
    pages, size = (int(connection.execute(f"PRAGMA {n}").fetchone()[0]) for n in ("page_count", "page_size"))
    needed, free = TIMES * pages * size, shutil.disk_usage(path.parent).free
    if free < needed:
        raise DatabaseUnusable(
            f"The database {path} is of an earlier version, and to bring it to this one takes "
            f"{_megabytes(needed)} on its disk, of which {_megabytes(free)} are free. Make room and start "
            "again; nothing was changed."
        )


def _megabytes(size: int) -> str:
    return f"{size / 2**20:.1f} MB"


def _copied(connection: sqlite3.Connection, copy: Path) -> None:
    """Copy the database as it is at one moment, with what is in its log."""
    os.close(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(connected(copy)) as target:
        connection.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")


def _tried(copy: Path, path: Path, key_path: Path) -> None:
    """Bring the copy to this schema and look at it; raises DatabaseUnusable if that cannot be."""
    with closing(connected(copy)) as connection:
        connection.text_factory = as_text
        connection.execute("PRAGMA synchronous = OFF")  # of the copy, nothing need survive
        codec = unlock(connection, path, key_path, version(connection))
        _, before = legible(connection, codec)
        try:
            migrate(connection, functions=functions(codec))
            for table, names in columns().items():
                connection.execute(f"SELECT {', '.join(names)} FROM {table} LIMIT 0")
        except sqlite3.Error as error:
            if is_passing(error):
                raise
            raise _unfit(path, str(error)) from error
        if found := damage(connection):
            raise _unfit(path, found)
        _, after = legible(connection, codec)
        if after > before:
            raise _unfit(path, f"{after - before} of what is encrypted could not be read any more")


def _unfit(path: Path, why: str) -> DatabaseUnusable:
    return DatabaseUnusable(
        f"The database {path} cannot be brought to this version ({why}), as was found on a copy; nothing "
        "was changed. Go on with the version that you had, and report this; if that cannot open it either, "
        "restore it from a backup, with its key."
    )
