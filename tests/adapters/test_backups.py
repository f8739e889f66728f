"""A backup is all that there was at one moment; what is restored from it is rid of what was erased since."""

import json
import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot.adapters.database import backups, restoring
from bot.adapters.database.backups import BackupUnusable, Made
from bot.adapters.database.key import KeyUnusable
from bot.adapters.database.ledger import Ledger, LedgerUnusable
from bot.adapters.database.migrations import DatabaseTooNew
from bot.adapters.database.restoring import Place, Restored
from bot.adapters.database.rotation import rotate
from bot.adapters.database.sqlite import SqliteStore, open_store
from bot.core.address import SUPERVISOR
from bot.core.client.states import Conversation
from bot.ports.store import Commit, Incoming, Key, Query
from tests.adapters.test_at_rest import CLIENTS, CODES, GROUP, live
from tests.factories import NOON, inquiry

FIRST, SECOND, THIRD = CLIENTS
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Practice:
    """A database, its key, and a folder of backups on another disk."""

    path: Path
    key: Path
    backups: Path

    async def opened(self, *, noting: bool = True) -> SqliteStore:
        """Return the store, which notes beside the backups what is erased, unless that is not set."""
        return await open_store(self.path, self.key, backups=self.backups if noting else None)

    def backup(self, *, with_key: bool = False) -> Made:
        """Make a backup as the command does."""
        made = backups.make(self.path, self.key, self.backups, NOON, with_key=with_key)
        Ledger(self.backups, made.codec).keep(made.erasures)
        return made

    def lost(self) -> None:
        """Lose the disk with the database."""
        shutil.rmtree(self.path.parent)

    def restore(self, made: Made) -> Restored:
        """Restore a backup as the command does, but for what is too old."""
        place = Place(self.path, self.key)
        restored = restoring.restore(made.backup, place, [self.backups])
        restoring.put_in_place(restored, place)
        return restored


@pytest.fixture
def practice(path: Path, key: Path, tmp_path: Path) -> Practice:
    return Practice(path, key, tmp_path / "backups")


# Making one


async def test_it_has_all_that_is_in_the_log_while_the_bot_runs(practice: Practice) -> None:
    """And a copy of the file alone has not: that is what it is for."""
    async with await practice.opened() as store:
        await live(store)
        alone = practice.path.with_name("copied.db")
        shutil.copy(practice.path, alone)
        made = practice.backup()
        assert made.backup.manifest.rows == {
            "conversations": 3,
            "counts": 0,
            "feedback": 0,
            "inbox": 9,
            "inquiries": 3,
            "key_check": 1,
            "misses": 3,
            "outbox": 15,
            "remembered": 2,
        }
        assert (made.unreadable, made.opened > 30) == (0, True)
        with closing(sqlite3.connect(alone)) as copied:
            tables = copied.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            assert tables == 0 or copied.execute("SELECT count(*) FROM inquiries").fetchone()[0] < 3
        await store.commit(Commit(FIRST, NOON, conversation=Conversation(turn=9)))  # it goes on meanwhile
    assert sorted(one.name for one in made.backup.folder.iterdir()) == ["bot.sqlite3", "manifest.json"]
    assert {oct(one.stat().st_mode & 0o777) for one in made.backup.folder.iterdir()} == {"0o600"}
    assert oct(made.backup.folder.stat().st_mode & 0o777) == "0o700"


async def test_the_key_is_beside_it_only_if_that_is_wanted(practice: Practice) -> None:
    async with await practice.opened() as store:
        await live(store)
    key = practice.key.read_bytes().strip()
    without, beside = practice.backup(), practice.backup(with_key=True)
    assert (without.backup.has_key, beside.backup.has_key) == (False, True)
    holding = {file for file in practice.backups.rglob("*") if file.is_file() and key in file.read_bytes()}
    assert holding == {beside.backup.folder / "bot.key"}


async def test_it_makes_nothing_of_an_earlier_schema_but_a_copy(tmp_path: Path) -> None:
    """Before an update it must hold what the earlier version can go on with."""
    for name in ("bot.sqlite3", "bot.key"):
        shutil.copy(Path(__file__).parent / "schemas" / "2" / name, tmp_path)
    before = (tmp_path / "bot.sqlite3").read_bytes()
    made = Practice(tmp_path / "bot.sqlite3", tmp_path / "bot.key", tmp_path / "backups").backup()
    assert made.backup.manifest.schema == 2
    with closing(sqlite3.connect(made.backup.folder / "bot.sqlite3")) as copy:
        assert copy.execute("PRAGMA user_version").fetchone()[0] == 2
    assert (tmp_path / "bot.sqlite3").read_bytes() == before


