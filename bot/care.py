"""What keeps a practice's data over the years: backups, restoring them, and a new key."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from bot import bootstrap, retention
from bot.adapters.database import backups, restoring, rotation
from bot.adapters.database.backups import Backup, BackupUnusable, Made
from bot.adapters.database.key import KeyUnusable
from bot.adapters.database.ledger import Ledger, LedgerUnusable
from bot.adapters.database.migrations import DatabaseUnusable
from bot.adapters.database.moving import Moved, MoveFailed
from bot.adapters.database.restoring import Place, Restored
from bot.adapters.database.rotation import Rotated
from bot.config import Config, Database

POSTGRESQL, SQLITE = "postgresql", "sqlite"
"""Where a store can be moved to."""


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup that was made, and the older ones that were deleted, their time being up."""

    made: Made
    deleted: Sequence[Backup]


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """What was restored, and how many rows it has at last: ``rows``, when what is too old has gone too.

    ``paired`` tells that somebody is the supervisor.
    """

    restored: Restored
    rows: dict[str, int]
    paired: bool


@contextmanager
def _usable() -> Iterator[None]:
    """Say what cannot be gone on with as everything else that the program cannot do without."""
    try:
        yield
    except (BackupUnusable, DatabaseUnusable, KeyUnusable, LedgerUnusable, MoveFailed) as error:
        raise bootstrap.Unusable(str(error)) from error


def back_up(config: Config, folder: Path, now: datetime, *, with_key: bool) -> BackedUp:
    """Make a backup in *folder* while the bot may be running, and delete those whose time is up.

    Raises bootstrap.Unusable.
    """
    _in_a_file(config, "backup")
    if not bootstrap.has_database(config):
        raise bootstrap.Unusable(
            f"There is no database at {config.database.path}: there is nothing to back up."
        )
    before = now - timedelta(days=config.retention.backup_days)
    with _usable():
        made = backups.make(config.database.path, config.database.key_file, folder, now, with_key=with_key)
        try:
            Ledger(folder, made.codec).keep(made.erasures, before)
            return BackedUp(made, backups.prune(folder, made.backup, before))
        except OSError as error:
            raise BackupUnusable(
                f"The backup {made.backup.folder} was made, but beside it nothing can be noted or deleted "
                f"({error.strerror})."
            ) from error


async def bring_back(config: Config, folder: Path, now: datetime, *, expired: bool) -> BroughtBack:
    """Restore a backup to where *config* has its database, rid of what was erased since or is too old.

    One that is older than backups are kept only if *expired* ones are wanted. Raises bootstrap.Unusable.
    """
    _in_a_file(config, "restore")
    database = config.database
    place = Place(database.path, database.key_file)
    with bootstrap.alone(config), _usable():
        backup = backups.backup_in(folder)
        if not expired:
            _refuse_expired(backup, now, config.retention.backup_days)
        restored = restoring.restore(backup, place, _ledgers_beside(backup, database))
        try:
            copy = msgspec.structs.replace(config, database=Database(place.copy, restored.key))
            async with bootstrap.opened_store(copy) as store:
                await retention.forget_by(store, config.retention, now, now)
            restoring.put_in_place(restored, place)
        except OSError as error:
            raise BackupUnusable(f"Nothing can be put to {place.path} ({error.strerror}).") from error
        finally:
            with suppress(OSError):
                restoring.given_up(place)
    paired = await bootstrap.place(config) is not None
    return BroughtBack(restored, restoring.rows_of(place), paired)


def _in_a_file(config: Config, command: str) -> None:
    """Raise bootstrap.Unusable if the store is no file: what there is for PostgreSQL is another."""
    if config.database.url is not None:
        raise bootstrap.Unusable(
            f"'{command}' works on a file, and the store is in PostgreSQL (database.url). 'python -m bot "
            "migrate-store sqlite' makes one of it; docs/operating.md tells what pg_dump is good for."
        )


def move_store(config: Config, to: str) -> dict[str, Moved]:
    """Move everything from the file into PostgreSQL, or back; raises bootstrap.Unusable, as if a bot runs."""
    database = config.database
    url = database.url
    if url is None:
        raise bootstrap.Unusable(
            "Write the address of the PostgreSQL database to database.url (or BOT_DATABASE_URL), whichever "
            "way it is to go."
        )
    in_file = msgspec.structs.replace(config, database=msgspec.structs.replace(database, url=None))
    if to == POSTGRESQL and not bootstrap.has_database(in_file):
        raise bootstrap.Unusable(f"There is no database at {database.path}: there is nothing to move.")
    from bot.adapters.database import sides  # which needs psycopg

    with bootstrap.alone(config), bootstrap.alone(in_file), _usable():
        if to == POSTGRESQL:
            return sides.into_postgres(database.path, url, database.schema, database.key_file)
        return sides.into_file(url, database.schema, database.path, database.key_file)


def _ledgers_beside(backup: Backup, database: Database) -> list[Path]:
    """Return the folders in which is noted what was erased since: the backup's, and that of the settings."""
    folders = [backup.folder.resolve().parent]
    if database.backups is not None and database.backups.resolve() not in folders:
        folders.append(database.backups)
    return folders


def _refuse_expired(backup: Backup, now: datetime, days: int) -> None:
    age = (now - backup.manifest.made).days
    if age > days:
        raise BackupUnusable(
            f"The backup {backup.folder} is {age} days old, and backups are kept for {days} "
            "(retention.backup_days): what was erased since is not all known any more, and would come back. "
            "With --expired it is restored all the same."
        )


def rotate_key(config: Config) -> Rotated:
    """Replace the key while the bot does not run; raises bootstrap.Unusable."""
    _in_a_file(config, "rotate-key")
    database = config.database
    if not bootstrap.has_database(config):
        raise bootstrap.Unusable(f"There is no database at {database.path}: there is no key to replace.")
    with bootstrap.alone(config), _usable():
        rotated = rotation.rotate(database.path, database.key_file)
        if database.backups is not None and database.backups.exists():
            try:
                Ledger(database.backups, rotated.codec).keep(rotated.erasures)
            except OSError as error:
                raise BackupUnusable(
                    f"The key is replaced, but nothing can be noted in {database.backups} "
                    f"({error.strerror}). Make a backup when it can."
                ) from error
        return rotated
