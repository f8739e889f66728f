"""Copies of the database that are made while the bot runs, each verified, in a folder of its own.

SQLite copies what the database is at one moment, with what is still in its write-ahead log; a copy of the
file alone would lack that. What is encrypted stays so, and the key is put beside it only if that is wanted.
A backup is there whole or not at all: it gets its name when everything else is done.
"""

import hashlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from bot import files
from bot.adapters.database.codec import Codec, ContentUnreadable, lineage
from bot.adapters.database.contents import SEALED
from bot.adapters.database.erasures import Erasures
from bot.adapters.database.key import lines_of, mark
from bot.adapters.database.migrations import (
    DatabaseUnusable,
    damage,
    refuse_damaged,
    refuse_foreign,
    refuse_truncated,
    version,
)
from bot.adapters.database.tables.remembered import Remembered
from bot.adapters.database.unlocking import unlock

DATABASE, KEY, MANIFEST = "bot.sqlite3", "bot.key", "manifest.json"
"""What is in the folder of a backup; the key only if that was wanted."""

STAMP = "%Y-%m-%dT%H%M%SZ"
"""How the folder of a backup is named, by when it was made."""

UNFINISHED = ".unfinished"
"""What the name of a folder ends with in which a backup is still being made."""


class BackupUnusable(Exception):
    """A backup cannot be made or made use of; the message says why and what to do."""


class Manifest(msgspec.Struct, frozen=True):
    """What a backup holds: by that it is known whether it still does."""

    made: datetime
    schema: int
    rows: dict[str, int]
    size: int
    sha256: str
    key: str
    lineage: str


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in its ``folder``; ``has_key`` tells that the key lies beside it."""

    folder: Path
    manifest: Manifest

    @property
    def has_key(self) -> bool:
        """Whether whoever has the folder can read everything."""
        return (self.folder / KEY).exists()


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was just made: how many values were ``opened`` with the key, how many could not be.

    ``erasures`` are those that it knows of, and ``codec`` is what it is read with.
    """

    backup: Backup
    opened: int
    unreadable: int
    erasures: Erasures
    codec: Codec


def make(path: Path, key_path: Path, folder: Path, now: datetime, *, with_key: bool) -> Made:
    """Make a backup of the database *path* in *folder* and verify it; nothing of it is left if that fails.

    Raises BackupUnusable, DatabaseUnusable, KeyUnusable.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(dir=folder, prefix=".", suffix=UNFINISHED))
    except OSError as error:
        raise BackupUnusable(f"Nothing can be written in {folder} ({error.strerror}).") from error
    try:
        return _made(path, key_path, unfinished, folder, now, with_key=with_key)
    except (OSError, sqlite3.Error) as error:
        raise BackupUnusable(
            f"The backup in {folder} could not be made ({error}). What is there already was left as it is."
        ) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _made(
    path: Path, key_path: Path, unfinished: Path, folder: Path, now: datetime, *, with_key: bool
) -> Made:
    copy = unfinished / DATABASE
    rows = _copied(path, copy)
    with closing(connected(copy)) as connection:
        verify(connection, copy, rows)
        schema = version(connection)
        codec = unlock(connection, path, key_path, schema)
        opened, unreadable = legible(connection, codec)
        erasures = Remembered(connection, codec).erasures()
    if with_key:
        files.replace(unfinished / KEY, key_path.read_bytes())
    known = mark(lines_of(key_path)[0])
    manifest = Manifest(now, schema, rows, copy.stat().st_size, checksum(copy), known, lineage(codec))
    files.replace(unfinished / MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))
    made = Made(Backup(_named(unfinished, folder, now), manifest), opened, unreadable, erasures, codec)
    files.sync_folder(folder)
    return made


def _copied(path: Path, copy: Path) -> dict[str, int]:
    """Copy the database as it is at one moment, and return how many rows each of its tables has then."""
    with closing(sqlite3.connect(path, isolation_level=None)) as source:
        refuse_foreign(source, path)
        source.execute("BEGIN")
        rows = counted(source)  # which is the moment
        os.close(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(sqlite3.connect(copy, isolation_level=None)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, whatever is done with it
        source.execute("ROLLBACK")
    return rows


def _named(unfinished: Path, folder: Path, now: datetime) -> Path:
    """Give a finished backup its name, and return where it is then."""
    name = f"{now:{STAMP}}"
    names = (name, *(f"{name}-{number}" for number in range(2, 100)))
    free = next(one for one in names if not (folder / one).exists())
    return unfinished.rename(folder / free)


def connected(path: Path) -> sqlite3.Connection:
    """Return a connection to a database that nobody else uses: it stays one file."""
    return sqlite3.connect(path, isolation_level=None)


def verify(connection: sqlite3.Connection, path: Path, rows: dict[str, int]) -> None:
    """Raise DatabaseUnusable or BackupUnusable if a copy is not sound, or has other *rows*."""
    refuse_truncated(connection, path)
    refuse_damaged(connection, path)
    if found := damage(connection):
        raise DatabaseUnusable(f"The database {path} is damaged ({found}): restore an earlier backup.")
    if (there := counted(connection)) != rows:
        raise BackupUnusable(f"The rows of {path} are {there}, and should be {rows}: it was changed.")


def counted(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many rows each table has."""
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).fetchall()
    return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for (name,) in tables}


