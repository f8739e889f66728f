"""Which worker has what came in: by a lease, of a chat all that waits."""

import secrets
from collections.abc import Sequence

from bot.adapters.database.tables.table import Connection
from bot.adapters.database.tables.turn import Tables
from bot.ports.store import Incoming

LEASE = 30
"""Seconds that a worker is believed to live without a word of it."""

CLAIM = """
    UPDATE inbox SET worker = ?1, leased_until = clock_timestamp() + ?2 * interval '1 second'
    WHERE seq IN (
        SELECT seq FROM inbox AS free
        WHERE done_at IS NULL AND worker IS DISTINCT FROM ?1::text AND NOT EXISTS (
            SELECT 1 FROM inbox AS had WHERE had.chat = free.chat AND had.done_at IS NULL
            AND had.worker <> ?1::text AND had.leased_until > clock_timestamp()
        )
        ORDER BY seq LIMIT ?3 FOR UPDATE SKIP LOCKED
    )
    RETURNING seq, id, sender, payload, received_at
"""
"""Takes a worker, how long its lease is, and how many.

A chat of which somebody else has something that is not done stays with them, and so does what comes later.
"""

RENEW = """
    UPDATE inbox SET leased_until = clock_timestamp() + ?2 * interval '1 second'
    WHERE worker = ?1 AND done_at IS NULL
"""
"""Believes a worker for so many seconds more; takes the worker, and how many."""

TELL = """
    SELECT pg_notify(current_schema(), 'inbox')
    WHERE EXISTS (SELECT 1 FROM inbox WHERE done_at IS NULL AND worker IS NULL)
"""
"""Tells the others of what is nobody's, if there is anything."""

RELEASE = "UPDATE inbox SET worker = NULL, leased_until = NULL WHERE worker = ? AND done_at IS NULL"
"""Gives back what a worker has not done."""


class Claims:
    """What is one worker's of what came in; it goes by a name that nobody else has."""

    def __init__(self, connection: Connection, tables: Tables) -> None:
        self._connection = connection
        self._tables = tables
        self._worker = secrets.token_hex(8)

    def anew(self) -> "Claims":
        """Return the claims of a worker of another name: nobody renews what this one had."""
        return Claims(self._connection, self._tables)

    def claim(self, most: int) -> list[Incoming]:
        """Take what nobody has, the oldest first; what cannot be read is set aside."""
        rows = self._connection.execute(CLAIM, (self._worker, LEASE, most)).fetchall()
        found = self._tables.inbox.readable(_in_order(rows))
        self._tables.inbox.set_aside()
        return found

    def take_in(self, batch: Sequence[Incoming], most: int) -> list[Incoming]:
        """Keep *batch*, take what can be taken at once, and tell the others of the rest."""
        new = self._tables.inbox.receive(batch)
        found = self.claim(most) if new and most > 0 else []
        if new:
            self._connection.execute(TELL)
        return found

    def renew(self) -> None:
        """Keep it for another lease."""
        self._connection.execute(RENEW, (self._worker, LEASE))

    def release(self) -> None:
        """Let others have it at once."""
        self._connection.execute(RELEASE, (self._worker,))


def _in_order(rows: list[Sequence[object]]) -> list[Sequence[object]]:
    """Return the rows by their numbers."""
    return sorted(rows, key=lambda row: int(str(row[0])))
