"""The store in one SQLite file.

Opening refuses what cannot be worked with before it changes anything: another program's file, a later
schema, a database whose key is missing or another one.
"""

import asyncio
import contextlib
import logging
import os
import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import aiosqlite

from bot.adapters.database.codec import Codec
from bot.adapters.database.contents import columns
from bot.adapters.database.group import GroupCommit
from bot.adapters.database.ledger import Ledger
from bot.adapters.database.migrations import (
    DatabaseUnusable,
    migrate,
    refuse_damaged,
    refuse_foreign,
    refuse_truncated,
)
from bot.adapters.database.naming import functions
from bot.adapters.database.numbering import mend
from bot.adapters.database.presence import Presence
from bot.adapters.database.tables.turn import Tables
from bot.adapters.database.tables.view import Look
from bot.adapters.database.unlocking import keep, unlock
from bot.core.address import Address
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.status import Status
from bot.core.message import Message
from bot.core.supervisor.questions import Miss
from bot.ports.store import Ages, Backlog, Commit, Incoming, Query, Queued, Settlement, View

log = logging.getLogger(__name__)

T = TypeVar("T")

Unreadable = Callable[[int], None]
"""Is told how many rows cannot be read, whenever there are more of them."""

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


class SqliteStore:
    """A :class:`bot.ports.store.Store`, and an async context manager that closes it."""

    def __init__(
        self,
        tables: Tables,
        group: GroupCommit,
        presence: Presence,
        unreadable: Unreadable = lambda _: None,
        ledger: Ledger | None = None,
    ) -> None:
        self._tables = tables
        self._group = group
        self._presence = presence
        self._unreadable = unreadable
        self._ledger = ledger
        self._noting = asyncio.Lock()

    async def __aenter__(self) -> Self:
        """Return the store itself: it is open."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        await self.close()

    async def receive(self, batch: Sequence[Incoming]) -> list[Incoming]:
        """Keep *batch* in the inbox, in order, and return those whose id was not seen before."""
        return await self._group.write(partial(self._tables.inbox.receive, batch))

    async def waiting(self) -> list[Incoming]:
        """Return what has come in and is not done, in the order it came."""
        return await self._read(self._tables.inbox.waiting)

    async def look(self, query: Query) -> View:
        """Return what a turn wants to know, all as it is at one moment."""
        return await self._read(Look(self._tables, query).view)

    async def commit(self, turn: Commit) -> bool:
        """Write a turn, and say whether it was; False, with nothing written, if it was done before."""
        scrubs = turn.forgets_chat or turn.scrubs
        written = await self._group.write(partial(self._tables.commit, turn), scrubs=scrubs)
        if written and turn.erases:
            await self._note_erasures()
        return written

    async def _note_erasures(self, before: datetime | None = None) -> None:
        """Note beside the backups what was erased, but for what is from *before* a moment.

        What cannot be noted now is with the next erasure, the next hour or the next start.
        """
        if self._ledger is None:
            return
        async with self._noting:  # each reads what is there, and writes more
            erasures = await self._group.read(self._tables.remembered.erasures)
            await asyncio.to_thread(self._ledger.note, erasures, before)

    async def due(self, now: datetime, limit: int, besides: Collection[str] = ()) -> list[Queued]:
        """Return what is to be sent at *now*: of each lane but *besides* what goes next, if due."""
        return await self._read(partial(self._tables.outbox.due, now, limit, besides))

    async def next_due(self, besides: Collection[str] = ()) -> datetime | None:
        """Return when the outbox next has something due in a lane but *besides*; None if it is empty."""
        return await self._group.read(partial(self._tables.outbox.next_due, besides))

    async def settle(self, settlements: Sequence[Settlement], then: Sequence[Message] = ()) -> None:
        """Record how sending went, and queue what is to be said of it, due with the first settlement.

        What is delivered or refused loses its content. What has been dropped meanwhile stays dropped.
        """
        await self._group.write(partial(self._tables.outbox.settle, settlements, then))

    async def hasten(self, to: Address | None, now: datetime) -> None:
        """Make what is queued for a chat, or for all, due at *now*: what held it up is over."""
        await self._group.write(partial(self._tables.outbox.hasten, to, now))

    async def inquiries(self, status: Status | None = None) -> list[Inquiry]:
        """Return the inquiries, oldest first, of one status if given."""
        return await self._read(partial(self._tables.inquiries.having, status))

    async def misses(self) -> list[Miss]:
        """Return the unanswered utterances, oldest first."""
        return await self._read(self._tables.misses.oldest_first)

    async def feedback(self) -> dict[tuple[str, bool], int]:
        """Return how often each entry's answer was (True) or was not (False) the one looked for."""
        return await self._group.read(self._tables.feedback.by_entry)

    async def backlog(self) -> Backlog:
        """Return how much waits, and for how long, on the way in and on the way out."""
        return await self._group.read(self._tables.backlog)

    async def forget(self, before: Ages) -> dict[str, int]:
        """Delete what is too old and return how many of each kind; what is queued or not done stays.

        What is queued about an inquiry that is too old is dropped with it. Of a draft that is too old it
        stays that there was one. What was once saved beside the file goes like what has come in.
        """
        await asyncio.to_thread(self._presence.forget_saved, before.inbox)
        forgotten = await self._group.write(partial(self._tables.forget, before), scrubs=True)
        await self._note_erasures(before.erasures)
        return forgotten

    async def look_over(self) -> None:
        """Read everything once: what cannot be read is set aside and told, what can be again is taken up."""
        if await self._read(self._tables.look_over):
            await self._group.write(self._tables.take_back)
        await self._note_erasures()  # what could not be noted before, or a kill has kept from it

    async def _read(self, work: Callable[[], T]) -> T:
        """Return what *work* reads, anew if something that cannot be read was in the way: it is set aside."""
        while True:
            found = await self._group.read(work)
            if news := self._tables.damage.news():
                log.error("%s", news)
                self._unreadable(self._tables.damage.count)
            if not self._tables.held_up:
                return found
            await self._group.write(self._tables.set_aside)

    async def close(self) -> None:
        """Finish what is being written and let go of the file."""
        await self._group.close()


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
    group = GroupCommit(connection, opened, presence.check, partial(mend, opened))
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
            connection.text_factory = _text
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
        for setting in SETTINGS:
            connection.execute(setting)
        codec = unlock(connection, self._path, self._key_path)
        migrate(connection, functions=functions(codec))
        keep(connection, codec)
        for table, names in columns().items():  # one that is not there would be missed in the midst of a turn
            connection.execute(f"SELECT {', '.join(names)} FROM {table} LIMIT 0")
        mend(connection)
        return codec


def _text(written: bytes) -> str:
    """Return a text of the file; one that is damaged must not keep the rest of its row from being read."""
    return written.decode("utf-8", "replace")


def _create(path: Path) -> None:
    """Make an empty file for its owner's eyes only; SQLite gives its -wal and -shm the same mode."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def _explain(path: Path, error: OSError | sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "")
    advice = next((text for start, text in ADVICE.items() if name.startswith(start)), OTHER_ADVICE)
    return f"The database {path} cannot be used: {error}. {advice}"
