"""The contract of the store, for every store there is; and what a file must survive besides."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bot.adapters.database.sqlite import SqliteStore, open_store
from bot.core.client.states import Conversation
from bot.core.inquiry.life import Inquiry, Status
from bot.core.language import Language
from bot.core.message import (
    SUPERVISOR,
    Acknowledgement,
    Deletion,
    Departure,
    Document,
    Message,
    Outgoing,
    Sent,
    Source,
)
from bot.core.reply import Choice, Reply
from bot.ports.store import (
    Ages,
    CodeTaken,
    Commit,
    Delivered,
    Feedback,
    Incoming,
    Miss,
    Postponed,
    Progress,
    Queued,
    Refused,
    Store,
)
from tests.factories import NOON, STATES, inquiry
from tests.fakes import MemoryStore

CHAT, OTHER = "telegram:1", "telegram:2"
CODE = "K7M-4QX"
ASKED = Source("1", "55")
"""A client's message, where it stands in its medium."""
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
HOSTILE = "<3 & \"x\" 'y'; DROP TABLE outbox; -- \x00 \u202e kääntyy 👩‍👩‍👧‍👦 \\ %s {name}"


async def open_memory(_folder: Path) -> Store:
    return MemoryStore()


async def open_sqlite(folder: Path) -> Store:
    return await open_store(folder / "data" / "bot.db", folder / "secrets" / "key")


STORES: dict[str, Callable[[Path], Awaitable[Store]]] = {"memory": open_memory, "sqlite": open_sqlite}
"""Every store that must keep the contract; add the next one here."""


@pytest.fixture(params=STORES)
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    opened = await STORES[request.param](tmp_path)
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    async with await open_store(tmp_path / "bot.db", tmp_path / "key") as opened:
        yield opened


def incoming(key: str, chat: str = CHAT, payload: bytes = b"hei") -> Incoming:
    return Incoming(key, chat, payload, NOON)


def say(text: str, to: str = CHAT, about: str | None = None) -> Outgoing:
    return Outgoing(to, Reply(text), about)


def turn(chat: str = CHAT, *outgoing: Message, at: datetime = NOON, done: str | None = None) -> Commit:
    return Commit(chat, at, done, outgoing=outgoing)


def inquired(*inquiries: Inquiry, chat: str = CHAT, at: datetime = NOON) -> Commit:
    return Commit(chat, at, inquiries=inquiries)


def ages(**kinds: datetime) -> Ages:
    """Return ages by which nothing is too old but the kinds given."""
    never = datetime(2000, 1, 1, tzinfo=UTC)
    return Ages(**{kind: kinds.get(kind, never) for kind in Ages.__slots__})


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
        assert await store.conversation(CHAT) is None

    @pytest.mark.parametrize("state", STATES, ids=repr)
    async def test_every_state_comes_back_as_it_was(self, store: Store, state: object) -> None:
        kept = Conversation(state, Language.SV, "price", (HOSTILE,), 7)  # type: ignore[arg-type]
        await store.commit(Commit(CHAT, NOON, conversation=kept))
        found = await store.conversation(CHAT)
        assert found is not None
        assert (found.conversation, found.at) == (kept, NOON)

    async def test_the_last_one_counts_and_none_leaves_it(self, store: Store) -> None:
        for number in (1, 2):
            await store.commit(Commit(CHAT, NOON + number * MINUTE, conversation=Conversation(turn=number)))
        await store.commit(turn(at=NOON + 3 * MINUTE))
        found = await store.conversation(CHAT)
        assert found is not None
        assert (found.conversation.turn, found.at) == (2, NOON + 2 * MINUTE)
        assert await store.conversation(OTHER) is None

    async def test_a_time_of_another_zone_is_the_same_moment(self, store: Store) -> None:
        local = NOON.astimezone(timezone(timedelta(hours=2)))
        await store.commit(Commit(CHAT, local, conversation=Conversation()))
        found = await store.conversation(CHAT)
        assert found is not None
        assert found.at == NOON


MESSAGES: tuple[Message, ...] = (
    Outgoing(
        CHAT,
        Reply(HOSTILE, (Choice("Kyllä", "1:yes"),), share_phone="Jaa"),
        CODE,
        confidential=True,
        source=Source(HOSTILE, "55"),
        document=Document("tiedot.json", b"\x00\xff{}"),
        replaces="56",
        replies_to="57",
    ),
    Outgoing(CHAT, Reply("hei")),
    Deletion(CHAT, "56", CODE, ASKED),
    Deletion(CHAT, "56"),
    Acknowledgement("press:1", HOSTILE, CODE, ASKED),
    Acknowledgement("press:1", "4711"),
    Departure("telegram:-100", CODE, ASKED),
    Departure("telegram:-100"),
)
"""Each kind of message, with everything that it can hold and with nothing that it can lack."""