async def test_values_that_cannot_be_read_are_counted(practice: Practice) -> None:
    async with await practice.opened() as store:
        await live(store)
    with closing(sqlite3.connect(practice.path)) as connection, connection:
        connection.execute("UPDATE misses SET question = 'damaged' WHERE seq = 1")
    made = practice.backup()
    assert made.unreadable == 1


async def test_of_one_that_fails_nothing_is_left(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    async with await practice.opened() as store:
        await live(store)
    made = practice.backup()
    there = sorted(practice.backups.rglob("*"))

    def full(*_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "checksum", full)
    with pytest.raises(BackupUnusable, match=r"could not be made .*No space left"):
        practice.backup()
    assert sorted(practice.backups.rglob("*")) == there
    assert backups.found_in(practice.backups) == [made.backup]


async def test_those_whose_time_is_up_go_but_never_the_newest_nor_another_practices(
    practice: Practice, tmp_path: Path
) -> None:
    other = Practice(tmp_path / "other" / "bot.db", tmp_path / "other.key", practice.backups)
    for one in (practice, other):
        async with await one.opened() as store:
            await live(store)

    def made(of: Practice, days: int) -> backups.Backup:
        return backups.make(of.path, of.key, practice.backups, NOON - days * DAY, with_key=False).backup

    old, young, newest, strange = made(practice, 31), made(practice, 29), made(practice, 0), made(other, 99)
    unfinished = practice.backups / f".killed{backups.UNFINISHED}"
    unfinished.mkdir()
    os.utime(unfinished, (0, 0))
    assert backups.prune(practice.backups, newest, NOON - 30 * DAY) == [old]
    assert backups.found_in(practice.backups) == [strange, young, newest]
    assert not unfinished.exists()
    assert backups.prune(practice.backups, newest, NOON + DAY) == [young]


# Restoring it


async def test_everything_is_as_it_was(practice: Practice) -> None:
    """Every row, encrypted as it was; only the link that was on offer is void."""
    async with await practice.opened() as store:
        await live(store)
    made = practice.backup()
    practice.lost()
    restored = practice.restore(made)
    rows = made.backup.manifest.rows
    assert (restored.before, restored.after) == (rows, {**rows, "remembered": rows["remembered"] - 1})
    assert contents(practice.path) == contents(made.backup.folder / "bot.sqlite3", without="pairing")
    async with await practice.opened() as store:
        view = await store.look(Query(FIRST))
        assert (view.own, view.place, view.pairing) == ((CODES[FIRST],), GROUP, None)
        assert [one.chat for one in await store.waiting()] == list(CLIENTS)


def contents(path: Path, without: str = "") -> dict[str, list[object]]:
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: [row for row in connection.execute(f"SELECT * FROM {table}") if row[0] != without]
            for table in backups.counted(connection)
        }


async def test_what_was_erased_since_does_not_come_back(practice: Practice) -> None:
    """A chat with all that is its own, one inquiry, and the rights of a phone that was lost."""
    async with await practice.opened() as store:
        await live(store)
    made = practice.backup()
    async with await practice.opened() as store:
        await store.commit(Commit(FIRST, NOON, forgets_chat=True))
        await store.commit(Commit(SUPERVISOR, NOON, forgets=(CODES[SECOND].lower(),)))
        ends = ((Key.SUPERVISOR, None), (Key.TEAM, None))
        await store.commit(Commit(SUPERVISOR, NOON, remembers=ends))
    practice.lost()
    assert practice.restore(made).noted == 3
    async with await practice.opened() as store:
        views = {chat: await store.look(Query(chat)) for chat in CLIENTS}
        assert [views[chat].own for chat in CLIENTS] == [(), (), (CODES[THIRD],)]
        assert [views[chat].conversation is None for chat in CLIENTS] == [True, False, False]
        assert [one.chat for one in await store.waiting()] == [SECOND, THIRD]
        assert [one.asker for one in await store.misses()] == [None, SECOND, THIRD]
        assert views[THIRD].place is None
        due = [queued.message for queued in await store.due(NOON + DAY, 100)]
        assert FIRST not in {message.to for message in due}
        assert {message.about for message in due} & set(CODES.values()) == {CODES[THIRD]}


async def test_nor_with_the_next_disk_that_is_lost(practice: Practice) -> None:
    """What was restored knows itself what was erased, and a backup of it is rid of it."""
    async with await practice.opened() as store:
        await live(store)
    first = practice.backup()
    async with await practice.opened() as store:
        await store.commit(Commit(FIRST, NOON, forgets_chat=True))
    practice.lost()
    practice.restore(first)
    second = practice.backup()
    for made, noted in ((second, 0), (first, 1)):
        practice.lost()
        assert practice.restore(made).noted == noted
        async with await practice.opened() as store:
            assert [one.chat for one in await store.inquiries()] == [SECOND, THIRD]


