"""A copied file does not say who wrote when: without the key no chat can be found in it, by any of its forms.

Each search is first made where it must find something, so that finding nothing means something.
"""

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.adapters.database.codec import Codec, stamp
from bot.adapters.database.contents import columns
from bot.adapters.database.key import KeyUnusable, load_or_create_key
from bot.adapters.database.migrations import DatabaseTooNew, migrate, version
from bot.adapters.database.naming import functions
from bot.adapters.database.schema import MIGRATIONS, NAMED_FROM
from bot.adapters.database.sqlite import open_store
from bot.core.address import SUPERVISOR, Address
from bot.core.client.states import Conversation
from bot.core.data import to_json
from bot.core.inquiry.life import Inquiry
from bot.core.language import Language
from bot.core.message import Acknowledgement, Deletion, Message, Outgoing, Sent, Source, lane
from bot.core.reply import Reply
from bot.core.supervisor.questions import Miss
from bot.core.supervisor.situation import Pairing
from bot.ports.store import Commit, Delivered, Incoming, Key, Postponed, Query, Queued, Store
from tests.factories import NOON, inquiry

CLIENTS = tuple(Address.parse(f"telegram:{number}") for number in (4711300815, 5200099017, 991234567))
GROUP = Address.parse("telegram:-1002233445566")
TOPIC = Address.parse("telegram:-1002233445566#78901234")
CODES = dict(zip(CLIENTS, ("AAA-AAA", "BBB-BBB", "CCC-CCC"), strict=True))
HIDDEN = (*CLIENTS, GROUP, TOPIC)

NAMED = ("inbox.chat", "conversations.chat", "inquiries.chat", "outbox.chat", "outbox.place")
NAMED_TOO = ("outbox.source_place", "misses.chat")
"""Where the names of addresses are."""


def forms(chat: Address) -> Iterator[bytes]:
    """Yield what a chat may be written as: in decimal, in another encoding, and as an integer of SQLite's."""
    for text in (chat.text, chat.chat, *([chat.topic] if chat.topic else [])):
        yield text.encode()
        yield text.encode("utf-16-le")
    sign = -1 if chat.is_group else 1
    for number in {int(chat.chat), sign * int(chat.chat)}:
        for size in (4, 6, 8):
            if -(1 << 8 * size - 1) <= number < 1 << 8 * size - 1:
                yield number.to_bytes(size, "big", signed=True)
                yield number.to_bytes(size, "little", signed=True)


def seen(folder: Path, hidden: Sequence[Address] = HIDDEN) -> set[str]:
    """Return who can be read in the files of *folder*, which are the database and its log."""
    content = b"".join(file.read_bytes() for file in sorted(folder.iterdir()))
    return {chat.text for chat in hidden if any(form in content for form in forms(chat))}


async def live(store: Store) -> None:
    """Let everybody do everything that leaves a row behind, in every stage."""
    pairing = to_json(Pairing.of("one-time", NOON)).decode()
    remembers = ((Key.SUPERVISOR, GROUP.text), (Key.PAIRING, pairing))
    await store.commit(Commit(SUPERVISOR, NOON, remembers=remembers))
    for number, chat in enumerate(CLIENTS):
        wrote = [Incoming(f"telegram:{10 * number + n}", chat, b"hei", NOON) for n in range(3)]
        await store.receive(wrote)
        asked, code = Source(chat, "55"), CODES[chat]
        said: tuple[Message, ...] = (
            Outgoing(chat, Reply("vastaus"), source=asked),
            Outgoing(SUPERVISOR, Reply("uusi"), code, source=asked),
            Outgoing(chat, Reply("waits"), source=asked),
            Acknowledgement(chat, "p"),
            Deletion(TOPIC, "9", code, Source(GROUP, "8")),
        )
        made, kept = inquiry(code, chat), Conversation(turn=3)
        await store.commit(Commit(chat, NOON, wrote[0].id, kept, said, (made,)))
        missed = Miss("Saako koiran tuoda?", Language.FI, NOON, asker=chat)
        await store.commit(Commit(chat, NOON, wrote[1].id, Conversation(turn=4), misses=(missed,)))
        first, hers = (await of_lane(store, chat)), (await of_lane(store, SUPERVISOR))
        await store.settle(
            [Delivered(first.id, NOON, "56", chat), Delivered(hers.id, NOON, str(number), GROUP)]
        )
        await store.settle([Postponed((await of_lane(store, GROUP)).id, NOON, "HTTP 502")])


