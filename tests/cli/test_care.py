"""``backup``, ``restore``, ``rotate-key`` and ``migrate-store``, as the operator sees them."""

import json
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests import postgres
from tests.cli.conftest import ROOT, bot

INQUIRY = (
    "Mitä työnohjaus on?",
    "haluan ottaa yhteyttä",
    "tiimille",
    "Jaksaminen.",
    "Maija Meri",
    "0401234567",
)
AGREED = ("ei muuta", "joo")


@pytest.fixture
def place(home: Path, tmp_path: Path) -> Path:
    """Return a folder of its own, with the settings of *home*, and an inquiry in the database."""
    settings = (
        f"knowledge: {home / 'knowledge'}\ncache: {ROOT / 'data/cache'}\ndatabase: {{backups: backups}}\n"
    )
    (tmp_path / "config.yaml").write_text(settings, encoding="utf-8")
    said = bot(tmp_path, "chat", typed="\n".join((*INQUIRY, *AGREED)) + "\n")
    assert said.returncode == 0, said.stderr
    assert len(codes(tmp_path)) == 1
    return tmp_path


def codes(place: Path) -> list[str]:
    """Return the codes of the inquiries."""
    return re.findall(r"^([A-Z2-9]{3}-[A-Z2-9]{3})\b", bot(place, "inquiries").stdout, re.MULTILINE)


def lose(place: Path) -> None:
    """Lose the disk with the database, but not the key nor the backups."""
    shutil.rmtree(place / "data")


def table(told: str) -> dict[str, list[int]]:
    """Return the numbers of each line of a table."""
    rows = (line.split() for line in told.splitlines() if re.match(r"  \w+( +\d+)+$", line))
    return {name: list(map(int, numbers)) for name, *numbers in rows}


def test_from_a_backup_to_the_same_practice_but_for_what_was_erased(place: Path) -> None:
    """The whole way: a backup, an erasure, a lost disk, and the backup restored."""
    made = bot(place, "backup")
    assert (made.returncode, made.stderr) == (0, "")
    (folder,) = (path for path in (place / "backups").iterdir() if path.is_dir())
    lines = made.stdout.splitlines()
    assert lines[0] == f"The backup is made and verified: {folder}"
    assert re.fullmatch(r"  database  [\d,]+ bytes, schema \d+, its pages are sound", lines[2])
    assert re.fullmatch(r"  SHA-256   [0-9a-f]{64}", lines[3])
    assert re.fullmatch(
        r"  key       [0-9a-f]{4}-[0-9a-f]{4} opens \d+ encrypted values, which is all of them", lines[4]
    )
    assert lines[-1].startswith(
        f"The key is not in it. Keep a copy of {place / 'secrets/bot.key'} in another"
    )
    held = table(made.stdout)
    assert held["inquiries"] == [1]

    (before,) = codes(place)
    lose(place)
    back = bot(place, "restore", str(place / "backups"))
    assert (back.returncode, back.stderr) == (0, "")
    assert lines[3] + ", as it was then" in back.stdout.splitlines()
    assert table(back.stdout) == {name: [count] * 3 for name, (count,) in held.items()}
    assert "Nothing was erased since, as is noted beside the backup." in back.stdout
    assert "Nobody is paired: 'python -m bot init' makes a pairing link." in back.stdout
    assert codes(place) == [before]

    erased = bot(place, "chat", typed="/omattiedot\npoista\npoista\n")
    assert codes(place) == [], erased.stdout
    lose(place)
    again = bot(place, "restore", str(folder))
    assert "What was erased since is erased again (1 noted)." in again.stdout
    assert table(again.stdout)["inquiries"] == [1, 0, 0]
    assert codes(place) == []


def test_a_new_key_and_the_backups_from_before_and_after(place: Path) -> None:
    bot(place, "backup")
    old = (place / "secrets/bot.key").read_bytes()
    (code,) = codes(place)
    turned = bot(place, "rotate-key")
    assert (turned.returncode, turned.stderr) == (0, "")
    assert re.match(
        r"The key [0-9a-f-]{9} is replaced by [0-9a-f-]{9}, in .*/secrets/bot\.key\.\n", turned.stdout
    )
    assert codes(place) == [code]
    after = bot(place, "backup", "--with-key")
    assert after.stdout.splitlines()[-1] == (
        "Its key lies beside it (bot.key): whoever gets this folder can read everything. Lock it away."
    )
    lose(place)
    (place / "secrets/bot.key").unlink()
    restored = bot(place, "restore", str(place / "backups"))
    assert restored.returncode == 0, restored.stderr
    assert ", where it was put from beside the backup" in restored.stdout
    assert codes(place) == [code]
    lose(place)
    first = min(path for path in (place / "backups").iterdir() if path.is_dir())
    refused = bot(place, "restore", str(first))
    assert (refused.returncode, refused.stdout) == (3, "")
    assert re.match(r"The key in .* is not the one of this backup, which is known by ", refused.stderr)
    with (place / "secrets/bot.key").open("ab") as file:
        file.write(old)
    assert bot(place, "restore", str(first)).returncode == 0
    assert codes(place) == [code]


