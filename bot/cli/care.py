"""``backup``, ``restore``, ``rotate-key``, ``migrate-store``: what keeps a practice's data over the years."""

import asyncio
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from rich.table import Table

from bot import bootstrap
from bot.adapters.database.backups import KEY
from bot.adapters.database.rotation import Rotated
from bot.adapters.database.schema import MIGRATIONS
from bot.care import POSTGRESQL, BackedUp, BroughtBack, back_up, bring_back, move_store, rotate_key
from bot.cli import views
from bot.cli.exits import OK
from bot.config import Config

Rows = Mapping[str, int]


def backup(config: Config, options: Namespace) -> int:
    """Make a backup, and say what is in it and what to do with it."""
    folder: Path | None = options.folder or config.database.backups
    if folder is None:
        options.usage_error("name a folder, or write one to database.backups in the settings")
        raise AssertionError  # argparse has ended the program
    done = back_up(config, folder, bootstrap.now(), with_key=options.with_key)
    _say(_made(done))
    _show({"rows": done.made.backup.manifest.rows})
    _say(_keeping(done, config))
    return OK


def restore(config: Config, options: Namespace) -> int:
    """Restore a backup, and say what is in its place now and what to do next."""
    done = asyncio.run(bring_back(config, options.folder, bootstrap.now(), expired=options.expired))
    restored = done.restored
    _say(_restored(done, config))
    _show({"in the backup": restored.before, "without what was erased": restored.after, "now": done.rows})
    _say(_afterwards(done))
    return OK


def rotate(config: Config, _: Namespace) -> int:
    """Replace the key, and say what to do about the old one."""
    _say(_rotated(rotate_key(config), config))
    return OK


def move(config: Config, options: Namespace) -> int:
    """Move the store, and say what has arrived and what to do next."""
    moved = move_store(config, options.to)
    database = config.database
    places = (str(database.path), f"the schema {database.schema} of database.url")
    there, here = places if options.to == POSTGRESQL else places[::-1]
    _say([f"All of {there} is in {here} now: as many rows, and the same ones.\n"])
    for name, table in moved.items():
        _say([f"  {name:<14}{table.rows:>8,} rows, SHA-256 of all {table.checksum[:16]}…"])
    keeps = "keep database.url" if options.to == POSTGRESQL else "take database.url out of the settings"
    _say(["", f"Next: {keeps}, then 'python -m bot run'. What was moved from is as it was: when all is well,",
          "delete it, so that no erasure misses a copy. The key is the same."])  # fmt: skip
    return OK


def _made(done: BackedUp) -> Iterator[str]:
    made, manifest = done.made, done.made.backup.manifest
    yield f"The backup is made and verified: {made.backup.folder}\n"
    yield f"  database  {manifest.size:,} bytes, schema {manifest.schema}, its pages are sound"
    yield f"  SHA-256   {manifest.sha256}"
    yield f"  key       {manifest.key} opens {made.opened} encrypted values, {_unread(made.unreadable)}\n"


def _unread(unreadable: int) -> str:
    return (
        "which is all of them" if not unreadable else f"but not {unreadable} that are damaged in the bot too"
    )


def _keeping(done: BackedUp, config: Config) -> Iterator[str]:
    """Yield what to do with a backup, and what has become of older ones."""
    made = done.made.backup
    yield ""
    for one in done.deleted:
        yield f"Deleted, as it was older than {config.retention.backup_days} days: {one.folder}"
    if made.has_key:
        yield f"Its key lies beside it ({KEY}): whoever gets this folder can read everything. Lock it away."
    else:
        yield (
            f"The key is not in it. Keep a copy of {config.database.key_file} in another place: without the "
            "key nobody can read the backup, and with both anybody can."
        )
    if config.database.backups is None or made.folder.parent.resolve() != config.database.backups.resolve():
        yield (
            "What is erased from now on is noted beside it by the next backup there; with that folder as "
            "database.backups, at once."
        )


def _restored(done: BroughtBack, config: Config) -> Iterator[str]:
    restored, manifest = done.restored, done.restored.backup.manifest
    key = config.database.key_file
    yield f"Restored {restored.backup.folder} to {config.database.path}\n"
    yield f"  made      {manifest.made:%Y-%m-%d %H:%M} UTC"
    yield f"  database  {manifest.size:,} bytes, schema {manifest.schema}{_brought(manifest.schema)}"
    yield f"  SHA-256   {manifest.sha256}, as it was then"
    yield f"  key       {manifest.key}, in {key}{_from_backup(restored.key != key)}\n"


def _brought(schema: int) -> str:
    return f", brought to {len(MIGRATIONS)}" if schema < len(MIGRATIONS) else ""


def _from_backup(beside: bool) -> str:
    return ", where it was put from beside the backup" if beside else ", where it was"


def _afterwards(done: BroughtBack) -> Iterator[str]:
    """Yield what is known of erasures, and what nobody but a person can see to."""
    yield ""
    if not done.restored.ledgers:
        yield (
            "No erasures are noted beside this backup, so nobody knows what was erased since: look for a "
            "file erasures-*.json where it comes from. Who had all deleted since must be deleted again."
        )
    elif done.restored.noted:
        yield f"What was erased since is erased again ({done.restored.noted} noted)."
    else:
        yield "Nothing was erased since, as is noted beside the backup."
    yield "What came in since is not there. What waited to be sent is sent when the bot runs, maybe again."
    yield (
        "The supervisor reads where she did; in a group, see by /jasenet who may answer."
        if done.paired
        else "Nobody is paired: 'python -m bot init' makes a pairing link."
    )
    yield "Next: 'python -m bot doctor', then 'python -m bot run'."


def _rotated(rotated: Rotated, config: Config) -> Iterator[str]:
    old, file = " and ".join(rotated.old), config.database.key_file
    yield f"The key {old} is replaced by {rotated.new}, in {file}.\n"
    yield f"  {rotated.resealed} values are encrypted with the new one, and all names are made anew."
    if rotated.unreadable:
        yield f"  {rotated.unreadable} could not be read with the old one either, and stay as they are."
    yield ""
    yield "Keep a copy of the new key apart from the database, and make a backup: 'python -m bot backup'."
    yield (
        "Backups from before can be read with the old key alone. If it has become known, delete them; else "
        "keep it as long as them."
    )


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _show(columns: Mapping[str, Rows]) -> None:
    """Print a line for each table, with how many rows it has."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("  table")
    for heading in columns:
        table.add_column(heading, justify="right")
    for name in dict.fromkeys(name for rows in columns.values() for name in rows):
        table.add_row(f"  {name}", *(str(rows.get(name, 0)) for rows in columns.values()))
    views.terminal().print(table)