async def of_lane(store: Store, to: Address) -> Queued:
    due = await store.due(NOON + timedelta(days=1), 100)
    return next(queued for queued in due if lane(queued.message) == to.whole.text)


async def test_who_wrote_cannot_be_read_in_the_file_nor_in_its_log(path: Path, key: Path) -> None:
    async with await open_store(path, key) as store:
        await live(store)
        assert path.with_name("bot.db-wal").stat().st_size > 0
        assert seen(path.parent) == set()
        await store.commit(Commit(CLIENTS[0], NOON, forgets_chat=True))
        assert seen(path.parent) == set()
    assert seen(path.parent) == set()


@pytest.mark.parametrize(
    "planted",
    [
        "UPDATE misses SET at = '{chat.text}'",
        "UPDATE misses SET at = '{chat.chat}'",
        "UPDATE misses SET at = CAST('{chat.chat}' AS INTEGER)",
        "UPDATE misses SET question = x'{little}'",
    ],
)
def test_one_that_stands_there_is_seen(path: Path, planted: str) -> None:
    for chat in HIDDEN:
        little = int(chat.chat).to_bytes(8, "little").hex()
        path.unlink(missing_ok=True)
        path.parent.mkdir(exist_ok=True)
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("CREATE TABLE misses (at, question)")
            connection.execute("INSERT INTO misses VALUES (1, 2)")
            connection.execute(planted.format(chat=chat, little=little))
        assert chat.text in seen(path.parent)


