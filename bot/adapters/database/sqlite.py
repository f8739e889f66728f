"""The store in one SQLite file.

Opening refuses what cannot be worked with before it changes anything: another program's file, a later
schema, an earlier one that cannot be brought to this one, a database whose key is missing or another one.
"""

import asyncio
import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import aiosqlite

from bot.adapters.database.codec import Codec, as_text
from bot.adapters.database.contents import columns
from bot.adapters.database.group import GroupCommit
from bot.adapters.database.ledger import Ledger
from bot.adapters.database.migrations import (
    DatabaseUnusable,
    migrate,
    refuse_damaged,
    refuse_foreign,
    refuse_truncated,
    version,
)
from bot.adapters.database.naming import functions
from bot.adapters.database.numbering import mend
from bot.adapters.database.presence import Presence
from bot.adapters.database.schema import MIGRATIONS
from bot.adapters.database.table_store import TableStore, Unreadable
from bot.adapters.database.tables.turn import Tables
from bot.adapters.database.thread import SqliteThread
from bot.adapters.database.unlocking import keep, unlock
from bot.adapters.database.upgrading import try_on_a_copy
from bot.ports.store import Ages

PATIENCE = 5000
"""Milliseconds to wait while another process, such as the command line, is writing."""

SETTINGS = (
    f"PRAGMA busy_timeout = {PATIENCE}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # what is committed survives the loss of power, not only of the process
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is deleted is overwritten
)
"""How the file is worked with."""

ADVICE = {
    "SQLITE_NOTADB": "It is no database: point the program at another file. This one was left as it is.",
    "SQLITE_CORRUPT": "It is damaged: restore it from a backup, with its key.",
    "SQLITE_ERROR": "Its tables are not those that it must have. Restore it from a backup, with its key.",
    "SQLITE_BUSY": "Another program holds it: end that one and try again.",
}
"""What to do about a failure, by how SQLite's name of it begins."""

OTHER_ADVICE = (
    "Check that the path is right, that its folder may be written to and that the disk is not full."
)
"""What to do about any other."""


class SqliteStore(TableStore):
    """The store in a file, of which it is seen to that it is there."""

    def __init__(
        self,
        tables: Tables,
        group: GroupCommit,
        presence: Presence,
        unreadable: Unreadable = lambda _: None,
        ledger: Ledger | None = None,
    ) -> None:
        super().__init__(tables, group, unreadable, ledger)
        self._presence = presence

    async def forget(self, before: Ages) -> dict[str, int]:
        """Delete what is too old; what was once saved beside the file goes like what has come in."""
        await asyncio.to_thread(self._presence.forget_saved, before.inbox)
        return await super().forget(before)


async def open_store(
    path: Path, key_path: Path, unreadable: Unreadable = lambda _: None, backups: Path | None = None
) -> SqliteStore:
    """Return the store in the file *path*, which is made if there is none; it tells what is *unreadable*.

    Its content is encrypted with the key in *key_path*, which is made with a new database only. What is
    erased is noted in *backups*, so that none of them brings it back.
    Raises DatabaseUnusable, DatabaseTooNew or KeyUnusable, whose messages say what to do.
    """
    opened, codec = await asyncio.to_thread(_Opener(path, key_path).open)
    # Opened already: aiosqlite does not wait for its thread to end when connecting fails, and the thread
    # then prints a traceback of its own if the event loop has ended meanwhile.
    connection = await aiosqlite.Connection(lambda: opened, iter_chunk_size=64)
    presence = Presence(path, key_path, opened)
    group = GroupCommit(
        SqliteThread(connection, opened, presence.check, partial(mend, opened), presence.wrote)
    )
    ledger = None if backups is None else Ledger(backups, codec)
    store = SqliteStore(Tables(opened, codec), group, presence, unreadable, ledger)
    await store.look_over()
    return store


@contextlib.contextmanager
def opened_alone(path: Path, key_path: Path) -> Iterator[tuple[sqlite3.Connection, Codec]]:
    """Open the database while no other program has it open, and keep all others out; it must be there.

    Raises DatabaseUnusable, DatabaseTooNew or KeyUnusable.
    """
    connection, codec = _Opener(path, key_path, alone=True).open()
    try:
        yield connection, codec
    except sqlite3.Error as error:
        raise DatabaseUnusable(_explain(path, error)) from error
    finally:
        connection.close()


class _Opener:
    """Opens the file, waiting for the disk; *alone* if no other program shall have it open meanwhile."""

    def __init__(self, path: Path, key_path: Path, *, alone: bool = False) -> None:
        self._path = path
        self._key_path = key_path
        self._alone = alone

    def open(self) -> tuple[sqlite3.Connection, Codec]:
        """Return a connection that is ready to work with, and its codec; nothing stays open on failure."""
        try:
            _create(self._path)
            connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
            connection.text_factory = as_text
            try:
                return connection, self._prepare(connection)
            except BaseException:
                connection.close()
                raise
        except (OSError, sqlite3.Error) as error:
            raise DatabaseUnusable(_explain(self._path, error)) from error

    def _prepare(self, connection: sqlite3.Connection) -> Codec:
        if self._alone:
            connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        refuse_foreign(connection, self._path)
        refuse_truncated(connection, self._path)
        refuse_damaged(connection, self._path)
        if 0 < version(connection) < len(MIGRATIONS):
            try_on_a_copy(connection, self._path, self._key_path)
        for setting in SETTINGS:
            connection.execute(setting)
        codec = unlock(connection, self._path, self._key_path, version(connection))
        migrate(connection, functions=functions(codec))
        keep(connection, codec)
        for table, names in columns().items():  # one that is not there would be missed in the midst of a turn
            connection.execute(f"SELECT {', '.join(names)} FROM {table} LIMIT 0")
        mend(connection)
        return codec


def _create(path: Path) -> None:
    """Make an empty file for its owner's eyes only; SQLite gives its -wal and -shm the same mode."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def no_folder(path: Path) -> str:
    """Return what is told of a database whose folder cannot be there."""
    return (
        f"The database cannot be at {path}: where its folder is to be, there is a file. Move that away, "
        "or write another place to database.path."
    )


def _explain(path: Path, error: OSError | sqlite3.Error) -> str:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return no_folder(path)
    if os.path.isdir(path):  # which, unlike the path itself, never raises
        return f"The database cannot be at {path}: there is a folder. Write another place to database.path."
    name = getattr(error, "sqlite_errorname", "")
    advice = next((text for start, text in ADVICE.items() if name.startswith(start)), OTHER_ADVICE)
    return f"The database {path} cannot be used: {error}. {advice}"
