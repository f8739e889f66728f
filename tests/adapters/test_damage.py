"""Rows that cannot be read are set aside, counted and told; pages that cannot be read end the program."""

import os
import re
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.adapters.database.migrations import DatabaseUnusable
from bot.adapters.database.sqlite import SqliteStore, open_store
from bot.core.address import SUPERVISOR, Address
from bot.core.client.states import Conversation
from bot.core.counts import Count, Counted, Tally
from bot.core.data import to_json
from bot.core.language import Language
from bot.core.message import SEVERAL, Acknowledgement, Message, Outgoing, Person, Source
from bot.core.reply import Reply
from bot.core.supervisor.questions import Miss
from bot.core.supervisor.situation import Pairing
from bot.core.supervisor.team import NOBODY, Team
from bot.ports.store import Ages, Commit, Delivered, Incoming, Key, Query, SetAside, StoreBusy, StoreLost
from tests.adapters.opened import file_of
from tests.factories import CHAT, NOON, inquiry

OTHER = Address.parse("telegram:2")
BOTH = (CHAT, OTHER)
CODES = {CHAT: "AAA-AAA", OTHER: "BBB-BBB"}
FAR = NOON.replace(year=2100)


def said(chat: Address, text: str) -> Outgoing:
    return Outgoing(chat, Reply(text), about=CODES[chat])


def replace_to(message: Outgoing, to: Address) -> Outgoing:
    return Outgoing(to, message.reply, message.about)


def at_age(moment: datetime) -> Ages:
    return Ages(*[moment] * len(fields(Ages)))


async def fill(store: SqliteStore) -> None:
    """Write the same for two chats into every table, and where the supervisor reads."""
    for chat in BOTH:
        await store.receive([Incoming(f"{chat} {n}", chat, b"what was typed", NOON) for n in "12"])
        messages: tuple[Message, ...] = (
            said(chat, "first"),
            said(chat, "second"),
            Acknowledgement(chat, "p"),
        )
        misses = (Miss(f"question of {chat}", Language.FI, NOON),)
        made = inquiry(CODES[chat], chat)
        await store.commit(Commit(chat, NOON, None, Conversation(turn=7), messages, (made,), misses=misses))
    pairing = to_json(Pairing.of("one-time", NOON)).decode()
    remembers = ((Key.SUPERVISOR, OTHER.text), (Key.PAIRING, pairing))
    await store.commit(Commit(SUPERVISOR, NOON, remembers=remembers))


