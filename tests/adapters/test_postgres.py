"""What the store in PostgreSQL must survive besides the contract: a server that goes, others in its database.

The server is a real one, and this file's own: it is stopped, and its files are looked through.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot.adapters.database.contents import columns
from bot.adapters.database.key import KeyUnusable
from bot.adapters.database.migrations import DatabaseUnusable
from bot.adapters.database.postgres.opening import open_store
from bot.adapters.database.postgres.schema import LATEST
from bot.adapters.database.postgres.store import PostgresStore
from bot.core.client.states import Conversation
from bot.ports.store import Commit, Key, Outdated, Query, StoreBusy, StoreLost
from tests import postgres
from tests.adapters.test_at_rest import CLIENTS, HIDDEN, live
from tests.factories import CHAT, NOON

pytestmark = postgres.needed


@pytest.fixture(scope="module")
def server() -> Iterator[postgres.Server]:
    made = postgres.started()
    yield made
    made.stop()


@pytest.fixture
def schema(tmp_path: Path) -> str:
    return postgres.schema_of(tmp_path)


@pytest.fixture
async def store(server: postgres.Server, schema: str, tmp_path: Path) -> AsyncIterator[PostgresStore]:
    async with await open_store(server.url, schema, tmp_path / "key") as opened:
        yield opened


def asked(server: postgres.Server, schema: str, *statements: str) -> list[Any]:
    """Do what somebody else does in the database; returns what came of the last."""
    with psycopg.connect(server.url, autocommit=True, options=f"-c search_path={schema}") as other:
        for statement in statements:
            cursor = other.execute(statement.encode())
        return cursor.fetchall() if cursor.description else []


async def test_the_tables_are_those_of_the_file(
    store: PostgresStore, server: postgres.Server, schema: str
) -> None:
    found = asked(
        server,
        schema,
        "SELECT table_name, column_name FROM information_schema.columns"
        f" WHERE table_schema = '{schema}' AND table_name <> 'tyonohjaus_bot'",
    )
    own = {("inbox", "worker"), ("inbox", "leased_until")}
    assert set(found) - own == {(table, name) for table, names in columns().items() for name in names}


async def test_a_second_start_finds_everything(server: postgres.Server, schema: str, tmp_path: Path) -> None:
    for turn in (1, 2):
        async with await open_store(server.url, schema, tmp_path / "key") as store:
            before = (await store.look(Query(CHAT))).conversation
            assert (before.conversation.turn if before else None) == (None if turn == 1 else 1)
            await store.commit(Commit(CHAT, NOON, conversation=Conversation(turn=turn)))


async def test_of_two_turns_on_the_same_the_second_is_taken_anew(
    store: PostgresStore, server: postgres.Server, schema: str, tmp_path: Path
) -> None:
    """Even if they are other processes', and are written at the same time."""
    async with await open_store(server.url, schema, tmp_path / "key") as other:
        await store.commit(Commit(CHAT, NOON, conversation=Conversation()))
        views = [await each.look(Query(CHAT)) for each in (store, other)]
        written = await asyncio.gather(
            *(
                each.commit(Commit(CHAT, NOON, conversation=Conversation(turn=7), rests_on=view.basis))
                for each, view in zip((store, other), views, strict=True)
            ),
            return_exceptions=True,
        )
    assert [type(each) for each in written if each is not True] == [Outdated]


async def test_many_turns_of_two_processes_are_all_there(
    store: PostgresStore, server: postgres.Server, schema: str, tmp_path: Path
) -> None:
    async with await open_store(server.url, schema, tmp_path / "key") as other:
        turns = [Commit(CHAT, NOON, done=str(number)) for number in range(100)]
        written = await asyncio.gather(*(each.commit(turn) for turn in turns for each in (store, other)))
    assert sorted(written) == [False] * 100 + [True] * 100


# At rest


async def test_who_wrote_cannot_be_read_in_the_files_of_the_server(
    store: PostgresStore, server: postgres.Server, schema: str
) -> None:
    await live(store)
    contents = written_in(server)
    assert [chat.text for chat in HIDDEN if chat.text.encode() in contents] == []
    assert b"vastaus" not in contents
    asked(server, schema, f"INSERT INTO feedback VALUES ('{CLIENTS[0].text}', 'vastaus', 1, 1)")
    contents = written_in(server)
    assert [chat.text for chat in HIDDEN if chat.text.encode() in contents] == [CLIENTS[0].text]
    assert b"vastaus" in contents


def written_in(server: postgres.Server) -> bytes:
    """Return all that is in the files of the server: its tables, and its log of what was written."""
    asked(server, "public", "CHECKPOINT")
    return b"\n".join(file.read_bytes() for file in server.data.rglob("*") if file.is_file())


# What cannot be worked with


async def refused(url: str, schema: str, key: Path) -> str:
    with pytest.raises((DatabaseUnusable, KeyUnusable)) as caught:
        await open_store(url, schema, key)
    return str(caught.value)


async def test_another_key_is_refused(
    store: PostgresStore, server: postgres.Server, schema: str, tmp_path: Path
) -> None:
    await store.commit(Commit(CHAT, NOON, conversation=Conversation()))
    told = await refused(server.url, schema, tmp_path / "missing")
    assert told.startswith(f"The key file {tmp_path / 'missing'} is missing")
    async with await open_store(server.url, schema + "2", tmp_path / "other"):
        pass
    told = await refused(server.url, schema, tmp_path / "other")
    assert told.startswith(
        f"The key in {tmp_path / 'other'} is not the one that the schema {schema} was written with."
    )
    assert (await store.look(Query(CHAT))).conversation is not None


