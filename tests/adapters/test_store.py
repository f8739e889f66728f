"""The contract of the store, for every store there is; and what a file must survive besides."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bot.adapters.database.postgres import opening
from bot.adapters.database.sqlite import SqliteStore, open_store
from bot.core.address import MAILBOX, SUPERVISOR, TERMINAL, Address, Network
from bot.core.client.leftovers import without_draft
from bot.core.client.states import Conversation, State
from bot.core.counts import Count, Counted, QuestionOutcome, Tally
from bot.core.data import to_json
from bot.core.inquiry.desk import Desk, Note, OnDesk
from bot.core.inquiry.life import Became, Delivery, Inquiry, Life
from bot.core.inquiry.promise import Absence
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.message import (
    SEVERAL,
    Acknowledgement,
    Asked,
    Deletion,
    Departure,
    Document,
    Message,
    Outgoing,
    Person,
    Reason,
    Sent,
    Source,
)
from bot.core.reply import Choice, Reply
from bot.core.supervisor.place import NOTHING
from bot.core.supervisor.questions import IGNORED, Miss, Numbered
from bot.core.supervisor.situation import Pairing
from bot.core.supervisor.team import Asking, Team
from bot.ports.store import (
    Ages,
    Backlog,
    CodeTaken,
    Commit,
    Delivered,
    Feedback,
    Incoming,
    Key,
    Outdated,
    Postponed,
    Query,
    Queued,
    Refused,
    SetAside,
    Since,
    Store,
    StoredConversation,
    View,
)
from tests import postgres
from tests.factories import CHAT, NOON, STATES, inquiry
from tests.memory_store import MemoryStore


def telegram(number: int) -> Address:
    """Return a chat of Telegram."""
    return Address.parse(f"telegram:{number}")


def stands(number: int, message_id: int) -> Source:
    """Return where a message of Telegram stands."""
    return Source(telegram(number), str(message_id))


OTHER = telegram(2)
CODE = "K7M-4QX"
ASKED = Source(CHAT, "55")
"""A client's message, where it stands in its medium."""
UNNAMED = Source(Address(Network.TELEGRAM), "")
"""A message whose chat and number are empty."""
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
HOSTILE = "<3 & \"x\" 'y'; DROP TABLE outbox; -- \x00 \u202e kääntyy 👩‍👩‍👧‍👦 \\ %s {name}"


async def open_memory(_folder: Path) -> Store:
    return MemoryStore()


async def open_sqlite(folder: Path) -> Store:
    return await open_store(folder / "data" / "bot.db", folder / "secrets" / "key")


async def open_postgres(folder: Path) -> Store:
    server = postgres.shared()
    return await opening.open_store(server.url, postgres.schema_of(folder), folder / "secrets" / "key")


STORES: dict[str, Callable[[Path], Awaitable[Store]]] = {
    "memory": open_memory,
    "sqlite": open_sqlite,
    "postgres": open_postgres,
}
"""Every store that must keep the contract; add the next one here."""

EACH = [pytest.param(name, marks=postgres.needed if name == "postgres" else ()) for name in STORES]


@pytest.fixture(params=EACH)
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    opened = await STORES[request.param](tmp_path)
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    async with await open_store(tmp_path / "bot.db", tmp_path / "key") as opened:
        yield opened


def incoming(key: str, chat: Address = CHAT, payload: bytes = b"hei") -> Incoming:
    return Incoming(key, chat, payload, NOON)


def say(text: str, to: Address = CHAT, about: str | None = None) -> Outgoing:
    return Outgoing(to, Reply(text), about)


def turn(chat: Address = CHAT, *outgoing: Message, at: datetime = NOON, done: str | None = None) -> Commit:
    return Commit(chat, at, done, outgoing=outgoing)


def inquired(*inquiries: Inquiry, chat: Address = CHAT, at: datetime = NOON) -> Commit:
    return Commit(chat, at, inquiries=inquiries)


def ages(**kinds: datetime) -> Ages:
    """Return ages by which nothing is too old but the kinds given."""
    never = datetime(2000, 1, 1, tzinfo=UTC)
    return Ages(**{kind: kinds.get(kind, never) for kind in Ages.__slots__})


async def erased(store: Store) -> None:
    await store.commit(Commit(CHAT, NOON, forgets_chat=True))


async def aged(store: Store) -> None:
    await store.forget(ages(inquiries=NOON + MINUTE))


def became(code: str, **life: Any) -> Became:
    """Return what has become of an inquiry: *life*, and no more."""
    return Became(code, inquiry(**life).life)


async def conversation_of(store: Store, chat: Address) -> StoredConversation | None:
    return (await store.look(Query(chat=chat))).conversation


async def inquiry_of(store: Store, code: str) -> Inquiry | None:
    return (await store.look(Query(codes=(code,)))).inquiries.get(code.upper())


async def inquiries_of(store: Store, chat: Address) -> list[Inquiry]:
    view = await store.look(Query(chat=chat))
    return [view.inquiries[code.upper()] for code in view.own]


async def sent_at(store: Store, source: Source) -> Sent | None:
    return (await store.look(Query(under=source))).there


async def copies_of(store: Store, source: Source) -> list[Sent]:
    return list((await store.look(Query(written=source))).copies)


async def notices_of(store: Store, chat: Address) -> list[Sent]:
    return list((await store.look(Query(chat=chat))).notices)


async def place_in(store: Store) -> Address | None:
    return (await store.look(Query())).place


async def remember(store: Store, key: Key, value: str | None) -> None:
    await store.commit(Commit(SUPERVISOR, NOON, remembers=((key, value),)))


async def queued_for(store: Store, to: Address) -> list[str]:
    """Return what is queued for a chat, which is delivered by that."""
    found = []
    while due := [queued for queued in await store.due(NOON + DAY, 100) if queued.message.to == to]:
        found += list(map(text, due))
        await store.settle([Delivered(queued.id, NOON) for queued in due])
    return found


async def everything_in(store: Store) -> dict[str, object]:
    """Return all that can be read from a store."""
    return {
        "waiting": await store.waiting(),
        "views": [await store.look(Query(chat, (CODE,), True, ASKED, ASKED)) for chat in (CHAT, OTHER)],
        "inquiries": await store.inquiries(),
        "due": [await store.due(now, 100) for now in (NOON, NOON + DAY)],
        "misses": await store.misses(),
        "feedback": await store.feedback(),
    }


def text(queued: Queued) -> str:
    assert isinstance(queued.message, Outgoing)
    return queued.message.reply.text


async def texts(store: Store, now: datetime = NOON, *, besides: tuple[str, ...] = ()) -> list[str]:
    """Return what is due."""
    return list(map(text, await store.due(now, 100, besides)))


async def deliver(store: Store, now: datetime = NOON) -> list[str]:
    """Deliver what is due, and return it."""
    due = await store.due(now, 100)
    await store.settle([Delivered(queued.id, now, str(queued.id)) for queued in due])
    return list(map(text, due))


async def queued_one_by_one(store: Store, now: datetime) -> list[str]:
    """Deliver what waits, a second after each other, and return it in that order."""
    said = []
    while found := await deliver(store, now):
        said += found
        now += timedelta(seconds=1)
    return said


async def send(store: Store, message: Message, at: Source | None = None, now: datetime = NOON) -> None:
    """Queue *message*, the only one of its lane, and have it stand at *at*."""
    await store.commit(turn(CHAT, message, at=now))
    (queued,) = [queued for queued in await store.due(now, 100) if queued.message.to == message.to]
    stands = (at.message_id, at.place) if at else ()
    await store.settle([Delivered(queued.id, now, *stands)])


class TestInbox:
    async def test_what_came_in_waits_in_its_order(self, store: Store) -> None:
        batch = [incoming("9"), incoming("10", OTHER), incoming("1", payload=HOSTILE.encode())]
        assert await store.receive(batch) == batch
        assert await store.waiting() == batch

    async def test_a_repeat_is_not_new(self, store: Store) -> None:
        await store.receive([incoming("1")])
        assert await store.receive([incoming("1"), incoming("2"), incoming("2")]) == [incoming("2")]
        assert [waiting.id for waiting in await store.waiting()] == ["1", "2"]

    async def test_a_repeat_of_what_is_done_is_not_new_either(self, store: Store) -> None:
        await store.receive([incoming("1")])
        await store.commit(turn(done="1"))
        assert await store.receive([incoming("1")]) == []
        assert await store.waiting() == []

    async def test_a_turn_is_carried_out_once(self, store: Store) -> None:
        await store.receive([incoming("1")])
        assert await store.commit(turn(CHAT, say("kerran"), done="1"))
        assert not await store.commit(turn(CHAT, say("kahdesti"), done="1"))
        assert await deliver(store) == ["kerran"]
        assert await texts(store) == []

    async def test_a_turn_is_carried_out_once_even_if_what_caused_it_was_never_received(
        self, store: Store
    ) -> None:
        assert await store.commit(turn(done="1"))
        assert not await store.commit(turn(done="1"))
        assert await store.receive([incoming("1")]) == []

    async def test_an_empty_batch_is_nothing(self, store: Store) -> None:
        assert await store.receive([]) == []


class TestConversation:
    async def test_a_stranger_has_none(self, store: Store) -> None:
        assert await conversation_of(store, CHAT) is None

    @pytest.mark.parametrize("state", STATES, ids=repr)
    async def test_every_state_comes_back_as_it_was(self, store: Store, state: object) -> None:
        kept = Conversation(state, Language.SV, "price", (HOSTILE,), 7)  # type: ignore[arg-type]
        await store.commit(Commit(CHAT, NOON, conversation=kept))
        found = await conversation_of(store, CHAT)
        assert found is not None
        assert (found.conversation, found.at) == (kept, NOON)

    async def test_the_last_one_counts_and_none_leaves_it(self, store: Store) -> None:
        for number in (1, 2):
            await store.commit(Commit(CHAT, NOON + number * MINUTE, conversation=Conversation(turn=number)))
        await store.commit(turn(at=NOON + 3 * MINUTE))
        found = await conversation_of(store, CHAT)
        assert found is not None
        assert (found.conversation.turn, found.at) == (2, NOON + 2 * MINUTE)
        assert await conversation_of(store, OTHER) is None

    async def test_a_time_of_another_zone_is_the_same_moment(self, store: Store) -> None:
        local = NOON.astimezone(timezone(timedelta(hours=2)))
        await store.commit(Commit(CHAT, local, conversation=Conversation()))
        found = await conversation_of(store, CHAT)
        assert found is not None
        assert found.at == NOON


MESSAGES: tuple[Message, ...] = (
    Outgoing(
        CHAT,
        Reply(HOSTILE, (Choice("Kyllä", "1:yes"),), share_phone="Jaa"),
        CODE,
        confidential=True,
        source=Source(Address(Network.TELEGRAM, HOSTILE), "55"),
        document=Document("tiedot.json", b"\x00\xff{}"),
        replaces="56",
        replies_to="57",
    ),
    Outgoing(CHAT, Reply("hei")),
    Deletion(CHAT, "56", CODE, ASKED),
    Deletion(CHAT, "56"),
    Acknowledgement(CHAT, HOSTILE, CODE, ASKED),
    Acknowledgement(CHAT, "4711"),
    Departure(telegram(-100), CODE, ASKED),
    Departure(telegram(-100)),
)
"""Each kind of message, with everything that it can hold and with nothing that it can lack."""