def spoil(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            assert connection.execute(statement).rowcount > 0, statement


def everything_of(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT * FROM {table}").fetchall()


async def told(store: SqliteStore, chat: Address) -> dict[str, object]:
    """Return what is read of what *fill* wrote for a chat, and where the supervisor reads."""
    view = await store.look(Query(chat))
    due = [queued.message for queued in await store.due(NOON, 10) if queued.message.to == chat]
    return {
        "inbox": [each.id for each in await store.waiting() if each.chat == chat],
        "outbox": [getattr(message, "reply", Reply("press")).text for message in due],
        "conversation": view.conversation and view.conversation.conversation.turn,
        "inquiries": view.own,
        "misses": [miss.question for miss in await store.misses() if chat.text in miss.question],
        "place": view.place,
        "paired": view.pairing is not None,
    }


WHOLE = {
    "inbox": ["telegram:1 1", "telegram:1 2"],
    "outbox": ["first", "press"],
    "conversation": 7,
    "inquiries": ("AAA-AAA",),
    "misses": ["question of telegram:1"],
    "place": OTHER,
    "paired": True,
}

CONTENTS = ("'x'", "x'00ff'", "555", "''")
FIRST = {
    "inbox": "inbox SET payload = {} WHERE id = 'telegram:1 1'",
    "outbox": "outbox SET content = {} WHERE id = 1",
    "conversation": "conversations SET content = {} WHERE rowid = 1",
    "inquiries": "inquiries SET content = {} WHERE code = 'AAA-AAA'",
    "misses": "misses SET question = {} WHERE seq = 1",
    "place": "remembered SET value = {} WHERE key = 'supervisor'",
    "paired": "remembered SET value = {} WHERE key = 'pairing'",
}
WITHOUT = {
    "inbox": ["telegram:1 2"],
    "outbox": ["second", "press"],
    "conversation": None,
    "inquiries": (),
    "misses": [],
    "place": None,
    "paired": False,
}
COLUMNS = (
    ("inbox", "inbox SET sender = 'nowhere' WHERE id = 'telegram:1 1'"),
    ("inbox", "inbox SET sender = NULL WHERE id = 'telegram:1 1'"),
    ("inbox", "inbox SET received_at = 'soon' WHERE id = 'telegram:1 1'"),
    ("inbox", "inbox SET payload = NULL WHERE id = 'telegram:1 1'"),
    ("outbox", "outbox SET queued_at = x'ff' WHERE id = 1"),
    ("outbox", "outbox SET attempts = 'many' WHERE id = 1"),
    ("outbox", "outbox SET attempts = 9e999 WHERE id = 1"),
    ("outbox", "outbox SET content = NULL WHERE id = 1"),
    ("conversation", "conversations SET at = CAST(x'ff00' AS TEXT) WHERE rowid = 1"),
    ("inquiries", "inquiries SET status = 'lost' WHERE code = 'AAA-AAA'"),
    ("inquiries", "inquiries SET waiting_since = 7 WHERE code = 'AAA-AAA'"),
    ("inquiries", "inquiries SET promised = 'soon' WHERE code = 'AAA-AAA'"),
    ("inquiries", "inquiries SET waiting_since = '2026-03-02T12:00:00' WHERE code = 'AAA-AAA'"),
    ("inquiries", "inquiries SET waiting_since = '9999-12-31T23:59:59+00:00' WHERE code = 'AAA-AAA'"),
    ("inquiries", "inquiries SET reminded_at = '0001-01-01T00:00:00+00:00' WHERE code = 'AAA-AAA'"),
    ("inquiries", "inquiries SET answered_at = CAST(x'ff' AS TEXT) WHERE code = 'AAA-AAA'"),
)
DAMAGES = [
    *((what, sql.format(content)) for what, sql in FIRST.items() for content in CONTENTS),
    *COLUMNS,
]


@pytest.mark.parametrize("running", [False, True], ids=["at the start", "while running"])
@pytest.mark.parametrize(("what", "damage"), DAMAGES)
async def test_one_row_that_cannot_be_read_keeps_nothing_else_from_being(
    path: Path, key: Path, what: str, damage: str, running: bool, caplog: pytest.LogCaptureFixture
) -> None:
    """Of the same chat or of another; it is told once, however often it is met."""
    async with await open_store(path, key) as store:
        await fill(store)
        if running:
            spoil(path, f"UPDATE {damage}")
            assert await told(store, CHAT) == {**WHOLE, what: WITHOUT[what]}
    if not running:
        spoil(path, f"UPDATE {damage}")
        async with await open_store(path, key) as store:
            assert await told(store, CHAT) == {**WHOLE, what: WITHOUT[what]}
            assert (await told(store, OTHER))["inquiries"] == ("BBB-BBB",)
    errors = [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]
    assert len(errors) == 1
    assert errors[0].startswith("Not all that is stored can be read: 1 ")


@pytest.mark.parametrize("content", CONTENTS)
async def test_a_team_that_cannot_be_read_is_one_of_nobody(
    path: Path, key: Path, content: str, caplog: pytest.LogCaptureFixture
) -> None:
    """None would be a group in which everybody may act."""
    team = Team((Person("900", "Johanna"),))
    async with await open_store(path, key) as store:
        assert (await store.look(Query())).team is None
        await store.commit(Commit(CHAT, NOON, remembers=((Key.TEAM, to_json(team).decode()),)))
        assert (await store.look(Query())).team == team
        spoil(path, f"UPDATE remembered SET value = {content} WHERE key = 'team'")
        assert (await store.look(Query())).team == NOBODY
    (error,) = [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]
    assert error.endswith("'python -m bot init', and open it in the group.")


async def test_all_of_it_is_counted_in_one_report_with_what_to_do(
    path: Path, key: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with await open_store(path, key) as store:
        await fill(store)
    spoil(path, *(f"UPDATE {sql.partition(' WHERE ')[0].format(555)}" for sql in FIRST.values()))
    async with await open_store(path, key) as store:
        nothing: dict[str, object] = {
            name: [] if isinstance(value, list) else value for name, value in WITHOUT.items()
        }
        assert await told(store, CHAT) == nothing
        assert await store.inquiries() == []
    (error,) = [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]
    assert error.partition(". They are set aside, and everybody else is served. ")[0] == (
        "Not all that is stored can be read: 4 messages that came in, 2 conversations, 6 messages to be "
        "sent, 2 inquiries (AAA-AAA, BBB-BBB), 2 unanswered questions, 2 notes of the program's own"
    )
    assert "put that one back as a further line of the key file" in error
    assert error.endswith("pair her again with 'python -m bot init'.")


async def test_what_was_written_with_a_key_that_is_put_back_is_taken_up_where_it_was(
    path: Path, key: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with await open_store(path, key) as store:
        await fill(store)
    old, new = key.read_bytes(), Fernet.generate_key()
    spoil(path, f"UPDATE key_check SET content = x'{Fernet(new).encrypt(b'?').hex()}'")
    key.write_bytes(new)
    async with await open_store(path, key) as store:
        assert (await told(store, CHAT))["inbox"] == (await told(store, CHAT))["outbox"] == []
        await store.receive([Incoming("later", CHAT, b"later", NOON)])
    key.write_bytes(new + b"\n" + old)
    caplog.clear()
    async with await open_store(path, key) as store:
        assert await told(store, CHAT) == {**WHOLE, "inbox": [*WHOLE["inbox"], "later"]}  # type: ignore[misc]
    assert [r for r in caplog.records if r.levelname == "ERROR"] == []


BY_MISTAKE = (
    said(CHAT, "first"),
    replace_to(said(CHAT, "notice"), SUPERVISOR),
    Outgoing(SUPERVISOR, Reply("list"), SEVERAL),
)
"""What a mistake of the program keeps from being sent: to a client, about an inquiry, about several."""


async def set_aside(store: SqliteStore, *messages: Message) -> None:
    """Queue messages, and set them aside as what a mistake of the program keeps from being sent."""
    await store.commit(Commit(CHAT, NOON, inquiries=(inquiry(CODES[CHAT]),), outgoing=messages))
    while due := await store.due(NOON, 10):
        await store.settle([SetAside(queued.id, NOON) for queued in due])


async def test_what_a_mistake_kept_from_being_sent_is_tried_by_each_start_once(
    path: Path, key: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """In its place, and known to have been set aside: nobody is told again. It counts as no damage."""
    async with await open_store(path, key) as store:
        await set_aside(store, *BY_MISTAKE)
        await store.commit(Commit(CHAT, NOON, outgoing=(said(CHAT, "later"),)))
    for _ in range(2):
        async with await open_store(path, key) as store:
            (again, hers) = await store.due(FAR, 10)
            assert (again.message, again.was_aside) == (BY_MISTAKE[0], True)
            await store.settle([SetAside(again.id, NOON)])
            (later,) = [each for each in await store.due(FAR, 10) if each.message.to == CHAT]
            assert (later.message, later.was_aside) == (said(CHAT, "later"), False)
    assert (hers.message.to, hers.was_aside) == (SUPERVISOR, True)
    assert [r for r in caplog.records if r.levelname == "ERROR"] == []


ENDS: dict[str, tuple[Commit | Ages, int]] = {
    "its client erases everything": (Commit(CHAT, NOON, forgets_chat=True), 0),
    "another client does": (Commit(OTHER, NOON, forgets_chat=True), 3),
    "she deletes the inquiry": (Commit(SUPERVISOR, NOON, forgets=(CODES[CHAT],)), 0),
    "the inquiry is too old": (replace(at_age(NOON), inquiries=FAR), 1),  # the list goes with its own age
    "it is too old itself": (replace(at_age(NOON), outbox=FAR), 0),
}


@pytest.mark.parametrize(("end", "left"), ENDS.values(), ids=ENDS)
async def test_what_a_mistake_kept_from_being_sent_goes_with_what_it_is_about(
    path: Path, key: Path, end: Commit | Ages, left: int
) -> None:
    async with await open_store(path, key) as store:
        await set_aside(store, *BY_MISTAKE)
        await (store.commit(end) if isinstance(end, Commit) else store.forget(end))
    with closing(sqlite3.connect(path)) as connection:
        kept = connection.execute("SELECT count(*) FROM outbox WHERE content IS NOT NULL").fetchone()
    assert kept == (left,)


@pytest.mark.parametrize("content", CONTENTS)
async def test_what_the_key_is_known_by_may_be_damaged_too(path: Path, key: Path, content: str) -> None:
    """As long as there is something else that it opens."""
    async with await open_store(path, key) as store:
        await fill(store)
    spoil(path, f"UPDATE key_check SET content = {content}")
    for _ in range(2):
        async with await open_store(path, key) as store:
            assert await told(store, CHAT) == WHOLE


ALL_OF_ONE = [f"UPDATE {sql.format(555)}" for name, sql in FIRST.items() if name not in ("misses", "paired")]


async def test_erasure_reaches_what_was_set_aside(path: Path, key: Path) -> None:
    """Of the chat that is erased, and of no other."""
    async with await open_store(path, key) as store:
        await fill(store)
    spoil(path, *ALL_OF_ONE, "UPDATE outbox SET content = 555 WHERE id = 3")
    async with await open_store(path, key) as store:
        await store.commit(Commit(SUPERVISOR, NOON, outgoing=(replace_to(said(CHAT, "notice"), SUPERVISOR),)))
        spoil(path, "UPDATE outbox SET content = 666 WHERE id = (SELECT max(id) FROM outbox)")
        assert "supervisor" not in {queued.message.to.text for queued in await store.due(FAR, 10)}
        await store.commit(Commit(CHAT, NOON, forgets_chat=True))
    left = {table: everything_of(path, table) for table in ("inbox", "outbox", "conversations", "inquiries")}
    assert [row for rows in left.values() for row in rows if 555 in row or 666 in row] == []
    assert len(left["conversations"]) == 1
    assert [row[1] for row in left["inquiries"]] == ["BBB-BBB"]


async def test_what_was_set_aside_goes_when_its_time_is_up(path: Path, key: Path) -> None:
    """What lies in the outbox about an inquiry too, though the inquiry lives."""
    async with await open_store(path, key) as store:
        await fill(store)
    spoil(path, *(f"UPDATE {sql.format(555)}" for sql in FIRST.values()))
    async with await open_store(path, key) as store:
        for ages in (at_age(NOON), replace(at_age(FAR), inquiries=NOON)):
            await store.forget(ages)
            tables = ("inbox", "outbox", "conversations", "misses")
            left = [row for table in tables for row in everything_of(path, table) if 555 in row]
            assert bool(left) is (ages.outbox == NOON)
        await store.forget(at_age(FAR))
    assert everything_of(path, "inquiries") == []


@pytest.mark.parametrize("column", ["route", "stands"])
async def test_a_place_that_cannot_be_read_is_none(path: Path, key: Path, column: str) -> None:
    """What is remembered of what was sent; there is nothing to be set aside of it."""
    async with await open_store(path, key) as store:
        await fill(store)
        await store.settle([Delivered(1, NOON, "55", CHAT)])
        spoil(path, f"UPDATE outbox SET {column} = 'nowhere' WHERE id = 1")
        assert (await store.look(Query(under=Source(CHAT, "55")))).there is None


@pytest.mark.parametrize("at", [0.25, 0.5, 0.75, 0.9])
async def test_a_damaged_page_is_a_sentence_at_the_start(path: Path, key: Path, at: float) -> None:
    async with await open_store(path, key) as store:
        await fill(store)
    content = bytearray(path.read_bytes())
    begin = int(len(content) / 4096 * at) * 4096
    content[begin : begin + 4096] = b"\xa5" * 4096
    path.write_bytes(content)
    with pytest.raises(DatabaseUnusable, match=r"restore it from a backup, with its key"):
        await open_store(path, key)


async def test_a_page_that_is_damaged_while_it_runs_is_a_store_that_is_lost(path: Path, key: Path) -> None:
    """Which is not the same as one that is busy: no waiting helps."""
    async with await open_store(path, key) as store:
        await fill(store)
    async with await open_store(path, key) as store:
        content = bytearray(path.read_bytes())
        content[4096:] = b"\xa5" * (len(content) - 4096)
        written_at = path.stat().st_mtime_ns
        path.write_bytes(content)
        os.utime(path, ns=(written_at, written_at))  # by the disk, and by nobody who writes
        file_of(store).execute("PRAGMA cache_size = 1")
        for work in (store.waiting(), store.look(Query(CHAT)), store.commit(Commit(CHAT, NOON, "new"))):
            with pytest.raises(StoreLost, match=r"It is damaged: restore it from a backup, with its key"):
                await work


@pytest.mark.parametrize("gone", ["bot.db", "bot.db-wal"])
async def test_a_file_that_is_deleted_while_it_runs_is_a_store_that_is_lost(
    path: Path, key: Path, gone: str
) -> None:
    """Whoever reads or writes next hears of it; what had been written is saved, for its owner's eyes only."""
    async with await open_store(path, key) as store:
        await fill(store)
        path.with_name(gone).unlink()
        path.with_name("bot.db.saved").write_bytes(b"of an earlier time")
        for work in (store.look(Query()), store.commit(Commit(CHAT, NOON, "new")), store.waiting()):
            with pytest.raises(StoreLost, match=r"All of it is in .*bot\.db\.saved1: move that to .*bot\.db"):
                await work
    saved = path.with_name("bot.db.saved1")
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    async with await open_store(saved, key) as store:
        assert await told(store, CHAT) == WHOLE


def cut_off(file: Path) -> None:
    os.truncate(file, 0)


def cut_in_half(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def written_over(file: Path) -> None:
    file.write_bytes(b"\xa5" * file.stat().st_size)


def copied_over(file: Path) -> None:
    """By ``cp``, from the database of another practice."""
    other = file.with_name("other.db")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE things (thing TEXT)")
        connection.executemany("INSERT INTO things VALUES (?)", [("x" * 500,)] * 500)
        connection.commit()
    file.write_bytes(other.read_bytes())


@pytest.mark.parametrize("over", [cut_off, cut_in_half, written_over, copied_over])
@pytest.mark.parametrize("name", ["bot.db", "bot.db-wal"])
async def test_what_is_written_over_while_it_runs_is_a_store_that_is_lost(
    path: Path, key: Path, name: str, over: Callable[[Path], None]
) -> None:
    """SQLite would go on from memory, and all of it be gone at the end; what was in memory is saved."""
    async with await open_store(path, key) as store:
        await fill(store)
        if name == "bot.db":
            file_of(store).execute("PRAGMA wal_checkpoint(FULL)")
        assert await told(store, CHAT) == WHOLE
        over(path.with_name(name))
        for work in (store.look(Query()), store.commit(Commit(CHAT, NOON, "new")), store.waiting()):
            with pytest.raises(StoreLost, match=r"was cut off or written over while the bot was running"):
                await work
    saved = path.with_name("bot.db.saved")
    async with await open_store(saved, key) as store:
        assert await told(store, CHAT) == WHOLE


async def test_what_others_write_by_the_rules_of_sqlite_harms_nothing(path: Path, key: Path) -> None:
    async with await open_store(path, key) as store:
        await fill(store)
        os.utime(path)
        assert await told(store, CHAT) == WHOLE
        with closing(sqlite3.connect(path)) as other:
            other.execute("CREATE TABLE notes (note TEXT)")
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert await told(store, CHAT) == WHOLE
        await store.commit(Commit(CHAT, NOON, "new"))
    async with await open_store(path, key) as store:
        assert [each.id for each in await store.waiting()][:1] == ["telegram:1 1"]


async def test_what_was_saved_and_is_still_there_is_told_at_each_start(
    path: Path, key: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """No erasure reaches it."""
    path.parent.mkdir()
    path.with_name("bot.db.saved").touch()
    async with await open_store(path, key):
        pass
    (warning,) = [r.getMessage() for r in caplog.records if r.levelname == "WARNING"]
    assert warning.startswith(f"{path}.saved, saved when the database had gone, is still there.")


async def test_what_was_saved_goes_when_its_time_is_up(
    path: Path, key: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """All of them, and nothing else that lies there; what cannot be deleted is told."""
    path.parent.mkdir()
    young, old, other = (path.with_name(f"bot.db{end}") for end in (".saved", ".saved7", "-saved.txt"))
    folder = path.with_name("bot.db.saved8")
    folder.mkdir()
    for file in (young, old, other):
        file.touch()
    for file in (young, old, other, folder):
        os.utime(file, (NOON.timestamp() + (60 if file == young else -60),) * 2)
    async with await open_store(path, key) as store:
        caplog.clear()
        await store.forget(at_age(NOON))
        assert [file.exists() for file in (young, old, other, folder)] == [True, False, True, True]
    assert [(r.levelname, r.getMessage().partition(" ")[0]) for r in caplog.records if r.levelno > 20] == [
        ("WARNING", f"{old},"),
        ("ERROR", f"{folder}"),
    ]


async def test_a_key_that_goes_while_it_runs_is_told_once_and_ends_nothing(
    path: Path, key: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """As long as it runs, there is time to put it back."""
    async with await open_store(path, key) as store:
        await fill(store)
        written = key.read_bytes()
        key.unlink()
        assert await told(store, CHAT) == WHOLE
        key.write_bytes(written)
        assert await told(store, CHAT) == WHOLE
    errors = [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]
    assert [error.partition(", and")[0] for error in errors] == [f"The key file {key} is gone"]


@pytest.mark.parametrize("damaged", ["week = 'soon'", "kind = 'lost'", "times = 'many'"])
async def test_a_number_that_cannot_be_read_counts_for_none_and_hides_no_other(
    path: Path, key: Path, damaged: str
) -> None:
    left = Counted(NOON.date(), Tally.TOPIC, "price", 1)
    async with await open_store(path, key) as store:
        counts = (Count(Tally.QUESTION, "answer"), Count(Tally.TOPIC, "price"))
        await store.commit(Commit(CHAT, NOON, counts=counts))
        spoil(path, f"UPDATE counts SET {damaged} WHERE kind = 'question'")
        assert (await store.look(Query(counts=True))).counts == (left,)


def test_the_words_for_every_table_are_there() -> None:
    """A table more is a kind more, which the report must have a word for."""
    from bot.adapters.database.tables import damage

    sql = Path("bot/adapters/database/schema.py").read_text(encoding="utf-8")
    tables = set(re.findall(r"CREATE TABLE (\w+)", sql))
    assert tables - {"feedback", "key_check"} == set(damage.KINDS)


LAST = 2**63 - 1
NUMBERS = [
    f"sqlite_sequence SET seq = {LAST}",
    f"sqlite_sequence SET seq = {LAST} - 1 WHERE name = 'inbox'",
    f"sqlite_sequence SET seq = '{LAST}' WHERE name = 'outbox'",
    "sqlite_sequence SET seq = 1e300",
    f"inbox SET seq = {LAST} WHERE id = 'telegram:1 1'",
    f"outbox SET id = {LAST} WHERE id = 1",
]
"""What makes SQLite call the disk full that is not."""


async def arrives(store: SqliteStore, number: int) -> None:
    """Let something come in, and be answered, as soon as that is possible."""
    for _ in range(3):
        with suppress(StoreBusy):
            await store.receive([Incoming(f"telegram:3 {number}", CHAT, b"typed", NOON)])
            await store.commit(Commit(CHAT, NOON, outgoing=(said(OTHER, f"answer {number}"),)))
            return
    raise AssertionError("the disk is full for ever")


async def all_said(store: SqliteStore, to: Address) -> list[str]:
    """Return all that is queued to be said in a chat, in order."""
    found = []
    while due := [one for one in await store.due(FAR, 10) if one.message.to == to]:
        found += [one.message.reply.text for one in due if isinstance(one.message, Outgoing)]
        await store.settle([Delivered(one.id, FAR) for one in due])
    return found


@pytest.mark.parametrize("running", [False, True], ids=["at the start", "while running"])
@pytest.mark.parametrize("damage", NUMBERS)
async def test_numbers_that_have_come_to_their_end_are_no_full_disk(
    path: Path, key: Path, damage: str, running: bool, caplog: pytest.LogCaptureFixture
) -> None:
    """All that there was is there still, what comes is behind it, and it is told once."""
    async with await open_store(path, key) as store:
        await fill(store)
        if running:
            spoil(path, f"UPDATE {damage}")
            await arrives(store, 1)
            await arrives(store, 2)
    if not running:
        spoil(path, f"UPDATE {damage}")
        async with await open_store(path, key) as store:
            await arrives(store, 1)
            await arrives(store, 2)
    async with await open_store(path, key) as store:
        waiting = [one.id for one in await store.waiting()]
        assert waiting[-2:] == ["telegram:3 1", "telegram:3 2"]
        assert sorted(waiting[:-2]) == [f"{chat} {n}" for chat in BOTH for n in "12"]
        assert await all_said(store, OTHER) == ["first", "second", "answer 1", "answer 2"]
        assert sorted(await all_said(store, CHAT)) == ["first", "second"]
    errors = {r.getMessage() for r in caplog.records if r.levelname == "ERROR"}
    assert {error.partition(" (")[0] for error in errors} == {"The numbers of what is stored"}


GONE = [
    *(
        f"DROP TABLE {table}"
        for table in ("inbox", "misses", "feedback", "counts", "remembered", "key_check")
    ),
    "ALTER TABLE outbox RENAME COLUMN route TO way",
    "ALTER TABLE inquiries RENAME COLUMN closed_at TO ended",
    *(f"PRAGMA user_version = {version}" for version in (-1, 0, 2)),
]
"""What a database may lack, and be no damaged page."""


@pytest.mark.parametrize("damage", GONE)
async def test_tables_that_are_not_what_they_must_be_are_a_sentence_at_the_start(
    path: Path, key: Path, damage: str
) -> None:
    async with await open_store(path, key) as store:
        await fill(store)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(damage)
    with pytest.raises(DatabaseUnusable, match=r"(?i)restore it from a backup, with its key"):
        await open_store(path, key)


async def test_a_table_that_goes_while_it_runs_is_a_store_that_is_lost(path: Path, key: Path) -> None:
    """No waiting helps, and no turn can be taken."""
    async with await open_store(path, key) as store:
        await fill(store)
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("DROP TABLE misses")
        with pytest.raises(StoreLost, match="restore it from a backup"):
            await store.misses()