async def test_a_schema_of_another_program_is_left_alone(
    server: postgres.Server, schema: str, tmp_path: Path
) -> None:
    asked(server, "public", f"CREATE SCHEMA {schema}", f"CREATE TABLE {schema}.theirs (x int)")
    assert "is not one of this program" in await refused(server.url, schema, tmp_path / "key")
    assert not (tmp_path / "key").exists()
    tables = asked(server, schema, f"SELECT tablename FROM pg_tables WHERE schemaname = '{schema}'")
    assert tables == [("theirs",)]


async def test_a_newer_schema_is_left_alone(
    store: PostgresStore, server: postgres.Server, schema: str, tmp_path: Path
) -> None:
    asked(server, schema, f"UPDATE tyonohjaus_bot SET schema = {LATEST + 1}")
    told = await refused(server.url, schema, tmp_path / "key")
    assert f"(it is {LATEST + 1}, this version knows up to {LATEST})" in told


@pytest.mark.parametrize(
    "changed", [("/bots", "/nowhere"), ("//bot@", "//nobody:s3cret@"), (":{port}", ":1")]
)
async def test_an_address_that_leads_nowhere_is_told_without_the_password(
    server: postgres.Server, schema: str, tmp_path: Path, changed: tuple[str, str]
) -> None:
    url = server.url.replace(changed[0].format(port=server.port), changed[1])
    found = await refused(url, schema, tmp_path / "key")
    assert found == (
        "The PostgreSQL database cannot be used (OperationalError). See that the server runs, and that "
        "database.url leads to it: the host, the user, the password, and the database, which createdb makes."
    )


async def test_the_password_may_be_in_a_file_of_its_own_as_the_containers_have_it(tmp_path: Path) -> None:
    """And with another one, or none, nothing is opened."""
    own = postgres.started()
    try:
        asked(own, "public", "ALTER ROLE bot PASSWORD 's3cret'")
        (own.data / "pg_hba.conf").write_text("host all all 127.0.0.1/32 scram-sha-256\n")
        asked(own, "public", "SELECT pg_reload_conf()")
        file = tmp_path / "passfile"
        url = f"{own.url}?passfile={file}"
        for password in ("", "another"):
            file.write_text(f"127.0.0.1:{own.port}:bots:bot:{password}")
            file.chmod(0o600)
            assert "the user, the password" in await refused(url, "tyonohjaus", tmp_path / "key")
        file.write_text(f"127.0.0.1:{own.port}:bots:bot:s3cret")
        async with await open_store(url, "tyonohjaus", tmp_path / "key") as store:
            assert await store.waiting() == []
    finally:
        own.stop()


# A server that goes


async def test_a_session_that_is_ended_is_made_anew(
    store: PostgresStore, server: postgres.Server, schema: str
) -> None:
    await store.commit(Commit(CHAT, NOON, conversation=Conversation(turn=1)))
    asked(
        server,
        "public",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()",
    )
    with pytest.raises(StoreBusy, match="AdminShutdown"):
        await store.look(Query(CHAT))
    assert (await store.look(Query(CHAT))).conversation is not None


async def test_a_server_that_may_only_be_read_is_left_for_a_better_one(
    store: PostgresStore, server: postgres.Server, schema: str
) -> None:
    """As after another one has taken its place: the address may lead there by now."""
    (user,) = asked(server, schema, "SELECT current_user")[0]
    asked(server, schema, f"ALTER ROLE {user} SET default_transaction_read_only = on")
    try:
        ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '%store'"
        asked(server, "public", ended)
        with pytest.raises(StoreBusy):
            await store.commit(Commit(CHAT, NOON, conversation=Conversation(turn=1)))
        with pytest.raises(StoreBusy, match="ReadOnlySqlTransaction"):
            await store.commit(Commit(CHAT, NOON, conversation=Conversation(turn=1)))
    finally:
        asked(
            server,
            schema,
            "SET default_transaction_read_only = off",
            f"ALTER ROLE {user} RESET default_transaction_read_only",
        )
    assert await store.commit(Commit(CHAT, NOON, conversation=Conversation(turn=1)))


async def test_who_stands_still_while_writing_keeps_nobody_from_it(
    store: PostgresStore, server: postgres.Server, schema: str, tmp_path: Path
) -> None:
    async with await open_store(server.url, schema, tmp_path / "key") as other:
        still = other._engine.current()
        still.execute("SET idle_in_transaction_session_timeout = 300")
        other._engine.begin(reading=False)
        assert await store.commit(Commit(CHAT, NOON, conversation=Conversation(turn=1)))
        with pytest.raises(StoreBusy):
            await other.look(Query(CHAT))
        assert (await other.look(Query(CHAT))).conversation is not None


async def test_while_the_server_is_away_the_store_is_busy_and_nothing_is_lost(
    store: PostgresStore, server: postgres.Server
) -> None:
    await store.commit(Commit(CHAT, NOON, conversation=Conversation(turn=1), remembers=((Key.PAST, None),)))
    server.crash()
    try:
        for _ in range(2):
            with pytest.raises(StoreBusy):
                await store.commit(Commit(CHAT, NOON, conversation=Conversation(turn=2)))
            with pytest.raises(StoreBusy):
                await store.look(Query(CHAT))
    finally:
        server.start()
    found = (await store.look(Query(CHAT))).conversation
    assert found is not None
    assert found.conversation.turn == 1
    assert await store.commit(Commit(CHAT, NOON, conversation=Conversation(turn=3)))


async def test_tables_that_are_gone_are_the_end(
    store: PostgresStore, server: postgres.Server, schema: str, tmp_path: Path
) -> None:
    asked(server, schema, "DROP TABLE conversations")
    with pytest.raises(StoreLost, match="UndefinedTable"):
        await store.look(Query(CHAT))
    assert "Its tables are not those" in await refused(server.url, schema, tmp_path / "key")