@postgres.needed
def test_into_postgresql_and_back(place: Path) -> None:
    there = {"BOT_DATABASE_URL": postgres.shared().url, "BOT_DATABASE_SCHEMA": postgres.schema_of(place)}
    (code,) = codes(place)
    refused = bot(place, "migrate-store", "postgresql")
    assert refused.returncode == 3
    assert refused.stderr.startswith("Write the address of the PostgreSQL database to database.url (or BOT_")
    moved = bot(place, "migrate-store", "postgresql", **there)
    assert (moved.returncode, moved.stderr) == (0, "")
    assert re.search(r"^  inquiries +1 rows, SHA-256 of all [0-9a-f]{16}…$", moved.stdout, re.MULTILINE)
    assert "keep database.url" in moved.stdout
    lose(place)
    assert code in bot(place, "inquiries", **there).stdout
    looked_at = json.loads(bot(place, "status", "--json", **there).stdout)["symptoms"]
    assert [(one["about"], one["condition"]) for one in looked_at] == [
        ("bot", "doubtful"),
        ("backups", "doubtful"),
    ]
    assert bot(place, "backup", **there).stderr.startswith(
        "'backup' works on a file, and the store is in Postgre"
    )
    back = bot(place, "migrate-store", "sqlite", **there)
    assert (back.returncode, back.stderr) == (0, "")
    assert moved.stdout.splitlines()[2:-3] == back.stdout.splitlines()[2:-3]
    assert codes(place) == [code]


@contextmanager
def running(place: Path) -> Iterator[None]:
    """Have a copy of the bot running, as far as its lock tells."""
    from filelock import FileLock

    with FileLock(place / "data/bot.sqlite3.lock"):
        yield


def test_what_cannot_be_done_is_one_sentence_that_says_what_to_do(place: Path) -> None:
    def refused(*command: str) -> str:
        result = bot(place, *command)
        assert (result.returncode, result.stdout) == (3, "")
        assert result.stderr.count("\n") == 1
        return result.stderr

    with running(place):
        assert refused("rotate-key").startswith("Another copy of the bot is running on the database ")
        assert bot(place, "backup").returncode == 0
        assert refused("restore", str(place / "backups")).startswith("Another copy of the bot is running")
    assert refused("restore", str(place / "backups")).startswith(
        f"There is something at {place}/data/bot.sqlite3"
    )
    lose(place)
    assert refused("backup").endswith("bot.sqlite3: there is nothing to back up.\n")
    assert refused("rotate-key").endswith("bot.sqlite3: there is no key to replace.\n")
    assert refused("restore", str(place)).startswith(f"There is no backup in {place}: name its folder")
    assert refused("restore", str(place / "none")).endswith(
        "none cannot be read (No such file or directory).\n"
    )
    (folder,) = (path for path in (place / "backups").iterdir() if path.is_dir())
    manifest = folder / "manifest.json"
    old = re.sub(r'"made":\s*"\d{4}', '"made": "2020', manifest.read_text(encoding="utf-8"))
    manifest.write_text(old, encoding="utf-8")
    assert re.search(
        r"is \d+ days old, and backups are kept for 30 \(retention\.backup_days\): .* With --expired it is",
        refused("restore", str(folder)),
    )
    assert not (place / "data/bot.sqlite3").exists()
    assert bot(place, "restore", str(folder), "--expired").returncode == 0


def test_without_a_folder_the_command_is_wrong(home: Path) -> None:
    result = bot(home, "backup")
    assert result.returncode == 2
    assert "name a folder, or write one to database.backups in the settings" in result.stderr


def test_what_is_too_old_is_not_restored_and_old_backups_go(place: Path) -> None:
    """By the clock as it is: nobody waits a day to believe it."""
    bot(place, "backup")
    (folder,) = (path for path in (place / "backups").iterdir() if path.is_dir())
    lose(place)
    database = folder / "bot.sqlite3"
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE inquiries SET changed_at = '2020-01-01T00:00:00.000000+00:00'")
    from bot.adapters.database.backups import checksum

    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    kept = {**manifest, "sha256": checksum(database), "made": "2020-01-01T00:00:00Z"}
    (folder / "manifest.json").write_text(json.dumps(kept), encoding="utf-8")
    restored = bot(place, "restore", str(folder), "--expired")
    assert table(restored.stdout)["inquiries"] == [1, 1, 0]
    assert codes(place) == []
    newer = bot(place, "backup")
    assert f"Deleted, as it was older than 30 days: {folder}" in newer.stdout.splitlines()
    assert not folder.exists()
