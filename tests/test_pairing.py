"""Who the supervisor is, and was: links, several programs on one database, and an old chat."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.adapters.database.sqlite import open_store
from bot.cli.unpair import told
from bot.conversation import Conversations, World, offer_pairing
from bot.core.address import SUPERVISOR, Address
from bot.core.inquiry.status import Status
from bot.core.message import DELETABLE, Deletion, Departure, Message, Outgoing
from bot.core.reply import Reply
from bot.core.supervisor import events
from bot.core.supervisor.place import Former, Past
from bot.pairing import Ended, end
from bot.ports.store import Commit, Delivered, Incoming, Key, Query, Store, View
from tests.factories import CHAT, NOON, TERMS, inquiry, mouth
from tests.memory_store import MemoryStore

HERS, OTHERS, GROUP = (Address.parse(f"telegram:{chat}") for chat in ("900", "901", "-900"))
REPLIES = mouth().her_replies


@pytest.mark.parametrize("turn", range(8))
async def test_of_two_programs_that_take_the_same_link_one_wins(tmp_path: Path, turn: int) -> None:
    """Two connections, as of two processes: the code is used up in the transaction that keeps the place."""
    path, key = tmp_path / "bot.db", tmp_path / "key"
    async with await open_store(path, key) as one, await open_store(path, key) as another:
        await offer_pairing(one, "secret", NOON + timedelta(hours=1))
        both = [
            Conversations(mouth(), store, World(lambda: NOON, lambda: "K7M-4QX"), TERMS)
            for store in (one, another)
        ]
        openings = [
            conversations.supervisor(Incoming(place.text, place, b"?", NOON), events.LinkOpened("secret"))
            for conversations, place in zip(both, (HERS, OTHERS), strict=True)
        ]
        await asyncio.gather(*(openings if turn % 2 else reversed(openings)))
        said = {
            queued.message.to: queued.message.reply.text
            for queued in await one.due(NOON, 9)
            if isinstance(queued.message, Outgoing)
        }
        place = await both[0].place()
    assert place in (HERS, OTHERS)
    assert said == {
        place: "supervisor_paired",
        OTHERS if place == HERS else HERS: "pairing_refused",
    }


# The end of a pairing


async def told_of(store: Store, *codes: str | None, at: datetime = NOON, place: Address = HERS) -> None:
    """Let the supervisor have been told at *place* of the inquiries of *codes*, in messages so named."""
    for code in codes:
        await store.commit(Commit(CHAT, at, outgoing=(Outgoing(SUPERVISOR, Reply("hei"), code),)))
        (queued,) = await store.due(at, 9)
        await store.settle([Delivered(queued.id, at, f"{code}", place)])


async def queued(store: Store) -> list[Message]:
    """Return what is queued, lane by lane, and take it as sent."""
    found = []
    while due := await store.due(NOON + timedelta(days=9), 100):
        await store.settle([Delivered(one.id, NOON) for one in due])
        found += [one.message for one in due]
    return sorted(found, key=lambda message: message.to != HERS and message.to != GROUP)


async def reads_at(store: Store, place: Address) -> None:
    await store.commit(Commit(place, NOON, remembers=((Key.SUPERVISOR, place.text),)))


async def test_what_is_young_is_taken_back_and_what_is_open_waits_to_be_told_again() -> None:
    """Of what is closed nobody is told; what stood in an earlier chat of hers is not touched."""
    store = MemoryStore()
    one, closed, old = inquiry("AAA-AAA"), inquiry("BBB-BBB", status=Status.CLOSED), inquiry("CCC-CCC")
    await store.commit(Commit(CHAT, NOON, inquiries=(one, closed, old, inquiry("DDD-DDD"))))
    await reads_at(store, HERS)
    await told_of(store, "CCC-CCC", at=NOON - DELETABLE)
    await told_of(store, "AAA-AAA", "BBB-BBB", None)
    await told_of(store, "AAA-AAA", place=OTHERS)
    await offer_pairing(store, "secret", NOON + timedelta(hours=1))
    assert await end(store, REPLIES, lambda: NOON) == Ended(True, True, 3, 1, 2)
    view = await store.look(Query())
    assert (view.place, view.pairing, view.past) == (None, None, Past((Former(HERS, NOON),)))
    assert await queued(store) == [
        *(Deletion(HERS, message) for message in ("AAA-AAA", "BBB-BBB", "None")),
        Outgoing(HERS, Reply("pairing_ended")),
        *REPLIES.notices.again(one, None),
        *REPLIES.notices.again(old, None),
    ]
    assert await end(store, REPLIES, lambda: NOON) == Ended()
    assert await queued(store) == []


async def test_a_group_is_left_when_all_has_been_taken_back() -> None:
    store = MemoryStore()
    await reads_at(store, GROUP)
    await told_of(store, None, place=GROUP)
    assert await end(store, REPLIES, lambda: NOON) == Ended(True, taken_back=1)
    said = [Deletion(GROUP, "None"), Outgoing(GROUP, Reply("pairing_ended")), Departure(GROUP)]
    assert await queued(store) == said


async def test_a_link_on_offer_is_void_when_nobody_is_paired_too() -> None:
    store = MemoryStore()
    await offer_pairing(store, "secret", NOON + timedelta(hours=1))
    assert await end(store, REPLIES, lambda: NOON) == Ended(offered=True)
    assert (await store.look(Query())).pairing is None


async def test_what_gets_through_while_the_pairing_is_ended_is_taken_back_too() -> None:
    """Another program writes meanwhile: what the end rests on is read again."""
    store = MemoryStore()
    await store.commit(Commit(CHAT, NOON, inquiries=(inquiry(),)))
    await reads_at(store, HERS)
    look, looks = store.look, 0

    async def told_meanwhile(query: Query) -> View:
        nonlocal looks
        view, looks = await look(query), looks + 1
        if looks == 1:
            await told_of(store, inquiry().code)
        return view

    store.look = told_meanwhile  # type: ignore[method-assign]
    assert await end(store, REPLIES, lambda: NOON) == Ended(True, taken_back=1, again=1)


LINES = {
    Ended(): ("Nobody is paired",),
    Ended(offered=True): ("link on offer is void", "Nobody is paired"),
    Ended(True): ("reaches nobody", "30 minutes", "bot init"),
    Ended(True, True, 2, 1, 3): (
        "link on offer is void",
        "reaches nobody",
        "deleted from the old chat: 2 messages",
        "Left in the old chat: 1 messages",
        "told of again: 3",
        "30 minutes",
        "bot init",
    ),
}


@pytest.mark.parametrize(("ended", "words"), LINES.items())
@pytest.mark.parametrize("running", [True, False])
def test_the_operator_is_told_what_has_become_of_it_and_what_is_next(
    ended: Ended, words: tuple[str, ...], running: bool
) -> None:
    lines = list(told(ended, 30, running=running))
    assert len(lines) == len(words)
    assert [line for line, word in zip(lines, words, strict=True) if word not in line] == []
    assert (["start it now" in line for line in lines].count(True) == 1) == (
        bool(ended.taken_back) and not running
    )
