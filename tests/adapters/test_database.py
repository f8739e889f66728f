"""What the file on disk promises: its schema, its key, its mode, and what can be read in it."""

import logging
import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.fernet import Fernet, MultiFernet

from bot.adapters.database.codec import Codec, ContentUnreadable
from bot.adapters.database.contents import SEALED, columns
from bot.adapters.database.group import StoreClosed
from bot.adapters.database.key import KeyUnusable, load_key, load_or_create_key
from bot.adapters.database.migrations import (
    DatabaseTooNew,
    DatabaseUnusable,
    migrate,
    version,
)
from bot.adapters.database.naming import Route
from bot.adapters.database.schema import MIGRATIONS
from bot.adapters.database.sqlite import SqliteStore, open_store
from bot.adapters.database.tables.heads import DUE, NEXT_DUE
from bot.adapters.database.tables.outbox import Outbox
from bot.adapters.database.tables.turn import Tables
from bot.adapters.database.tables.view import Look
from bot.core.address import SUPERVISOR, Address
from bot.core.client.states import Conversation, OfferingHandoff, TakingInquiry
from bot.core.data import to_json
from bot.core.inquiry.draft import Draft, Field
from bot.core.inquiry.life import Inquiry, Life
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.message import Acknowledgement, Deletion, Departure, Document, Message, Outgoing, Source
from bot.core.reply import Reply
from bot.core.supervisor.questions import Miss
from bot.core.supervisor.situation import Pairing
from bot.ports.store import (
    Ages,
    Commit,
    Delivered,
    Incoming,
    Key,
    Query,
    Store,
    StoreBusy,
    StoredConversation,
)
from tests.adapters.opened import file_of
from tests.factories import CHAT, NOON, inquiry

SECRETS = (
    "Maija Meikäläinen",
    "+358 40 1234567",
    "tiimissä riidellään",
    "paljonko maksaa",
    "telegram:-4711",
)
GROUP = Address.parse("telegram:-9")
AS_ROOT = os.geteuid() == 0


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return tmp_path / "secrets" / "key"


@pytest.fixture(autouse=True)
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def everything_in(folder: Path) -> bytes:
    """Return the bytes of the database and of what SQLite keeps beside it."""
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()))


def codec_of(key: Path) -> Codec:
    """Return the codec of a database that has had one key."""
    keys = load_key(key)
    return Codec(keys.cipher, (keys.naming,))


def says(problem: BaseException, *words: str) -> bool:
    return all(word in str(problem) for word in words)


async def fill(store: SqliteStore) -> None:
    """Write something personal into every table."""
    name, phone, subject, question, place = SECRETS
    made = inquiry(name=name, subject=f"{subject} {phone}", questions=(question,))
    file = Document("t.txt", subject.encode())
    said = Outgoing(CHAT, Reply(f"{name} {phone}"), source=Source(CHAT, "55"), document=file)
    kept = Conversation(OfferingHandoff(subject), questions=(question,))
    await store.receive([Incoming(f"{n}", CHAT, " ".join(SECRETS).encode(), NOON) for n in range(3)])
    miss = Miss(question, Language.FI, NOON)
    await store.commit(Commit(CHAT, NOON, "0", kept, (said, said), (made,), misses=(miss,)))
    await remember(store, place)
    pairing = to_json(Pairing.of("one-time", NOON)).decode()
    await store.commit(Commit(SUPERVISOR, NOON, remembers=((Key.PAIRING, pairing),)))


async def remember(store: Store, place: str) -> None:
    """Write where the supervisor reads."""
    await store.commit(Commit(SUPERVISOR, NOON, remembers=((Key.SUPERVISOR, place),)))