class TestOutbox:
    @pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
    async def test_a_message_comes_back_as_it_was(self, store: Store, message: Message) -> None:
        await store.commit(turn(CHAT, message, at=NOON))
        (queued,) = await store.due(NOON, 10)
        assert (queued.message, queued.attempts, queued.queued_at) == (message, 0, NOON)

    async def test_messages_of_every_kind_keep_their_order(self, store: Store) -> None:
        kinds = (say("a"), Deletion(CHAT, "1"), Departure(CHAT), say("b"))
        await store.commit(turn(CHAT, *kinds))
        for message in kinds:
            (queued,) = await store.due(NOON, 10)
            assert queued.message == message
            await store.settle([Delivered(queued.id, NOON)])
        assert await store.due(NOON, 10) == []

    async def test_each_lane_is_in_order_of_its_own(self, store: Store) -> None:
        """A press is acknowledged though the chat's own messages are held up, and the other way round."""
        presses = Acknowledgement(CHAT, "1"), Acknowledgement(CHAT, "2")
        await store.commit(turn(CHAT, say("a"), presses[0], say("b"), presses[1]))
        said, pressed = await store.due(NOON, 10)
        assert (text(said), pressed.message) == ("a", presses[0])
        await store.settle([Postponed(said.id, NOON + MINUTE, "429"), Delivered(pressed.id, NOON)])
        (pressed,) = await store.due(NOON, 10)
        assert pressed.message == presses[1]
        await store.settle([Postponed(pressed.id, NOON + HOUR, "429")])
        assert await deliver(store, NOON + MINUTE) == ["a"]
        assert await deliver(store, NOON + MINUTE) == ["b"]
        assert await store.due(NOON + MINUTE, 10) == []
        assert await store.next_due() == NOON + HOUR

    async def test_of_each_chat_the_oldest_is_due(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a1"), say("a2"), say("b1", OTHER)))
        assert await deliver(store) == ["a1", "b1"]
        assert await deliver(store) == ["a2"]
        assert await deliver(store) == []

    async def test_no_more_than_the_limit_oldest_first(self, store: Store) -> None:
        await store.commit(turn(CHAT, *(say(str(n), telegram(9 - n)) for n in range(5))))
        assert list(map(text, await store.due(NOON, 2))) == ["0", "1"]

    async def test_chats_that_are_busy_are_left_out(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a"), say("b", OTHER)))
        assert await texts(store, besides=(CHAT.text,)) == ["b"]
        assert await texts(store, besides=(CHAT.text, OTHER.text, "telegram:3")) == []
        assert await texts(store, besides=tuple(map(str, range(40_000)))) == ["a", "b"]

    async def test_nothing_is_due_before_it_was_said(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a"), at=NOON))
        assert await texts(store, NOON - MINUTE) == []

    async def test_a_postponed_one_holds_back_its_own_chat_only(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a1"), say("a2"), say("b1", OTHER), say("b2", OTHER)))
        first = (await store.due(NOON, 1))[0]
        await store.settle([Postponed(first.id, NOON + MINUTE, "429")])
        assert await deliver(store) == ["b1"]
        assert await deliver(store) == ["b2"]
        assert await texts(store) == []
        assert await deliver(store, NOON + MINUTE) == ["a1"]
        assert await deliver(store, NOON) == ["a2"]

    async def test_attempts_are_counted(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a")))
        for attempts in range(3):
            (queued,) = await store.due(NOON, 1)
            assert queued.attempts == attempts
            await store.settle([Postponed(queued.id, NOON, "502")])

    async def test_a_refused_one_makes_way(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a1"), say("a2")))
        (first,) = await store.due(NOON, 1)
        await store.settle([Refused(first.id, NOON, Reason.NOT_FOUND)])
        assert await texts(store) == ["a2"]

    async def test_what_is_set_aside_makes_way_and_is_tried_no_more(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a1"), say("a2")))
        (first,) = await store.due(NOON, 1)
        await store.settle([SetAside(first.id, NOON)], [say("instead")])
        await store.settle([Postponed(first.id, NOON, "too late"), Delivered(first.id, NOON, "7", CHAT)])
        await store.commit(Commit(CHAT, NOON, hastens=(CHAT,)))
        assert await queued_one_by_one(store, NOON + HOUR) == ["a2", "instead"]
        assert await store.next_due() is None

    @pytest.mark.parametrize("source", [None, ASKED])
    async def test_what_is_set_aside_has_told_her_nothing(self, store: Store, source: Source | None) -> None:
        """As long as that is so, its client may have to hear that she is not reached."""
        await store.commit(inquired(inquiry()))
        await store.commit(turn(CHAT, Outgoing(SUPERVISOR, Reply("hei"), CODE, source=source), at=NOON))
        (queued,) = await store.due(NOON, 1)
        await store.settle([SetAside(queued.id, NOON + HOUR)])
        delivery = (await store.look(Query(CHAT))).deliveries[CODE.upper()]
        assert delivery == Delivery(waiting_since=NOON)

    async def test_what_is_settled_stays_settled(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a")))
        (queued,) = await store.due(NOON, 1)
        await store.settle([Delivered(queued.id, NOON)])
        await store.settle([Postponed(queued.id, NOON, "too late"), Refused(queued.id, NOON, Reason.OTHER)])
        assert await texts(store, NOON + MINUTE) == []
        assert await store.next_due() is None

    async def test_an_unknown_row_is_passed_over(self, store: Store) -> None:
        await store.settle([Delivered(4711, NOON), Postponed(4712, NOON, "?")])

    async def test_a_row_is_never_named_twice(self, store: Store) -> None:
        """A late settlement must not meet another message."""
        await store.commit(turn(CHAT, say("a")))
        (first,) = await store.due(NOON, 1)
        await deliver(store)
        await store.forget(ages(outbox=NOON + MINUTE))
        await store.commit(turn(CHAT, say("b")))
        (second,) = await store.due(NOON, 1)
        assert second.id > first.id

    async def test_the_next_time_is_that_of_the_first_rows(self, store: Store) -> None:
        assert await store.next_due() is None
        await store.commit(turn(CHAT, say("a1"), say("a2")))
        await store.commit(turn(OTHER, say("b1", OTHER), at=NOON + MINUTE))
        assert await store.next_due() == NOON
        (first,) = await store.due(NOON, 1)
        await store.settle([Postponed(first.id, NOON + 5 * MINUTE, "429")])
        assert await store.next_due() == NOON + MINUTE
        assert await store.next_due(besides=(OTHER.text,)) == NOON + 5 * MINUTE
        assert await store.next_due(besides=(OTHER.text, CHAT.text)) is None

    async def test_it_tells_how_much_waits_and_since_when(self, store: Store) -> None:
        nothing = Since(0, None)
        assert await store.backlog() == Backlog(nothing, nothing)
        await store.receive([incoming("1"), incoming("2", OTHER)])
        await store.commit(turn(OTHER, say("b", OTHER), at=NOON + MINUTE))
        await store.commit(turn(CHAT, say("a1"), say("a2"), at=NOON + HOUR, done="1"))
        assert await store.backlog() == Backlog(Since(1, NOON), Since(3, NOON + MINUTE))
        first, other = await store.due(NOON + HOUR, 2)
        await store.settle([Postponed(first.id, NOON + DAY, "429"), Delivered(other.id, NOON + HOUR)])
        still = NOON + MINUTE if text(first) == "b" else NOON + HOUR
        assert await store.backlog() == Backlog(Since(1, NOON), Since(2, still))

    async def test_what_is_said_of_a_settlement_is_due_with_it(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a1"), say("a2"), say("b", OTHER)))
        first, other = await store.due(NOON, 2)
        later = NOON + MINUTE
        await store.settle(
            [Refused(first.id, later, Reason.BLOCKED), Delivered(other.id, later + HOUR)],
            [say("a1 failed", SUPERVISOR), say("too bad", CHAT)],
        )
        assert await store.next_due(besides=(CHAT.text,)) == later
        assert list(map(text, await store.due(later, 10))) == ["a2", "a1 failed"]
        (notice,) = await store.due(later, 10, (CHAT.text,))
        assert (notice.attempts, notice.queued_at) == (0, later)
        assert await deliver(store, later) == ["a2", "a1 failed"]
        assert await deliver(store, later) == ["too bad"]

    async def test_what_is_said_of_a_postponement_is_due_with_the_next_attempt(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a")))
        (queued,) = await store.due(NOON, 1)
        await store.settle([Postponed(queued.id, NOON + MINUTE, "429")], [say("waiting", OTHER)])
        assert await texts(store) == []
        assert await texts(store, NOON + MINUTE) == ["a", "waiting"]

    async def test_a_held_up_chat_can_be_hastened(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a1"), say("a2"), say("b", OTHER)))
        due = await store.due(NOON, 2)
        await store.settle([Postponed(queued.id, NOON + HOUR, "unreachable") for queued in due])
        await store.hasten(CHAT, NOON + MINUTE)
        assert await store.next_due() == NOON + MINUTE
        assert await texts(store) == []
        (queued,) = await store.due(NOON + MINUTE, 10)
        assert (text(queued), queued.attempts, queued.queued_at) == ("a1", 1, NOON)
        assert await deliver(store, NOON + MINUTE) == ["a1"]
        assert await deliver(store, NOON + MINUTE) == ["a2"]
        assert await store.next_due() == NOON + HOUR  # the other chat's

    async def test_haste_holds_nothing_up_and_wakes_nothing_that_is_settled(self, store: Store) -> None:
        await send(store, say("a"))
        await store.commit(turn(CHAT, say("b")))
        await store.hasten(CHAT, NOON + HOUR)
        assert await store.next_due() == NOON
        assert await deliver(store) == ["b"]
        await store.hasten(CHAT, NOON + HOUR)
        await store.hasten(telegram(3), NOON)
        assert await store.next_due() is None

    async def test_all_chats_can_be_hastened_at_once(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a"), say("b", OTHER)))
        due = await store.due(NOON, 2)
        await store.settle([Postponed(queued.id, NOON + HOUR, "unreachable") for queued in due])
        await store.hasten(None, NOON + MINUTE)
        assert await texts(store, NOON + MINUTE) == ["a", "b"]

    async def test_one_clients_flood_holds_up_nobody_elses_inquiry_at_the_supervisors(
        self, store: Store
    ) -> None:
        """A new inquiry goes first, and then they take turns; within one inquiry all is in order."""
        await send(store, say("new A", SUPERVISOR, "A"))
        for n in range(33):
            written = Outgoing(SUPERVISOR, Reply(f"a{n}"), "A", source=Source(CHAT, str(n)))
            await store.commit(turn(CHAT, written))
        assert await texts(store) == ["a0"]
        new = (say("new B", SUPERVISOR, "B"), say("new B, continued", SUPERVISOR, "b"))
        await store.commit(turn(OTHER, *new, at=NOON + HOUR))
        await store.commit(turn(OTHER, say("b1", SUPERVISOR, "B"), at=NOON + HOUR + MINUTE))
        await store.commit(turn(OTHER, say("new C", SUPERVISOR, "C"), at=NOON + HOUR + MINUTE))
        said = await queued_one_by_one(store, NOON + 2 * HOUR)
        assert said[:5] == ["new B", "new B, continued", "new C", *["a0", "b1"]]
        assert said[5:] == [f"a{n}" for n in range(1, 33)]

    async def test_those_who_wait_at_the_supervisors_take_turns(self, store: Store) -> None:
        """And what is about none of them, as the answers to what she does, does not wait for them."""
        for n, code in enumerate("ABC"):
            await send(store, say(f"new {code}", SUPERVISOR, code), now=NOON + n * MINUTE)
        for n in range(3):
            at = NOON + HOUR + n * MINUTE
            written = (say(f"{code}{n}", SUPERVISOR, code) for code in ("C", "A", "B"))
            await store.commit(turn(CHAT, *written, at=at))
        await store.commit(
            turn(CHAT, say("queue", SUPERVISOR, SEVERAL), say("help", SUPERVISOR), at=NOON + DAY)
        )
        assert await queued_one_by_one(store, NOON + DAY) == [
            *("queue", "help"),
            *("A0", "B0", "C0", "A1", "B1", "C1", "A2", "B2", "C2"),
        ]

    async def test_what_is_postponed_holds_all_of_the_supervisors_chat_back(self, store: Store) -> None:
        """Her medium has asked for that, and it knows nothing of inquiries."""
        await store.commit(turn(CHAT, say("new A", SUPERVISOR, "A")))
        (first,) = await store.due(NOON, 10)
        await store.settle([Postponed(first.id, NOON + MINUTE, "429")])
        await store.commit(turn(OTHER, say("new B", SUPERVISOR, "B")))
        assert (await texts(store), await store.next_due()) == ([], NOON + MINUTE)
        await store.hasten(SUPERVISOR, NOON)
        assert (await texts(store), await store.next_due()) == (["new A"], NOON)


class TestSent:
    async def test_a_message_is_found_by_where_it_stands(self, store: Store) -> None:
        at = stands(9, 77)
        await send(store, Outgoing(SUPERVISOR, Reply("Uusi viesti"), CODE, source=ASKED), at)
        assert await sent_at(store, at) == Sent(telegram(9), "77", SUPERVISOR, CODE, ASKED, NOON)
        for elsewhere in (stands(9, 78), stands(8, 77), stands(77, 9), ASKED):
            assert await sent_at(store, elsewhere) is None

    async def test_it_may_belong_to_nothing(self, store: Store) -> None:
        await send(store, say("hei"), stands(1, 56))
        assert await sent_at(store, stands(1, 56)) == Sent(telegram(1), "56", CHAT, None, None, NOON)

    async def test_an_empty_name_is_a_name(self, store: Store) -> None:
        await send(store, Outgoing(CHAT, Reply("hei"), source=UNNAMED), UNNAMED)
        assert await sent_at(store, UNNAMED) == Sent(UNNAMED.place, "", CHAT, None, UNNAMED, NOON)
        assert len(await copies_of(store, UNNAMED)) == 1

    async def test_after_an_edit_the_last_one_counts(self, store: Store) -> None:
        at = stands(1, 56)
        await send(store, Outgoing(CHAT, Reply("a"), source=ASKED), at)
        edited = Outgoing(CHAT, Reply("b"), CODE, source=stands(1, 60), replaces="56")
        await send(store, edited, at, NOON + MINUTE)
        latest = Sent(telegram(1), "56", CHAT, CODE, stands(1, 60), NOON + MINUTE)
        assert await sent_at(store, at) == latest
        assert await copies_of(store, stands(1, 60)) == [latest]

    async def test_a_message_that_was_deleted_stands_nowhere(self, store: Store) -> None:
        """With all its edits; others in the chat, and its number in another chat, stay."""
        gone, other, elsewhere = stands(1, 56), stands(1, 57), stands(2, 56)
        for at in (gone, gone, other, elsewhere):
            await send(store, Outgoing(CHAT, Reply("a"), CODE, source=ASKED), at)
        await store.commit(turn(CHAT, Deletion(CHAT, "56", source=ASKED)))
        (deletion,) = await store.due(NOON, 10)
        await store.settle([Delivered(deletion.id, NOON, gone=gone)])
        assert [await sent_at(store, at) is None for at in (gone, other, elsewhere)] == [True, False, False]
        assert [copy.message_id for copy in await copies_of(store, ASKED)] == ["57", "56"]

    async def test_copies_come_in_their_order_and_only_with_a_place(self, store: Store) -> None:
        copy = partial(Outgoing, reply=Reply("hei"), source=ASKED)
        await send(store, copy(OTHER), stands(2, 9))
        await send(store, copy(CHAT), stands(1, 8), NOON + MINUTE)
        await send(store, copy(CHAT))
        await send(store, Deletion(CHAT, "8", source=ASKED))
        await send(store, Outgoing(CHAT, Reply("hei"), source=stands(1, 54)), stands(1, 10))
        await send(store, Outgoing(CHAT, Reply("hei"), source=stands(2, 55)), stands(1, 11))
        await store.commit(turn(CHAT, copy(CHAT), copy(OTHER)))
        refused = (await store.due(NOON, 10))[0]
        await store.settle([Refused(refused.id, NOON, Reason.BLOCKED)])
        assert await copies_of(store, ASKED) == [
            Sent(telegram(2), "9", OTHER, None, ASKED, NOON),
            Sent(telegram(1), "8", CHAT, None, ASKED, NOON + MINUTE),
        ]
        assert await copies_of(store, stands(55, 1)) == []

    @pytest.mark.parametrize(("message_id", "place"), [("77", None), (None, telegram(9))])
    async def test_half_a_place_is_none(
        self, store: Store, message_id: str | None, place: Address | None
    ) -> None:
        await store.commit(turn(CHAT, Outgoing(CHAT, Reply("hei"), CODE, source=ASKED)))
        (queued,) = await store.due(NOON, 1)
        await store.settle([Delivered(queued.id, NOON, message_id, place)])
        assert await copies_of(store, ASKED) == []

    async def test_a_message_that_was_edited_is_one_copy_as_old_as_it_is(self, store: Store) -> None:
        """How long a medium lets a message be taken back counts from when it was sent."""
        copy = partial(Outgoing, SUPERVISOR, source=ASKED, about=CODE)
        await store.commit(inquired(inquiry()))
        await send(store, copy(Reply("a")), stands(9, 56))
        await send(store, copy(Reply("b")), stands(9, 57))
        await send(store, copy(Reply("c"), replaces="56"), stands(9, 56), NOON + MINUTE)
        once = [
            Sent(telegram(9), "56", SUPERVISOR, CODE, ASKED, NOON),
            Sent(telegram(9), "57", SUPERVISOR, CODE, ASKED, NOON),
        ]
        assert await copies_of(store, ASKED) == once
        assert await notices_of(store, CHAT) == once

    async def test_what_was_sent_to_a_topic_was_sent_to_its_chat(self, store: Store) -> None:
        topic, chat = Address.parse("telegram:-9#7"), telegram(-9)
        for number, to in (("1", topic), ("2", chat)):
            await send(store, say("hei", to), Source(topic, number))
        assert [await sent_at(store, Source(topic, number)) for number in ("1", "2")] == [
            Sent(topic, "1", chat, None, None, NOON),
            Sent(topic, "2", chat, None, None, NOON),
        ]

    @pytest.mark.parametrize("to", [CHAT, TERMINAL, SUPERVISOR, MAILBOX])
    async def test_every_kind_was_sent_to_its_chat_whatever_its_lane(self, store: Store, to: Address) -> None:
        kinds: tuple[Message, ...] = (
            say("a", to),
            Deletion(to, "1"),
            Departure(to),
            Acknowledgement(to, "1"),
        )
        for number, message in enumerate(kinds):
            await send(store, message, stands(9, number))
        assert [await sent_at(store, stands(9, number)) for number, _ in enumerate(kinds)] == [
            Sent(telegram(9), str(number), to, None, None, NOON) for number, _ in enumerate(kinds)
        ]

    async def test_the_notices_of_a_chat_are_what_the_supervisor_was_sent_about_its_inquiries(
        self, store: Store
    ) -> None:
        await store.commit(inquired(inquiry("LATE", consented_at=NOON + MINUTE), inquiry()))
        await store.commit(inquired(inquiry("OTHER", OTHER), chat=OTHER))
        await send(store, say("late", SUPERVISOR, "LATE"), stands(9, 1))
        await send(store, say("a", SUPERVISOR, CODE), stands(9, 3))
        await send(store, say("b", SUPERVISOR, CODE.lower()), stands(9, 2), NOON + MINUTE)
        await send(store, say("c", CHAT, CODE), stands(1, 3))
        await send(store, say("d", SUPERVISOR, "OTHER"), stands(9, 4))
        await send(store, say("e", SUPERVISOR), stands(9, 5))
        await send(store, say("f", SUPERVISOR, CODE))
        await send(store, say("g", MAILBOX, CODE), Source(MAILBOX, "<g@x>"))
        await send(store, say("h", SUPERVISOR, ""), stands(9, 6))
        await store.commit(turn(CHAT, say("i", SUPERVISOR, CODE)))
        assert await notices_of(store, CHAT) == [
            Sent(telegram(9), "3", SUPERVISOR, CODE, None, NOON),
            Sent(telegram(9), "2", SUPERVISOR, CODE.lower(), None, NOON + MINUTE),
            Sent(telegram(9), "1", SUPERVISOR, "LATE", None, NOON),
        ]
        assert await notices_of(store, telegram(3)) == []

    async def test_the_lists_that_may_name_an_inquiry_are_notices_of_it(self, store: Store) -> None:
        """Those that are older than it do not; nobody else's notices are they, who has inquired nothing."""
        for minute, number in ((-1, 1), (0, 2), (1, 3)):
            await send(store, say("list", SUPERVISOR, SEVERAL), stands(9, number), NOON + minute * MINUTE)
        await store.commit(inquired(inquiry(), inquiry("LATE", consented_at=NOON + MINUTE)))
        await store.commit(inquired(inquiry("OTHER", OTHER, consented_at=NOON + MINUTE), chat=OTHER))
        listed = [
            [sent.message_id for sent in await notices_of(store, chat)] for chat in (CHAT, OTHER, telegram(3))
        ]
        assert listed == [["2", "3"], ["3"], []]
        assert (await store.look(Query(open=True))).deliveries == dict.fromkeys(
            (CODE, "LATE", "OTHER"), Delivery()
        )

    @pytest.mark.parametrize("inquired_by", [CHAT, OTHER])
    async def test_a_list_that_waits_is_not_sent_after_one_whom_it_may_name_is_forgotten(
        self, store: Store, inquired_by: Address
    ) -> None:
        """And one that is on its way just then is taken back."""
        await store.commit(inquired(inquiry("A", inquired_by), chat=inquired_by))
        await store.commit(turn(SUPERVISOR, say("list", SUPERVISOR, SEVERAL)))
        (queued,) = await store.due(NOON, 9)
        await store.commit(Commit(CHAT, NOON, forgets_chat=True))
        assert await store.due(NOON, 9) == ([] if inquired_by == CHAT else [queued])
        gone = Deletion(telegram(9), "7")
        await store.settle([Delivered(queued.id, NOON, "7", telegram(9), taken_back=gone)])
        assert [one.message for one in await store.due(NOON, 9)] == ([gone] if inquired_by == CHAT else [])

    async def test_it_is_remembered_as_long_as_the_outbox_is(self, store: Store) -> None:
        await send(store, Outgoing(CHAT, Reply("a"), CODE, source=ASKED), stands(1, 56))
        await store.forget(ages(outbox=NOON + MINUTE))
        assert await sent_at(store, stands(1, 56)) is None
        assert await copies_of(store, ASKED) == []

    @pytest.mark.parametrize("about", [CODE, CODE.lower()])
    async def test_what_belongs_to_an_inquiry_is_remembered_as_long_as_that_lives(
        self, store: Store, about: str
    ) -> None:
        """A reply, an edit or an erasure must find it, however late it comes; the rest goes by its age."""
        later = NOON + MINUTE
        await store.commit(inquired(inquiry()))
        await send(store, Outgoing(SUPERVISOR, Reply("Uusi"), about, source=ASKED), stands(9, 77))
        await send(store, say("gone", SUPERVISOR, "GONE"), stands(9, 78))
        await send(store, say("hei"), stands(1, 56))
        assert (await store.forget(ages(outbox=later)))["outbox"] == 2
        notice = Sent(telegram(9), "77", SUPERVISOR, about, ASKED, NOON)
        assert await sent_at(store, stands(9, 77)) == notice
        assert await copies_of(store, ASKED) == await notices_of(store, CHAT) == [notice]
        counts = await store.forget(ages(inquiries=later, outbox=later))
        assert (counts["inquiries"], counts["outbox"]) == (1, 1)
        assert await sent_at(store, stands(9, 77)) is None


LIVES = (
    Life(NOON, Status.ANSWERED, NOON + MINUTE, NOON + 2 * MINUTE, NOON + 3 * MINUTE),
    Life(NOON - MINUTE, Status.CLOSED, reminded_at=NOON),
    Life(NOON, unreached_at=NOON + MINUTE),
    Life(NOON, promised=date(2026, 3, 4)),
    Life(NOON),
)
"""Everything that may become of an inquiry, and nothing of it."""


class TestInquiries:
    async def test_an_inquiry_comes_back_as_it_was(self, store: Store) -> None:
        made = inquiry(subject=HOSTILE, name="Åsa <b>")
        await store.commit(inquired(made))
        assert await store.inquiries() == [made]
        assert await inquiry_of(store, CODE.lower()) == await inquiry_of(store, CODE) == made
        assert await inquiry_of(store, "K7M") is None

    async def test_the_oldest_is_first(self, store: Store) -> None:
        for code, minutes in (("B", 1), ("C", 0), ("A", 1)):
            await store.commit(inquired(inquiry(code, consented_at=NOON + minutes * MINUTE)))
        assert [found.code for found in await store.inquiries()] == ["C", "B", "A"]

    async def test_they_can_be_had_by_status_and_chat(self, store: Store) -> None:
        made = inquiry("A"), inquiry("B", OTHER), inquiry("C", status=Status.CLOSED)
        await store.commit(inquired(*made))
        assert await store.inquiries(Status.NEW) == [made[0], made[1]]
        assert await store.inquiries(Status.CLOSED) == [made[2]]
        assert await store.inquiries(Status.ANSWERED) == []
        assert await inquiries_of(store, CHAT) == [made[0], made[2]]

    @pytest.mark.parametrize("code", [CODE, CODE.lower()])
    async def test_what_becomes_of_one_changes_and_nothing_else(self, store: Store, code: str) -> None:
        made, other = inquiry(subject=HOSTILE), inquiry("B")
        await store.commit(inquired(made, other))
        for life in LIVES:
            assert await store.commit(Commit(SUPERVISOR, NOON, became=(Became(code, life),)))
            assert await store.inquiries() == [msgspec.structs.replace(made, life=life), other]
            having = [found.code for found in await store.inquiries(life.status)]
            assert having == ([CODE, "B"] if life.status is Status.NEW else [CODE])

    @pytest.mark.parametrize("code", [CODE, CODE.lower()])
    async def test_what_she_puts_down_about_one_changes_it_and_makes_it_no_younger(
        self, store: Store, code: str
    ) -> None:
        made, other = inquiry(subject=HOSTILE), inquiry("B")
        await store.commit(inquired(made, other))
        before = await store.look(Query(codes=(CODE,)))
        for desk in (Desk((Note(HOSTILE, NOON, "7"),), "Pirjo", NOON), Desk()):
            on = OnDesk(code, desk)
            assert await store.commit(Commit(SUPERVISOR, NOON + 9 * DAY, desks=(on, OnDesk("NONE", desk))))
            assert await store.inquiries() == [msgspec.structs.replace(made, desk=desk), other]
        with pytest.raises(Outdated):
            await store.commit(Commit(SUPERVISOR, NOON, rests_on=before.basis))
        became = (Became("B", other.life),)
        await store.commit(Commit(SUPERVISOR, NOON + DAY, became=became))
        await store.forget(ages(inquiries=NOON + DAY))
        assert [one.code for one in await store.inquiries()] == ["B"]

    async def test_one_is_deleted_with_all_that_was_and_is_to_be_sent_about_it(self, store: Store) -> None:
        """Lists that wait go too, since it may stand in them; what the same turn says stays."""
        await store.commit(inquired(inquiry(), inquiry("B")))
        await send(store, say("notice", SUPERVISOR, CODE), stands(9, 1))
        waiting = (
            say("Hei!", CHAT, CODE.lower()),
            say("list", SUPERVISOR, SEVERAL),
            say("B", SUPERVISOR, "B"),
        )
        await store.commit(turn(CHAT, *waiting))
        said = say("deleted", CHAT)
        assert await store.commit(
            Commit(SUPERVISOR, NOON, forgets=(CODE, "NONE"), outgoing=(said,), scrubs=True)
        )
        assert [one.code for one in await store.inquiries()] == ["B"]
        assert await sent_at(store, stands(9, 1)) is None
        assert sorted(await texts(store)) == ["B", "deleted"]

    async def test_every_one_can_be_had_and_what_was_sent_about_one(self, store: Store) -> None:
        made = inquiry(), inquiry("B", OTHER, status=Status.CLOSED)
        await store.commit(inquired(*made))
        written = (
            (Outgoing(SUPERVISOR, Reply("Maija kirjoitti"), CODE, source=ASKED), stands(9, 1)),
            (say("list", SUPERVISOR, SEVERAL), stands(9, 2)),
            (Outgoing(CHAT, Reply("Hei!"), CODE, source=Source(telegram(9), "7")), stands(1, 3)),
            (say("of another", SUPERVISOR, "B"), stands(9, 4)),
        )
        for message, at in written:
            await send(store, message, at)
        view = await store.look(Query(codes=(CODE.lower(),), thread=True))
        assert [(sent.place, sent.message_id) for sent in view.thread] == [
            (telegram(9), "1"),
            (telegram(1), "3"),
            (telegram(9), "2"),
        ]
        assert (await store.look(Query(codes=(CODE,)))).thread == ()
        assert set((await store.look(Query(every=True))).inquiries) == {CODE, "B"}

    async def test_what_a_message_asks_for_is_remembered_when_it_was_sent(self, store: Store) -> None:
        asking = Outgoing(SUPERVISOR, Reply("?"), CODE, asks=Asked.NOTE)
        await send(store, asking, stands(9, 77))
        assert await sent_at(store, stands(9, 77)) == Sent(
            telegram(9), "77", SUPERVISOR, CODE, None, NOON, Asked.NOTE
        )

    async def test_it_may_have_become_of_it_already_when_it_is_new(self, store: Store) -> None:
        made = [inquiry(f"CODE{number}") for number, _ in enumerate(LIVES)]
        lived = [msgspec.structs.replace(one, life=life) for one, life in zip(made, LIVES, strict=True)]
        await store.commit(inquired(*lived))
        assert await store.inquiries() == lived

    async def test_nothing_becomes_of_one_that_there_is_not(self, store: Store) -> None:
        await store.commit(inquired(inquiry("B")))
        steps = became("NONE", status=Status.CLOSED), became("B", status=Status.ANSWERED)
        assert await store.commit(Commit(SUPERVISOR, NOON, became=steps))
        assert await store.inquiries() == [inquiry("B", status=Status.ANSWERED)]

    async def test_a_turn_that_was_carried_out_brings_nothing_forward_again(self, store: Store) -> None:
        await store.commit(inquired(inquiry()))
        for status in (Status.ANSWERED, Status.CLOSED):
            await store.commit(Commit(SUPERVISOR, NOON, "1", became=(became(CODE, status=status),)))
        assert await inquiry_of(store, CODE) == inquiry(status=Status.ANSWERED)

    async def test_of_several_steps_in_one_turn_the_last_counts_even_for_a_new_one(
        self, store: Store
    ) -> None:
        steps = became(CODE, status=Status.CLOSED), became(CODE, status=Status.ANSWERED, answered_at=NOON)
        assert await store.commit(Commit(CHAT, NOON, inquiries=(inquiry(),), became=steps))
        assert await store.inquiries() == [inquiry(status=Status.ANSWERED, answered_at=NOON)]

    @pytest.mark.parametrize("code", [CODE, CODE.lower()])
    @pytest.mark.parametrize("chat", [CHAT, OTHER])
    async def test_a_code_is_taken_for_whichever_chat_and_nothing_is_written(
        self, store: Store, code: str, chat: Address
    ) -> None:
        await store.receive([incoming("1", chat)])
        await store.commit(inquired(inquiry()))
        before = await everything_in(store)
        clash = Commit(
            chat,
            NOON,
            "1",
            Conversation(turn=1),
            (say("kiitos", chat),),
            (inquiry("NEW", chat), inquiry(code, chat, subject="Toisin")),
            (became(CODE, status=Status.CLOSED),),
            (Miss("?", Language.FI, NOON),),
            (Feedback("price", Language.FI, True),),
            ((Key.SUPERVISOR, chat.text),),
        )
        with pytest.raises(CodeTaken):
            await store.commit(clash)
        assert await everything_in(store) == before
        assert await store.commit(turn(chat, done="1"))

    async def test_forgetting_its_own_chat_frees_no_code_of_another(self, store: Store) -> None:
        await store.commit(inquired(inquiry(), inquiry("B", OTHER)))
        before = await everything_in(store)
        with pytest.raises(CodeTaken):
            await store.commit(Commit(OTHER, NOON, inquiries=(inquiry(chat=OTHER),), forgets_chat=True))
        assert await everything_in(store) == before

    @pytest.mark.parametrize("chat", [CHAT, OTHER])
    async def test_two_may_not_share_a_code_within_a_turn_either(self, store: Store, chat: Address) -> None:
        await store.receive([incoming("1")])
        clash = Commit(CHAT, NOON, "1", Conversation(), (say("a"),), (inquiry(), inquiry(CODE.lower(), chat)))
        with pytest.raises(CodeTaken):
            await store.commit(clash)
        assert (await store.inquiries(), await texts(store)) == ([], [])
        assert (await store.waiting(), await conversation_of(store, CHAT)) == ([incoming("1")], None)

    @pytest.mark.parametrize("chat", [CHAT, OTHER])
    async def test_a_code_that_is_erased_is_free_again_and_nothing_clings_to_it(
        self, store: Store, chat: Address
    ) -> None:
        await store.commit(inquired(inquiry(status=Status.CLOSED, answered_at=NOON)))
        assert await store.commit(Commit(CHAT, NOON, inquiries=(inquiry(chat=chat),), forgets_chat=True))
        assert await store.inquiries() == [inquiry(chat=chat)]


class TestMissesAndFeedback:
    async def test_misses_come_back_oldest_first(self, store: Store) -> None:
        late, early = Miss(HOSTILE, Language.FI, NOON), Miss("Varför?", Language.SV, NOON - MINUTE)
        await store.commit(Commit(CHAT, NOON, misses=(late,)))
        await store.commit(Commit(CHAT, NOON, misses=(early, late)))
        assert await store.misses() == [early, late, late]

    async def test_misses_have_numbers_in_the_order_in_which_they_came_and_what_has_become_of_them(
        self, store: Store
    ) -> None:
        late, early = Miss(HOSTILE, Language.FI, NOON, "price"), Miss("Varför?", Language.SV, NOON - MINUTE)
        await store.commit(Commit(CHAT, NOON, misses=(late, early)))
        await store.commit(Commit(CHAT, NOON, fates=((1, IGNORED), (9, IGNORED))))
        ignored = msgspec.structs.replace(late, fate=IGNORED)
        found = (await store.look(Query(questions=True))).questions
        assert found == (Numbered(1, ignored), Numbered(2, early))
        assert (await store.look(Query())).questions == ()
        await store.commit(Commit(CHAT, NOON, fates=((1, None),)))
        assert await store.misses() == [early, late]

    async def test_who_waits_for_an_answer_takes_the_place_of_the_miss_until_it_is_settled(
        self, store: Store
    ) -> None:
        """Of the newest that says the same; nobody else's, and none that is settled already."""
        miss = Miss("Varför?", Language.SV, NOON, "price")
        waits = msgspec.structs.replace(miss, shown=None, asker=CHAT, topic="7")
        others = msgspec.structs.replace(waits, asker=OTHER)
        await store.commit(Commit(CHAT, NOON, misses=(miss, miss, miss), fates=((3, IGNORED),)))
        await store.commit(Commit(CHAT, NOON, misses=(waits,)))
        await store.commit(Commit(OTHER, NOON, misses=(others,)))
        await store.commit(Commit(OTHER, NOON, misses=(others,)))
        found = [one.miss for one in (await store.look(Query(questions=True))).questions]
        kept = [msgspec.structs.replace(one, shown="price") for one in (others, waits)]
        assert found == [*kept, msgspec.structs.replace(miss, fate=IGNORED), others]
        assert (await store.look(Query(chat=CHAT))).awaited == ("Varför?",)
        assert (await store.look(Query(chat=OTHER))).awaited == ("Varför?", "Varför?")
        await store.commit(Commit(SUPERVISOR, NOON, fates=((2, "20260302-1"), (1, None))))
        left = [one.miss for one in (await store.look(Query(questions=True))).questions]
        assert left[:2] == [miss, msgspec.structs.replace(miss, fate="20260302-1")]
        assert (await store.look(Query(chat=CHAT))).awaited == ()

    async def test_an_erasure_leaves_what_was_asked_and_not_who_waits_for_the_answer(
        self, store: Store
    ) -> None:
        waits = Miss("Varför?", Language.SV, NOON, asker=CHAT, topic="7")
        others = Miss("Kuka?", Language.FI, NOON, asker=OTHER)
        await store.commit(Commit(CHAT, NOON, misses=(waits, others)))
        await store.commit(Commit(CHAT, NOON, forgets_chat=True))
        assert await store.misses() == [waits.unsigned, others]
        assert (await store.look(Query(chat=CHAT))).awaited == ()

    async def test_feedback_is_counted_over_the_languages(self, store: Store) -> None:
        given = [
            Feedback("price", Language.FI, True),
            Feedback("price", Language.FI, True),
            Feedback("price", Language.SV, True),
            Feedback("price", Language.FI, False),
        ]
        for feedback in given:
            await store.commit(Commit(CHAT, NOON, feedback=(feedback,)))
        assert await store.feedback() == {("price", True): 3, ("price", False): 1}


class TestForgetting:
    async def test_what_is_older_goes_and_is_counted(self, store: Store) -> None:
        await store.receive([incoming("1"), incoming("2", OTHER)])
        for chat, key, minutes in ((CHAT, "1", 0), (OTHER, "2", 2)):
            at = NOON + minutes * MINUTE
            made = inquiry(f"CODE{key}", chat)
            miss = Miss(key, Language.FI, at)
            said = say(key, chat)
            await store.commit(Commit(chat, at, key, Conversation(), (said,), (made,), misses=(miss,)))
            await deliver(store, at)
        limit = NOON + MINUTE
        kinds = ("conversations", "inquiries", "misses", "inbox", "outbox")
        assert await store.forget(ages(**dict.fromkeys(kinds, limit))) == {
            **dict.fromkeys(kinds, 1),
            "drafts": 0,
            "gentle": 0,
            "erasures": 0,
        }
        assert await store.forget(ages(**dict.fromkeys(kinds, limit))) == {
            **dict.fromkeys(kinds, 0),
            "drafts": 0,
            "gentle": 0,
            "erasures": 0,
        }
        assert await conversation_of(store, CHAT) is None
        assert await conversation_of(store, OTHER) is not None
        assert [found.code for found in await store.inquiries()] == ["CODE2"]
        assert [miss.question for miss in await store.misses()] == ["2"]
        assert await store.receive([incoming("1"), incoming("2")]) == [incoming("1")]

    async def test_what_was_erased_is_known_as_long_as_a_backup_may_bring_it_back(self, store: Store) -> None:
        """A chat, an inquiry, and rights of the supervisor that have ended; each as it was erased last."""
        hers = (Key.SUPERVISOR, OTHER.text)
        await store.commit(Commit(CHAT, NOON, inquiries=(inquiry("CODE1"),), remembers=(hers,)))
        await store.commit(Commit(CHAT, NOON, remembers=(hers,)))  # the same as before: nothing has ended
        await store.commit(Commit(OTHER, NOON, forgets=("CODE1",)))
        for minutes in (1, 2):
            await store.commit(Commit(CHAT, NOON + minutes * MINUTE, forgets_chat=True))
        await store.commit(Commit(SUPERVISOR, NOON + MINUTE, remembers=((Key.SUPERVISOR, None),)))
        counts = [
            (await store.forget(ages(erasures=NOON + minutes * MINUTE)))["erasures"] for minutes in range(4)
        ]
        assert counts == [0, 1, 1, 1]

    @pytest.mark.parametrize("state", STATES, ids=repr)
    async def test_of_a_draft_it_stays_that_there_was_one(self, store: Store, state: State) -> None:
        """And until when nobody had written, by which its client is told that it is over."""
        kept = Conversation(state, questions=("Auttaako tämä?",), turn=3)
        await store.commit(Commit(CHAT, NOON, conversation=kept))
        before = await store.look(Query(CHAT))
        assert (await store.forget(ages(drafts=NOON)))["drafts"] == 0
        count = (await store.forget(ages(drafts=NOON + MINUTE)))["drafts"]
        emptied = without_draft(kept)
        assert count == (emptied != kept)
        assert (await store.look(Query(CHAT))).conversation == StoredConversation(emptied, NOON)
        assert ((await store.look(Query(CHAT))).basis == before.basis) == (emptied == kept)
        assert (await store.forget(ages(drafts=NOON + MINUTE)))["drafts"] == 0

    async def test_each_kind_has_its_own_age(self, store: Store) -> None:
        miss = Miss("?", Language.FI, NOON)
        await store.commit(Commit(CHAT, NOON, conversation=Conversation(), misses=(miss,)))
        counts = await store.forget(ages(misses=NOON + MINUTE))
        assert counts == {**dict.fromkeys(Ages.__slots__, 0), "misses": 1}
        assert await conversation_of(store, CHAT) is not None

    async def test_the_end_of_gentle_hours_goes_when_it_has_passed(self, store: Store) -> None:
        """And nothing else of the conversation, whenever its last turn was."""
        kept = Conversation(turn=3, questions=("a",), gentle_until=NOON)
        await store.commit(Commit(CHAT, NOON - DAY, conversation=kept))
        assert (await store.forget(ages(gentle=NOON - MINUTE)))["gentle"] == 0
        assert (await store.forget(ages(gentle=NOON)))["gentle"] == 1
        stored = await conversation_of(store, CHAT)
        assert stored is not None
        left = Conversation(turn=3, questions=("a",))
        assert (stored.conversation, stored.at) == (left, NOON - DAY)
        assert (await store.forget(ages(gentle=NOON)))["gentle"] == 0

    async def test_what_is_waiting_or_queued_stays(self, store: Store) -> None:
        await store.receive([incoming("1")])
        await store.commit(Commit(CHAT, NOON, outgoing=(say("a"),)))
        later = NOON + MINUTE
        assert not any((await store.forget(Ages(*[later] * 8))).values())
        assert await texts(store) == ["a"]
        assert await store.waiting() == [incoming("1")]

    @pytest.mark.parametrize("status", Status)
    async def test_an_inquiry_goes_whatever_its_status(self, store: Store, status: Status) -> None:
        await store.commit(inquired(inquiry(status=status)))
        assert (await store.forget(ages(inquiries=NOON)))["inquiries"] == 0
        assert (await store.forget(ages(inquiries=NOON + MINUTE)))["inquiries"] == 1
        assert await store.inquiries() == []

    async def test_the_age_of_an_inquiry_counts_from_its_last_change(self, store: Store) -> None:
        await store.commit(inquired(inquiry()))
        at = NOON + 5 * MINUTE
        await store.commit(Commit(SUPERVISOR, at, became=(became(CODE, reminded_at=NOON),)))
        assert (await store.forget(ages(inquiries=at)))["inquiries"] == 0
        assert (await store.forget(ages(inquiries=at + MINUTE)))["inquiries"] == 1

    async def test_a_chat_is_forgotten_but_for_what_the_turn_itself_leaves(self, store: Store) -> None:
        await store.receive([incoming("1"), incoming("3", OTHER)])
        for chat in (CHAT, OTHER):
            made = inquiry(chat.text, chat)
            await store.commit(Commit(chat, NOON, conversation=Conversation(turn=3), inquiries=(made,)))
        left = Conversation(turn=4)
        goodbye = say("Kaikki on poistettu.")
        assert await store.commit(Commit(CHAT, NOON, "1", left, (goodbye,), forgets_chat=True))
        found = await conversation_of(store, CHAT)
        assert found is not None
        assert found.conversation == left
        assert await conversation_of(store, OTHER) is not None
        assert await inquiries_of(store, CHAT) == []
        assert len(await inquiries_of(store, OTHER)) == 1
        assert await store.waiting() == [incoming("3", OTHER)]
        assert await texts(store) == ["Kaikki on poistettu."]

    async def test_a_forgotten_chat_leaves_no_conversation_unless_told(self, store: Store) -> None:
        await store.commit(Commit(CHAT, NOON, conversation=Conversation(turn=3)))
        await store.commit(Commit(CHAT, NOON, forgets_chat=True))
        assert await conversation_of(store, CHAT) is None

    async def test_messages_already_queued_to_the_chat_itself_are_still_sent(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a"), say("b")))
        (first,) = await store.due(NOON, 1)
        await store.settle([Delivered(first.id, NOON)])
        await store.commit(Commit(CHAT, NOON, forgets_chat=True))
        assert await deliver(store) == ["b"]
        later = NOON + MINUTE
        assert (await store.forget(ages(outbox=later)))["outbox"] == 1  # "a" went with the chat

    async def test_what_was_typed_just_after_is_still_answered(self, store: Store) -> None:
        after = incoming("2", payload=b"viela yksi")
        await store.receive([incoming("1"), after])
        await store.commit(Commit(CHAT, NOON, "1", forgets_chat=True))
        assert await store.waiting() == [after]
        assert await store.receive([after]) == []
        assert await store.commit(turn(CHAT, say("a"), done="2"))
        assert await texts(store) == ["a"]

    @pytest.mark.parametrize("about", [CODE, CODE.lower()])
    async def test_what_is_queued_about_its_inquiries_is_not_sent_any_more(
        self, store: Store, about: str
    ) -> None:
        await store.commit(inquired(inquiry(), inquiry("SECOND")))
        await store.commit(inquired(inquiry("OTHER", OTHER), chat=OTHER))
        notices = (
            say("held up", SUPERVISOR, about),
            Deletion(SUPERVISOR, "1", about),
            say("second", SUPERVISOR, "SECOND"),
            say("other", SUPERVISOR, "OTHER"),
            say("nothing", SUPERVISOR),
        )
        await store.commit(turn(CHAT, *notices))
        (first,) = await store.due(NOON, 1)
        await store.settle([Postponed(first.id, NOON + HOUR, "unreachable")])
        goodbye, told = say("Poistettu."), say("The client is gone", SUPERVISOR, about)
        await store.commit(Commit(CHAT, NOON, outgoing=(goodbye, told), forgets_chat=True))
        await store.settle([Delivered(first.id, NOON)])  # it was on its way, and is known no more
        assert await deliver(store) == ["other", "Poistettu."]
        assert await queued_for(store, SUPERVISOR) == ["The client is gone", "nothing"]

    @pytest.mark.parametrize("end", [erased, aged])
    async def test_what_was_on_its_way_when_it_was_dropped_is_taken_back(
        self, store: Store, end: Callable[[Store], Awaitable[object]]
    ) -> None:
        """If it has come to stand somewhere; what was not dropped stays."""
        await store.commit(inquired(inquiry()))
        await store.commit(inquired(inquiry("OTHER", OTHER), chat=OTHER, at=NOON + HOUR))
        notices = (
            say("standing", SUPERVISOR, CODE),
            say("mailed", MAILBOX, CODE),
            say("other", telegram(9), "OTHER"),
        )
        await store.commit(turn(CHAT, *notices))
        standing, mailed, other = await store.due(NOON, 9)
        await end(store)
        for queued, number in ((standing, "77"), (other, "78")):
            back = Deletion(telegram(9), number)
            await store.settle([Delivered(queued.id, NOON, number, telegram(9), taken_back=back)])
        await store.settle([Delivered(mailed.id, NOON, "<1@x>", MAILBOX), Postponed(mailed.id, NOON, "?")])
        assert [queued.message for queued in await store.due(NOON, 9)] == [Deletion(telegram(9), "77")]
        assert await sent_at(store, Source(telegram(9), "77")) is None
        assert await sent_at(store, Source(telegram(9), "78")) is not None

    async def test_what_is_queued_about_an_inquiry_goes_with_it(self, store: Store) -> None:
        """As long as nobody is paired, a notice waits; it shall not outlive what it tells of."""
        await store.commit(inquired(inquiry()))
        await store.commit(inquired(inquiry("OTHER", OTHER), chat=OTHER, at=NOON + HOUR))
        await store.commit(
            turn(CHAT, say("old", SUPERVISOR, CODE.lower()), say("young", SUPERVISOR, "OTHER"))
        )
        await store.forget(ages(inquiries=NOON + MINUTE))
        assert await queued_for(store, SUPERVISOR) == ["young"]

    async def test_what_others_were_sent_about_its_inquiries_is_remembered(self, store: Store) -> None:
        await store.commit(inquired(inquiry()))
        await send(store, Outgoing(SUPERVISOR, Reply("Uusi"), CODE, source=ASKED), stands(9, 77))
        await send(store, Outgoing(CHAT, Reply("Kiitos"), CODE, source=ASKED), stands(1, 56))
        await store.commit(Commit(CHAT, NOON, forgets_chat=True))
        notice = Sent(telegram(9), "77", SUPERVISOR, CODE, ASKED, NOON)
        assert await sent_at(store, stands(9, 77)) == notice
        assert await copies_of(store, ASKED) == [notice]
        assert await sent_at(store, stands(1, 56)) is None
        assert await notices_of(store, CHAT) == []

    async def test_what_had_become_of_its_inquiries_clings_to_no_later_one(self, store: Store) -> None:
        """That the client had been told, above all: it is said of the later one again."""
        lived = {"status": Status.CLOSED, "answered_at": NOON, "reminded_at": NOON, "unreached_at": NOON}
        await store.commit(inquired(inquiry(CODE, CHAT, **lived)))
        await store.commit(Commit(CHAT, NOON, forgets_chat=True))
        assert (await store.inquiries(), await inquiry_of(store, CODE)) == ([], None)
        await store.commit(inquired(inquiry()))
        assert await store.inquiries() == [inquiry()]


PAIRINGS = (Pairing.of("code", NOON + HOUR), Pairing.of("another", NOON))


class TestRemembering:
    async def test_where_the_supervisor_reads_is_kept_replaced_and_deleted(self, store: Store) -> None:
        assert await place_in(store) is None
        for place in (CHAT, Address.parse("telegram:-100#7"), TERMINAL):
            await remember(store, Key.SUPERVISOR, place.text)
            assert await place_in(store) == place
        for _ in range(2):
            await remember(store, Key.SUPERVISOR, None)
            assert await place_in(store) is None

    async def test_the_pairing_on_offer_is_kept_replaced_and_deleted(self, store: Store) -> None:
        assert (await store.look(Query())).pairing is None
        for pairing in PAIRINGS:
            await remember(store, Key.PAIRING, to_json(pairing).decode())
            assert (await store.look(Query())).pairing == pairing
        await remember(store, Key.PAIRING, None)
        assert (await store.look(Query())).pairing is None

    async def test_where_she_does_not_read_any_more_is_kept_and_deleted(self, store: Store) -> None:
        past = NOTHING.left(CHAT, NOON).left(Address.parse("telegram:-100"), NOON + HOUR)
        for kept in (NOTHING.left(CHAT, NOON), past):
            await remember(store, Key.PAST, to_json(kept).decode())
            assert (await store.look(Query())).past == kept
        await remember(store, Key.PAST, None)
        assert (await store.look(Query())).past == NOTHING

    async def test_who_may_act_is_kept_and_deleted(self, store: Store) -> None:
        """With names as people write them; where nobody may act it is another thing than where all may."""
        assert (await store.look(Query())).team is None
        person = Person("4711", HOSTILE.replace("\x00", ""))
        for team in (Team(), Team((person,), (Asking(Person("1", ""), ("8", "9")),))):
            await remember(store, Key.TEAM, to_json(team).decode())
            assert (await store.look(Query())).team == team
        await remember(store, Key.TEAM, None)
        assert (await store.look(Query())).team is None

    async def test_until_when_she_is_away_is_kept_and_deleted(self, store: Store) -> None:
        assert (await store.look(Query())).absence is None
        for absence in (Absence(date(2026, 8, 15)), Absence(date(2026, 9, 1))):
            await remember(store, Key.ABSENCE, to_json(absence).decode())
            assert (await store.look(Query())).absence == absence
        await remember(store, Key.ABSENCE, None)
        assert (await store.look(Query())).absence is None

    async def test_what_is_counted_is_counted_by_the_week_in_finland_and_outlives_the_chat(
        self, store: Store
    ) -> None:
        answer, topic = Count(Tally.QUESTION, QuestionOutcome.ANSWER), Count(Tally.TOPIC, "price")
        sunday_night = datetime(2026, 3, 8, 22, 30, tzinfo=UTC)  # it is Monday there
        for at, counts in ((NOON, (answer, topic)), (NOON + DAY, (answer,)), (sunday_night, (answer,))):
            await store.commit(Commit(CHAT, at, counts=counts))
        await store.commit(Commit(CHAT, NOON, forgets_chat=True))
        monday, next_one = date(2026, 3, 2), date(2026, 3, 9)
        assert (await store.look(Query(counts=True))).counts == (
            Counted(monday, Tally.QUESTION, "answer", 2),
            Counted(monday, Tally.TOPIC, "price", 1),
            Counted(next_one, Tally.QUESTION, "answer", 1),
        )
        assert (await store.look(Query())).counts == ()

    async def test_a_turn_remembers_in_order_and_each_key_by_itself(self, store: Store) -> None:
        pairing = to_json(PAIRINGS[0]).decode()
        used = (Key.PAIRING, pairing), (Key.SUPERVISOR, CHAT.text), (Key.SUPERVISOR, OTHER.text)
        await store.commit(Commit(CHAT, NOON, remembers=used))
        view = await store.look(Query())
        assert (view.place, view.pairing) == (OTHER, PAIRINGS[0])
        await remember(store, Key.PAIRING, None)
        view = await store.look(Query())
        assert (view.place, view.pairing) == (OTHER, None)


FIRST, THEIRS = "A2B-3CD", "Z9Y-8XW"
HERS = stands(9, 80)
"""A message of the supervisor's, where it stands in her chat."""
KEPT = StoredConversation(Conversation(turn=3), NOON)
MADE = {
    FIRST: inquiry(FIRST, consented_at=NOON - HOUR, status=Status.CLOSED),
    CODE: inquiry(),
    THEIRS: inquiry(THEIRS, OTHER, consented_at=NOON - MINUTE, status=Status.ANSWERED, answered_at=NOON),
}
NOTICE = Sent(telegram(9), "77", SUPERVISOR, CODE, None, NOON)
WORDS = Sent(telegram(9), "78", SUPERVISOR, CODE, ASKED, NOON)
RELAYED = Sent(OTHER, "5", OTHER, THEIRS, HERS, NOON)
ANSWER = Sent(CHAT, "56", CHAT, None, ASKED, NOON)


async def furnish(store: Store) -> None:
    """Write something of everything that a query can ask for."""
    conversation = Conversation(turn=3)
    used = (Key.SUPERVISOR, telegram(9).text), (Key.PAIRING, to_json(PAIRINGS[0]).decode())
    await store.commit(Commit(CHAT, NOON, conversation=conversation, inquiries=tuple(MADE.values())))
    await store.commit(Commit(OTHER, NOON, conversation=conversation, remembers=used))
    for sent in (NOTICE, WORDS, RELAYED, ANSWER):
        message = Outgoing(sent.to, Reply("hei"), sent.about, source=sent.source)
        await send(store, message, Source(sent.place, sent.message_id))
    await store.commit(turn(CHAT, Outgoing(SUPERVISOR, Reply("lisää"), CODE, source=stands(1, 58))))


HELD_UP = Delivery(NOON, "77")
KNOWN: dict[str, Any] = {"place": telegram(9), "pairing": PAIRINGS[0]}
"""What every view tells."""


def made(*codes: str) -> dict[str, Inquiry]:
    return {code: MADE[code] for code in codes}


LOOKS: dict[str, tuple[Query, View]] = {
    "nothing": (Query(), View(**KNOWN)),
    "a chat": (
        Query(CHAT),
        View(
            KEPT,
            made(FIRST, CODE),
            own=(FIRST, CODE),
            notices=(NOTICE, WORDS),
            deliveries={FIRST: Delivery(), CODE: HELD_UP},
            **KNOWN,
        ),
    ),
    "another chat": (
        Query(OTHER),
        View(KEPT, made(THEIRS), own=(THEIRS,), deliveries={THEIRS: Delivery()}, **KNOWN),
    ),
    "a stranger": (Query(telegram(3)), View(**KNOWN)),
    "codes": (
        Query(codes=(THEIRS, "NONE", FIRST, THEIRS)),
        View(inquiries=made(FIRST, THEIRS), deliveries={FIRST: Delivery(), THEIRS: Delivery()}, **KNOWN),
    ),
    "a code in lower case": (
        Query(codes=(CODE.lower(),)),
        View(inquiries=made(CODE), deliveries={CODE: HELD_UP}, **KNOWN),
    ),
    "a code that there is not": (Query(codes=("NONE", "")), View(**KNOWN)),
    "what is open": (
        Query(open=True),
        View(inquiries=made(CODE, THEIRS), deliveries={CODE: HELD_UP, THEIRS: Delivery()}, **KNOWN),
    ),
    "what a client wrote": (
        Query(written=ASKED),
        View(inquiries=made(CODE), copies=(WORDS, ANSWER), **KNOWN),
    ),
    "what the supervisor wrote": (
        Query(written=HERS),
        View(inquiries=made(THEIRS), copies=(RELAYED,), **KNOWN),
    ),
    "what nobody wrote": (Query(written=stands(1, 99)), View(**KNOWN)),
    "under a notice": (Query(under=stands(9, 77)), View(inquiries=made(CODE), there=NOTICE, **KNOWN)),
    "under what was relayed": (
        Query(under=stands(2, 5)),
        View(inquiries=made(THEIRS), there=RELAYED, **KNOWN),
    ),
    "under an answer": (Query(under=stands(1, 56)), View(there=ANSWER, **KNOWN)),
    "under what was passed on": (
        Query(under=HERS),
        View(inquiries=made(THEIRS), copies_of_under=(RELAYED,), **KNOWN),
    ),
    "under nothing of the bot's": (Query(under=stands(9, 99)), View(**KNOWN)),
    "all that she was sent": (Query(hers=True), View(hers=(NOTICE, WORDS), **KNOWN)),
    "everything": (
        Query(OTHER, (CODE,), True, HERS, ASKED),
        View(
            KEPT,
            made(CODE, THEIRS),
            own=(THEIRS,),
            deliveries={CODE: HELD_UP, THEIRS: Delivery()},
            copies=(RELAYED,),
            copies_of_under=(WORDS, ANSWER),
            **KNOWN,
        ),
    ),
}
"""Each thing that can be asked for, and all that is to be told then."""

SAID_TO_HER = say("Uusi yhteydenotto", SUPERVISOR, CODE)
MAILED = say("Uusi yhteydenotto", MAILBOX, CODE)
WRITTEN = Outgoing(SUPERVISOR, Reply("Vielä yksi asia"), CODE, source=ASKED)
REMINDED = say("Odottaa yhä", SUPERVISOR, CODE)
QUEUED, REFUSED, PUT_OFF = "queued", "refused", "put off"
Fate = str | Source
"""What became of a message: how it went, or where it stands."""

DELIVERIES: dict[str, tuple[tuple[tuple[Message, Fate], ...], Delivery]] = {
    "nothing": ((), Delivery()),
    "told": (((SAID_TO_HER, stands(9, 77)),), Delivery(notice="77")),
    "told in two pieces": (
        ((SAID_TO_HER, stands(9, 77)), (SAID_TO_HER, stands(9, 76))),
        Delivery(notice="77"),
    ),
    "told, and the notice edited": (
        ((SAID_TO_HER, stands(9, 77)), (SAID_TO_HER, stands(9, 78)), (SAID_TO_HER, stands(9, 77))),
        Delivery(notice="77"),
    ),
    "the notice waits": (((SAID_TO_HER, QUEUED),), Delivery(NOON)),
    "the notice has failed": (((SAID_TO_HER, PUT_OFF),), Delivery(NOON)),
    "the notice is refused": (((SAID_TO_HER, REFUSED),), Delivery()),
    "both wait": (((MAILED, QUEUED), (SAID_TO_HER, QUEUED)), Delivery(NOON + MINUTE)),
    "only the mail waits": (((SAID_TO_HER, stands(9, 77)), (MAILED, QUEUED)), Delivery(notice="77")),
    "by mail only": (((SAID_TO_HER, PUT_OFF), (MAILED, Source(MAILBOX, "<1@x>"))), Delivery()),
    "the mail is refused": (((SAID_TO_HER, QUEUED), (MAILED, REFUSED)), Delivery(NOON)),
    "told, and words wait": (
        ((SAID_TO_HER, stands(9, 77)), (WRITTEN, QUEUED)),
        Delivery(NOON + MINUTE, "77"),
    ),
    "told, and words have failed, and more wait": (
        ((SAID_TO_HER, stands(9, 77)), (WRITTEN, PUT_OFF), (WRITTEN, QUEUED)),
        Delivery(NOON + MINUTE, "77"),
    ),
    "told, and words come": (
        ((SAID_TO_HER, stands(9, 77)), (WRITTEN, stands(9, 78))),
        Delivery(notice="77"),
    ),
    "by mail only, and words wait": (
        ((SAID_TO_HER, PUT_OFF), (MAILED, Source(MAILBOX, "<1@x>")), (WRITTEN, QUEUED)),
        Delivery(NOON + 2 * MINUTE),
    ),
    "the notice waits, and words": (((SAID_TO_HER, QUEUED), (WRITTEN, QUEUED)), Delivery(NOON)),
    "told, and a reminder waits": (((SAID_TO_HER, stands(9, 77)), (REMINDED, QUEUED)), Delivery(notice="77")),
    "of another inquiry": (((say("hei", SUPERVISOR, "OTHER"), QUEUED),), Delivery()),
    "of none": (((say("hei", SUPERVISOR), QUEUED),), Delivery()),
    "to the client": (((Outgoing(CHAT, Reply("hei"), CODE, source=HERS), QUEUED),), Delivery()),
    "in lower case": (((say("hei", SUPERVISOR, CODE.lower()), QUEUED),), Delivery(NOON)),
}
"""What was said about an inquiry and what became of it, a minute apart, and how far telling her has come."""


async def suffer(store: Store, message: Message, fate: Fate, at: datetime) -> None:
    """Queue *message* and have it come to its *fate*."""
    known = {queued.id for queued in await store.due(NOON + DAY, 100)}
    await store.commit(turn(CHAT, message, at=at))
    (queued,) = [queued for queued in await store.due(NOON + DAY, 100) if queued.id not in known] or (None,)
    if isinstance(fate, Source):
        assert queued is not None
        await store.settle([Delivered(queued.id, at, fate.message_id, fate.place)])
    elif queued is not None and fate == REFUSED:
        await store.settle([Refused(queued.id, at, Reason.OTHER)])
    elif queued is not None and fate == PUT_OFF:
        await store.settle([Postponed(queued.id, at + HOUR, "unreachable")])


class TestLook:
    async def test_an_empty_store_tells_of_nothing(self, store: Store) -> None:
        view = await store.look(Query(CHAT, (CODE,), True, ASKED, HERS))
        assert replace(view, basis=()) == View()

    @pytest.mark.parametrize(("query", "found"), LOOKS.values(), ids=LOOKS)
    async def test_a_query_finds_what_it_asks_for_and_no_more(
        self, store: Store, query: Query, found: View
    ) -> None:
        await furnish(store)
        assert replace(await store.look(query), basis=()) == found

    @pytest.mark.parametrize(("said", "delivery"), DELIVERIES.values(), ids=DELIVERIES)
    async def test_how_far_telling_the_supervisor_has_come(
        self, store: Store, said: tuple[tuple[Message, Fate], ...], delivery: Delivery
    ) -> None:
        await remember(store, Key.SUPERVISOR, telegram(9).text)
        await store.commit(inquired(inquiry()))
        for minute, (message, fate) in enumerate(said):
            await suffer(store, message, fate, NOON + minute * MINUTE)
        for query in (Query(codes=(CODE,)), Query(open=True)):
            assert (await store.look(query)).deliveries == {CODE: delivery}

    @pytest.mark.parametrize(("place", "notice"), [(9, "77"), (8, "70"), (7, None), (None, None)])
    async def test_a_notice_is_one_that_stands_where_she_reads(
        self, store: Store, place: int | None, notice: str | None
    ) -> None:
        """Numbers of messages are a chat's own: what stood in another one must not be hung under here."""
        await store.commit(inquired(inquiry()))
        for stood in (stands(9, 77), stands(8, 70)):
            await suffer(store, SAID_TO_HER, stood, NOON)
        await remember(store, Key.SUPERVISOR, telegram(place).text if place else None)
        assert (await store.look(Query(open=True))).deliveries == {CODE: Delivery(notice=notice)}

    @pytest.mark.parametrize(("place", "waits"), [(9, False), (7, True), (None, True)])
    async def test_what_she_was_told_where_she_does_not_read_any_more_told_her_nothing(
        self, store: Store, place: int | None, waits: bool
    ) -> None:
        """It waits to be told again, and its client is to hear so, however old the notice is."""
        await remember(store, Key.SUPERVISOR, telegram(place).text if place else None)
        await store.commit(inquired(inquiry()))
        await suffer(store, SAID_TO_HER, stands(9, 77), NOON)
        await suffer(store, SAID_TO_HER, PUT_OFF, NOON + MINUTE)
        (found,) = (await store.look(Query(open=True))).deliveries.values()
        assert found == (Delivery(NOON + MINUTE) if waits else Delivery(notice="77"))

    async def test_what_is_told_is_of_one_moment(self, store: Store) -> None:
        await asyncio.gather(*(grow(store, 30), *(watch_growing(store) for _ in range(3))))


async def grow(store: Store, times: int) -> None:
    """Let a conversation and the inquiries of a chat grow together."""
    for number in range(1, times + 1):
        conversation = Conversation(turn=number)
        await store.commit(Commit(CHAT, NOON, None, conversation, inquiries=(inquiry(f"C{number}"),)))


async def watch_growing(store: Store, times: int = 30) -> None:
    """Look as often at what :func:`grow` writes, and see that it is never half of a turn."""
    for _ in range(times):
        view = await store.look(Query(CHAT, open=True))
        turns = view.conversation.conversation.turn if view.conversation else 0
        assert len(view.own) == len(view.inquiries) == turns
        await asyncio.sleep(0)


Deed = Callable[[Store], Awaitable[object]]


def writes(chat: Address = CHAT, **what: Any) -> Deed:
    """Return the commit of a turn."""
    return lambda store: store.commit(Commit(chat, NOON, **what))


def forgets(**kinds: datetime) -> Deed:
    return lambda store: store.forget(ages(**kinds))


def remembers(key: Key, value: str | None) -> Deed:
    return lambda store: remember(store, key, value)


def sends(message: Message, where: Source) -> Deed:
    return lambda store: send(store, message, where)


TALKED, TALKED_ON = (writes(conversation=Conversation(turn=number)) for number in (1, 2))
INQUIRED, ANSWERED = writes(inquiries=(inquiry(),)), writes(became=(became(CODE, status=Status.ANSWERED),))
ERASED = writes(forgets_chat=True)
AGED = forgets(conversations=NOON + MINUTE, inquiries=NOON + MINUTE)
PAIRED, PAIRED_ELSEWHERE = (remembers(Key.SUPERVISOR, telegram(number).text) for number in (9, 8))
OFFERED = remembers(Key.PAIRING, to_json(PAIRINGS[0]).decode())
TOLD = sends(SAID_TO_HER, stands(9, 77))
LISTED = sends(say("list", SUPERVISOR, SEVERAL), stands(9, 70))
RELAYED_IT = sends(Outgoing(CHAT, Reply("hei"), CODE, source=HERS), stands(1, 57))
Case = tuple[Query, tuple[Deed, ...], tuple[Deed, ...]]

MEANWHILE: dict[str, Case] = {
    "a conversation went on": (Query(CHAT), (TALKED,), (TALKED_ON,)),
    "a conversation was written as it was": (Query(CHAT), (TALKED,), (TALKED,)),
    "a conversation appeared": (Query(CHAT), (), (TALKED,)),
    "a list was sent in which an inquiry may stand": (Query(CHAT), (INQUIRED,), (LISTED,)),
    "a conversation was erased": (Query(CHAT), (TALKED,), (ERASED,)),
    "a conversation grew too old": (Query(CHAT), (TALKED,), (AGED,)),
    "a conversation was erased and is there anew": (Query(CHAT), (TALKED,), (ERASED, TALKED)),
    "a conversation grew too old and is there anew": (Query(CHAT), (TALKED,), (AGED, TALKED)),
    "a conversation was erased and left in one turn": (
        Query(CHAT),
        (TALKED,),
        (writes(conversation=Conversation(turn=1), forgets_chat=True),),
    ),
    "the chat has an inquiry": (Query(CHAT), (), (INQUIRED,)),
    "the chat has one more": (Query(CHAT), (INQUIRED,), (writes(inquiries=(inquiry("B"),)),)),
    "another chat made it one": (Query(CHAT), (), (writes(OTHER, inquiries=(inquiry(),)),)),
    "an inquiry of the chat was answered": (Query(CHAT), (INQUIRED,), (ANSWERED,)),
    "an inquiry of the chat came to what it was": (
        Query(CHAT),
        (INQUIRED,),
        (writes(became=(became(CODE),)),),
    ),
    "an inquiry of the chat was erased": (Query(CHAT), (INQUIRED,), (ERASED,)),
    "an inquiry of the chat grew too old": (
        Query(CHAT),
        (writes(inquiries=(inquiry("B"),)), lambda store: store.commit(inquired(inquiry(), at=NOON + HOUR))),
        (AGED,),
    ),
    "an inquiry of the chat is there anew": (Query(CHAT), (INQUIRED,), (ERASED, INQUIRED)),
    "an inquiry was answered": (Query(codes=(CODE,)), (INQUIRED,), (ANSWERED,)),
    "an inquiry asked for in lower case was answered": (
        Query(codes=(CODE.lower(),)),
        (INQUIRED,),
        (ANSWERED,),
    ),
    "an inquiry appeared": (Query(codes=(CODE,)), (), (INQUIRED,)),
    "an inquiry asked for in lower case appeared": (Query(codes=(CODE.lower(),)), (), (INQUIRED,)),
    "an inquiry was erased": (Query(codes=(CODE,)), (INQUIRED,), (ERASED,)),
    "an inquiry grew too old": (Query(codes=(CODE,)), (INQUIRED,), (AGED,)),
    "an inquiry is there anew": (Query(codes=(CODE,)), (INQUIRED,), (ERASED, INQUIRED)),
    "an inquiry is another chat's": (
        Query(codes=(CODE,)),
        (INQUIRED,),
        (ERASED, writes(OTHER, inquiries=(inquiry(chat=OTHER),))),
    ),
    "an open inquiry was answered": (Query(open=True), (INQUIRED,), (ANSWERED,)),
    "the inquiry of what stands there was answered": (
        Query(under=stands(9, 77)),
        (INQUIRED, TOLD),
        (ANSWERED,),
    ),
    "the inquiry of what was written was answered": (
        Query(written=HERS),
        (INQUIRED, RELAYED_IT),
        (ANSWERED,),
    ),
    "the inquiry of what it hangs under was erased": (Query(under=HERS), (INQUIRED, RELAYED_IT), (ERASED,)),
    "a notice of an inquiry of the chat was queued": (
        Query(CHAT),
        (INQUIRED,),
        (writes(outgoing=(SAID_TO_HER,)),),
    ),
    "a notice of an inquiry of the chat was delivered": (Query(CHAT), (INQUIRED,), (TOLD,)),
    "a notice of an inquiry was delivered": (Query(codes=(CODE,)), (INQUIRED,), (TOLD,)),
    "a notice of an open inquiry was delivered": (Query(open=True), (INQUIRED,), (TOLD,)),
    "a copy of what is edited was delivered": (Query(written=HERS), (INQUIRED,), (RELAYED_IT,)),
    "a copy of what it hangs under was delivered": (Query(under=HERS), (INQUIRED,), (RELAYED_IT,)),
    "the supervisor was paired": (Query(), (), (PAIRED,)),
    "the supervisor was paired elsewhere": (Query(), (PAIRED,), (PAIRED_ELSEWHERE,)),
    "the supervisor is gone": (Query(), (PAIRED,), (remembers(Key.SUPERVISOR, None),)),
    "the supervisor is back": (Query(), (PAIRED,), (remembers(Key.SUPERVISOR, None), PAIRED)),
    "a pairing was offered": (Query(CHAT), (PAIRED,), (OFFERED,)),
    "the pairing was used": (Query(), (OFFERED,), (remembers(Key.PAIRING, None),)),
    "the pairing was offered again": (Query(), (OFFERED,), (remembers(Key.PAIRING, None), OFFERED)),
}
"""What a turn has looked at, and what happened before it looked, and after."""


async def fails(deed: Deed, store: Store) -> None:
    """Do what the store refuses."""
    with pytest.raises((CodeTaken, UnicodeEncodeError)):
        await deed(store)


BESIDE: dict[str, Case] = {
    "nothing happened": (Query(CHAT, (CODE,), True), (TALKED, INQUIRED, PAIRED), ()),
    "nothing is there": (Query(CHAT, (CODE,), True, ASKED, HERS), (), ()),
    "another conversation went on": (
        Query(CHAT, (CODE,)),
        (TALKED, INQUIRED),
        (writes(OTHER, conversation=Conversation(turn=9)),),
    ),
    "another chat has an inquiry": (Query(CHAT), (INQUIRED,), (writes(inquiries=(inquiry("B", OTHER),)),)),
    "another chat was erased": (
        Query(CHAT, (CODE,)),
        (TALKED, INQUIRED, writes(inquiries=(inquiry("B", OTHER),))),
        (writes(OTHER, forgets_chat=True),),
    ),
    "another inquiry of the chat was answered": (
        Query(codes=("B",)),
        (writes(inquiries=(inquiry(), inquiry("B"))),),
        (ANSWERED,),
    ),
    "the conversation of an inquiry's chat went on": (Query(codes=(CODE,)), (TALKED, INQUIRED), (TALKED_ON,)),
    "a turn left the conversation": (Query(CHAT), (TALKED,), (writes(outgoing=(say("a"),)),)),
    "something about nothing was said and sent": (
        Query(CHAT, (CODE,), written=ASKED),
        (TALKED, INQUIRED),
        (sends(say("hei"), stands(1, 58)),),
    ),
    "something came in": (Query(CHAT), (TALKED,), (lambda store: store.receive([incoming("2")]),)),
    "nothing became of an inquiry there is not": (
        Query(CHAT, ("NONE",)),
        (INQUIRED,),
        (writes(became=(became("NONE"),)),),
    ),
    "nothing was too old": (
        Query(CHAT, (CODE,)),
        (TALKED, INQUIRED),
        (forgets(conversations=NOON, inquiries=NOON),),
    ),
    "what was not remembered was deleted": (Query(), (PAIRED,), (remembers(Key.PAIRING, None),)),
    "what failed was undone": (
        Query(CHAT, (CODE,)),
        (TALKED, INQUIRED, PAIRED),
        (
            partial(fails, writes(conversation=Conversation(turn=9), inquiries=(inquiry(),))),
            partial(fails, writes(forgets_chat=True, outgoing=(say("\ud800"),))),
            partial(fails, writes(OTHER, became=(became(CODE),), inquiries=(inquiry(chat=OTHER),))),
            partial(fails, writes(remembers=((Key.PAIRING, "x"), (Key.SUPERVISOR, "\ud800")))),
        ),
    ),
}
"""What a turn has looked at, what happened before, and what happened after that it does not rest on."""

RESTING = Commit(
    CHAT,
    NOON,
    "1",
    Conversation(turn=7),
    (say("hei"), say("uusi", SUPERVISOR, "NEW")),
    (inquiry("NEW"),),
    (became(CODE, status=Status.CLOSED),),
    (Miss("?", Language.FI, NOON),),
    (Feedback("price", Language.FI, True),),
    ((Key.SUPERVISOR, OTHER.text), (Key.PAIRING, None)),
    (SUPERVISOR,),
)
"""A turn that writes of everything."""


class TestRestingOn:
    async def looked(self, store: Store, case: Case) -> View:
        """Return what a turn looked at, with all that happened before and afterwards."""
        query, before, after = case
        await store.receive([incoming("1")])
        for deed in before:
            await deed(store)
        view = await store.look(query)
        for deed in after:
            await deed(store)
        return view

    @pytest.mark.parametrize("case", MEANWHILE.values(), ids=MEANWHILE)
    @pytest.mark.parametrize("forgets_chat", [False, True])
    async def test_a_turn_that_rests_on_what_has_changed_writes_nothing(
        self, store: Store, case: Case, forgets_chat: bool
    ) -> None:
        view = await self.looked(store, case)
        resting = replace(RESTING, forgets_chat=forgets_chat)
        before = await everything_in(store)
        with pytest.raises(Outdated):
            await store.commit(replace(resting, rests_on=view.basis))
        assert await everything_in(store) == before
        fresh = await store.look(case[0])
        assert await store.commit(replace(resting, rests_on=fresh.basis))
        assert await store.waiting() == []

    @pytest.mark.parametrize("case", BESIDE.values(), ids=BESIDE)
    async def test_a_turn_that_rests_on_what_is_as_it_was_is_written(self, store: Store, case: Case) -> None:
        view = await self.looked(store, case)
        assert await store.look(case[0])
        assert await store.commit(replace(RESTING, rests_on=view.basis))
        assert await conversation_of(store, CHAT) == StoredConversation(Conversation(turn=7), NOON)

    async def test_a_turn_that_was_carried_out_is_not_to_be_taken_anew(self, store: Store) -> None:
        """It has itself changed what it rests on."""
        view = await store.look(Query(CHAT))
        resting = replace(RESTING, rests_on=view.basis)
        assert await store.commit(resting)
        assert not await store.commit(resting)

    async def test_one_that_nothing_caused_is_outdated_by_itself(self, store: Store) -> None:
        view = await store.look(Query(CHAT))
        resting = replace(RESTING, done=None, inquiries=(), rests_on=view.basis)
        assert await store.commit(resting)
        with pytest.raises(Outdated):
            await store.commit(resting)

    @pytest.mark.parametrize("query", [Query(CHAT), Query(codes=(CODE,)), Query(open=True), Query()])
    async def test_of_many_at_once_on_the_same_view_exactly_one_is_written(
        self, store: Store, query: Query
    ) -> None:
        await store.commit(inquired(inquiry()))
        view = await store.look(query)

        def nth(number: int) -> Commit:
            said, kept = (say(str(number)),), Conversation(turn=number)
            plain = replace(RESTING, done=None, inquiries=(), rests_on=view.basis)
            return replace(plain, conversation=kept, outgoing=said)

        outcomes = await asyncio.gather(*(store.commit(nth(n)) for n in range(10)), return_exceptions=True)
        (won,) = [number for number, outcome in enumerate(outcomes) if outcome is True]
        assert [type(outcome) for outcome in outcomes if outcome is not True] == [Outdated] * 9
        assert await conversation_of(store, CHAT) == StoredConversation(Conversation(turn=won), NOON)
        assert await queued_for(store, CHAT) == [str(won)]

    async def test_turns_that_rest_on_what_is_each_others_business_do_not_hinder_one_another(
        self, store: Store
    ) -> None:
        views = [await store.look(Query(telegram(number))) for number in range(20)]
        turns = (
            Commit(telegram(number), NOON, conversation=Conversation(), rests_on=view.basis)
            for number, view in enumerate(views)
        )
        assert await asyncio.gather(*map(store.commit, turns)) == [True] * 20

    async def test_turn_after_turn_may_rest_on_the_one_before(self, store: Store) -> None:
        for number in range(5):
            view = await store.look(Query(CHAT, open=True))
            grown = Commit(CHAT, NOON, None, Conversation(turn=number), inquiries=(inquiry(f"C{number}"),))
            assert await store.commit(replace(grown, rests_on=view.basis))
        assert [one.code for one in await inquiries_of(store, CHAT)] == [f"C{number}" for number in range(5)]


class TestHastening:
    """What a turn makes due at once."""

    LATER = NOON + MINUTE

    @pytest.fixture
    async def held_up(self, store: Store) -> Store:
        """Return a store in which the first message of each of three chats has to wait for an hour."""
        said = (say("a", SUPERVISOR), say("b", SUPERVISOR), say("c", OTHER), say("d"))
        await store.commit(turn(CHAT, *said))
        for queued in await store.due(NOON, 10):
            await store.settle([Postponed(queued.id, NOON + HOUR, "nobody is paired")])
        return store

    async def test_what_is_queued_for_some_chats_is_due_with_the_turn(self, held_up: Store) -> None:
        hastening = replace(turn(CHAT, say("e", SUPERVISOR), at=self.LATER), hastens=(SUPERVISOR, OTHER))
        assert await held_up.commit(hastening)
        assert await texts(held_up) == []
        assert await texts(held_up, self.LATER) == ["a", "c"]
        assert [await deliver(held_up, self.LATER) for _ in range(4)] == [["a", "c"], ["b"], ["e"], []]
        assert await texts(held_up, NOON + HOUR) == ["d"]

    async def test_a_topic_is_hastened_with_its_chat(self, store: Store) -> None:
        topic = Address.parse("telegram:-9#7")
        await store.commit(turn(CHAT, say("a", topic), at=NOON + HOUR))
        await store.commit(Commit(CHAT, NOON, hastens=(topic,)))
        assert await texts(store) == ["a"]
        await store.commit(turn(CHAT, say("b", topic), at=NOON + HOUR))
        await store.hasten(topic, NOON)
        assert [await deliver(store) for _ in range(2)] == [["a"], ["b"]]

    async def test_nothing_that_is_due_is_held_up(self, held_up: Store) -> None:
        await held_up.commit(Commit(CHAT, NOON + 2 * HOUR, hastens=(CHAT,)))
        assert await texts(held_up, NOON + HOUR) == ["a", "c", "d"]

    async def test_a_turn_that_is_not_written_hastens_nothing(self, held_up: Store) -> None:
        view = await held_up.look(Query(CHAT))
        await held_up.commit(Commit(CHAT, NOON, "1", Conversation()))
        hastening = Commit(CHAT, NOON, "1", hastens=(SUPERVISOR,))
        assert not await held_up.commit(hastening)
        with pytest.raises(Outdated):
            await held_up.commit(replace(hastening, done="2", rests_on=view.basis))
        assert await texts(held_up) == []


NAIVE = NOON.replace(tzinfo=None)
UNWRITABLE = "\ud800"
"""Half of a surrogate pair."""
TIMES = ("waiting_since", "answered_at", "reminded_at", "unreached_at", "closed_at")
"""The moments in the life of an inquiry."""


class TestWholeOrNotAtAll:
    @pytest.mark.parametrize(
        "turn",
        [
            Commit(CHAT, NAIVE, "1", outgoing=(say("a"),)),
            Commit(CHAT, NOON, "1", outgoing=(say("a"), say(UNWRITABLE))),
            Commit(CHAT, NOON, "1", Conversation(questions=(UNWRITABLE,)), (say("a"),)),
            Commit(CHAT, NOON, "1", outgoing=(say("a"),), inquiries=(inquiry(consented_at=NAIVE),)),
            Commit(CHAT, NOON, "1", outgoing=(say("a"),), inquiries=(inquiry(name=UNWRITABLE),)),
            *(Commit(CHAT, NOON, "1", inquiries=(inquiry(CODE, CHAT, **{name: NAIVE}),)) for name in TIMES),
            *(
                Commit(CHAT, NOON, "1", outgoing=(say("a"),), became=(became(CODE, **{name: NAIVE}),))
                for name in TIMES
            ),
            Commit(CHAT, NOON, "1", outgoing=(say("a"),), misses=(Miss("?", Language.FI, NAIVE),)),
            Commit(
                CHAT, NOON, "1", outgoing=(say("a"),), feedback=(Feedback(UNWRITABLE, Language.FI, True),)
            ),
            Commit(CHAT, NOON, "1", outgoing=(say("a"),), remembers=((Key.SUPERVISOR, UNWRITABLE),)),
        ],
    )
    async def test_of_a_turn_that_cannot_be_written_nothing_is(self, store: Store, turn: Commit) -> None:
        """A time without a time zone, or text that is no Unicode: mistakes of the program's own."""
        await store.receive([incoming("1")])
        await store.commit(inquired(inquiry("OLD")))
        before = await everything_in(store)
        with pytest.raises(ValueError, match=r"time zone|surrogates"):
            await store.commit(turn)
        assert await everything_in(store) == before

    async def test_it_fails_alone(self, store: Store) -> None:
        bad, good = turn(CHAT, say(UNWRITABLE)), turn(CHAT, say("a"))
        failed, written = await asyncio.gather(store.commit(bad), store.commit(good), return_exceptions=True)
        assert isinstance(failed, UnicodeEncodeError)
        assert written is True

    @pytest.mark.parametrize(
        "bad",
        [
            incoming(UNWRITABLE),
            incoming("2", Address(Network.TELEGRAM, UNWRITABLE)),
            Incoming("2", CHAT, b"", NAIVE),
        ],
    )
    async def test_a_batch_is_kept_whole_or_not_at_all(self, store: Store, bad: Incoming) -> None:
        with pytest.raises(ValueError, match=r"time zone|surrogates"):
            await store.receive([incoming("1"), bad])
        assert await store.waiting() == []

    async def test_a_settlement_and_what_is_said_of_it_are_written_together_or_not_at_all(
        self, store: Store
    ) -> None:
        await store.commit(turn(CHAT, say("a")))
        (queued,) = await store.due(NOON, 1)
        with pytest.raises(UnicodeEncodeError):
            await store.settle([Delivered(queued.id, NOON)], [say("b", OTHER), say(UNWRITABLE, OTHER)])
        with pytest.raises(ValueError, match="time zone"):
            await store.settle([Delivered(queued.id, NOON), Refused(4711, NAIVE, Reason.OTHER)])
        assert await store.due(NOON, 10) == [queued]


class TestTogether:
    async def test_of_many_turns_at_once_only_the_impossible_one_fails(self, store: Store) -> None:
        await store.commit(inquired(inquiry("TAKEN", OTHER)))
        await store.receive([incoming(str(n), telegram(n)) for n in range(200)])

        def nth(number: int) -> Commit:
            chat = telegram(number)
            code = "TAKEN" if number == 100 else f"C{number}"
            return Commit(chat, NOON, str(number), Conversation(), (say("a", chat),), (inquiry(code, chat),))

        outcomes = await asyncio.gather(*(store.commit(nth(n)) for n in range(200)), return_exceptions=True)
        assert [n for n, outcome in enumerate(outcomes) if outcome is not True] == [100]
        assert isinstance(outcomes[100], CodeTaken)
        assert [waiting.id for waiting in await store.waiting()] == ["100"]
        assert len(await store.due(NOON, 1000)) == 199
        assert len(await store.inquiries()) == 200
        assert await conversation_of(store, telegram(100)) is None

    async def test_turns_of_one_chat_keep_the_order_they_were_handed_over_in(self, store: Store) -> None:
        numbers = [str(n) for n in range(50)]
        await asyncio.gather(*(store.commit(turn(CHAT, say(number))) for number in numbers))
        assert [(await deliver(store))[0] for _ in numbers] == numbers

    async def test_a_turn_repeated_at_the_same_moment_is_carried_out_once(self, store: Store) -> None:
        await store.receive([incoming("1")])
        outcomes = await asyncio.gather(*(store.commit(turn(CHAT, say("a"), done="1")) for _ in range(10)))
        assert sorted(outcomes) == [False] * 9 + [True]

    async def test_one_who_gives_up_takes_nobody_along(self, store: Store) -> None:
        turns = [turn(telegram(n), say("a", telegram(n))) for n in range(50)]
        tasks = [asyncio.create_task(store.commit(each)) for each in turns]
        await asyncio.sleep(0)
        for task in tasks[::2]:
            task.cancel()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        assert outcomes[1::2] == [True] * 25
        chats = {queued.message.to for queued in await store.due(NOON, 100)}
        assert chats >= {telegram(n) for n in range(1, 50, 2)}
        assert await store.commit(turn(CHAT, say("later")))

    async def test_all_at_once_of_every_kind(self, store: Store) -> None:
        await store.commit(inquired(inquiry()))
        await asyncio.gather(
            store.receive([incoming("1")]),
            store.commit(turn(CHAT, say("a"))),
            store.commit(Commit(SUPERVISOR, NOON, became=(became(CODE, status=Status.CLOSED),))),
            remember(store, Key.SUPERVISOR, CHAT.text),
            store.settle([]),
            store.hasten(CHAT, NOON),
            store.forget(ages()),
            store.waiting(),
            store.due(NOON, 1),
            store.look(Query(CHAT, (CODE,), True, ASKED, ASKED)),
            store.inquiries(),
        )
        assert await place_in(store) == CHAT
        assert await store.waiting() == [incoming("1")]
        assert [found.status for found in await store.inquiries()] == [Status.CLOSED]


class TestSqlite:
    async def test_everything_is_there_after_a_crash(self, sqlite: SqliteStore, tmp_path: Path) -> None:
        """A copy of the files while they are in use is what a crash would leave."""
        await sqlite.receive([incoming("1"), incoming("2")])
        miss, feedback = Miss("?", Language.FI, NOON), Feedback("price", Language.FI, True)
        messages = (say("a"), say("b", SUPERVISOR, CODE))
        step = became(CODE, status=Status.ANSWERED, answered_at=NOON)
        await sqlite.commit(
            Commit(
                CHAT, NOON, "1", Conversation(turn=5), messages, (inquiry(),), (step,), (miss,), (feedback,)
            )
        )
        await remember(sqlite, Key.SUPERVISOR, "telegram:7")
        (first, _) = await sqlite.due(NOON, 2)
        await sqlite.settle([Delivered(first.id, NOON, "m1", CHAT)], [say("c", OTHER)])
        async with await _after_crash(tmp_path) as revived:
            assert await revived.waiting() == [incoming("2")]
            assert await conversation_of(revived, CHAT) == await conversation_of(sqlite, CHAT)
            assert await texts(revived) == ["b", "c"]
            assert await sent_at(revived, Source(CHAT, "m1")) == Sent(CHAT, "m1", CHAT, None, None, NOON)
            assert await revived.inquiries() == [inquiry(status=Status.ANSWERED, answered_at=NOON)]
            assert (await revived.misses(), await revived.feedback()) == ([miss], {("price", True): 1})
            assert await place_in(revived) == telegram(7)
            assert not await revived.commit(turn(done="1"))

    async def test_what_was_written_when_commit_returned_survives(
        self, sqlite: SqliteStore, tmp_path: Path
    ) -> None:
        await asyncio.gather(*(sqlite.commit(turn(telegram(n), say("a", telegram(n)))) for n in range(50)))
        async with await _after_crash(tmp_path) as revived:
            assert len(await revived.due(NOON, 100)) == 50

    async def test_one_who_gives_up_has_still_written(self, sqlite: SqliteStore) -> None:
        """A message that was accepted is marked so, whatever becomes of who sent it."""
        await sqlite.commit(turn(CHAT, say("a")))
        (queued,) = await sqlite.due(NOON, 1)
        task = asyncio.create_task(sqlite.settle([Delivered(queued.id, NOON)]))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await remember(sqlite, Key.SUPERVISOR, CHAT.text)
        assert await texts(sqlite) == []

    async def test_two_processes_may_share_the_file(self, sqlite: SqliteStore, tmp_path: Path) -> None:
        async with await open_store(tmp_path / "bot.db", tmp_path / "key") as other:
            await asyncio.gather(
                *(
                    each.commit(turn(telegram(n), say("a", telegram(n))))
                    for n in range(50)
                    for each in (sqlite, other)
                )
            )
            assert len(await other.due(NOON, 100)) == 50
            assert await sqlite.due(NOON, 100) == await other.due(NOON, 100)

    async def test_what_two_processes_write_is_seen_whole_or_not_at_all(
        self, sqlite: SqliteStore, tmp_path: Path
    ) -> None:
        async with await open_store(tmp_path / "bot.db", tmp_path / "key") as other:
            await asyncio.gather(grow(sqlite, 30), watch_growing(other, 60), watch_growing(other, 60))

    async def test_of_the_turns_of_two_processes_on_the_same_view_one_is_written(
        self, sqlite: SqliteStore, tmp_path: Path
    ) -> None:
        async with await open_store(tmp_path / "bot.db", tmp_path / "key") as other:
            for number in range(20):
                basis = (await sqlite.look(Query(CHAT))).basis
                resting = Commit(CHAT, NOON, conversation=Conversation(turn=number), rests_on=basis)
                outcomes = await asyncio.gather(
                    *(each.commit(resting) for each in (sqlite, other)), return_exceptions=True
                )
                assert sorted(map(str, map(type, outcomes))) == sorted(map(str, (bool, Outdated)))

    async def test_closing_finishes_what_was_handed_over(self, tmp_path: Path) -> None:
        store = await open_store(tmp_path / "bot.db", tmp_path / "key")
        written = [asyncio.create_task(store.commit(turn(CHAT, say(str(n))))) for n in range(20)]
        await asyncio.sleep(0)
        await store.close()
        await store.close()
        assert await asyncio.gather(*written) == [True] * 20


async def _after_crash(folder: Path) -> SqliteStore:
    """Open a copy of the files as they are now, the first store still holding the others."""
    copy = folder / "copy"
    copy.mkdir()
    for name in ("bot.db", "bot.db-wal", "key"):
        shutil.copy(folder / name, copy / name)
    return await open_store(copy / "bot.db", copy / "key")