def named(path: Path) -> dict[str, set[str]]:
    """Return by column what is there of names, none of what is nobody's."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            name: {str(value).removesuffix("/press") for (value,) in connection.execute(_sql(name)) if value}
            for name in (*NAMED, *NAMED_TOO)
        }


def _sql(name: str) -> str:
    table, _, column = name.partition(".")
    return f"SELECT {column} FROM {table}"


async def test_a_name_is_the_same_in_every_table_and_another_with_every_key(tmp_path: Path) -> None:
    found = []
    for number in "12":
        path = tmp_path / number / "bot.db"
        async with await open_store(path, tmp_path / f"key{number}") as store:
            await live(store)
        found.append(named(path))
    for one in found:
        assert one["conversations.chat"] == one["inquiries.chat"] == one["inbox.chat"]
        assert len(one["conversations.chat"]) == len(CLIENTS)
        assert one["outbox.place"] - one["conversations.chat"] != set()  # hers
    assert [name for name in found[0] if found[0][name] & found[1][name]] == []


def test_every_column_of_addresses_is_looked_at() -> None:
    """One more of them would be named like these."""
    found = {f"{table}.{name}" for table, names in columns().items() for name in names}
    alike = {name for name in found if name.endswith((".chat", "place", ".to", ".source", "address"))}
    assert alike == {*NAMED, *NAMED_TOO}


# Another key


async def finds_all(path: Path, key: Path) -> None:
    """See that everything is found by the chats that it belongs to, and goes with them."""
    async with await open_store(path, key) as store:
        for number, chat in enumerate(CLIENTS):
            view = await store.look(Query(chat, written=Source(chat, "55"), under=Source(GROUP, str(number))))
            notice = Sent(GROUP, str(number), SUPERVISOR, CODES[chat], Source(chat, "55"), NOON)
            assert view.conversation is not None
            assert (view.conversation.conversation.turn, view.own) == (4, (CODES[chat],))
            assert (view.there, view.notices, view.place) == (notice, (notice,), GROUP)
            assert view.copies == (Sent(chat, "56", chat, None, Source(chat, "55"), NOON), notice)
        assert [each.chat for each in await store.waiting()] == list(CLIENTS)
        await store.commit(Commit(CLIENTS[0], NOON, forgets_chat=True))
        view = await store.look(Query(CLIENTS[0], open=True))
        assert (view.conversation, view.own, len(view.inquiries)) == (None, (), 2)


async def test_a_key_above_the_first_changes_no_name_nor_does_the_first_one_going(
    path: Path, key: Path
) -> None:
    """It goes when all that it encrypted has gone: what is named stays named by what it gave."""
    async with await open_store(path, key) as store:
        await live(store)
    before, newest = named(path), Fernet.generate_key()
    key.write_bytes(newest + b"\n" + key.read_bytes())
    async with await open_store(path, key) as store:
        await store.commit(Commit(CLIENTS[0], NOON, conversation=Conversation(turn=4)))
    assert named(path) == before
    shutil.copytree(path.parent, path.parent.with_name("whole"))
    key.write_bytes(newest)
    async with await open_store(path, key) as store:
        view = await store.look(Query(CLIENTS[0]))
        assert view.conversation is not None
        await store.commit(Commit(CLIENTS[0], NOON, forgets_chat=True))
        assert (await store.look(Query(CLIENTS[0]))).conversation is None


@pytest.mark.parametrize("damage", ["NULL", "'x'", "x'00ff'", "555"])
async def test_what_they_are_named_with_may_be_damaged(path: Path, key: Path, damage: str) -> None:
    async with await open_store(path, key) as store:
        await live(store)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE key_check SET naming = {damage}")
    await finds_all(path, key)


# From a database that says who


def earlier(path: Path, key: Path, rows: int = 1) -> None:
    """Make a database of the schema before, with the same in it as :func:`live` leaves, and many more."""
    keys = load_or_create_key(key)
    codec = Codec(keys.cipher, (keys.naming,))
    path.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA secure_delete = ON")
        migrate(connection, MIGRATIONS[: NAMED_FROM - 1])
        insert(connection, "key_check", content=codec.encode("the right key"))
        insert(connection, "remembered", key="supervisor", value=codec.encode(GROUP.text))
        for number, chat in enumerate(CLIENTS):
            for n in range(3 * rows):
                done = None if n == 2 else stamp(NOON)
                payload = None if done else codec.encrypt(b"hei")
                row = {"id": f"{number}.{n}", "chat": chat.text, "received_at": stamp(NOON)}
                insert(connection, "inbox", **row, done_at=done, payload=payload)
            insert(
                connection,
                "conversations",
                chat=chat.text,
                at=stamp(NOON),
                content=codec.encode(Conversation(turn=4)),
            )
            insert_inquiry(connection, codec, inquiry(CODES[chat], chat))
            for _ in range(rows - 1):
                insert_sent(connection, chat.text, None, GROUP, "1", None, "999")
            insert_sent(connection, chat.text, Source(chat, "55"), chat, "56")
            insert_sent(connection, SUPERVISOR.text, Source(chat, "55"), GROUP, str(number), CODES[chat])
            for message in (
                Outgoing(chat, Reply("waits"), source=Source(chat, "55")),
                Acknowledgement(chat, "p"),
            ):
                insert_queued(connection, codec, message)
        insert_queued(connection, codec, Deletion(TOPIC, "9", "AAA-AAA", Source(GROUP, "8")))
        connection.execute("PRAGMA secure_delete = OFF")  # as another program would, that looks into it
        connection.execute("DELETE FROM outbox WHERE source_message = '999'")


def insert(connection: sqlite3.Connection, table: str, **values: object) -> None:
    marks = ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", (*values.values(),))


def insert_inquiry(connection: sqlite3.Connection, codec: Codec, one: Inquiry) -> None:
    times = dict.fromkeys(("consented_at", "changed_at", "waiting_since"), stamp(NOON))
    insert(
        connection,
        "inquiries",
        code=one.code,
        chat=one.chat.text,
        status="new",
        content=codec.encode(one),
        **times,
    )


def insert_sent(
    connection: sqlite3.Connection,
    to: str,
    source: Source | None,
    place: Address,
    message_id: str,
    about: str | None = None,
    source_message: str | None = None,
) -> None:
    insert(
        connection,
        "outbox",
        chat=to,
        about=about,
        source_place=source and source.place.text,
        source_message=source.message_id if source else source_message,
        queued_at=stamp(NOON),
        due_at=stamp(NOON),
        settled_at=stamp(NOON),
        outcome="delivered",
        place=place.text,
        message_id=message_id,
    )


def insert_queued(connection: sqlite3.Connection, codec: Codec, message: Message) -> None:
    insert(
        connection,
        "outbox",
        chat=lane(message),
        about=message.about,
        source_place=message.source and message.source.place.text,
        source_message=message.source and message.source.message_id,
        queued_at=stamp(NOON),
        due_at=stamp(NOON),
        content=codec.encode(message),
    )


@pytest.mark.parametrize("rows", [1, 300])
async def test_nothing_of_it_is_left_once_it_is_opened(path: Path, key: Path, rows: int) -> None:
    """Neither in the log, nor in free pages, nor in what is free of used ones."""
    earlier(path, key, rows)
    assert seen(path.parent) == {chat.text for chat in HIDDEN}
    async with await open_store(path, key):
        assert seen(path.parent) == set()
    assert seen(path.parent) == set()


async def test_what_belongs_to_whom_is_found_afterwards(path: Path, key: Path) -> None:
    earlier(path, key)
    await finds_all(path, key)
    async with await open_store(path, key) as store:
        due = await store.due(NOON, 100)
        presses = [queued.message for queued in due if isinstance(queued.message, Acknowledgement)]
        assert presses == [Acknowledgement(chat, "p") for chat in CLIENTS]
        left = await store.due(NOON, 100, [lane(queued.message) for queued in due])
        assert left == []


class Killed(sqlite3.Connection):
    """A connection to a database whose program is killed before it has swept up."""

    def execute(self, sql: str, values: Sequence[object] = ()) -> sqlite3.Cursor:  # type: ignore[override]
        if sql == "VACUUM":
            raise sqlite3.OperationalError("planted")
        return super().execute(sql, values)


async def test_a_kill_before_it_is_swept_up_only_puts_that_off(path: Path, key: Path, tmp_path: Path) -> None:
    earlier(path, key, 100)
    keys = load_or_create_key(key)
    with closing(sqlite3.connect(path, isolation_level=None, factory=Killed)) as connection:
        with pytest.raises(sqlite3.OperationalError, match="planted"):
            migrate(connection, functions=functions(Codec(keys.cipher, (keys.naming,))))
        assert version(connection) == len(MIGRATIONS)
        shutil.copytree(path.parent, tmp_path / "killed")  # as it is then, with its log
    shutil.rmtree(path.parent)
    (tmp_path / "killed").rename(path.parent)
    assert seen(path.parent) == {chat.text for chat in HIDDEN}
    await finds_all(path, key)
    assert seen(path.parent) == set()


def failing(_: bytes | None) -> str:
    raise ValueError("planted")


def test_a_migration_that_fails_leaves_all_as_it_was(path: Path, key: Path) -> None:
    earlier(path, key)
    keys = load_or_create_key(key)
    broken = {**functions(Codec(keys.cipher, (keys.naming,))), "lane": failing}
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        before = list(connection.iterdump())
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, functions=broken)
        assert version(connection) == NAMED_FROM - 1
        assert list(connection.iterdump()) == before


async def test_a_damaged_text_does_not_keep_the_rest_from_being_named(path: Path, key: Path) -> None:
    earlier(path, key)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE outbox SET place = CAST(x'ff00fe' AS TEXT), source_place = 7 WHERE id = 3")
        connection.execute("UPDATE outbox SET chat = CAST(x'c3' AS TEXT) WHERE id = 4")
        connection.execute("UPDATE inbox SET chat = x'ff' WHERE id = '2.2'")
        connection.execute("UPDATE key_check SET content = CAST(x'ff' AS TEXT)")
    async with await open_store(path, key) as store:
        assert [each.chat for each in await store.waiting()] == [*CLIENTS[:2]]
        assert (await store.look(Query(CLIENTS[1]))).own == ("BBB-BBB",)
    assert seen(path.parent) == set()


async def test_an_earlier_version_refuses_it(path: Path, key: Path) -> None:
    """And changes nothing: it would look for what it cannot find, and say who wrote."""
    from bot.adapters.database.migrations import refuse_foreign

    async with await open_store(path, key):
        pass
    with closing(sqlite3.connect(path)) as connection, pytest.raises(DatabaseTooNew, match="newer version"):
        refuse_foreign(connection, path, MIGRATIONS[: NAMED_FROM - 1])


async def test_a_wrong_key_is_refused_before_anything_is_named(path: Path, key: Path) -> None:
    earlier(path, key)
    key.write_bytes(Fernet.generate_key())
    with closing(sqlite3.connect(path)) as connection:
        before = list(connection.iterdump())
    with pytest.raises(KeyUnusable, match="is not the one"):
        await open_store(path, key)
    with closing(sqlite3.connect(path)) as connection:
        assert (list(connection.iterdump()), version(connection)) == (before, NAMED_FROM - 1)
