"""A file of SQLite's with a thread of its own, and what its failures mean."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Protocol

import aiosqlite

from bot.ports.store import StoreBusy, StoreLost

Check = Callable[[], None]
"""Raises StoreLost if there is no use in going on; asked before each transaction, in the thread."""


class Wrote(Protocol):
    """Is told, in the thread, when something may have been written, and whether the log may be empty now."""

    def __call__(self, *, emptied: bool = False) -> None:
        """Note it; never fails."""


def unnoted(*, emptied: bool = False) -> None:
    """Note nothing."""


Mend = Callable[[], None]
"""Sets right what may make SQLite say that the disk is full when it is not; never fails."""

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


def is_passing(failure: Exception) -> bool:
    """Tell whether *failure* may pass; a mistake in the program's SQL does not."""
    return _code(failure) in PASSING


def _is_damage(failure: Exception) -> bool:
    """Tell whether *failure* shows that the file is damaged; a table or a column that is gone does, too."""
    gone = _code(failure) == sqlite3.SQLITE_ERROR and str(failure).startswith("no such ")
    return gone or _code(failure) in DAMAGE


def _code(failure: Exception) -> int | None:
    """Return SQLite's kind of a failure; None if it is not SQLite's."""
    code = getattr(failure, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(failure, sqlite3.Error) and code is not None else None


class SqliteThread:
    """The file behind *connection*, which runs *opened* in its thread."""

    errors: tuple[type[Exception], ...] = (sqlite3.Error,)

    def __init__(
        self,
        connection: aiosqlite.Connection,
        opened: sqlite3.Connection,
        check: Check = lambda: None,
        mend: Mend = lambda: None,
        wrote: Wrote = unnoted,
    ) -> None:
        self._connection = connection
        self.opened = opened
        self._check = check
        self._mend = mend
        self._wrote = wrote
        self._writing = False

    def begin(self, *, reading: bool) -> None:
        """Begin a transaction, if the file is still there."""
        self._check()
        self._writing = not reading
        self.opened.execute("BEGIN" if reading else "BEGIN IMMEDIATE")

    def execute(self, statement: str, /) -> object:
        """Execute a statement of a transaction."""
        try:
            return self.opened.execute(statement)
        finally:
            if self._writing and not self.opened.in_transaction:
                self._wrote()

    def is_in_transaction(self) -> bool:
        """Tell whether there is still a transaction: a full or failing disk has SQLite undo everything."""
        return self.opened.in_transaction

    def told(self, failure: Exception) -> Exception:
        """Return what whoever waits is told of a *failure*."""
        if _is_damage(failure):
            return StoreLost(f"The database cannot be used: {failure}. {RESTORE}")
        if is_passing(failure):
            busy = StoreBusy(f"the database cannot be used: {failure}")
            busy.__cause__ = failure
            return busy
        return failure

    def failed(self, failures: Sequence[Exception]) -> None:
        """Mend what may make SQLite say that the disk is full."""
        if any(_code(failure) == sqlite3.SQLITE_FULL for failure in failures):
            self._mend()
            self._wrote(emptied=True)

    def scrub(self) -> bool:
        """Write the log back and empty it; if another process is reading, leave it for the next time."""
        try:
            return bool(self.opened.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0])
        except sqlite3.Error:
            return True
        finally:
            self._wrote(emptied=True)

    async def hop(self, work: Callable[[], None]) -> None:
        """Do *work* in the thread."""
        # aiosqlite's public calls are one statement each, and each is a hop to the thread and back: four
        # times the cost of a whole transaction at once. Its _execute takes a function, as they all use it.
        await self._connection._execute(work)  # type: ignore[no-untyped-call]

    async def close(self) -> None:
        """End the thread."""
        await self._connection.close()
