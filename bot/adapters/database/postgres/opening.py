"""Opening the store in PostgreSQL: what cannot be worked with is refused before anything is changed."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg import errors, sql

from bot.adapters.database.codec import Codec
from bot.adapters.database.contents import columns
from bot.adapters.database.group import GroupCommit
from bot.adapters.database.ledger import Ledger
from bot.adapters.database.migrations import DatabaseUnusable
from bot.adapters.database.postgres.dialect import Connection
from bot.adapters.database.postgres.schema import FIRST, LATEST, MIGRATIONS
from bot.adapters.database.postgres.store import PostgresStore
from bot.adapters.database.postgres.thread import WRITING, Occupied, Opener, PostgresThread
from bot.adapters.database.table_store import Unreadable
from bot.adapters.database.tables.turn import Tables
from bot.adapters.database.unlocking import keep, unlock

OLDEST = 130000
"""The oldest server that is worked with: PostgreSQL 13."""


async def open_store(
    url: str,
    schema: str,
    key_path: Path,
    unreadable: Unreadable = lambda _: None,
    backups: Path | None = None,
) -> PostgresStore:
    """Return the store in a *schema* of the database at *url*, which is made if there is none.

    Raises DatabaseUnusable or KeyUnusable, whose messages say what to do.
    """
    opener = Opener(url, schema)
    connection, codec = await asyncio.to_thread(_joined, opener, key_path)
    engine = PostgresThread(opener, connection)
    tables = Tables(Connection(engine.current), codec)
    ledger = None if backups is None else Ledger(backups, codec)
    store = PostgresStore(tables, GroupCommit(engine), engine, unreadable, ledger)
    await store.look_over()
    return store


def _joined(opener: Opener, key_path: Path) -> tuple[psycopg.Connection[Any], Codec]:
    """Open a schema as one of those who work on it."""
    connection, codec = _opened(opener, key_path)
    try:
        opener.join(connection)
    except Occupied as occupied:
        connection.close()
        raise DatabaseUnusable(f"{str(occupied).capitalize()}. Try again when that has ended.") from None
    return connection, codec


def standing(url: str, schema: str) -> int:
    """Return the number of the last migration of a schema, 0 if there is none; nothing is changed.

    Raises DatabaseUnusable.
    """
    try:
        with Opener(url, schema).connect("doctor") as connection:
            return _version(connection, schema)
    except (psycopg.Error, UnicodeError) as error:
        raise DatabaseUnusable(_explained(error)) from None


@contextmanager
def opened(url: str, schema: str, key_path: Path) -> Iterator[tuple[psycopg.Connection[Any], Codec]]:
    """Open a schema for whoever works with its tables by hand; raises what :func:`open_store` does."""
    connection, codec = _opened(Opener(url, schema), key_path)
    try:
        yield connection, codec
    except psycopg.Error as error:
        raise DatabaseUnusable(_explained(error)) from error
    finally:
        connection.close()


def _opened(opener: Opener, key_path: Path) -> tuple[psycopg.Connection[Any], Codec]:
    """Return a connection that is ready to work with, and its codec; nothing stays open on failure."""
    try:
        connection = opener.connect("store")
    except (psycopg.Error, UnicodeError) as error:
        raise DatabaseUnusable(_explained(error)) from None  # its text may hold the password
    try:
        return connection, _prepared(connection, opener, key_path)
    except psycopg.Error as error:
        connection.close()
        raise DatabaseUnusable(_explained(error)) from error
    except BaseException:
        connection.close()
        raise


def _prepared(connection: psycopg.Connection[Any], opener: Opener, key_path: Path) -> Codec:
    if (found := connection.info.server_version) < OLDEST:
        raise DatabaseUnusable(
            f"PostgreSQL {found // 10000} is too old: {OLDEST // 10000} is needed, or newer."
        )
    tables = Connection(lambda: connection)
    with connection.transaction():  # which leaves nothing behind if the key is not the database's own
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (opener.lock(WRITING),))
        before = _version(connection, opener.schema)
        if before > LATEST:
            raise DatabaseUnusable(
                f"The schema {opener.schema} was written by a newer version of this program (it is {before}, "
                f"this version knows up to {LATEST}). Update the program. Nothing was changed."
            )
        _migrate(connection, opener.schema, before)
        codec = unlock(tables, f"the schema {opener.schema}", key_path, FIRST)
        keep(tables, codec)
        for table, names in columns().items():
            tables.execute(f"SELECT {', '.join(names)} FROM {table} LIMIT 0")
    return codec


def _version(connection: psycopg.Connection[Any], schema: str) -> int:
    """Return the number of the last migration; raises DatabaseUnusable if the schema is another program's."""
    found = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", (schema,)).fetchall()
    if not found:
        return 0
    if ("tyonohjaus_bot",) not in found:
        raise DatabaseUnusable(
            f"The schema {schema} is not one of this program. Name another one: database.schema. This one "
            "was left as it is."
        )
    row = connection.execute("SELECT schema FROM tyonohjaus_bot").fetchone()
    return int(row[0]) if row else 0


def _migrate(connection: psycopg.Connection[Any], schema: str, before: int) -> None:
    if not before:
        name = sql.Identifier(schema)
        connection.execute(sql.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(name))
        connection.execute("CREATE TABLE tyonohjaus_bot (schema INTEGER NOT NULL)")
        connection.execute("INSERT INTO tyonohjaus_bot VALUES (0)")
    for statements in MIGRATIONS[before:]:
        for statement in statements:
            connection.execute(statement.encode())
    connection.execute("UPDATE tyonohjaus_bot SET schema = %s", (LATEST,))


def _explained(error: Exception) -> str:
    """Return what to do about a failure; never its text, in which the password may be."""
    match error:
        case errors.InsufficientPrivilege():
            advice = "The user must be allowed to make a schema in it, or to own database.schema."
        case psycopg.OperationalError():
            advice = (
                "See that the server runs, and that database.url leads to it: the host, the user, the "
                "password, and the database, which createdb makes."
            )
        case errors.UndefinedTable() | errors.UndefinedColumn():
            advice = "Its tables are not those that it must have. Restore it, with its key."
        case _:
            advice = "See database.url, and the log of the server."
    return f"The PostgreSQL database cannot be used ({type(error).__name__}). {advice}"
