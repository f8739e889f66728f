"""Whether the database is still where it was opened, and what it was left as.

SQLite goes on writing into a file that was deleted, and reading from memory what somebody has written over.
"""

import glob
import logging
import os
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from bot.adapters.database.migrations import damage
from bot.ports.store import StoreLost

log = logging.getLogger(__name__)

SAVED = ".saved"
"""What is put behind the name of a database that was saved when its file had gone."""


RESTORE = "Restore it from a backup, with its key,"
"""What is to be done about one that could not be saved."""


class _File(NamedTuple):
    """What is known of a file without opening it: closing it would take SQLite's locks away."""

    device: int
    number: int
    size: int
    written_at: int  # ns

    def is_the_file(self, other: "_File") -> bool:
        """Tell whether both are the same file, whatever it holds."""
        return (self.device, self.number) == (other.device, other.number)


class Presence:
    """The files of a database, as they were when it was opened and as it last left them."""

    def __init__(self, path: Path, key_path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._key_path = key_path
        self._keyless = False
        self._connection = connection
        self._copy: Path | None = None
        self._spoilt = False  # and stays so: what was in memory is forgotten bit by bit
        files = (path, path.with_name(path.name + "-wal"))
        self._files = {file: was for file in files if (was := _file(file))}
        for saved in self._all_saved():
            log.warning(
                "%s, saved when the database had gone, is still there. Nothing in it is deleted for a client "
                "who asks: delete it when it is not needed any more. When it is as old as messages are kept "
                "(retention.message_days), the bot deletes it.",
                saved,
            )

    def wrote(self, *, emptied: bool = False) -> None:
        """Note how the files are now: this program has written into them, and may have *emptied* the log.

        Otherwise it makes none of them shorter: one that is has been cut off meanwhile, and is looked into.
        """
        for file, was in self._files.items():
            found = _file(file)
            if found is None or not found.is_the_file(was):
                continue
            if found.size >= was.size or (emptied and file != self._path):
                self._files[file] = found

    def check(self) -> None:
        """Raise StoreLost if one of them is gone or another one, or was written over: nothing would be kept.

        All that there was is still in the file that nobody else sees any more, or in memory, and is saved
        beside it. What other programs write by SQLite's rules harms nothing.
        """
        self._tell_of_the_key()
        now = {file: _file(file) for file in self._files}
        if now == self._files and not self._spoilt:
            return
        if not self._spoilt:
            if any(found is None or not found.is_the_file(self._files[file]) for file, found in now.items()):
                raise self._lost("was deleted or replaced")
            self._spoilt = not self._is_whole()
        if self._spoilt:
            raise self._lost("was cut off or written over")
        self._files = {file: found for file, found in now.items() if found is not None}

    def _lost(self, what: str) -> StoreLost:
        self._copy = self._copy or self._saved()
        found = f"All of it is in {self._copy}: move that" if self._copy else RESTORE
        return StoreLost(
            f"The database {self._path} {what} while the bot was running, and nothing can be kept. {found} "
            f"to {self._path}, delete {self._path.name}-wal if it is there, and start again; as it is now, a "
            "start finds nothing, or something else."
        )

    def _is_whole(self) -> bool:
        """Tell whether who opens the files now finds what this program has in them.

        SQLite takes an empty file for a new database, and deletes the log that lies beside it.
        """
        found = _file(self._path)
        if found is None or not found.size:
            return False
        with suppress(sqlite3.Error), closing(sqlite3.connect(self._path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")  # who else writes waits, and both see the same moment
            return not damage(other) and _outlined(other) == _outlined(self._connection)
        return False

    def forget_saved(self, before: datetime) -> None:
        """Delete what was saved before a time: no period of what is in it, and no erasure, reaches it."""
        for saved in self._all_saved():
            try:
                if saved.stat().st_mtime < before.timestamp():
                    saved.unlink()
                    log.warning("%s, saved when the database had gone, has had its time: deleted.", saved)
            except OSError as error:
                log.error("%s has had its time, and cannot be deleted (%s).", saved, error.strerror)

    def _all_saved(self) -> list[Path]:
        return sorted(self._path.parent.glob(f"{glob.escape(self._path.name + SAVED)}*"))

    def _tell_of_the_key(self) -> None:
        """Tell the operator, once, that the key has gone: nothing needs it before the next start."""
        keyless = not self._key_path.exists()
        if keyless and not self._keyless:
            log.error(
                "The key file %s is gone, and without it nothing can be read after the next start. Put it "
                "back from a backup before the bot is started again.",
                self._key_path,
            )
        self._keyless = keyless

    def _saved(self) -> Path | None:
        """Save what was in the database under a name that is free; None if that is impossible."""
        names = (self._path.with_name(f"{self._path.name}{SAVED}{n or ''}") for n in range(100))
        with suppress(OSError, sqlite3.Error, StopIteration):
            path = next(name for name in names if not name.exists())
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            with closing(sqlite3.connect(path)) as copy:
                self._connection.backup(copy)
                damaged = damage(copy)
            if not damaged:
                return path
            path.unlink()
        return None


def _file(path: Path) -> _File | None:
    """Return what is known of a file; None if there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return _File(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def _outlined(connection: sqlite3.Connection) -> list[tuple[str, int, int]]:
    """Return how many rows each table has, and the number of its last."""
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    ).fetchall()
    return [
        (name, *connection.execute(f'SELECT count(*), max(rowid) FROM "{name}"').fetchone())
        for (name,) in tables
    ]
