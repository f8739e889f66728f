"""Whether the database is still where it was opened: SQLite goes on writing into a file that was deleted."""

import glob
import logging
import os
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from bot.ports.store import StoreLost

log = logging.getLogger(__name__)

SAVED = ".saved"
"""What is put behind the name of a database that was saved when its file had gone."""


class Presence:
    """The files of a database, as they were when it was opened."""

    def __init__(self, path: Path, key_path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._key_path = key_path
        self._keyless = False
        self._connection = connection
        self._copy: Path | None = None
        files = (path, path.with_name(path.name + "-wal"))
        self._files = {file: was for file in files if (was := _identity(file))}
        for saved in self._all_saved():
            log.warning(
                "%s, saved when the database had gone, is still there. Nothing in it is deleted for a client "
                "who asks: delete it when it is not needed any more. When it is as old as messages are kept "
                "(retention.message_days), the bot deletes it.",
                saved,
            )

    def check(self) -> None:
        """Raise StoreLost if one of them is gone or another one: what is written would be gone too.

        All that there was is still in the file that nobody else sees any more, and is saved beside it.
        """
        self._tell_of_the_key()
        if all(_identity(file) == was for file, was in self._files.items()):
            return
        self._copy = self._copy or self._saved()
        rest = f"All of it is in {self._copy}: move that to" if self._copy else "Restore it from a backup to"
        raise StoreLost(
            f"The database {self._path} was deleted or replaced while the bot was running, and nothing can "
            f"be kept. {rest} {self._path} and start again; as it is now, a start begins with nothing."
        )

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
            return path
        return None


def _identity(file: Path) -> tuple[int, int] | None:
    """Return what a file is the same by, whatever it holds; None if there is none."""
    try:
        status = os.stat(file)
    except OSError:
        return None
    return status.st_dev, status.st_ino