async def test_who_came_back_after_the_erasure_stays(practice: Practice) -> None:
    async with await practice.opened() as store:
        await live(store)
        await store.commit(Commit(FIRST, NOON, forgets_chat=True))
        await store.commit(Commit(FIRST, NOON, inquiries=(inquiry("NEW-NEW", FIRST),)))
    made = practice.backup()
    practice.lost()
    assert practice.restore(made).noted == 0
    async with await practice.opened() as store:
        assert (await store.look(Query(FIRST))).own == ("NEW-NEW",)


async def test_an_erasure_is_noted_when_it_returns_and_nothing_of_it_says_whose(practice: Practice) -> None:
    async with await practice.opened() as store:
        await live(store)
        practice.backup()
        (ledger,) = practice.backups.glob("erasures-*.json")
        empty = ledger.read_bytes()
        await store.commit(Commit(FIRST, NOON, forgets_chat=True))
        await store.commit(Commit(SUPERVISOR, NOON, forgets=(CODES[SECOND],)))
        noted = ledger.read_text(encoding="utf-8")
    assert json.loads(empty)["erasures"]["each"] == []
    assert len(json.loads(noted)["erasures"]["each"]) == 2
    for said in (FIRST.chat, FIRST.text, CODES[SECOND], "telegram", "inquiry"):
        assert said not in noted
    assert oct(ledger.stat().st_mode & 0o777) == "0o600"


async def test_what_cannot_be_noted_is_told_and_noted_later(
    practice: Practice, caplog: pytest.LogCaptureFixture
) -> None:
    """As when the disk of the backups is not there: an erasure waits for no disk."""
    async with await practice.opened() as store:
        await live(store)
        made = practice.backup()
        practice.backups.rename(practice.backups.with_name("away"))
        await store.commit(Commit(FIRST, NOON, forgets_chat=True))
        assert (await store.look(Query(FIRST))).own == ()
        told = [record.message for record in caplog.records if record.levelname == "ERROR"]
        assert told == [
            "What was erased cannot be noted beside the backups (No such file or directory). Until it is, a "
            "backup would bring it back: see to that folder, database.backups."
        ]
        practice.backups.with_name("away").rename(practice.backups)
    async with await practice.opened():
        pass
    practice.lost()
    assert practice.restore(made).noted == 1


async def test_erasures_go_when_no_backup_is_so_old(practice: Practice) -> None:
    from tests.adapters.test_store import ages

    async with await practice.opened() as store:
        await live(store)
        made = practice.backup()
        await store.commit(Commit(FIRST, NOON, forgets_chat=True))
        await store.commit(Commit(SECOND, NOON + DAY, forgets_chat=True))
        await store.forget(ages(erasures=NOON + DAY))
    assert [one.at for one in Ledger(practice.backups, made.codec).erasures().each] == [NOON + DAY]


# With another key


async def test_what_was_erased_after_the_key_was_replaced_is_found_in_a_backup_from_before(
    practice: Practice,
) -> None:
    """By the new key and the old one together; with the old one alone nothing is restored."""
    async with await practice.opened() as store:
        await live(store)
    made, old = practice.backup(), practice.key.read_bytes()
    rotate(practice.path, practice.key)
    async with await practice.opened() as store:
        await store.commit(Commit(FIRST, NOON, forgets_chat=True))
    new = practice.key.read_bytes()
    practice.lost()
    with pytest.raises(KeyUnusable, match=r"not the one of this backup, which is known by [0-9a-f-]{9}\."):
        practice.restore(made)
    practice.key.write_bytes(old)
    with pytest.raises(LedgerUnusable, match="Write that key into the key file above the other one"):
        practice.restore(made)
    assert not list(practice.path.parent.iterdir())
    practice.key.write_bytes(new + old)
    assert practice.restore(made).noted == 1
    rotated = rotate(practice.path, practice.key)  # which makes the new one the only one
    assert (practice.key.read_bytes(), rotated.unreadable) == (new, 0)
    async with await practice.opened() as store:
        assert [one.chat for one in await store.inquiries()] == [SECOND, THIRD]
        assert (await store.look(Query(SECOND))).own == (CODES[SECOND],)


