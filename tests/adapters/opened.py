"""The file behind a store, for what the store itself does not tell."""

import sqlite3

from bot.adapters.database.sqlite import SqliteStore
from bot.adapters.database.thread import SqliteThread


def file_of(store: SqliteStore) -> sqlite3.Connection:
    """Return the connection that the thread of a store works with."""
    engine = store._group.engine
    assert isinstance(engine, SqliteThread)
    return engine.opened
