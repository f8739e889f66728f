"""A connection to PostgreSQL with a thread of its own, made anew when it is lost, and what failures mean."""

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
from psycopg import errors, sql
from psycopg.pq import TransactionStatus

from bot.ports.store import StoreBusy, StoreLost

PATIENCE = 10
"""Seconds that connecting may take, and that a lock is waited for."""

OPTIONS = (
    f"-c synchronous_commit=on -c lock_timeout={PATIENCE * 1000} -c client_encoding=UTF8"
    " -c idle_in_transaction_session_timeout=30000"
)
"""How a session works: what is committed is on disk, whatever else the server is used for.

A program that stands still in the midst of a transaction loses it: nobody could write any more.
"""

LOST = (
    errors.UndefinedTable,
    errors.UndefinedColumn,
    errors.InvalidSchemaName,
    errors.InsufficientPrivilege,
    errors.DataCorrupted,
    errors.IndexCorrupted,
)
"""Failures that no waiting helps."""

STALE = (errors.ReadOnlySqlTransaction,)
"""Failures by which a connection leads to a server that has been replaced: there may be a better one."""

PASSING = (psycopg.OperationalError, psycopg.InterfaceError, psycopg.InternalError)
"""Failures that may pass: the server is away, busy, full, or another transaction was in the way."""

WRITING, LEADING, WORKING = "writing", "leading", "working"
"""What there is a lock for in each schema: writing a transaction, leading the workers, and working at all.

The last is shared by all who have a store open; whoever must be alone has it for itself.
"""


class Occupied(StoreBusy):
    """Somebody has the schema for itself."""


NOTICED = (
    "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
    " -c tcp_user_timeout=25000"
)
"""How soon the server notices that a session's program is gone without a word, and lets go of its locks."""


class Opener:
    """Connects to the tables of a *schema* in the database at *url*."""

    def __init__(self, url: str, schema: str) -> None:
        self._url = url
        self.schema = schema

    def connect(self, purpose: str) -> psycopg.Connection[Any]:
        """Return a new connection, on which each statement is by itself until a transaction is begun."""
        connection: psycopg.Connection[Any] = psycopg.connect(self._url, **_how(purpose))
        connection.execute(self._search_path)
        return connection

    def join(self, connection: psycopg.Connection[Any]) -> None:
        """Be one of those who work on the schema, as long as *connection* is open; raises Occupied."""
        row = connection.execute("SELECT pg_try_advisory_lock_shared(%s)", (self.lock(WORKING),)).fetchone()
        if row is None or not row[0]:
            raise Occupied(f"the schema {self.schema} is being moved, or looked after")

    async def connect_beside(self, purpose: str) -> psycopg.AsyncConnection[Any]:
        """Return a new connection, for what does not go through the thread."""
        connection: psycopg.AsyncConnection[Any] = await psycopg.AsyncConnection.connect(
            self._url, **_how(purpose)
        )
        await connection.execute(self._search_path)
        return connection

    @property
    def _search_path(self) -> sql.Composed:
        return sql.SQL("SET search_path TO {}, pg_catalog").format(sql.Identifier(self.schema))

    def lock(self, what: str) -> int:
        """Return the number of a lock, which is the schema's own."""
        digest = hashlib.blake2b(f"tyonohjaus-bot {self.schema} {what}".encode(), digest_size=8).digest()
        return int.from_bytes(digest, signed=True)


def _how(purpose: str) -> dict[str, Any]:
    """Return how to connect: a server that is gone is noticed, on either side."""
    return {
        "autocommit": True,
        "connect_timeout": PATIENCE,
        "application_name": f"tyonohjaus-bot {purpose}",
        "options": f"{OPTIONS} {NOTICED}",
        "keepalives_idle": PATIENCE,
        "keepalives_interval": PATIENCE,
        "keepalives_count": 3,
    }


class PostgresThread:
    """The connection that the store works with, in its thread; a lost one is made anew."""

    errors: tuple[type[Exception], ...] = (psycopg.Error, Occupied)

    def __init__(self, opener: Opener, connection: psycopg.Connection[Any]) -> None:
        self.opener = opener
        self._connection = connection
        self._writing = opener.lock(WRITING)
        self._thread = ThreadPoolExecutor(1, "postgres")

    def current(self) -> psycopg.Connection[Any]:
        """Return the connection that there is now."""
        return self._connection

    def _joined(self) -> psycopg.Connection[Any]:
        """Return a new connection, among those that work; raises Occupied, and then leaves none open."""
        connection = self.opener.connect("store")
        try:
            self.opener.join(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def begin(self, *, reading: bool) -> None:
        """Begin a transaction: one that reads, all at one moment, or the only one that writes.

        That one at a time writes makes it the same as with the file: what a turn rests on cannot change
        between being looked at and being written over.
        """
        if self._connection.closed:
            self._connection = self._joined()
        if reading:
            self._connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            return
        self._connection.execute("BEGIN ISOLATION LEVEL READ COMMITTED")
        self._connection.execute("SELECT pg_advisory_xact_lock(%s)", (self._writing,))

    def execute(self, statement: str, /) -> object:
        """Execute a statement of a transaction."""
        return self._connection.execute(statement.encode())

    def is_in_transaction(self) -> bool:
        """Tell whether there is still a transaction: none outlives its connection."""
        open_ = not self._connection.closed
        return open_ and self._connection.info.transaction_status is not TransactionStatus.IDLE

    def told(self, failure: Exception) -> Exception:
        """Return what whoever waits is told of a *failure*: its kind, for its text may hold what was said."""
        kind = type(failure).__name__
        if isinstance(failure, LOST):
            return StoreLost(
                f"The database cannot be used ({kind}): its tables or rights are not as they must be. "
                "Give them back, or restore it, and start again."
            )
        if isinstance(failure, PASSING):
            busy = StoreBusy(f"the database cannot be used: {kind}")
            busy.__cause__ = failure
            return busy
        return failure

    def failed(self, failures: Sequence[Exception]) -> None:
        """Let go of a connection that cannot be used, so that the next transaction has a new one."""
        if self._connection.broken or any(isinstance(failure, STALE) for failure in failures):
            self._connection.close()

    def scrub(self) -> bool:
        """Have the space of what was deleted used again; what stands there until then is encrypted."""
        try:
            self._connection.execute("VACUUM (SKIP_LOCKED) inbox, conversations, outbox, inquiries, misses")
        except psycopg.Error:
            return True
        return False

    async def hop(self, work: Callable[[], None]) -> None:
        """Do *work* in the thread."""
        await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def close(self) -> None:
        """End the connection and the thread."""
        await self.hop(self._connection.close)
        self._thread.shutdown()
