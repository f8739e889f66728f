"""A database of an earlier version is changed only when a copy of it has shown that all goes well.

What makes it go wrong here is planted in the database, as another program might: the migrations are those of
the program. The databases are those of ``schemas``.
"""

import asyncio
import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.adapters.database.migrations import DatabaseUnusable, version
from bot.adapters.database.schema import MIGRATIONS
from bot.adapters.database.sqlite import open_store, opened_alone
from tests.adapters.test_schemas import MISSES, SCHEMAS, UNDONE

EARLIER = [str(number) for number in range(1, len(MIGRATIONS))]

THERE_ALREADY = "CREATE TABLE counts (x)"
"""What makes the last migration fail."""

SPOILS = (
    "CREATE TRIGGER spoils AFTER UPDATE ON inquiries WHEN old.content = new.content "
    "BEGIN UPDATE inquiries SET content = x'00' WHERE code = old.code; END"
)
"""What makes the second migration, which succeeds, leave the inquiries unreadable."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / "data" / "bot.db"


def put(schema: str, path: Path, key: Path, planted: str = "") -> bytes:
    """Put the database of a schema to *path*, with something *planted*, and return what the file holds."""
    shutil.copy(SCHEMAS / schema / "bot.sqlite3", path)
    shutil.copy(SCHEMAS / schema / "bot.key", key)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(planted)
    return path.read_bytes()


def dumped(path: Path) -> tuple[int, list[str]]:
    """Return the schema and all that is in a database."""
    with closing(sqlite3.connect(path)) as connection:
        return version(connection), list(connection.iterdump())


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


@pytest.mark.parametrize(
    ("schema", "planted", "why"),
    [
        ("1", THERE_ALREADY, "table counts already exists"),
        ("6", THERE_ALREADY, "table counts already exists"),
        ("1", SPOILS, "4 of what is encrypted could not be read any more"),
    ],
)
async def test_what_would_go_wrong_goes_wrong_on_a_copy(
    path: Path, key: Path, schema: str, planted: str, why: str
) -> None:
    before = put(schema, path, key, planted)
    for _ in range(2):
        with pytest.raises(DatabaseUnusable) as refused:
            await open_store(path, key)
        assert str(refused.value) == (
            f"The database {path} cannot be brought to this version ({why}), as was found on a copy; nothing "
            "was changed. Go on with the version that you had, and report this; if that cannot open it "
            "either, restore it from a backup, with its key."
        )
        assert path.read_bytes() == before
        assert names(path.parent) == {"bot.db"}


async def test_what_could_not_be_read_before_does_not_keep_the_rest_from_going_on(
    path: Path, key: Path
) -> None:
    put("1", path, key, "UPDATE misses SET question = x'00' WHERE seq = 1")
    async with await open_store(path, key) as store:
        assert await store.misses() == [MISSES[0]]
        assert await store.waiting() == [*UNDONE]


@contextmanager
def seen(path: Path) -> Iterator[set[tuple[str, int]]]:
    """Look, as long as the context is open, at what is beside the database, and at the mode of it."""
    found: set[tuple[str, int]] = set()
    ended = threading.Event()

    def look() -> None:
        while not ended.is_set():
            for entry in os.scandir(path.parent):
                if entry.name.endswith(".upgrading"):
                    found.add((entry.name, entry.stat().st_mode & 0o777))

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield found
    finally:
        ended.set()
        thread.join()


async def test_the_copy_is_for_its_owner_alone_and_goes_with_what_a_kill_has_left(
    path: Path, key: Path
) -> None:
    put("1", path, key)
    for end in ("", "-journal"):
        path.with_name(f"bot.db.upgrading{end}").write_bytes(b"left by a kill, and no database")
        path.with_name(f"bot.db.upgrading{end}").chmod(0o600)
    before = os.umask(0)
    try:
        with seen(path) as copies:
            async with await open_store(path, key) as store:
                assert await store.waiting() == [*UNDONE]
    finally:
        os.umask(before)
    assert copies == {("bot.db.upgrading", 0o600)}
    assert names(path.parent) == {"bot.db"}


async def test_of_two_that_begin_at_once_one_waits_for_the_other(path: Path, key: Path) -> None:
    """Neither takes the other's copy away."""
    before = put("1", path, key)
    opening = threading.Thread(target=_opened, args=(path, key))
    folder = os.open(path.parent, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)  # as one does that tries on a copy
    opening.start()
    opening.join(0.5)
    assert opening.is_alive()
    assert path.read_bytes() == before
    os.close(folder)
    opening.join(20)
    assert dumped(path)[0] == len(MIGRATIONS)


def _opened(path: Path, key: Path) -> None:
    with opened_alone(path, key):
        pass


@pytest.mark.parametrize("schema", ["1", EARLIER[-1]])
async def test_a_kill_at_any_step_leaves_the_old_or_the_new(tmp_path: Path, schema: str) -> None:
    folder = tmp_path / "before"
    folder.mkdir()
    put(schema, folder / "bot.db", folder / "key")
    old = dumped(folder / "bot.db")
    command = [sys.executable, "-m", "tests.adapters.killed", "open", str(folder), str(tmp_path / "killed")]
    assert await asyncio.to_thread(subprocess.call, command) == 0
    folders = sorted((tmp_path / "killed").iterdir(), key=lambda one: int(one.name))
    stages = []
    for left in folders:
        beside = names(left) & {"bot.db.upgrading"}
        found = dumped(left / "bot.db")
        stages.append((found[0], bool(beside)))
        assert found == old or found[0] == len(MIGRATIONS)
        async with await open_store(left / "bot.db", left / "key") as store:
            assert await store.waiting() == [*UNDONE]
        assert names(left) == {"bot.db", "key"}
    assert len(folders) > 60
    was, now = int(schema), len(MIGRATIONS)
    changes = [one for n, one in enumerate(stages) if n == 0 or stages[n - 1] != one]
    assert changes == [(was, False), (was, True), (was, False), (now, False)]


OWN_DISKS = ("unshare", "--mount", "--map-root-user")
"""What lets a command have disks that nobody else sees."""


def with_room_for(size: str, path: Path, key: Path, folder: Path) -> tuple[int, str]:
    """Open the database on a disk of a *size* of its own; return the exit code, and what was said."""
    settings = folder / "config.yaml"
    settings.write_text(f"database: {{path: {path}, key_file: {key}}}\n", encoding="utf-8")
    script = (
        'kept=$(mktemp) && cp -p "$1" "$kept" && mount -t tmpfs -o size="$3" none "${1%/*}" && '
        'cp "$kept" "$1" && "$0" -m bot inquiries --config "$2"; code=$?; cmp "$kept" "$1"; rm "$kept"; '
        "exit $code"
    )
    command = [*OWN_DISKS, "sh", "-c", script, sys.executable, str(path), str(settings), size]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_too_little_room_is_told_before_anything_is_begun(path: Path, key: Path, tmp_path: Path) -> None:
    if subprocess.run([*OWN_DISKS, "mount", "-t", "tmpfs", "none", "/mnt"], check=False).returncode:
        pytest.skip("no disk can be made here")
    put("1", path, key)
    size = path.stat().st_size // 1024
    code, said = with_room_for(f"{3 * size}k", path, key, tmp_path)
    assert code == 3
    assert said.startswith(
        f"The database {path} is of an earlier version, and to bring it to this one takes "
        f"{3 * size / 1024:.1f} MB on its disk, of which "
    )
    assert said.endswith(" MB are free. Make room and start again; nothing was changed.\n")
    code, said = with_room_for("4m", path, key, tmp_path)
    assert (code, "differ" in said) == (0, True)