def legible(connection: sqlite3.Connection, codec: Codec) -> tuple[int, int]:
    """Return how many encrypted values can be read with the key, and how many cannot."""
    opened = unreadable = 0
    for table, column in sealed_columns(connection):
        for (value,) in connection.execute(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL"):
            try:
                codec.decrypt(value)
                opened += 1
            except (ContentUnreadable, TypeError):
                unreadable += 1
    return opened, unreadable


def sealed_columns(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield the tables and encrypted columns that a database of any schema has."""
    for name in SEALED:
        table, _, column = name.partition(".")
        if column in (row[1] for row in connection.execute(f"PRAGMA table_info({table})")):
            yield table, column


def checksum(path: Path) -> str:
    """Return what the content of a file is known by."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def found_in(folder: Path) -> list[Backup]:
    """Return the backups in a folder, the oldest first; raises BackupUnusable if it cannot be looked into."""
    try:
        folders = [one for one in folder.iterdir() if not one.name.startswith(".")]
    except OSError as error:
        raise BackupUnusable(f"The folder {folder} cannot be read ({error.strerror}).") from error
    found = [backup for one in folders if (backup := _read(one)) is not None]
    return sorted(found, key=lambda backup: (backup.manifest.made, backup.folder.name))


def backup_in(folder: Path) -> Backup:
    """Return the backup that a folder is, or the newest in it; raises BackupUnusable if there is none."""
    if (itself := _read(folder)) is not None:
        return itself
    if not (inside := found_in(folder)):
        raise BackupUnusable(f"There is no backup in {folder}: name its folder, which holds {MANIFEST}.")
    if len({backup.manifest.lineage for backup in inside}) > 1:
        raise BackupUnusable(
            f"The backups in {folder} are of several databases: name one, such as {inside[-1].folder}."
        )
    return inside[-1]


def _read(folder: Path) -> Backup | None:
    with suppress(OSError, msgspec.MsgspecError):
        return Backup(folder, msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest))
    return None


def prune(folder: Path, newest: Backup, before: datetime) -> list[Backup]:
    """Delete the backups of the same database from *before* a moment, and return them; the newest stays.

    So does what the making of a backup that was killed has left, for as long.
    """
    old = [
        one
        for one in found_in(folder)
        if one.manifest.made < before
        and one.manifest.lineage == newest.manifest.lineage
        and one.folder != newest.folder
    ]
    for one in old:
        shutil.rmtree(one.folder)
    for left in folder.glob(f".*{UNFINISHED}"):
        if left.stat().st_mtime < before.timestamp():
            shutil.rmtree(left)
    return old
