"""What is kept for some hours is gone when they are over, though nobody writes again; not even encrypted.

Nobody comes back: the loop of the running bot does it, on a clock that is moved. Each time what is looked for
must be found before.
"""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from bot import retention
from bot.adapters.database.contents import structs
from bot.adapters.database.sqlite import SqliteStore, open_store
from bot.config import Retention
from bot.conversation import Circumstances, Conversations, World, offer_pairing
from bot.core.address import Address
from bot.core.client import events
from bot.core.client.heard import mark_of
from bot.core.client.states import (
    INQUIRING,
    ChoosingChange,
    Confirming,
    ConfirmingErasure,
    ConfirmingStop,
    Conversation,
    Idle,
    State,
    TakingInquiry,
)
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field
from bot.core.message import Source
from bot.ports.store import Commit, Delivered, Incoming, Query, StoredConversation
from bot.watch import TIDY, watch
from tests.factories import CHAT, NOON, TERMS
from tests.test_conversation import MOUTH
from tests.traces import legible, told

HOURS = Retention().draft_hours
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)

DRAFT = Draft(
    Audience.GROUP,
    "Salasubjekti",
    "Salanimi",
    Contact(Medium.EMAIL, "salaposti@example.org"),
    "Salakysymys",
    "Salalisä",
    ("Salasanottu",),
)
WORDS = {"Salasubjekti", "Salanimi", "salaposti", "Salakysymys", "Salalisä", "Salasanottu"}

