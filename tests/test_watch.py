"""Time passes: reminders are looked at again and again, old data goes at once and then every hour."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot import retention
from bot.config import Retention
from bot.conversation import offer_pairing
from bot.core.address import SUPERVISOR, Address
from bot.core.client.states import Conversation, TakingInquiry
from bot.core.data import to_json
from bot.core.inquiry.draft import Draft, Field
from bot.core.supervisor.place import Former, Past
from bot.ports.store import Ages, Commit, Key, Query, StoreBusy, StoreLost, View
from bot.watch import TIDY, watch
from tests.factories import CHAT, NOON, inquiry
from tests.memory_store import MemoryStore


@dataclass
class Watched:
    """What the watch asks for, on a clock that goes on by 600 seconds with each round."""

    rounds: int
    busy: set[int] = field(default_factory=set)
    did: list[str] = field(default_factory=list)
    ticks: float = 5000.0
    over: asyncio.Event = field(default_factory=asyncio.Event)

    async def time_passed(self) -> None:
        self.rounds -= 1
        self.ticks += 600
        if self.rounds in self.busy:
            raise StoreBusy("locked")
        self.did.append("passed")
        if self.rounds == 0:
            self.over.set()

    async def forget(self) -> None:
        self.did.append("forgot")

    async def run(self) -> list[str]:
        loop = asyncio.create_task(
            watch(self.time_passed, self.forget, lambda: self.ticks, lambda: self.did.append("woke"), 0)
        )
        await asyncio.wait_for(self.over.wait(), 2)
        await asyncio.sleep(0)
        loop.cancel()
        await asyncio.wait({loop})
        return self.did


async def test_it_forgets_at_once_and_then_every_hour() -> None:
    every = TIDY // 600
    once = ["passed", "woke", "forgot"] + ["passed", "woke"] * (every - 1)
    assert (await Watched(2 * every + 1).run())[: len(once) * 2 + 3] == [*once, *once, *once[:3]]


async def test_a_busy_store_is_looked_at_again(caplog: pytest.LogCaptureFixture) -> None:
    did = await Watched(3, busy={2}).run()
    assert did[:3] == ["forgot", "passed", "woke"]
    warnings = [r.getMessage() for r in caplog.records if r.levelname == "WARNING"]
    assert warnings == ["What time brings waits (locked)."]


async def test_what_could_not_be_forgotten_is_tried_with_the_next_look() -> None:
    tries: list[str] = []
    done = asyncio.Event()

    async def nothing_due() -> None:
        pass

    async def forget() -> None:
        tries.append("")
        if len(tries) < 3:
            raise StoreBusy("locked") if len(tries) == 1 else ValueError("planted")
        done.set()

    loop = asyncio.create_task(watch(nothing_due, forget, lambda: 0.0, lambda: None, look_around=0))
    async with asyncio.timeout(2):
        await done.wait()
    for _ in range(5):
        await asyncio.sleep(0)
    loop.cancel()
    await asyncio.wait({loop})
    assert len(tries) == 3


def test_each_kind_of_data_has_its_own_age() -> None:
    kept = Retention(
        draft_hours=12, conversation_days=1, miss_days=2, inquiry_days=3, message_days=4, backup_days=5
    )

    def ago(days: float) -> datetime:
        return NOON - timedelta(days=days)

    assert retention.ages(kept, NOON) == Ages(
        drafts=ago(0.5),
        conversations=ago(1),
        inquiries=ago(3),
        misses=ago(2),
        inbox=ago(4),
        outbox=ago(4),
        gentle=NOON,
        erasures=ago(5),
    )


@pytest.mark.parametrize(("minutes", "left"), [(-1, False), (0, False), (1, True)])
async def test_a_link_that_nobody_can_use_any_more_is_forgotten(minutes: int, left: bool) -> None:
    """And nothing else that is remembered."""
    store = MemoryStore()
    await store.commit(Commit(SUPERVISOR, NOON, remembers=((Key.SUPERVISOR, CHAT.text),)))
    await offer_pairing(store, "secret", NOON + timedelta(minutes=minutes))
    await retention.forget(store, Retention(), NOON)
    view = await store.look(Query())
    assert (view.pairing is not None, view.place) == (left, CHAT)


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        ((400,), ()),
        ((365,), (365,)),
        ((1,), (1,)),
        ((400, 3, 1), (3, 1)),
        ((), ()),
    ],
)
async def test_where_she_read_is_forgotten_when_no_inquiry_of_that_time_can_be_left(
    days: tuple[int, ...], kept: tuple[int, ...]
) -> None:
    store = MemoryStore()
    places = {n: Former(Address.parse(f"telegram:{n}"), NOON - timedelta(days=n)) for n in days}
    past = Past(tuple(places.values()))
    if days:
        before = (Key.PAST, to_json(past).decode())
        await store.commit(Commit(SUPERVISOR, NOON, remembers=(before, (Key.SUPERVISOR, CHAT.text))))
    await retention.forget(store, Retention(inquiry_days=365), NOON)
    view = await store.look(Query())
    assert view.past == Past(tuple(places[n] for n in kept))
    assert view.place == (CHAT if days else None)


@pytest.mark.parametrize("key", [Key.PAST, Key.PAIRING])
async def test_what_changes_while_it_is_forgotten_is_left_as_it_is_then(key: Key) -> None:
    """Another program moves her, or offers a link, between the look and the write."""
    store = MemoryStore()
    old = Past((Former(CHAT, NOON - timedelta(days=400)),))
    await offer_pairing(store, "old", NOON - timedelta(days=1))
    await store.commit(Commit(SUPERVISOR, NOON, remembers=((Key.PAST, to_json(old).decode()),)))
    look, new = store.look, Past((Former(CHAT, NOON),))

    async def moved_meanwhile(query: Query) -> View:
        view = await look(query)
        store.look = look  # type: ignore[method-assign]
        if key is Key.PAST:
            await store.commit(Commit(SUPERVISOR, NOON, remembers=((key, to_json(new).decode()),)))
        else:
            await offer_pairing(store, "new", NOON + timedelta(days=1))
        return view

    store.look = moved_meanwhile  # type: ignore[method-assign]
    if key is Key.PAST:
        await retention._forget_past(store, NOON, timedelta(days=365))
        assert (await store.look(Query())).past == new
    else:
        await retention._forget_pairing(store, NOON)
        found = (await store.look(Query())).pairing
        assert found is not None
        assert found.opens("new", NOON)


async def test_a_mistake_about_one_inquiry_ends_nothing_and_a_store_that_is_lost_does(
    caplog: pytest.LogCaptureFixture,
) -> None:
    raised: list[Exception] = [OverflowError("date value out of range"), StoreLost("the file is gone")]

    forgot: list[str] = []

    async def time_passed() -> None:
        raise raised.pop(0)

    async def forget() -> None:
        forgot.append("what is too old, all the same")

    with pytest.raises(StoreLost):
        await watch(time_passed, forget, lambda: 0.0, lambda: None, look_around=0.001)
    assert forgot == ["what is too old, all the same"]
    errors = [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]
    assert errors == ["What time brings could not be done (OverflowError)."]


async def test_a_clock_that_jumps_ahead_deletes_what_has_days_only_after_a_day(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """As one that is wrong after a start; what has hours goes at once, and the operator is told, once."""
    store, hour, far = MemoryStore(), timedelta(hours=1), NOON + timedelta(days=400)
    draft = Conversation(TakingInquiry(Draft(subject="Tiimimme riitelee."), Field.NAME))
    await store.commit(Commit(CHAT, NOON, conversation=draft, inquiries=(inquiry(),)))
    left = []
    for at in (NOON, NOON + hour, *(far + hours * hour for hours in (0, 1, 25, 30))):
        await retention.forget(store, Retention(), at)
        view = await store.look(Query(CHAT))
        kept = view.conversation and view.conversation.conversation.state
        left.append((kept, list(view.inquiries)))
    whole, emptied = draft.state, TakingInquiry(Draft(), Field.AUDIENCE)
    codes = [inquiry().code]
    assert left == [(whole, codes)] * 2 + [(emptied, codes)] * 2 + [(None, [])] * 2
    (told,) = [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]
    assert told.startswith("The clock says 2027-04-06 12:00 UTC, 399 days after it was looked at last.")