class TestOutbox:
    @pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
    async def test_a_message_comes_back_as_it_was(self, store: Store, message: Message) -> None:
        await store.commit(turn(CHAT, message, at=NOON))
        (queued,) = await store.due(NOON, 10)
        assert (queued.message, queued.attempts, queued.queued_at) == (message, 0, NOON)
        assert await store.undelivered(message.to, NOON + MINUTE) == [queued]

    async def test_messages_of_every_kind_keep_their_order(self, store: Store) -> None:
        kinds = (say("a"), Deletion(CHAT, "1"), Departure(CHAT), Acknowledgement(CHAT, "2"), say("b"))
        await store.commit(turn(CHAT, *kinds))
        for message in kinds:
            (queued,) = await store.due(NOON, 10)
            assert queued.message == message
            await store.settle([Delivered(queued.id, NOON)])
        assert await store.due(NOON, 10) == []

    async def test_each_lane_is_in_order_of_its_own(self, store: Store) -> None:
        """A press is acknowledged though the chat's own messages are held up, and the other way round."""
        lane = f"{CHAT}/press"
        presses = Acknowledgement(lane, "1"), Acknowledgement(lane, "2")
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
        await store.commit(turn(CHAT, *(say(str(n), f"telegram:{9 - n}") for n in range(5))))
        assert list(map(text, await store.due(NOON, 2))) == ["0", "1"]

    async def test_chats_that_are_busy_are_left_out(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a"), say("b", OTHER)))
        assert await texts(store, besides=(CHAT,)) == ["b"]
        assert await texts(store, besides=(CHAT, OTHER, "telegram:3")) == []
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
        await store.settle([Refused(first.id, NOON, "chat not found")])
        assert await texts(store) == ["a2"]

    async def test_what_is_settled_stays_settled(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a")))
        (queued,) = await store.due(NOON, 1)
        await store.settle([Delivered(queued.id, NOON)])
        await store.settle([Postponed(queued.id, NOON, "too late"), Refused(queued.id, NOON, "too late")])
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
        assert await store.next_due(besides=(OTHER,)) == NOON + 5 * MINUTE
        assert await store.next_due(besides=(OTHER, CHAT)) is None

    async def test_what_is_said_of_a_settlement_is_due_with_it(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a1"), say("a2"), say("b", OTHER)))
        first, other = await store.due(NOON, 2)
        later = NOON + MINUTE
        await store.settle(
            [Refused(first.id, later, "blocked"), Delivered(other.id, later + HOUR)],
            [say("a1 failed", SUPERVISOR), say("too bad", CHAT)],
        )
        assert await store.next_due(besides=(CHAT,)) == later
        assert list(map(text, await store.due(later, 10))) == ["a2", "a1 failed"]
        (notice,) = await store.undelivered(SUPERVISOR, later + MINUTE)
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
        await store.hasten("nobody", NOON)
        assert await store.next_due() is None

    async def test_all_chats_can_be_hastened_at_once(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a"), say("b", OTHER)))
        due = await store.due(NOON, 2)
        await store.settle([Postponed(queued.id, NOON + HOUR, "unreachable") for queued in due])
        await store.hasten(None, NOON + MINUTE)
        assert await texts(store, NOON + MINUTE) == ["a", "b"]

    async def test_what_has_waited_for_long_can_be_had(self, store: Store) -> None:
        """Even behind what holds it up; not what is settled, of another chat, or younger."""
        await store.commit(turn(CHAT, say("gone", SUPERVISOR), say("refused", SUPERVISOR), at=NOON))
        await store.commit(turn(CHAT, say("first", SUPERVISOR), say("other"), at=NOON))
        await store.commit(turn(CHAT, say("second", SUPERVISOR), at=NOON + MINUTE))
        await store.commit(turn(CHAT, say("young", SUPERVISOR), at=NOON + 2 * MINUTE))
        gone = (await store.due(NOON, 1))[0]
        await store.settle([Delivered(gone.id, NOON)])
        refused = (await store.due(NOON, 1, (CHAT,)))[0]
        await store.settle([Refused(refused.id, NOON, "too long")])
        first = (await store.due(NOON, 1, (CHAT,)))[0]
        await store.settle([Postponed(first.id, NOON + HOUR, "unreachable")])
        found = await store.undelivered(SUPERVISOR, NOON + 2 * MINUTE)
        assert list(map(text, found)) == ["first", "second"]
        assert [(queued.attempts, queued.queued_at) for queued in found] == [(1, NOON), (0, NOON + MINUTE)]
        assert found[0].id == first.id
        assert await store.undelivered(SUPERVISOR, NOON) == []
        assert await store.undelivered("nobody", NOON + HOUR) == []


class TestSent:
    async def test_a_message_is_found_by_where_it_stands(self, store: Store) -> None:
        at = Source("9", "77")
        await send(store, Outgoing(SUPERVISOR, Reply("Uusi viesti"), CODE, source=ASKED), at)
        assert await store.sent(at) == Sent("9", "77", SUPERVISOR, CODE, ASKED, NOON)
        for elsewhere in (Source("9", "78"), Source("8", "77"), Source("77", "9"), ASKED):
            assert await store.sent(elsewhere) is None

    async def test_it_may_belong_to_nothing(self, store: Store) -> None:
        await send(store, say("hei"), Source("1", "56"))
        assert await store.sent(Source("1", "56")) == Sent("1", "56", CHAT, None, None, NOON)

    async def test_an_empty_name_is_a_name(self, store: Store) -> None:
        await send(store, Outgoing(CHAT, Reply("hei"), source=Source("", "")), Source("", ""))
        assert await store.sent(Source("", "")) == Sent("", "", CHAT, None, Source("", ""), NOON)
        assert len(await store.copies(Source("", ""))) == 1

    async def test_after_an_edit_the_last_one_counts(self, store: Store) -> None:
        at = Source("1", "56")
        await send(store, Outgoing(CHAT, Reply("a"), source=ASKED), at)
        edited = Outgoing(CHAT, Reply("b"), CODE, source=Source("1", "60"), replaces="56")
        await send(store, edited, at, NOON + MINUTE)
        latest = Sent("1", "56", CHAT, CODE, Source("1", "60"), NOON + MINUTE)
        assert await store.sent(at) == latest
        assert await store.copies(Source("1", "60")) == [latest]

    async def test_a_message_that_was_deleted_stands_nowhere(self, store: Store) -> None:
        """With all its edits; others in the chat, and its number in another chat, stay."""
        gone, other, elsewhere = Source("1", "56"), Source("1", "57"), Source("2", "56")
        for at in (gone, gone, other, elsewhere):
            await send(store, Outgoing(CHAT, Reply("a"), CODE, source=ASKED), at)
        await store.commit(turn(CHAT, Deletion(CHAT, "56", source=ASKED)))
        (deletion,) = await store.due(NOON, 10)
        await store.settle([Delivered(deletion.id, NOON, gone=gone)])
        assert [await store.sent(at) is None for at in (gone, other, elsewhere)] == [True, False, False]
        assert [copy.message_id for copy in await store.copies(ASKED)] == ["57", "56"]

    async def test_copies_come_in_their_order_and_only_with_a_place(self, store: Store) -> None:
        copy = partial(Outgoing, reply=Reply("hei"), source=ASKED)
        await send(store, copy(OTHER), Source("2", "9"))
        await send(store, copy(CHAT), Source("1", "8"), NOON + MINUTE)
        await send(store, copy(CHAT))
        await send(store, Deletion(CHAT, "8", source=ASKED))
        await send(store, Outgoing(CHAT, Reply("hei"), source=Source("1", "54")), Source("1", "10"))
        await send(store, Outgoing(CHAT, Reply("hei"), source=Source("2", "55")), Source("1", "11"))
        await store.commit(turn(CHAT, copy(CHAT), copy(OTHER)))
        refused = (await store.due(NOON, 10))[0]
        await store.settle([Refused(refused.id, NOON, "blocked")])
        assert await store.copies(ASKED) == [
            Sent("2", "9", OTHER, None, ASKED, NOON),
            Sent("1", "8", CHAT, None, ASKED, NOON + MINUTE),
        ]
        assert await store.copies(Source("55", "1")) == []

    @pytest.mark.parametrize(("message_id", "place"), [("77", None), (None, "9")])
    async def test_half_a_place_is_none(
        self, store: Store, message_id: str | None, place: str | None
    ) -> None:
        await store.commit(turn(CHAT, Outgoing(CHAT, Reply("hei"), CODE, source=ASKED)))
        (queued,) = await store.due(NOON, 1)
        await store.settle([Delivered(queued.id, NOON, message_id, place)])
        assert await store.copies(ASKED) == await store.sent_about(CODE, CHAT) == []

    async def test_a_message_that_was_edited_is_one_copy_as_old_as_it_is(self, store: Store) -> None:
        """How long a medium lets a message be taken back counts from when it was sent."""
        copy = partial(Outgoing, source=ASKED, about=CODE)
        await send(store, copy(CHAT, Reply("a")), Source("1", "56"))
        await send(store, copy(CHAT, Reply("b")), Source("1", "57"))
        await send(store, copy(CHAT, Reply("c"), replaces="56"), Source("1", "56"), NOON + MINUTE)
        once = [
            Sent("1", "56", CHAT, CODE, ASKED, NOON),
            Sent("1", "57", CHAT, CODE, ASKED, NOON),
        ]
        assert await store.copies(ASKED) == once
        assert await store.sent_about(CODE, CHAT) == once

    async def test_what_was_sent_about_an_inquiry_can_be_had_by_chat(self, store: Store) -> None:
        await send(store, say("a", SUPERVISOR, CODE), Source("9", "2"))
        await send(store, say("b", SUPERVISOR, CODE), Source("9", "1"), NOON + MINUTE)
        await send(store, say("c", CHAT, CODE), Source("1", "3"))
        await send(store, say("d", SUPERVISOR, "OTHER"), Source("9", "4"))
        await send(store, say("e", SUPERVISOR), Source("9", "5"))
        await send(store, say("f", SUPERVISOR, CODE))
        await store.commit(turn(CHAT, say("g", SUPERVISOR, CODE)))
        about = await store.sent_about(CODE, SUPERVISOR)
        assert about == [
            Sent("9", "2", SUPERVISOR, CODE, None, NOON),
            Sent("9", "1", SUPERVISOR, CODE, None, NOON + MINUTE),
        ]
        assert await store.sent_about(CODE.lower(), SUPERVISOR) == about
        assert [found.message_id for found in await store.sent_about(CODE, CHAT)] == ["3"]
        assert await store.sent_about("NONE", CHAT) == await store.sent_about("", SUPERVISOR) == []

    async def test_it_is_remembered_as_long_as_the_outbox_is(self, store: Store) -> None:
        await send(store, Outgoing(CHAT, Reply("a"), CODE, source=ASKED), Source("1", "56"))
        await store.forget(ages(outbox=NOON + MINUTE))
        assert await store.sent(Source("1", "56")) is None
        assert await store.copies(ASKED) == await store.sent_about(CODE, CHAT) == []

    @pytest.mark.parametrize("about", [CODE, CODE.lower()])
    async def test_what_belongs_to_an_inquiry_is_remembered_as_long_as_that_lives(
        self, store: Store, about: str
    ) -> None:
        """A reply, an edit or an erasure must find it, however late it comes; the rest goes by its age."""
        later = NOON + MINUTE
        await store.commit(inquired(inquiry()))
        await send(store, Outgoing(SUPERVISOR, Reply("Uusi"), about, source=ASKED), Source("9", "77"))
        await send(store, say("gone", SUPERVISOR, "GONE"), Source("9", "78"))
        await send(store, say("hei"), Source("1", "56"))
        assert (await store.forget(ages(outbox=later)))["outbox"] == 2
        notice = Sent("9", "77", SUPERVISOR, about, ASKED, NOON)
        assert await store.sent(Source("9", "77")) == notice
        assert await store.copies(ASKED) == await store.sent_about(CODE, SUPERVISOR) == [notice]
        counts = await store.forget(ages(inquiries=later, outbox=later))
        assert (counts["inquiries"], counts["outbox"]) == (1, 1)
        assert await store.sent(Source("9", "77")) is None


class TestInquiries:
    async def test_an_inquiry_comes_back_as_it_was(self, store: Store) -> None:
        made = inquiry(subject=HOSTILE, name="Åsa <b>")
        await store.commit(inquired(made))
        assert await store.inquiries() == [made]
        assert await store.inquiry("k7m-4qx") == made
        assert await store.inquiry("K7M-4QX") == made
        assert await store.inquiry("K7M") is None

    async def test_the_oldest_is_first(self, store: Store) -> None:
        for code, minutes in (("B", 1), ("C", 0), ("A", 1)):
            await store.commit(inquired(inquiry(code, consented_at=NOON + minutes * MINUTE)))
        assert [found.code for found in await store.inquiries()] == ["C", "B", "A"]

    async def test_they_can_be_had_by_status_and_chat(self, store: Store) -> None:
        await store.commit(inquired(inquiry("A"), inquiry("B", OTHER), inquiry("C", status=Status.CLOSED)))
        assert [found.code for found in await store.inquiries(Status.NEW)] == ["A", "B"]
        assert [found.code for found in await store.inquiries(chat=CHAT)] == ["A", "C"]
        assert [found.code for found in await store.inquiries(Status.CLOSED, CHAT)] == ["C"]
        assert await store.inquiries(Status.CLOSED, OTHER) == []

    async def test_what_becomes_of_one_changes_and_nothing_else(self, store: Store) -> None:
        made = inquiry()
        await store.commit(inquired(made, inquiry("B")))
        assert await store.progress(Progress("k7m-4qx", Status.ANSWERED, NOON, NOON + MINUTE), NOON)
        become = {"status": Status.ANSWERED, "answered_at": NOON, "reminded_at": NOON + MINUTE}
        assert await store.inquiry(made.code) == msgspec.structs.replace(made, **become)
        assert await store.inquiries(Status.NEW) == [inquiry("B")]
        assert not await store.progress(Progress("NONE", Status.CLOSED), NOON)

    @pytest.mark.parametrize(
        "become",
        [{"status": Status.CLOSED}, {"answered_at": NOON + MINUTE}, {"reminded_at": NOON + MINUTE}, {}],
        ids=lambda become: "".join(become) or "nothing",
    )
    async def test_what_is_none_stays(self, store: Store, become: dict[str, Any]) -> None:
        made = inquiry(status=Status.ANSWERED, answered_at=NOON, reminded_at=NOON - MINUTE)
        await store.commit(inquired(made))
        assert await store.inquiry(CODE) == made
        assert await store.progress(Progress(CODE, **become), NOON)
        assert await store.inquiry(CODE) == msgspec.structs.replace(made, **become)

    async def test_a_turn_may_bring_one_forward(self, store: Store) -> None:
        await store.commit(inquired(inquiry(), inquiry("B")))
        steps = Progress(CODE, Status.ANSWERED), Progress(CODE, answered_at=NOON), Progress("NONE")
        assert await store.commit(Commit(SUPERVISOR, NOON, progress=steps))
        found = await store.inquiry(CODE)
        assert found == inquiry(status=Status.ANSWERED, answered_at=NOON)
        assert await store.inquiry("B") == inquiry("B")

    async def test_a_turn_that_was_carried_out_brings_nothing_forward_again(self, store: Store) -> None:
        await store.commit(inquired(inquiry()))
        for status in (Status.ANSWERED, Status.CLOSED):
            await store.commit(Commit(SUPERVISOR, NOON, "1", progress=(Progress(CODE, status),)))
        assert await store.inquiry(CODE) == inquiry(status=Status.ANSWERED)

    async def test_the_same_chat_may_replace_its_own(self, store: Store) -> None:
        await store.commit(inquired(inquiry("A"), inquiry("B")))
        changed = inquiry("A", subject="Toisin", consented_at=NOON - MINUTE)
        await store.commit(inquired(changed))
        assert await store.inquiries() == [changed, inquiry("B")]

    @pytest.mark.parametrize("code", [CODE, CODE.lower()])
    async def test_replaced_content_leaves_what_has_become_of_it(self, store: Store, code: str) -> None:
        become: dict[str, Any] = {
            "status": Status.ANSWERED,
            "answered_at": NOON,
            "reminded_at": NOON - MINUTE,
        }
        await store.commit(inquired(inquiry()))
        await store.progress(Progress(CODE, **become), NOON)
        await store.commit(inquired(inquiry(code, subject="Toisin")))
        await store.commit(inquired(inquiry(code, subject="Toisin", status=Status.CLOSED, answered_at=None)))
        assert await store.inquiries() == [inquiry(code, subject="Toisin", **become)]
        assert await store.inquiries(Status.ANSWERED) == await store.inquiries()

    async def test_new_content_and_progress_in_one_turn_both_count(self, store: Store) -> None:
        made = inquiry(subject="Toisin")
        await store.commit(inquired(inquiry()))
        await store.commit(Commit(CHAT, NOON, inquiries=(made,), progress=(Progress(CODE, Status.CLOSED),)))
        assert await store.inquiries() == [inquiry(subject="Toisin", status=Status.CLOSED)]

    @pytest.mark.parametrize("code", ["K7M-4QX", "k7m-4qx"])
    async def test_another_chat_may_not_and_nothing_is_written(self, store: Store, code: str) -> None:
        await store.receive([incoming("1", OTHER)])
        await store.commit(inquired(inquiry()))
        clash = Commit(
            OTHER,
            NOON,
            "1",
            Conversation(turn=1),
            (say("kiitos", OTHER),),
            (inquiry("NEW", OTHER), inquiry(code, OTHER)),
            (Progress(CODE, Status.CLOSED),),
            (Miss("?", Language.FI, NOON),),
            (Feedback("price", Language.FI, True),),
            forgets_chat=True,
        )
        with pytest.raises(CodeTaken):
            await store.commit(clash)
        assert await store.inquiries() == [inquiry()]
        assert await store.waiting() == [incoming("1", OTHER)]
        assert await store.conversation(OTHER) is None
        assert (await texts(store), await store.misses(), await store.feedback()) == ([], [], {})
        assert await store.commit(turn(OTHER, done="1"))

    async def test_two_chats_may_not_share_a_code_within_a_turn_either(self, store: Store) -> None:
        await store.receive([incoming("1")])
        clash = Commit(
            CHAT, NOON, "1", Conversation(), (say("a"),), (inquiry(), inquiry(CODE.lower(), OTHER))
        )
        with pytest.raises(CodeTaken):
            await store.commit(clash)
        assert (await store.inquiries(), await texts(store)) == ([], [])
        assert (await store.waiting(), await store.conversation(CHAT)) == ([incoming("1")], None)

    @pytest.mark.parametrize("chat", [CHAT, OTHER])
    async def test_a_code_that_is_erased_is_free_again_and_nothing_clings_to_it(
        self, store: Store, chat: str
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
        assert await store.forget(ages(**dict.fromkeys(kinds, limit))) == dict.fromkeys(kinds, 1)
        assert await store.forget(ages(**dict.fromkeys(kinds, limit))) == dict.fromkeys(kinds, 0)
        assert await store.conversation(CHAT) is None
        assert await store.conversation(OTHER) is not None
        assert [found.code for found in await store.inquiries()] == ["CODE2"]
        assert [miss.question for miss in await store.misses()] == ["2"]
        assert await store.receive([incoming("1"), incoming("2")]) == [incoming("1")]

    async def test_each_kind_has_its_own_age(self, store: Store) -> None:
        miss = Miss("?", Language.FI, NOON)
        await store.commit(Commit(CHAT, NOON, conversation=Conversation(), misses=(miss,)))
        counts = await store.forget(ages(misses=NOON + MINUTE))
        assert counts == {"conversations": 0, "inquiries": 0, "misses": 1, "inbox": 0, "outbox": 0}
        assert await store.conversation(CHAT) is not None

    async def test_what_is_waiting_or_queued_stays(self, store: Store) -> None:
        await store.receive([incoming("1")])
        await store.commit(Commit(CHAT, NOON, outgoing=(say("a"),)))
        later = NOON + MINUTE
        assert not any((await store.forget(Ages(later, later, later, later, later))).values())
        assert await texts(store) == ["a"]
        assert await store.waiting() == [incoming("1")]

    @pytest.mark.parametrize("status", Status)
    async def test_an_inquiry_goes_whatever_its_status(self, store: Store, status: Status) -> None:
        await store.commit(inquired(inquiry(status=status)))
        assert (await store.forget(ages(inquiries=NOON)))["inquiries"] == 0
        assert (await store.forget(ages(inquiries=NOON + MINUTE)))["inquiries"] == 1
        assert await store.inquiries() == []

    @pytest.mark.parametrize("way", ["progress", "a turn's progress", "new content"])
    async def test_the_age_of_an_inquiry_counts_from_its_last_change(self, store: Store, way: str) -> None:
        await store.commit(inquired(inquiry()))
        at = NOON + 5 * MINUTE
        step = Progress(CODE, reminded_at=NOON)
        match way:
            case "progress":
                await store.progress(step, at)
            case "a turn's progress":
                await store.commit(Commit(SUPERVISOR, at, progress=(step,)))
            case _:
                await store.commit(inquired(inquiry(subject="Toisin"), at=at))
        assert (await store.forget(ages(inquiries=at)))["inquiries"] == 0
        assert (await store.forget(ages(inquiries=at + MINUTE)))["inquiries"] == 1

    async def test_a_chat_is_forgotten_but_for_what_the_turn_itself_leaves(self, store: Store) -> None:
        await store.receive([incoming("1"), incoming("3", OTHER)])
        for chat in (CHAT, OTHER):
            await store.commit(Commit(chat, NOON, None, Conversation(turn=3), (), (inquiry(chat, chat),)))
        left = Conversation(turn=4)
        goodbye = say("Kaikki on poistettu.")
        assert await store.commit(Commit(CHAT, NOON, "1", left, (goodbye,), forgets_chat=True))
        found = await store.conversation(CHAT)
        assert found is not None
        assert found.conversation == left
        assert await store.conversation(OTHER) is not None
        assert await store.inquiries(chat=CHAT) == []
        assert len(await store.inquiries(chat=OTHER)) == 1
        assert await store.waiting() == [incoming("3", OTHER)]
        assert await texts(store) == ["Kaikki on poistettu."]

    async def test_a_forgotten_chat_leaves_no_conversation_unless_told(self, store: Store) -> None:
        await store.commit(Commit(CHAT, NOON, conversation=Conversation(turn=3)))
        await store.commit(Commit(CHAT, NOON, forgets_chat=True))
        assert await store.conversation(CHAT) is None

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
        waiting = await store.undelivered(SUPERVISOR, NOON + MINUTE)
        assert list(map(text, waiting)) == ["other", "nothing", "The client is gone"]
        assert await deliver(store) == ["other", "Poistettu."]

    async def test_what_others_were_sent_about_its_inquiries_is_remembered(self, store: Store) -> None:
        await store.commit(inquired(inquiry()))
        await send(store, Outgoing(SUPERVISOR, Reply("Uusi"), CODE, source=ASKED), Source("9", "77"))
        await send(store, Outgoing(CHAT, Reply("Kiitos"), CODE, source=ASKED), Source("1", "56"))
        await store.commit(Commit(CHAT, NOON, forgets_chat=True))
        notice = Sent("9", "77", SUPERVISOR, CODE, ASKED, NOON)
        assert await store.sent(Source("9", "77")) == notice
        assert await store.copies(ASKED) == await store.sent_about(CODE, SUPERVISOR) == [notice]
        assert await store.sent(Source("1", "56")) is None
        assert await store.sent_about(CODE, CHAT) == []


class TestRemembering:
    async def test_a_value_is_kept_replaced_and_deleted(self, store: Store) -> None:
        assert await store.recall("supervisor") is None
        for value in (HOSTILE, ""):
            await store.remember("supervisor", value)
            assert await store.recall("supervisor") == value
        await store.remember("supervisor", None)
        assert await store.recall("supervisor") is None
        await store.remember("supervisor", None)


NAIVE = NOON.replace(tzinfo=None)
UNWRITABLE = "\ud800"
"""Half of a surrogate pair."""


class TestWholeOrNotAtAll:
    @pytest.mark.parametrize(
        "turn",
        [
            Commit(CHAT, NAIVE, "1", outgoing=(say("a"),)),
            Commit(CHAT, NOON, "1", outgoing=(say("a"), say(UNWRITABLE))),
            Commit(CHAT, NOON, "1", Conversation(questions=(UNWRITABLE,)), (say("a"),)),
            Commit(CHAT, NOON, "1", outgoing=(say("a"),), inquiries=(inquiry(consented_at=NAIVE),)),
            Commit(CHAT, NOON, "1", outgoing=(say("a"),), inquiries=(inquiry(name=UNWRITABLE),)),
            Commit(CHAT, NOON, "1", outgoing=(say("a"),), progress=(Progress(CODE, answered_at=NAIVE),)),
            Commit(CHAT, NOON, "1", outgoing=(say("a"),), misses=(Miss("?", Language.FI, NAIVE),)),
            Commit(
                CHAT, NOON, "1", outgoing=(say("a"),), feedback=(Feedback(UNWRITABLE, Language.FI, True),)
            ),
        ],
    )
    async def test_of_a_turn_that_cannot_be_written_nothing_is(self, store: Store, turn: Commit) -> None:
        """A time without a time zone, or text that is no Unicode: mistakes of the program's own."""
        await store.receive([incoming("1")])
        with pytest.raises(ValueError, match=r"time zone|surrogates"):
            await store.commit(turn)
        assert await store.waiting() == [incoming("1")]
        assert (await store.conversation(CHAT), await store.inquiries(), await texts(store)) == (None, [], [])
        assert (await store.misses(), await store.feedback()) == ([], {})

    async def test_it_fails_alone(self, store: Store) -> None:
        bad, good = turn(CHAT, say(UNWRITABLE)), turn(CHAT, say("a"))
        failed, written = await asyncio.gather(store.commit(bad), store.commit(good), return_exceptions=True)
        assert isinstance(failed, UnicodeEncodeError)
        assert written is True

    @pytest.mark.parametrize(
        "bad", [incoming(UNWRITABLE), incoming("2", UNWRITABLE), Incoming("2", CHAT, b"", NAIVE)]
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
            await store.settle([Delivered(queued.id, NOON), Refused(4711, NAIVE, "?")])
        assert await store.due(NOON, 10) == [queued]

    async def test_what_becomes_of_an_inquiry_has_a_time_zone(self, store: Store) -> None:
        await store.commit(inquired(inquiry()))
        for step, at in ((Progress(CODE), NAIVE), (Progress(CODE, Status.CLOSED, reminded_at=NAIVE), NOON)):
            with pytest.raises(ValueError, match="time zone"):
                await store.progress(step, at)
        assert await store.inquiries() == [inquiry()]

    async def test_what_cannot_be_remembered_leaves_what_was(self, store: Store) -> None:
        await store.remember("supervisor", CHAT)
        with pytest.raises(UnicodeEncodeError):
            await store.remember("supervisor", UNWRITABLE)
        assert await store.recall("supervisor") == CHAT


class TestTogether:
    async def test_of_many_turns_at_once_only_the_impossible_one_fails(self, store: Store) -> None:
        await store.commit(inquired(inquiry("TAKEN", OTHER)))
        await store.receive([incoming(str(n), f"telegram:{n}") for n in range(200)])

        def nth(number: int) -> Commit:
            chat = f"telegram:{number}"
            code = "TAKEN" if number == 100 else f"C{number}"
            return Commit(chat, NOON, str(number), Conversation(), (say(chat, chat),), (inquiry(code, chat),))

        outcomes = await asyncio.gather(*(store.commit(nth(n)) for n in range(200)), return_exceptions=True)
        assert [n for n, outcome in enumerate(outcomes) if outcome is not True] == [100]
        assert isinstance(outcomes[100], CodeTaken)
        assert [waiting.id for waiting in await store.waiting()] == ["100"]
        assert len(await store.due(NOON, 1000)) == 199
        assert len(await store.inquiries()) == 200
        assert await store.conversation("telegram:100") is None

    async def test_turns_of_one_chat_keep_the_order_they_were_handed_over_in(self, store: Store) -> None:
        numbers = [str(n) for n in range(50)]
        await asyncio.gather(*(store.commit(turn(CHAT, say(number))) for number in numbers))
        assert [(await deliver(store))[0] for _ in numbers] == numbers

    async def test_a_turn_repeated_at_the_same_moment_is_carried_out_once(self, store: Store) -> None:
        await store.receive([incoming("1")])
        outcomes = await asyncio.gather(*(store.commit(turn(CHAT, say("a"), done="1")) for _ in range(10)))
        assert sorted(outcomes) == [False] * 9 + [True]

    async def test_one_who_gives_up_takes_nobody_along(self, store: Store) -> None:
        tasks = [asyncio.create_task(store.commit(turn(f"c{n}", say("a", f"c{n}")))) for n in range(50)]
        await asyncio.sleep(0)
        for task in tasks[::2]:
            task.cancel()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        assert outcomes[1::2] == [True] * 25
        chats = {queued.message.to for queued in await store.due(NOON, 100)}
        assert chats >= {f"c{n}" for n in range(1, 50, 2)}
        assert await store.commit(turn(CHAT, say("later")))

    async def test_all_at_once_of_every_kind(self, store: Store) -> None:
        await store.commit(inquired(inquiry()))
        await asyncio.gather(
            store.receive([incoming("1")]),
            store.commit(turn(CHAT, say("a"))),
            store.progress(Progress(CODE, Status.CLOSED), NOON),
            store.remember("key", "value"),
            store.settle([]),
            store.hasten(CHAT, NOON),
            store.forget(ages()),
            store.waiting(),
            store.due(NOON, 1),
            store.undelivered(CHAT, NOON),
            store.sent(ASKED),
            store.copies(ASKED),
            store.sent_about(CODE, CHAT),
        )
        assert await store.recall("key") == "value"
        assert await store.waiting() == [incoming("1")]
        assert [found.status for found in await store.inquiries()] == [Status.CLOSED]


class TestSqlite:
    async def test_everything_is_there_after_a_crash(self, sqlite: SqliteStore, tmp_path: Path) -> None:
        """A copy of the files while they are in use is what a crash would leave."""
        await sqlite.receive([incoming("1"), incoming("2")])
        miss, feedback = Miss("?", Language.FI, NOON), Feedback("price", Language.FI, True)
        messages = (say("a"), say("b", SUPERVISOR, CODE))
        step = Progress(CODE, Status.ANSWERED, NOON)
        await sqlite.commit(
            Commit(
                CHAT, NOON, "1", Conversation(turn=5), messages, (inquiry(),), (step,), (miss,), (feedback,)
            )
        )
        await sqlite.remember("supervisor", "telegram:7")
        (first, _) = await sqlite.due(NOON, 2)
        await sqlite.settle([Delivered(first.id, NOON, "m1", "1")], [say("c", OTHER)])
        async with await _after_crash(tmp_path) as revived:
            assert await revived.waiting() == [incoming("2")]
            assert await revived.conversation(CHAT) == await sqlite.conversation(CHAT)
            assert await texts(revived) == ["b", "c"]
            assert await revived.sent(Source("1", "m1")) == Sent("1", "m1", CHAT, None, None, NOON)
            assert await revived.inquiries() == [inquiry(status=Status.ANSWERED, answered_at=NOON)]
            assert (await revived.misses(), await revived.feedback()) == ([miss], {("price", True): 1})
            assert await revived.recall("supervisor") == "telegram:7"
            assert not await revived.commit(turn(done="1"))

    async def test_what_was_written_when_commit_returned_survives(
        self, sqlite: SqliteStore, tmp_path: Path
    ) -> None:
        await asyncio.gather(*(sqlite.commit(turn(f"c{n}", say("a", f"c{n}"))) for n in range(50)))
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
        await sqlite.remember("after", "it")
        assert await texts(sqlite) == []

    async def test_two_processes_may_share_the_file(self, sqlite: SqliteStore, tmp_path: Path) -> None:
        async with await open_store(tmp_path / "bot.db", tmp_path / "key") as other:
            await asyncio.gather(
                *(
                    each.commit(turn(f"c{n}", say("a", f"c{n}")))
                    for n in range(50)
                    for each in (sqlite, other)
                )
            )
            assert len(await other.due(NOON, 100)) == 50
            assert await sqlite.due(NOON, 100) == await other.due(NOON, 100)

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
