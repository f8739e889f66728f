"""Who works on a schema: many workers, or one program alone; and who leads the workers.

The locks are those of sessions: the server lets go of them when the program ends, however it ends.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

from bot.adapters.database.migrations import DatabaseUnusable
from bot.adapters.database.postgres.thread import LEADING, Opener

WORKING = "working"
"""The lock that all workers share, and that whoever must be alone has for itself."""


class Occupied(Exception):
    """Somebody else works on the schema."""


@contextmanager
def alone(url: str, schema: str) -> Iterator[None]:
    """Keep all workers away; raises Occupied if there are any, and DatabaseUnusable."""
    opener = Opener(url, schema)
    with _connected(opener) as connection:
        if not taken(connection, "SELECT pg_try_advisory_lock(%s)", opener.lock(WORKING)):
            raise Occupied
        yield


@contextmanager
def working(url: str, schema: str) -> Iterator[None]:
    """Be one of the workers; raises Occupied while somebody must be alone, and DatabaseUnusable."""
    opener = Opener(url, schema)
    with _connected(opener) as connection:
        if not taken(connection, "SELECT pg_try_advisory_lock_shared(%s)", opener.lock(WORKING)):
            raise Occupied
        yield


def leads(connection: psycopg.Connection[Any], opener: Opener) -> bool:
    """Take the lead on a connection of its own, if nobody has it; it is kept as long as that is open."""
    return taken(connection, "SELECT pg_try_advisory_lock(%s)", opener.lock(LEADING))


def taken(connection: psycopg.Connection[Any], statement: str, lock: int) -> bool:
    """Tell whether a lock could be had."""
    row = connection.execute(statement.encode(), (lock,)).fetchone()
    return bool(row and row[0])


@contextmanager
def _connected(opener: Opener) -> Iterator[psycopg.Connection[Any]]:
    try:
        connection = opener.connect("lock")
    except psycopg.Error as error:
        raise DatabaseUnusable(
            f"The PostgreSQL database cannot be reached ({type(error).__name__}). See that the server runs, "
            "and that database.url leads to it."
        ) from None
    with connection:
        yield connection