class TestFiles:
    async def test_only_the_owner_may_read_them(self, path: Path, key: Path) -> None:
        async with await open_store(path, key) as store:
            await fill(store)
            files = [path, path.with_name("bot.db-wal"), path.with_name("bot.db-shm"), key]
            assert {file.name: oct(mode(file)) for file in files} == {file.name: oct(0o600) for file in files}
            assert (mode(path.parent), mode(key.parent)) == (0o700, 0o700)

    async def test_nothing_personal_can_be_read_in_them(self, path: Path, key: Path) -> None:
        async with await open_store(path, key) as store:
            await fill(store)
            assert path.with_name("bot.db-wal").stat().st_size > 0
            while_open = everything_in(path.parent)
        for content in (while_open, everything_in(path.parent)):
            assert [secret for secret in SECRETS if secret.encode() in content] == []
            assert codec_of(key).named(CHAT.text).encode() in content  # so it does look where the rows are

    async def test_what_is_encrypted_is_what_is_said_to_be(self, path: Path, key: Path) -> None:
        """And nothing else is in it."""
        async with await open_store(path, key) as store:
            await fill(store)
            (first, *_) = await store.due(NOON, 1)
            await store.settle([Delivered(first.id, NOON, "77", GROUP)])
        codec, found = codec_of(key), set()
        with closing(sqlite3.connect(path)) as connection:
            for name in [f"{table}.{column}" for table, names in columns().items() for column in names]:
                for (value,) in connection.execute("SELECT {1} FROM {0}".format(*name.split("."))):
                    if isinstance(value, bytes):
                        found.add(name)
                        if SEALED[name] in (Conversation, Message, Inquiry, Miss, Route, str):
                            codec.decode(value, SEALED[name])
        assert found == SEALED.keys()

    async def test_the_log_is_written_back_on_closing(self, path: Path, key: Path) -> None:
        async with await open_store(path, key) as store:
            await fill(store)
        assert [file.name for file in path.parent.iterdir()] == ["bot.db"]

    async def test_no_log_of_the_libraries_holds_content(
        self, path: Path, key: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        """At DEBUG, aiosqlite writes what it executes."""
        with caplog.at_level(logging.DEBUG):
            async with await open_store(path, key) as store:
                await fill(store)
                await store.inquiries()
        assert "aiosqlite" in {record.name for record in caplog.records}
        assert [secret for secret in SECRETS if secret in caplog.text] == []

    async def test_power_may_fail_at_any_time(self, path: Path, key: Path) -> None:
        async with await open_store(path, key) as store:
            settings = await store._group.read(
                lambda: [
                    file_of(store).execute(f"PRAGMA {name}").fetchone()[0]
                    for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
                ]
            )
        assert settings == ["wal", 2, 1, 1]


class TestForgetting:
    async def test_what_is_done_or_settled_loses_its_content(self, path: Path, key: Path) -> None:
        async with await open_store(path, key) as store:
            await fill(store)
            (first,) = await store.due(NOON, 1)
            await store.settle([Delivered(first.id, NOON, "77", GROUP)])
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute(
                "SELECT id, chat, sender FROM inbox WHERE payload IS NULL"
            ).fetchall() == [("0", "", None)]
            chat, place = (codec_of(key).named(each.text) for each in (CHAT, GROUP))
            assert connection.execute(
                "SELECT chat, outcome, attempts, place, message_id, source_place, source_message"
                " FROM outbox WHERE content IS NULL"
            ).fetchall() == [(chat, "delivered", 1, place, "77", chat, "55")]

    @pytest.mark.parametrize("way", ["age", "chat"])
    async def test_what_is_deleted_does_not_linger_even_encrypted(
        self, path: Path, key: Path, way: str
    ) -> None:
        async with await open_store(path, key) as store:
            await fill(store)
            with closing(sqlite3.connect(path)) as reader:
                (kept,) = reader.execute("SELECT content FROM conversations").fetchone()
            assert kept in everything_in(path.parent)
            if way == "age":
                await store.forget(Ages(*[NOON.replace(year=2030)] * 8))
            else:
                await store.commit(Commit(CHAT, NOON, forgets_chat=True))
            assert kept not in everything_in(path.parent)
            assert path.with_name("bot.db-wal").stat().st_size == 0

    async def test_a_draft_that_cannot_be_read_goes_with_its_conversation(
        self, path: Path, key: Path
    ) -> None:
        """What is beside it is forgotten all the same."""
        others = inquiry().chat, GROUP
        async with await open_store(path, key) as store:
            for chat in others:
                kept = Conversation(TakingInquiry(Draft(subject="?"), Field.NAME))
                await store.commit(Commit(chat, NOON, conversation=kept))
            with closing(sqlite3.connect(path)) as other:
                other.execute("UPDATE conversations SET content = 'damaged' WHERE rowid = 1")
                other.commit()
            later = NOON.replace(year=2030)
            never = NOON.replace(year=2000)
            assert (await store.forget(Ages(later, *[never] * 7)))["drafts"] == 1
            assert (await store.forget(Ages(*[later] * 8)))["conversations"] == 2

    async def test_a_reader_in_the_way_only_puts_it_off(self, path: Path, key: Path) -> None:
        async with await open_store(path, key) as store:
            await fill(store)
            await store._group.read(lambda: file_of(store).execute("PRAGMA busy_timeout = 10").close())
            with closing(sqlite3.connect(path, isolation_level=None)) as reader:
                reader.execute("BEGIN")
                (kept,) = reader.execute("SELECT content FROM conversations").fetchone()
                await store.commit(Commit(CHAT, NOON, forgets_chat=True))
                assert kept in everything_in(path.parent)
            await remember(store, GROUP.text)
            assert kept not in everything_in(path.parent)


class Explaining(sqlite3.Connection):
    """A connection that notes how SQLite goes about what it is told to do."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.plans: list[list[str]] = []

    def execute(self, sql: str, values: Any = ()) -> sqlite3.Cursor:
        steps = super().execute(f"EXPLAIN QUERY PLAN {sql}", values)
        self.plans.append([step[3] for step in steps])
        return super().execute(sql, values)


class TestSpeed:
    @pytest.mark.parametrize(("sql", "values"), [(DUE, ("her", "[]", "9", 8)), (NEXT_DUE, ("her", "[]"))])
    async def test_what_is_due_is_found_by_index(
        self, path: Path, key: Path, sql: str, values: tuple[object, ...]
    ) -> None:
        """However many rows are settled, they are not looked at; but for some about what is queued."""
        async with await open_store(path, key):
            pass
        with closing(sqlite3.connect(path)) as connection:
            steps = connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)
            plan = [step[3] for step in steps if " outbox" in step[3]]
        assert not [step for step in plan if step.startswith("SCAN")]
        assert len(plan) >= 5
        found_by = ("INDEX outbox_queued", "INDEX outbox_about (about=? AND chat=?)", "PRIMARY KEY (rowid=?)")
        assert [step for step in plan if not any(by in step for by in found_by)] == []

    @pytest.mark.parametrize(
        ("look", "step"),
        [
            (lambda of: of.hasten(CHAT, NOON), "INDEX outbox_queued (chat=?)"),
            (lambda of: of.sent(Source(CHAT, "1")), "INDEX outbox_sent (place=? AND message_id=?)"),
            (
                lambda of: of.copies(Source(CHAT, "1")),
                "INDEX outbox_source (source_place=? AND source_message=?)",
            ),
            (lambda of: of.sent_about("A", SUPERVISOR), "INDEX outbox_about (about=? AND chat=?)"),
        ],
    )
    async def test_what_was_sent_is_found_by_index_and_in_order(
        self, path: Path, key: Path, look: Callable[[Outbox], object], step: str
    ) -> None:
        async with await open_store(path, key):
            pass
        with closing(sqlite3.connect(path, factory=Explaining)) as connection:
            look(Outbox(connection, codec_of(key)))
            (plan,) = connection.plans
        assert len(plan) == 1  # neither a scan nor a sort besides
        assert plan[0].endswith(step)

    async def test_what_a_turn_wants_to_know_is_found_by_index(self, path: Path, key: Path) -> None:
        """Whatever else is in the database, and so is whether it has changed since."""
        query = Query(CHAT, (inquiry().code, "NONE"), written=Source(CHAT, "55"), under=Source(GROUP, "77"))
        async with await open_store(path, key) as store:
            await fill(store)
        with closing(sqlite3.connect(path, factory=Explaining)) as connection:
            tables = Tables(connection, codec_of(key))
            view = Look(tables, query).view()
            assert tables.commit(Commit(CHAT, NOON, rests_on=view.basis))
            assert len(connection.plans) > 20
            assert [step for plan in connection.plans for step in plan if step.startswith("SCAN")] == []


class TestBusy:
    async def test_a_locked_database_says_so_and_can_be_used_again(self, path: Path, key: Path) -> None:
        async with await open_store(path, key) as store:
            file_of(store).execute("PRAGMA busy_timeout = 10")
            with closing(sqlite3.connect(path, isolation_level=None)) as other:
                other.execute("BEGIN EXCLUSIVE")
                with pytest.raises(StoreBusy, match="locked"):
                    await remember(store, "telegram:1")
                other.execute("ROLLBACK")
            await remember(store, "telegram:2")
            assert (await store.look(Query())).place == Address.parse("telegram:2")

    async def test_a_full_disk_says_so_and_can_be_used_again(self, path: Path, key: Path) -> None:
        """What SQLite may not make the file larger for is not written, and what was there is."""
        async with await open_store(path, key) as store:
            await remember(store, "telegram:1")
            file = file_of(store)
            (pages,) = file.execute("PRAGMA page_count").fetchone()
            file.execute(f"PRAGMA max_page_count = {pages}")
            large = Incoming("large", Address.parse("telegram:3"), b"x" * 100_000, NOON)
            with pytest.raises(StoreBusy, match="full"):
                await store.receive([large])
            assert (await store.look(Query())).place == Address.parse("telegram:1")
            file.execute("PRAGMA max_page_count = 1000000")
            assert [each.id for each in await store.receive([large])] == ["large"]

    async def test_a_mistake_in_the_sql_is_no_busy_database(self, path: Path, key: Path) -> None:
        """It would be as wrong the next time."""
        async with await open_store(path, key) as store:
            with pytest.raises(sqlite3.OperationalError, match="syntax error"):
                await store._group.write(lambda: file_of(store).execute("SELECT FROM"))


class TestMigrations:
    async def test_a_new_database_has_the_schema_of_the_program(self, path: Path, key: Path) -> None:
        async with await open_store(path, key):
            pass
        async with await open_store(path, key):
            pass
        with closing(sqlite3.connect(path)) as connection:
            assert version(connection) == len(MIGRATIONS)

    def test_only_the_missing_ones_are_applied(self, tmp_path: Path) -> None:
        first, second = ("CREATE TABLE a (x)",), ("ALTER TABLE a ADD COLUMN y", "INSERT INTO a VALUES (1, 2)")
        with closing(sqlite3.connect(tmp_path / "some.db", isolation_level=None)) as connection:
            migrate(connection, [first])
            connection.execute("INSERT INTO a VALUES (0)")
            for _ in range(2):
                migrate(connection, [first, second])
            assert version(connection) == 2
            assert connection.execute("SELECT x, y FROM a").fetchall() == [(0, None), (1, 2)]

    def test_one_that_fails_leaves_what_there_was_before_all_of_them(self, tmp_path: Path) -> None:
        first, good, bad = ("CREATE TABLE a (x)",), ("CREATE TABLE b (x)",), ("DROP TABLE a", "NONSENSE")
        with closing(sqlite3.connect(tmp_path / "some.db", isolation_level=None)) as connection:
            migrate(connection, [first])
            with pytest.raises(sqlite3.OperationalError):
                migrate(connection, [first, good, bad])
            assert version(connection) == 1
            assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("a",)]

    async def test_a_newer_database_is_refused_and_left_alone(self, path: Path, key: Path) -> None:
        async with await open_store(path, key):
            pass
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA user_version = 99")
        before = path.read_bytes()
        with pytest.raises(DatabaseTooNew) as refused:
            await open_store(path, key)
        assert says(refused.value, str(path), "99", f"up to {len(MIGRATIONS)}", "Update the program")
        assert path.read_bytes() == before


class TestForeignFiles:
    @pytest.mark.parametrize("content", [b"Muistilista: maito\n", b"\x00" * 8192, os.urandom(9000)])
    async def test_what_is_no_database_is_refused_and_left_alone(
        self, path: Path, key: Path, content: bytes
    ) -> None:
        path.parent.mkdir()
        path.write_bytes(content)
        with pytest.raises(DatabaseUnusable) as refused:
            await open_store(path, key)
        assert says(refused.value, str(path), "not a database", "another file")
        assert path.read_bytes() == content
        assert not key.exists()

    async def test_another_programs_database_is_refused_and_left_alone(self, path: Path, key: Path) -> None:
        path.parent.mkdir()
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE recipes (name)")
        before = path.read_bytes()
        with pytest.raises(DatabaseUnusable, match="not one of this program"):
            await open_store(path, key)
        assert path.read_bytes() == before

    @pytest.mark.parametrize("part", [0.3, 0.6, 0.95])
    async def test_a_truncated_one_is_refused(self, path: Path, key: Path, part: float) -> None:
        async with await open_store(path, key) as store:
            await fill(store)
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * part)])
        with pytest.raises(DatabaseUnusable) as refused:
            await open_store(path, key)
        assert says(refused.value, str(path), "malformed", "restore it from a backup")

    async def test_a_folder_in_its_place_is_refused(self, path: Path, key: Path) -> None:
        path.mkdir(parents=True)
        with pytest.raises(DatabaseUnusable, match=r"there is a folder\. Write another place"):
            await open_store(path, key)

    async def test_a_file_in_the_place_of_its_folder_is_refused(self, path: Path, key: Path) -> None:
        path.parent.write_text("")
        with pytest.raises(DatabaseUnusable, match=r"there is a file\. Move that away"):
            await open_store(path, key)


class TestKey:
    def test_it_is_made_once(self, key: Path) -> None:
        token = load_or_create_key(key).cipher.encrypt(b"hei")
        assert (mode(key), mode(key.parent)) == (0o600, 0o700)
        assert load_or_create_key(key).cipher.decrypt(token) == b"hei"
        assert load_key(key).cipher.decrypt(token) == b"hei"

    def test_a_missing_one_is_not_made_where_it_must_be_there(self, key: Path) -> None:
        with pytest.raises(KeyUnusable, match=r"is missing.*backup"):
            load_key(key)
        assert not key.exists()

    @pytest.mark.parametrize("content", [b"", b"\n", b"abc", b"A" * 39, b"\xff\x00", b"a b"])
    def test_a_malformed_one_is_refused_and_kept(self, key: Path, content: bytes) -> None:
        key.parent.mkdir()
        key.write_bytes(content)
        with pytest.raises(KeyUnusable, match="does not hold a key"):
            load_or_create_key(key)
        assert key.read_bytes() == content

    def test_the_message_does_not_hold_it(self, key: Path) -> None:
        key.parent.mkdir()
        almost = Fernet.generate_key()[:-3]
        key.write_bytes(almost)
        with pytest.raises(KeyUnusable) as refused:
            load_key(key)
        assert almost.decode() not in repr((refused.value, refused.value.__cause__))

    def test_a_folder_in_its_place_is_refused(self, key: Path) -> None:
        key.mkdir(parents=True)
        with pytest.raises(KeyUnusable, match="cannot be read"):
            load_or_create_key(key)

    def test_a_file_in_the_place_of_its_folder_is_refused(self, key: Path) -> None:
        key.parent.write_text("")
        with pytest.raises(KeyUnusable, match="cannot be made"):
            load_or_create_key(key)

    @pytest.mark.skipif(AS_ROOT, reason="root may read every file")
    def test_an_unreadable_one_is_refused(self, key: Path) -> None:
        load_or_create_key(key)
        key.chmod(0)
        with pytest.raises(KeyUnusable, match="cannot be read"):
            load_key(key)

    @pytest.mark.parametrize("what", ["a pipe", "/dev/zero", "a large file"])
    def test_what_is_no_key_file_is_refused_and_not_waited_for(self, key: Path, what: str) -> None:
        key.parent.mkdir()
        match what:
            case "a pipe":
                os.mkfifo(key)
            case "/dev/zero":
                key.symlink_to(what)
            case _:
                key.write_bytes(Fernet.generate_key() * 2000)
        with pytest.raises(KeyUnusable, match=r"cannot be read: it is (no file|too large)"):
            load_or_create_key(key)

    async def test_a_database_whose_key_is_missing_is_not_given_another(self, path: Path, key: Path) -> None:
        async with await open_store(path, key):
            pass
        saved = key.rename(key.with_name("saved"))
        with pytest.raises(KeyUnusable, match="is missing"):
            await open_store(path, key)
        assert not key.exists()
        saved.rename(key)
        async with await open_store(path, key):
            pass

    async def test_a_database_is_not_opened_with_another_key(self, path: Path, key: Path) -> None:
        async with await open_store(path, key):
            pass
        key.write_bytes(Fernet.generate_key())
        with pytest.raises(KeyUnusable, match="is not the one") as refused:
            await open_store(path, key)
        assert says(refused.value, str(path), str(key))

    async def test_a_key_may_be_there_before_the_database(self, path: Path, key: Path) -> None:
        load_or_create_key(key)
        made = key.read_bytes()
        async with await open_store(path, key):
            pass
        assert key.read_bytes() == made

    async def test_a_new_key_above_the_old_one_reads_both(self, path: Path, key: Path) -> None:
        async with await open_store(path, key) as store:
            await remember(store, "telegram:1")
            await store.commit(Commit(CHAT, NOON, conversation=Conversation(turn=1)))
        newest = Fernet.generate_key()
        key.write_bytes(newest + b"\n" + key.read_bytes())
        async with await open_store(path, key) as store:
            await remember(store, "telegram:2")
            view = await store.look(Query(CHAT))
            assert view.place == Address.parse("telegram:2")
            assert view.conversation == StoredConversation(Conversation(turn=1), NOON)
        with closing(sqlite3.connect(path)) as connection:
            (value,) = connection.execute("SELECT value FROM remembered WHERE key = 'supervisor'").fetchone()
        assert Fernet(newest).decrypt(value) == b'"telegram:2"'


class TestCodec:
    def codec(self) -> Codec:
        return Codec(MultiFernet([Fernet(Fernet.generate_key())]), (b"naming",))

    def test_content_of_another_shape_is_an_error(self) -> None:
        codec = self.codec()
        with pytest.raises(ContentUnreadable, match="Conversation"):
            codec.decode(codec.encode({"type": "Something"}), Conversation)

    @pytest.mark.parametrize(
        "message",
        [
            Outgoing(CHAT, Reply("hei"), document=Document("a.bin", b"\x00\xff")),
            Deletion(CHAT, "7"),
            Acknowledgement(CHAT, "9"),
            Departure(GROUP),
        ],
        ids=lambda message: type(message).__name__,
    )
    def test_a_union_is_decoded_as_the_kind_that_it_was(self, message: Message) -> None:
        codec = self.codec()
        assert codec.decode(codec.encode(message), Message) == message

    def test_content_of_no_kind_of_a_union_is_an_error(self) -> None:
        codec = self.codec()
        with pytest.raises(
            ContentUnreadable, match="no Outgoing or Reaction or Deletion or Acknowledgement or Departure"
        ):
            codec.decode(codec.encode(Miss("salaisuus", Language.FI, NOON)), Message)

    def test_an_address_of_no_network_is_an_error(self) -> None:
        codec = self.codec()
        with pytest.raises(ContentUnreadable, match="no Outgoing or Reaction or Deletion"):
            codec.decode(codec.encode({"type": "Deletion", "to": "fax:1", "message_id": "7"}), Message)

    def test_what_is_known_from_elsewhere_counts_and_not_what_was_encoded(self) -> None:
        codec, made = self.codec(), inquiry(status=Status.CLOSED)
        life = Life(NOON, Status.ANSWERED, NOON, unreached_at=NOON)
        token = codec.encode(made)
        assert codec.decode(token, Inquiry) == made
        assert codec.decode(token, Inquiry, life=life) == msgspec.structs.replace(made, life=life)

    def test_content_of_another_key_is_an_error(self) -> None:
        with pytest.raises(ContentUnreadable, match="another key"):
            self.codec().decode(self.codec().encode("hei"), str)

    def test_nothing_of_it_shows(self) -> None:
        assert "Fernet" not in repr(self.codec())


async def test_a_closed_store_says_so(path: Path, key: Path) -> None:
    async with await open_store(path, key) as store:
        pass
    with pytest.raises(StoreClosed):
        await store.waiting()
    with pytest.raises(StoreClosed):
        await store.receive([])
