"""Carries work to the database thread in one hop, and commits together what is ready together.

While one batch is being written the next gathers, so that under load many turns share one flush to
disk, and a lone turn waits for nobody. Each piece of work has a savepoint: one that fails is undone
alone. Work that was handed over is done even if the one who waits for it is cancelled.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

import aiosqlite

from bot.ports.store import StoreBusy, StoreLost

T = TypeVar("T")

Check = Callable[[], None]
"""Raises StoreLost if there is no use in going on; asked before each transaction, in the database thread."""

Mend = Callable[[], None]
"""Sets right what may make SQLite say that the disk is full when it is not; never fails."""


class StoreClosed(Exception):
    """The store was used after it had been closed."""


class _Job:
    """One caller's work, what became of it, and the future that tells the caller.

    A plain class: aiosqlite logs what it executes, and the default repr shows no content.
    """

    def __init__(self, work: Callable[[], Any], scrubs: bool = False) -> None:
        self.work = work
        self.scrubs = scrubs
        self.future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.result: Any = None
        self.failure: Exception | None = None

    def attempt(self) -> None:
        """Do the work, in the database thread, and keep what comes of it."""
        try:
            self.result = self.work()
        except Exception as failure:
            self.failure = failure

    def answer(self) -> None:
        """Tell the caller, unless it has been cancelled."""
        if self.future.done():
            return
        if _is_damage(self.failure):
            self.future.set_exception(StoreLost(f"The database cannot be used: {self.failure}. {RESTORE}"))
        elif _is_passing(self.failure):
            busy = StoreBusy(f"the database cannot be used: {self.failure}")
            busy.__cause__ = self.failure
            self.future.set_exception(busy)
        elif self.failure is not None:
            self.future.set_exception(self.failure)
        else:
            self.future.set_result(self.result)


PASSING = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_NOMEM,
    }
)
"""SQLite's failures that are the machine's: they may pass, and the same work may then be done."""


DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
"""SQLite's failures that the file itself is to blame for."""

RESTORE = "It is damaged: restore it from a backup, with its key, and start again."
"""What to do about them."""


def _is_passing(failure: Exception | None) -> bool:
    """Tell whether *failure* may pass; a mistake in the program's SQL does not."""
    return _code(failure) in PASSING


def _is_damage(failure: Exception | None) -> bool:
    """Tell whether *failure* shows that the file is damaged; a table or a column that is gone does, too."""
    gone = _code(failure) == sqlite3.SQLITE_ERROR and str(failure).startswith("no such ")
    return gone or _code(failure) in DAMAGE


def _code(failure: Exception | None) -> int | None:
    """Return SQLite's kind of a failure; None if it is not SQLite's."""
    code = getattr(failure, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(failure, sqlite3.Error) and code is not None else None


class _Batch:
    """Jobs that are committed together."""

    def __init__(
        self, connection: sqlite3.Connection, jobs: Sequence[_Job], check: Check, mend: Mend
    ) -> None:
        self.connection = connection
        self.jobs = jobs
        self.check = check
        self.mend = mend

    def run(self) -> None:
        """Write all jobs in one transaction; if that is impossible, all of them fail."""
        try:
            self.check()
            self.connection.execute("BEGIN IMMEDIATE")
            for job in self.jobs:
                self._attempt(job)
            self.connection.execute("COMMIT")
        except (sqlite3.Error, StoreLost) as failure:
            self._undo(failure)
        if any(_code(job.failure) == sqlite3.SQLITE_FULL for job in self.jobs):
            self.mend()  # the work itself is tried again by whoever handed it over, as with a full disk

    def _attempt(self, job: _Job) -> None:
        self.connection.execute("SAVEPOINT job")
        job.attempt()
        if job.failure is not None:
            if not self.connection.in_transaction:
                raise job.failure  # a full or failing disk: SQLite has undone everything already
            self.connection.execute("ROLLBACK TO job")
        self.connection.execute("RELEASE job")

    def _undo(self, failure: Exception) -> None:
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")
        for job in self.jobs:
            job.failure = job.failure or failure

    @property
    def scrubs(self) -> bool:
        """Whether something was deleted that must not linger."""
        return any(job.scrubs and job.failure is None for job in self.jobs)


def _read(connection: sqlite3.Connection, job: _Job, check: Check) -> None:
    """Do a job that only reads, in a transaction of its own."""
    try:
        check()
        with connection:
            connection.execute("BEGIN")
            job.attempt()
    except (sqlite3.Error, StoreLost) as failure:
        job.failure = job.failure or failure


class GroupCommit:
    """The one who talks with the database thread."""

    def __init__(
        self,
        connection: aiosqlite.Connection,
        opened: sqlite3.Connection,
        check: Check = lambda: None,
        mend: Mend = lambda: None,
    ) -> None:
        self._connection = connection
        self._check = check
        self._mend = mend
        self._opened = opened  # the one that *connection* runs in its thread
        self._waiting: list[_Job] = []
        self._draining: asyncio.Task[None] | None = None
        self._lingering = False
        self._closed = False

    async def read(self, work: Callable[[], T]) -> T:
        """Return what *work* reads, all of it as it is at one moment, whoever else is writing."""
        self._refuse_if_closed()
        job = _Job(work)
        await self._hop(partial(_read, self._opened, job, self._check))
        job.answer()
        result: T = await job.future
        return result

    async def write(self, work: Callable[[], T], *, scrubs: bool = False) -> T:
        """Return what *work* returns, once it is on disk. ``scrubs``: what it deletes must not linger."""
        self._refuse_if_closed()
        job = _Job(work, scrubs)
        self._waiting.append(job)
        if self._draining is None:
            self._draining = asyncio.create_task(self._drain())
        result: T = await job.future
        return result

    async def close(self) -> None:
        """Finish what was handed over, empty the write-ahead log and end the thread; once is enough."""
        if self._closed:
            return
        self._closed = True
        if self._draining is not None:
            await asyncio.wait({self._draining})
        try:
            await self._hop(self._scrub)
        finally:
            await self._connection.close()

    async def _drain(self) -> None:
        """Write batch after batch until nothing waits: a task of its own, which no caller's end ends."""
        batch: Sequence[_Job] = ()
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                await self._commit(batch)
        except asyncio.CancelledError:  # the event loop is ending: whoever still waits must not wait forever
            for job in (*batch, *self._waiting):
                job.future.cancel()
            raise
        finally:
            self._draining = None

    async def _commit(self, jobs: Sequence[_Job]) -> None:
        batch = _Batch(self._opened, jobs, self._check, self._mend)
        await self._hop(batch.run)
        self._lingering |= batch.scrubs
        if self._lingering:
            await self._hop(self._scrub)
        for job in jobs:
            job.answer()

    def _scrub(self) -> None:
        """Write the log back and empty it; if another process is reading, leave it for the next time."""
        try:
            blocked = self._opened.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except sqlite3.Error:
            blocked = True
        self._lingering = bool(blocked)

    async def _hop(self, work: Callable[[], None]) -> None:
        # aiosqlite's public calls are one statement each, and each is a hop to the thread and back: four
        # times the cost of a whole transaction at once. Its _execute takes a function, as they all use it.
        await self._connection._execute(work)  # type: ignore[no-untyped-call]

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise StoreClosed("the store has been closed")
