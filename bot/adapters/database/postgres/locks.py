"""Who has a schema for itself, and who leads the workers.

The locks are those of sessions: the server lets go of them when the program ends, however it ends.
"""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

from bot.adapters.database.migrations import DatabaseUnusable
from bot.adapters.database.postgres.thread import LEADING, WORKING, Occupied, Opener
from bot.ports.workers import LeadLost

log = logging.getLogger(__name__)

AGAIN = 1.0
"""Seconds between tries to take the lead, and between looks whether it is still there."""

LONGEST_SILENCE = 5.0
"""Seconds that the server may take to answer whoever leads."""


@contextmanager
def alone(url: str, schema: str) -> Iterator[None]:
    """Keep all workers away; raises Occupied if there are any, and DatabaseUnusable."""
    opener = Opener(url, schema)
    with _connected(opener) as connection:
        if not _taken(connection, "SELECT pg_try_advisory_lock(%s)", opener.lock(WORKING)):
            raise Occupied(schema)
        yield


def _taken(connection: psycopg.Connection[Any], statement: str, lock: int) -> bool:
    """Tell whether a lock could be had."""
    row = connection.execute(statement.encode(), (lock,)).fetchone()
    return bool(row and row[0])


@contextmanager
def _connected(opener: Opener) -> Iterator[psycopg.Connection[Any]]:
    try:
        connection = opener.connect("lock")
    except (psycopg.Error, UnicodeError) as error:
        raise DatabaseUnusable(
            f"The PostgreSQL database cannot be reached ({type(error).__name__}). See that the server runs, "
            "and that database.url leads to it."
        ) from None
    with connection:
        yield connection


class Lead:
    """The lead of the workers on a schema, had by a session of its own."""

    def __init__(self, opener: Opener) -> None:
        self._opener = opener
        self._session: psycopg.AsyncConnection[Any] | None = None

    async def take(self) -> None:
        """Wait until nobody else has it."""
        told = False
        while True:
            try:
                if await self._try():
                    return
            except psycopg.Error as error:
                if not told:
                    log.warning("Who leads the workers cannot be found out (%s).", type(error).__name__)
                told = True
                await self.leave()
            await asyncio.sleep(AGAIN)

    async def _try(self) -> bool:
        if self._session is None:
            self._session = await self._opener.connect_beside("lead")
        found = await self._session.execute("SELECT pg_try_advisory_lock(%s)", (self._opener.lock(LEADING),))
        row = await found.fetchone()
        return bool(row and row[0])

    async def keep(self) -> None:
        """Have it as long as the session answers; raises LeadLost."""
        session = self._session
        try:
            while session is not None:
                async with asyncio.timeout(LONGEST_SILENCE):
                    await session.execute("SELECT 1")
                await asyncio.sleep(AGAIN)
        except (psycopg.Error, TimeoutError) as error:
            raise LeadLost(type(error).__name__) from None
        raise LeadLost("it was left")

    async def leave(self) -> None:
        """Let go of it; the server does so when the session ends."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()
