"""The key is replaced: everything is encrypted and named anew, at once or not at all."""

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.fernet import Fernet, MultiFernet

from bot.adapters.database import sqlite
from bot.adapters.database.backups import legible as opened_by
from bot.adapters.database.codec import Codec
from bot.adapters.database.key import lines_of, load_key, mark, naming_key
from bot.adapters.database.migrations import DatabaseUnusable
from bot.adapters.database.rotation import NAMED as NAMED_AGAIN
from bot.adapters.database.rotation import rotate
from bot.adapters.database.sqlite import open_store, opened_alone
from bot.ports.store import Commit
from tests.adapters.test_at_rest import CLIENTS, NAMED, NAMED_TOO, finds_all, live, named
from tests.factories import NOON
from tests.traces import legible, told

SAID = "Saako koiran tuoda?"
"""What clients have asked in :func:`live`."""


async def test_everything_is_found_as_before_and_by_the_new_key_alone(path: Path, key: Path) -> None:
    async with await open_store(path, key) as store:
        await live(store)
    old = key.read_bytes()
    rotated = rotate(path, key)
    assert (rotated.old, rotated.new) == ((mark(old.strip()),), mark(key.read_bytes().strip()))
    assert (rotated.unreadable, rotated.resealed > 30, len(lines_of(key))) == (0, True, 1)
    assert key.read_bytes() != old
    assert oct(key.stat().st_mode & 0o777) == "0o600"
    await finds_all(path, key)


async def test_the_old_key_opens_nothing_and_names_nobody(path: Path, key: Path, tmp_path: Path) -> None:
    """Not even what SQLite would still show of deleted rows and free pages."""
    async with await open_store(path, key) as store:
        await live(store)
    old, before = tmp_path / "old", named(path)
    old.write_bytes(key.read_bytes())
    assert told({SAID}, legible(path.parent, old)) == {SAID}
    rotate(path, key)
    assert told({SAID}, legible(path.parent, old)) == set()
    assert told({SAID}, legible(path.parent, key)) == {SAID}
    after = named(path)
    assert {name: len(found) for name, found in after.items()} == {
        name: len(found) for name, found in before.items()
    }
    assert [name for name in before if before[name] & after[name]] == []
    ours = Codec(load_key(old).cipher, (naming_key(old.read_bytes().strip()),))
    files = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert [chat for chat in CLIENTS if ours.named(chat.text).encode() in files] == []


def test_every_column_of_names_is_named_anew() -> None:
    assert {f"{table}.{column}" for table, column in NAMED_AGAIN} == {*NAMED, *NAMED_TOO}


async def test_what_nobody_can_read_stays_as_it_is(path: Path, key: Path) -> None:
    async with await open_store(path, key) as store:
        await live(store)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE misses SET question = 'damaged' WHERE seq = 1")
        connection.execute("UPDATE misses SET question = 555 WHERE seq = 2")
    assert rotate(path, key).unreadable == 2
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT question FROM misses ORDER BY seq LIMIT 2").fetchall()
    assert found == [("damaged",), (555,)]
    await finds_all(path, key)


@pytest.mark.parametrize("damaged", ["naming", "content"])
async def test_what_it_is_known_by_may_be_damaged_afterwards(path: Path, key: Path, damaged: str) -> None:
    """No file has the first key of the names any more: the database keeps it twice."""
    async with await open_store(path, key) as store:
        await live(store)
    rotate(path, key)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE key_check SET {damaged} = 'x'")
    await finds_all(path, key)


async def test_a_second_key_that_is_there_becomes_the_only_one(path: Path, key: Path) -> None:
    async with await open_store(path, key) as store:
        await live(store)
    newest = Fernet.generate_key()
    key.write_bytes(newest + b"\n" + key.read_bytes())
    async with await open_store(path, key) as store:  # which encrypts with the new one from now on
        await store.commit(Commit(CLIENTS[0], NOON))
    rotate(path, key)
    assert lines_of(key) == [newest]
    await finds_all(path, key)


async def test_nobody_else_may_have_it_open(path: Path, key: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "PATIENCE", 50)
    async with await open_store(path, key) as store:
        await live(store)
        before = key.read_bytes()
        with pytest.raises(DatabaseUnusable, match="Another program holds it: end that one and try again"):
            rotate(path, key)
    assert key.read_bytes() == before
    with opened_alone(path, key), pytest.raises(DatabaseUnusable, match="Another program holds it"):
        await open_store(path, key)


async def test_a_kill_at_any_step_leaves_a_key_that_opens_everything(
    path: Path, key: Path, tmp_path: Path
) -> None:
    """The old one, both, or the new one; and whoever tries again finishes it."""
    async with await open_store(path, key) as store:
        await live(store)
    key.rename(path.parent / "key")
    old, to = (path.parent / "key").read_bytes().split(), tmp_path / "killed"
    command = [sys.executable, "-m", "tests.adapters.killed", "rotate", str(path.parent), str(to)]
    assert await asyncio.to_thread(subprocess.call, command) == 0
    folders = sorted(to.iterdir(), key=lambda folder: int(folder.name))
    stages = [stage(folder, old) for folder in folders]
    assert len(folders) > 30
    assert [one for n, one in enumerate(stages) if n == 0 or stages[n - 1] != one] == ["old", "both", "new"]
    for folder in folders:
        database, left = folder / "bot.db", folder / "key"
        with opened_alone(database, left) as (connection, codec):
            assert opened_by(connection, codec)[1] == 0
        rotate(database, left)
        (only,) = lines_of(left)
        with opened_alone(database, left) as (connection, codec):
            alone = Codec(MultiFernet([Fernet(only)]), codec.naming)
            assert opened_by(connection, alone)[1] == 0
        await finds_all(database, left)


def stage(folder: Path, old: list[bytes]) -> str:
    """Return which keys the file holds, of which there are never others."""
    lines = (folder / "key").read_bytes().split()
    return {(1, True): "old", (2, True): "both", (1, False): "new"}[len(lines), lines[-1:] == old]