async def test_what_was_noted_before_the_key_was_replaced_is_found_by_the_new_one(practice: Practice) -> None:
    async with await practice.opened() as store:
        await live(store)
    made, old = practice.backup(), practice.key.read_bytes()
    async with await practice.opened() as store:
        await store.commit(Commit(FIRST, NOON, forgets_chat=True))
    rotated = rotate(practice.path, practice.key)
    before = Ledger(practice.backups, rotated.codec).erasures()
    assert before == rotated.erasures
    Ledger(practice.backups, rotated.codec).keep(rotated.erasures)
    assert Ledger(practice.backups, rotated.codec).erasures() == before
    practice.lost()
    practice.key.write_bytes(practice.key.read_bytes() + old)
    assert practice.restore(made).noted == 1


# What is refused


def changed_byte(practice: Practice, made: Made) -> None:
    file = made.backup.folder / "bot.sqlite3"
    content = bytearray(file.read_bytes())
    content[-100] ^= 1
    file.write_bytes(content)


def newer(practice: Practice, made: Made) -> None:
    file = made.backup.folder / "bot.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    as_it_is(made)


def row_less(practice: Practice, made: Made) -> None:
    with closing(sqlite3.connect(made.backup.folder / "bot.sqlite3")) as connection, connection:
        connection.execute("DELETE FROM inquiries WHERE code = 'AAA-AAA'")
    as_it_is(made)


def as_it_is(made: Made) -> None:
    """Let the manifest have the checksum of what is there now."""
    manifest = made.backup.folder / "manifest.json"
    found = backups.checksum(made.backup.folder / "bot.sqlite3")
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(re.sub(r"[0-9a-f]{64}", found, text), encoding="utf-8")


def taken(practice: Practice, made: Made) -> None:
    practice.path.parent.mkdir()
    practice.path.write_bytes(b"")


def log_left(practice: Practice, made: Made) -> None:
    practice.path.parent.mkdir()
    practice.path.with_name("bot.db-wal").write_bytes(b"")


def no_key(practice: Practice, made: Made) -> None:
    practice.key.unlink()


def other_key(practice: Practice, made: Made) -> None:
    from cryptography.fernet import Fernet

    practice.key.write_bytes(Fernet.generate_key())


def ledger_damaged(practice: Practice, made: Made) -> None:
    Ledger(practice.backups, made.codec).path.write_text("{")


REFUSED: dict[Callable[[Practice, Made], None], tuple[type[Exception], str]] = {
    changed_byte: (BackupUnusable, "is not what it was when the backup was made"),
    newer: (DatabaseTooNew, "written by a newer version of this program"),
    row_less: (BackupUnusable, "it was changed"),
    taken: (BackupUnusable, "There is something at .*bot.db, and a backup is restored only where"),
    log_left: (BackupUnusable, "There is something at .*bot.db-wal, and"),
    no_key: (KeyUnusable, r"The key is not in the backup\. Put the one that is known by .* to .*key first"),
    other_key: (KeyUnusable, "not the one of this backup"),
    ledger_damaged: (
        LedgerUnusable,
        r"cannot be read \(it is damaged\)\. Put that file back from another copy",
    ),
}


@pytest.mark.parametrize("spoil", REFUSED, ids=lambda spoil: spoil.__name__)
async def test_what_is_not_right_is_not_restored_and_nothing_is_changed(
    practice: Practice, spoil: Callable[[Practice, Made], None]
) -> None:
    async with await practice.opened() as store:
        await live(store)
    made = practice.backup()
    practice.lost()
    spoil(practice, made)
    made = Made(backups.backup_in(made.backup.folder), 0, 0, made.erasures, made.codec)
    before = {file: file.read_bytes() for file in practice.backups.parent.rglob("*") if file.is_file()}
    kind, why = REFUSED[spoil]
    with pytest.raises(kind, match=why):
        practice.restore(made)
    assert {
        file: file.read_bytes() for file in practice.backups.parent.rglob("*") if file.is_file()
    } == before


async def test_it_can_be_restored_again_after_a_kill(practice: Practice) -> None:
    """Which leaves a copy beside the empty place, and no database in it."""
    async with await practice.opened() as store:
        await live(store)
        await store.receive([Incoming("telegram:99", FIRST, b"hei", NOON)])
    made = practice.backup(with_key=True)
    practice.lost()
    practice.key.unlink()
    place = Place(practice.path, practice.key)
    restoring.restore(made.backup, place, [practice.backups])
    assert (practice.path.exists(), place.copy.exists(), practice.key.exists()) == (False, True, False)
    practice.restore(made)
    assert (place.copy.exists(), practice.key.exists()) == (False, True)
    async with await practice.opened() as store:
        assert len(await store.waiting()) == 4