HOLDING: tuple[State, ...] = (
    *(TakingInquiry(DRAFT, field) for field in Field),
    Confirming(DRAFT),
    ChoosingChange(DRAFT),
    *(ConfirmingErasure(each) for each in (TakingInquiry(DRAFT, Field.NAME), Confirming(DRAFT))),
    *(ConfirmingStop(each) for each in (TakingInquiry(DRAFT, Field.NOTE), ChoosingChange(DRAFT))),
)
"""Every state that holds a draft."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return tmp_path / "key"


@pytest.fixture
async def store(folder: Path, key: Path) -> AsyncIterator[SqliteStore]:
    async with await open_store(folder / "bot.db", key) as opened:
        yield opened


async def nothing_due() -> None:
    pass


async def the_loop_runs(store: SqliteStore, begun: datetime, until: datetime) -> None:
    """Let the loop look around every ten minutes of a clock that is moved, from *begun* on."""
    minutes, over = 0, asyncio.Event()

    def now() -> datetime:
        return begun + minutes * MINUTE

    def pass_by() -> None:
        nonlocal minutes
        minutes += 10
        if now() > until:
            over.set()

    forget = partial(forget_by, store, now)
    loop = asyncio.create_task(watch(nothing_due, forget, lambda: minutes * 60.0, pass_by, look_around=0))
    async with asyncio.timeout(20):
        await over.wait()
    loop.cancel()
    await asyncio.wait({loop})


async def forget_by(store: SqliteStore, now: object) -> None:
    await retention.forget(store, Retention(), now())  # type: ignore[operator]


@pytest.mark.parametrize("state", HOLDING, ids=repr)
async def test_a_draft_is_deleted_within_an_hour_of_its_time(
    store: SqliteStore, folder: Path, key: Path, state: State
) -> None:
    """In every state that holds one, and with the log and what is free of the pages."""
    assert TIDY <= 3600
    await store.commit(Commit(CHAT, NOON, conversation=Conversation(state, turn=3)))
    assert told(WORDS, legible(folder, key)) == WORDS
    end = NOON + HOURS * HOUR
    await the_loop_runs(store, NOON, end - 20 * MINUTE)
    assert told(WORDS, legible(folder, key)) == WORDS
    await the_loop_runs(store, end - 20 * MINUTE, end + HOUR)
    assert told(WORDS, legible(folder, key)) == set()
    stored = (await store.look(Query(CHAT))).conversation
    assert stored is not None
    assert isinstance(stored.conversation.state, INQUIRING)  # so that its client is told


def test_every_state_that_holds_a_draft_is_looked_at() -> None:
    holding = {kind for kind in get_args(State) if Draft in structs(kind)}
    assert holding == {type(state) for state in HOLDING}


TYPED: tuple[events.Event, ...] = (
    events.InquiryRequested(),
    events.AudienceChosen(Audience.MYSELF),
    events.ClientSaid("Salasubjekti"),
    events.ClientSaid("Salanimi"),
    events.ClientSaid("salaposti@example.org"),
    events.ClientSaid("Salalisä"),
)


async def test_what_was_typed_into_it_is_nowhere_else(store: SqliteStore, folder: Path, key: Path) -> None:
    """Neither in what came in nor in what was said, up to the summary that waits for consent."""
    conversations = Conversations(MOUTH, store, World(lambda: NOON, lambda: "K7M-4QX"), TERMS)
    for number, event in enumerate(TYPED):
        incoming = Incoming(str(number), CHAT, str(event).encode(), NOON)
        await store.receive([incoming])
        source = Source(CHAT, str(number))
        assert await conversations.client(incoming, event, Circumstances(source=source))
        while due := await store.due(NOON, 9):
            await store.settle([Delivered(queued.id, NOON, f"m{queued.id}", CHAT) for queued in due])
    stored = (await store.look(Query(CHAT))).conversation
    assert stored is not None
    assert isinstance(stored.conversation.state, Confirming)
    words = WORDS - {"Salakysymys", "Salasanottu"}
    assert told(words, legible(folder, key)) == words
    await the_loop_runs(store, NOON + HOURS * HOUR, NOON + HOURS * HOUR + 20 * MINUTE)
    assert told(words, legible(folder, key)) == set()


async def test_of_many_drafts_none_is_left_on_any_page(store: SqliteStore, folder: Path, key: Path) -> None:
    """Each is written again and again while it is filled in, and grows: it moves between the pages."""
    for size in range(1, 6):
        for number in range(60):
            draft = msgspec.structs.replace(DRAFT, note="Salalisä " * size * (number % 7 + 1))
            kept = Conversation(Confirming(draft), turn=size)
            await store.commit(Commit(Address.parse(f"telegram:{number}"), NOON, conversation=kept))
    assert told(WORDS, legible(folder, key)) == WORDS
    await retention.forget(store, Retention(), NOON + 29 * 24 * HOUR)
    assert told(WORDS, legible(folder, key)) == set()
    assert (await store.look(Query(Address.parse("telegram:7")))).conversation is not None


async def test_the_marks_of_what_was_written_go_with_it(store: SqliteStore) -> None:
    """Of a draft that was dropped too: a phone number is soon found by its mark."""
    for state in (Idle(), Confirming(DRAFT)):
        marked = Conversation(state, turn=3, heard=(("7", mark_of("040 123 4567")),))
        await store.commit(Commit(CHAT, NOON, conversation=marked))
        await the_loop_runs(store, NOON, NOON + HOURS * HOUR - 20 * MINUTE)
        assert (await store.look(Query(CHAT))).conversation == StoredConversation(marked, NOON)
        await the_loop_runs(store, NOON + HOURS * HOUR, NOON + HOURS * HOUR + 20 * MINUTE)
        stored = (await store.look(Query(CHAT))).conversation
        assert stored is not None
        assert (stored.conversation.heard, stored.conversation.turn) == ((), 3)


async def test_the_gentle_hours_leave_nothing_of_when_they_were(
    store: SqliteStore, folder: Path, key: Path
) -> None:
    until = NOON + 6 * HOUR
    await store.commit(Commit(CHAT, NOON, conversation=Conversation(Idle(), gentle_until=until)))
    ends = {"2026-03-02T18:00:00Z"}
    assert told(ends, legible(folder, key)) == ends
    await the_loop_runs(store, NOON, until + HOUR)
    assert told(ends, legible(folder, key)) == set()


async def test_a_pairing_that_is_offered_goes_with_its_hour(
    store: SqliteStore, folder: Path, key: Path
) -> None:
    await offer_pairing(store, "one-time", NOON + HOUR)
    assert told({"digest"}, legible(folder, key)) == {"digest"}
    await the_loop_runs(store, NOON, NOON + 3 * HOUR)
    assert told({"digest"}, legible(folder, key)) == set()
