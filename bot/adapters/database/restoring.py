"""Puts a backup back into an empty place, rid of what was erased after it was made.

Everything is done with a copy beside that place, which gets its name last: a kill leaves the place empty, or
the database whole. The backup itself is only read.
"""

import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot import files
from bot.adapters.database import backups
from bot.adapters.database.backups import Backup, BackupUnusable, checksum, connected, counted, verify
from bot.adapters.database.codec import Codec
from bot.adapters.database.key import KeyUnusable, lines_of, mark
from bot.adapters.database.ledger import Ledger
from bot.adapters.database.migrations import refuse_foreign
from bot.adapters.database.rotation import rename
from bot.adapters.database.sqlite import opened_alone
from bot.adapters.database.tables.remembered import Remembered
from bot.adapters.database.tables.turn import Tables
from bot.adapters.database.unlocking import keep_anew
from bot.ports.store import Key

RESTORING = ".restoring"
"""What is put behind the name of the database for the copy that is worked on."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a backup is to be put: the database and its key; ``copy`` is what is worked on meanwhile."""

    path: Path
    key_path: Path

    @property
    def copy(self) -> Path:
        """The copy beside the place."""
        return self.path.with_name(self.path.name + RESTORING)

    @property
    def files_of_copy(self) -> tuple[Path, ...]:
        """The copy, and what SQLite puts beside it."""
        return tuple(self.copy.with_name(self.copy.name + end) for end in ("", "-wal", "-shm", "-journal"))


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, how many rows it had in the backup, and how many when what was erased had gone.

    ``noted`` is how many erasures made since were known, ``ledgers`` where they were found. ``key`` is the
    file of the key, in its place or beside the backup.
    """

    backup: Backup
    before: dict[str, int]
    after: dict[str, int]
    noted: int
    ledgers: tuple[Path, ...]
    key: Path


def refuse_taken(place: Place) -> None:
    """Raise BackupUnusable if there is anything where the database is to be."""
    for end in ("", "-wal", "-journal"):
        if os.path.lexists(there := place.path.with_name(place.path.name + end)):
            raise BackupUnusable(
                f"There is something at {there}, and a backup is restored only where there is nothing. "
                "Stop the bot and move away all whose name begins with that; keep it until all is well."
            )


def restore(backup: Backup, place: Place, folders: Sequence[Path]) -> Restored:
    """Make the copy of *backup* that is to be the database at *place*, rid of what was erased since.

    That is noted in *folders*. Raises BackupUnusable, LedgerUnusable, DatabaseUnusable, DatabaseTooNew and
    KeyUnusable, with nothing left that was not there before.
    """
    refuse_taken(place)
    given_up(place)  # what a kill has left
    try:
        for folder in (place.path.parent, place.key_path.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        before = _copied(backup, place.copy)
        key = _key_for(backup, place)
        return _erased(backup, place, key, folders, before)
    except (OSError, sqlite3.Error) as error:
        given_up(place)
        raise BackupUnusable(f"The backup could not be restored to {place.path} ({error}).") from error
    except BaseException:
        given_up(place)
        raise


def given_up(place: Place) -> None:
    """Delete the copy that was worked on."""
    for file in place.files_of_copy:
        file.unlink(missing_ok=True)


def _copied(backup: Backup, copy: Path) -> dict[str, int]:
    """Copy the database of a backup if it is what it was when the backup was made, and return its rows."""
    source, manifest = backup.folder / backups.DATABASE, backup.manifest
    os.close(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with open(source, "rb") as read, open(copy, "wb") as written:
        shutil.copyfileobj(read, written)
    if (found := checksum(copy)) != manifest.sha256:
        raise BackupUnusable(
            f"{source} is not what it was when the backup was made (SHA-256 {found[:16]}…, not "
            f"{manifest.sha256[:16]}…): it was changed or is damaged. Restore another backup."
        )
    with closing(connected(copy)) as connection:
        refuse_foreign(connection, source)
        verify(connection, copy, manifest.rows)
        return counted(connection)


def _key_for(backup: Backup, place: Place) -> Path:
    """Return the file of the key: the one that is in its place, else the one beside the backup."""
    beside, wanted = backup.folder / backups.KEY, backup.manifest.key
    if place.key_path.exists():
        if wanted not in map(mark, lines_of(place.key_path)):
            raise KeyUnusable(
                f"The key in {place.key_path} is not the one of this backup, which is known by {wanted}. "
                "Write that one into the file below the other, a line each, or move the file away."
            )
        return place.key_path
    if not beside.exists():
        raise KeyUnusable(
            f"The key is not in the backup. Put the one that is known by {wanted} to {place.key_path} first."
        )
    return beside


def _erased(
    backup: Backup, place: Place, key: Path, folders: Sequence[Path], before: dict[str, int]
) -> Restored:
    """Bring the copy to today's schema and erase in it what was erased since; return what came of it."""
    with opened_alone(place.copy, key) as (connection, codec):
        codec = _renamed(connection, codec, [Ledger(folder, codec) for folder in folders])
        ledgers = [ledger for folder in folders if (ledger := Ledger(folder, codec)).path.exists()]
        names = _erase(connection, codec, ledgers)
        after = counted(connection)
    ends = tuple(ledger.path for ledger in ledgers)
    return Restored(backup, before, after, len(names), ends, key)


def _renamed(connection: sqlite3.Connection, codec: Codec, ledgers: Sequence[Ledger]) -> Codec:
    """Name everything as it is named since the key was replaced, if it was; return the codec for that."""
    keys = max((ledger.keys() for ledger in ledgers), key=len, default=())
    if not keys:
        return codec
    newer = Codec(codec.cipher, (*codec.naming, *keys))
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        rename(connection, Remembered(connection, codec), keys)
        keep_anew(connection, newer)
    return newer


def _erase(connection: sqlite3.Connection, codec: Codec, ledgers: Sequence[Ledger]) -> frozenset[str]:
    """Erase what was erased since the copy was written, by its name; a link on offer is void."""
    tables = Tables(connection, codec)
    known = noted = tables.remembered.erasures()
    for ledger in ledgers:
        noted = noted.with_all(ledger.erasures())
    names = noted.beyond(known)
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        tables.erase_again(names)
        tables.remembered.remember(Key.PAIRING, None)
        if names:
            tables.remembered.note_erasures(noted)
    return names


def rows_of(place: Place) -> dict[str, int]:
    """Return how many rows the restored database has."""
    with closing(connected(place.path)) as connection:
        return counted(connection)


def put_in_place(restored: Restored, place: Place) -> None:
    """Let the copy be the database, and the key of the backup its key if there is none; raises OSError."""
    with closing(connected(place.copy)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")  # one file, which is moved in one step
        verify(connection, place.copy, counted(connection))
    refuse_taken(place)
    if restored.key != place.key_path:
        files.replace(place.key_path, restored.key.read_bytes())
    os.rename(place.copy, place.path)
    files.sync_folder(place.path.parent)
