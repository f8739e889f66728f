"""Several workers on one store: what came in is one's at a time, in order, and comes back if it dies."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
import pytest

from bot.adapters.database.migrations import DatabaseUnusable
from bot.adapters.database.postgres import claims, locks
from bot.adapters.database.postgres.opening import open_store
from bot.adapters.database.postgres.store import PostgresStore
from bot.adapters.database.postgres.thread import Occupied
from bot.core.address import Address
from bot.ports.store import Commit, Incoming, Key, Outdated, Query, SetAside, StoreBusy
from bot.ports.workers import LeadLost, SharedStore, Signal
from bot.workers import RENEWAL
from tests import postgres
from tests.adapters.test_store import say
from tests.factories import CHAT, NOON

pytestmark = postgres.needed

OTHER = Address.parse("telegram:2")


@pytest.fixture
def schema(tmp_path: Path) -> str:
    return postgres.schema_of(tmp_path)


async def opened(schema: str, tmp_path: Path) -> PostgresStore:
    return await open_store(postgres.shared().url, schema, tmp_path / "key")


@pytest.fixture
async def first(schema: str, tmp_path: Path) -> AsyncIterator[PostgresStore]:
    async with await opened(schema, tmp_path) as store:
        yield store


@pytest.fixture
async def second(first: PostgresStore, schema: str, tmp_path: Path) -> AsyncIterator[PostgresStore]:
    async with await opened(schema, tmp_path) as store:
        yield store


def somebody(schema: str, *statements: str) -> None:
    """Do what time, or an operator, does in the database."""
    with psycopg.connect(postgres.shared().url, autocommit=True, options=f"-c search_path={schema}") as other:
        for statement in statements:
            other.execute(statement.encode())


@contextmanager
def soon_alone(schema: str) -> Iterator[None]:
    """Be alone with the schema as soon as the server has noticed that a session is over."""
    for _ in range(100):
        with suppress(Occupied), locks.alone(postgres.shared().url, schema):
            yield
            return
        time.sleep(0.05)
    raise AssertionError("somebody still works with it")


def came(*keys: str, chat: Address = CHAT) -> list[Incoming]:
    return [Incoming(key, chat, key.encode(), NOON) for key in keys]


async def claimed(store: SharedStore, most: int = 9) -> list[str]:
    return [one.id for one in await store.claim(most)]


async def done(store: SharedStore, key: str, chat: Address = CHAT) -> bool:
    return await store.commit(Commit(chat, NOON, done=key))


async def test_nothing_is_twos_and_a_chat_is_ones(first: PostgresStore, second: PostgresStore) -> None:
    await first.receive([*came("1", "2"), *came("3", chat=OTHER), *came("4")])
    assert await claimed(first, most=1) == ["1"]
    assert await claimed(second) == ["3"]
    assert await claimed(first) == ["2", "4"]
    await second.receive(came("5"))
    assert (await claimed(second), await claimed(first)) == ([], ["5"])


async def test_a_chat_is_free_when_all_of_it_is_done(first: PostgresStore, second: PostgresStore) -> None:
    await first.receive(came("1", "2"))
    assert await claimed(first) == ["1", "2"]
    await first.receive(came("3"))
    for key, expected in (("1", []), ("2", ["3"])):
        await done(first, key)
        assert await claimed(second) == expected


async def test_what_a_dead_worker_had_comes_back_in_its_order(
    first: PostgresStore, second: PostgresStore, schema: str
) -> None:
    await first.receive(came("1", "2"))
    assert await claimed(first) == ["1", "2"]
    assert await claimed(second) == []
    somebody(schema, "UPDATE inbox SET leased_until = now() - interval '1 second'")
    assert await claimed(second) == ["1", "2"]
    assert await done(second, "1")
    assert not await done(first, "1"), "it was only thought dead, and comes too late"


async def test_a_worker_that_lives_keeps_what_it_has(
    first: PostgresStore, second: PostgresStore, schema: str
) -> None:
    await first.receive(came("1"))
    await claimed(first)
    somebody(schema, "UPDATE inbox SET leased_until = now() + interval '1 millisecond'")
    await first.renew()
    await asyncio.sleep(0.01)
    assert await claimed(second) == []
    somebody(schema, "UPDATE inbox SET leased_until = now() - interval '1 second'")
    assert await claimed(second) == ["1"]
    await first.renew()  # of what is the other's now it keeps nothing
    assert await done(second, "1")


async def test_what_may_have_been_claimed_comes_back_with_its_lease(
    first: PostgresStore, schema: str
) -> None:
    """If the connection is lost in the midst of it, nobody knows: this worker renews nothing of it."""
    await first.receive(came("1"))
    assert await claimed(first) == ["1"]  # and think that the answer was lost:
    ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '%store'"
    somebody(schema, ended)
    with pytest.raises(StoreBusy):
        await first.claim(9)
    await first.renew()
    assert await claimed(first) == []
    somebody(schema, "UPDATE inbox SET leased_until = leased_until - interval '31 seconds'")
    await first.renew()
    assert await claimed(first) == ["1"]


async def test_who_stops_lets_the_others_have_it_at_once(
    second: PostgresStore, schema: str, tmp_path: Path
) -> None:
    leaving = await opened(schema, tmp_path)
    await leaving.receive(came("1"))
    assert await claimed(leaving) == ["1"]
    await leaving.close()
    assert await claimed(second) == ["1"]


async def test_what_cannot_be_read_is_in_nobodys_way(
    first: PostgresStore, second: PostgresStore, schema: str
) -> None:
    await first.receive(came("1", "2"))
    somebody(schema, "UPDATE inbox SET payload = 'damaged' WHERE id = '1'")
    assert await claimed(first) == ["2"]
    await done(first, "2")
    await first.receive(came("3"))
    assert await claimed(second) == ["3"]


async def test_many_workers_at_once_share_it_all_and_twice_nothing(
    first: PostgresStore, second: PostgresStore
) -> None:
    chats = [Address.parse(f"telegram:{number}") for number in range(10, 30)]
    await first.receive(
        [one for n in range(3) for chat in chats for one in came(f"{chat.chat}-{n}", chat=chat)]
    )
    had = {store: await claimed(store, most=4) for store in (first, second)}

    async def work(store: PostgresStore) -> None:
        keys = list(had[store])
        while keys:
            for key in keys:
                assert await done(store, key)
            had[store] += (keys := await claimed(store, most=4))

    await asyncio.gather(work(first), work(second))
    everything = had[first] + had[second]
    assert sorted(everything) == sorted(f"{chat.chat}-{n}" for chat in chats for n in range(3))


# What is heard of


async def test_what_the_others_change_is_heard_of(
    first: PostgresStore, second: PostgresStore, schema: str
) -> None:
    heard: asyncio.Queue[Signal] = asyncio.Queue()

    async def listen() -> None:
        async for change in first.changes():
            heard.put_nowait(change)

    listening = asyncio.create_task(listen())
    while not heard.qsize():  # until it is listened to
        somebody(schema, f"NOTIFY {schema}, 'inbox'")
        await asyncio.sleep(0.01)
    while not heard.empty():
        heard.get_nowait()
    await second.take_in(came("1"), most=0)
    assert await heard.get() is Signal.CAME
    assert [one.id for one in await second.take_in(came("2", chat=OTHER), most=9)] == ["1", "2"]
    await second.take_in(came("2"), most=0)  # known already
    await second.commit(Commit(CHAT, NOON, outgoing=(say("hei"),)))
    assert await heard.get() is Signal.QUEUED
    await second.commit(Commit(CHAT, NOON, remembers=((Key.PAST, "{}"),)))
    assert await heard.get() is Signal.REMEMBERED
    view = await second.look(Query())
    await second.commit(Commit(CHAT, NOON, remembers=((Key.PAST, "{} "),)))
    assert await heard.get() is Signal.REMEMBERED
    never = Commit(CHAT, NOON, outgoing=(say("never"),), rests_on=view.basis)
    with pytest.raises(Outdated):
        await second.commit(never)
    assert heard.empty()
    listening.cancel()


# Who leads


async def test_one_leads_and_another_one_when_it_leaves(
    first: PostgresStore, second: PostgresStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "AGAIN", 0.01)
    await first.lead()
    waiting = asyncio.create_task(second.lead())
    keeping = asyncio.create_task(first.keep_lead())
    await asyncio.sleep(0.1)
    assert not waiting.done()
    assert not keeping.done()
    keeping.cancel()
    await first.leave_lead()
    await waiting
    again = asyncio.create_task(first.lead())
    await second.close()
    await again


async def test_whose_session_has_ended_leads_no_more(
    first: PostgresStore, second: PostgresStore, schema: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "AGAIN", 0.01)
    await first.lead()
    end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '%lead'"
    somebody(schema, end)
    with pytest.raises(LeadLost):
        await first.keep_lead()
    await second.lead()


async def test_who_must_be_alone_waits_for_nobody_and_keeps_all_out(
    first: PostgresStore, schema: str, tmp_path: Path
) -> None:
    url = postgres.shared().url
    with pytest.raises(Occupied), locks.alone(url, schema):
        pass
    await first.close()
    with soon_alone(schema), pytest.raises(DatabaseUnusable, match="is being moved, or looked after"):
        await opened(schema, tmp_path)
    async with await opened(schema, tmp_path) as again:
        await again.receive(came("1"))


async def test_who_comes_back_while_somebody_is_alone_waits_and_writes_nothing_meanwhile(
    first: PostgresStore, schema: str
) -> None:
    """The session was lost, and its place among those who work with it: nothing is written into a move."""
    somebody(
        schema, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '%store'"
    )
    with soon_alone(schema):
        for _ in range(3):
            with pytest.raises(StoreBusy):
                await asyncio.wait_for(first.receive(came("1")), 10)
    assert await first.receive(came("1")) == came("1")


async def test_what_was_set_aside_by_a_mistake_is_tried_by_the_next_start(
    first: PostgresStore, schema: str, tmp_path: Path
) -> None:
    await first.commit(Commit(CHAT, NOON, outgoing=(say("unsendable"),)))
    (queued,) = await first.due(NOON, 9)
    await first.settle([SetAside(queued.id, NOON)])
    async with await opened(schema, tmp_path) as again:
        (taken_back,) = await again.due(NOON, 9)
    assert (taken_back.message, taken_back.was_aside) == (say("unsendable"), True)


def test_a_lease_is_renewed_long_before_it_ends() -> None:
    assert 3 * RENEWAL <= claims.LEASE
