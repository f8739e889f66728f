"""The contract of the store, for every store there is; and what a file must survive besides."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest

from bot.adapters.database.sqlite import SqliteStore, open_store
from bot.core.inquiry import Inquiry, Status
from bot.core.knowledge import Language
from bot.core.replies import Choice, Reply
from bot.core.states import Conversation
from bot.ports import (
    SUPERVISOR,
    Ages,
    CodeTaken,
    Commit,
    Delivered,
    Document,
    Feedback,
    Incoming,
    Miss,
    Outgoing,
    Postponed,
    Refused,
    Store,
)
from tests.factories import NOON, STATES, inquiry
from tests.fakes import MemoryStore

CHAT, OTHER = "telegram:1", "telegram:2"
MINUTE = timedelta(minutes=1)
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


def turn(chat: str = CHAT, *outgoing: Outgoing, at: datetime = NOON, done: str | None = None) -> Commit:
    return Commit(chat, at, done, outgoing=outgoing)


def sent(*inquiries: Inquiry, chat: str = CHAT, at: datetime = NOON) -> Commit:
    return Commit(chat, at, inquiries=inquiries)


def ages(**kinds: datetime) -> Ages:
    """Return ages by which nothing is too old but the kinds given."""
    never = datetime(2000, 1, 1, tzinfo=UTC)
    return Ages(**{kind: kinds.get(kind, never) for kind in Ages.__slots__})


async def texts(store: Store, now: datetime = NOON, *, besides: tuple[str, ...] = ()) -> list[str]:
    """Return what is due."""
    return [queued.message.reply.text for queued in await store.due(now, 100, besides)]


async def deliver(store: Store, now: datetime = NOON) -> list[str]:
    """Deliver what is due, and return it."""
    due = await store.due(now, 100)
    await store.settle([Delivered(queued.id, now, str(queued.id)) for queued in due])
    return [queued.message.reply.text for queued in due]


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


class TestOutbox:
    async def test_a_message_comes_back_as_it_was(self, store: Store) -> None:
        reply = Reply(HOSTILE, (Choice("Kyllä", "1:yes"),), asks_phone=True)
        message = Outgoing(CHAT, reply, "K7M-4QX", True, "55", Document("tiedot.json", b"\x00\xff{}"))
        await store.commit(turn(CHAT, message, at=NOON))
        (queued,) = await store.due(NOON, 10)
        assert (queued.message, queued.attempts, queued.queued_at) == (message, 0, NOON)

    async def test_of_each_chat_the_oldest_is_due(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a1"), say("a2"), say("b1", OTHER)))
        assert await deliver(store) == ["a1", "b1"]
        assert await deliver(store) == ["a2"]
        assert await deliver(store) == []

    async def test_no_more_than_the_limit_oldest_first(self, store: Store) -> None:
        await store.commit(turn(CHAT, *(say(str(n), f"telegram:{9 - n}") for n in range(5))))
        assert [queued.message.reply.text for queued in await store.due(NOON, 2)] == ["0", "1"]

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


class TestInquiries:
    async def test_an_inquiry_comes_back_as_it_was(self, store: Store) -> None:
        made = inquiry(subject=HOSTILE, name="Åsa <b>")
        await store.commit(sent(made))
        assert await store.inquiries() == [made]
        assert await store.inquiry("k7m-4qx") == made
        assert await store.inquiry("K7M-4QX") == made
        assert await store.inquiry("K7M") is None

    async def test_the_oldest_is_first(self, store: Store) -> None:
        for code, minutes in (("B", 1), ("C", 0), ("A", 1)):
            await store.commit(sent(inquiry(code, consented_at=NOON + minutes * MINUTE)))
        assert [found.code for found in await store.inquiries()] == ["C", "B", "A"]

    async def test_they_can_be_had_by_status_and_chat(self, store: Store) -> None:
        await store.commit(sent(inquiry("A"), inquiry("B", OTHER), inquiry("C", status=Status.CLOSED)))
        assert [found.code for found in await store.inquiries(Status.NEW)] == ["A", "B"]
        assert [found.code for found in await store.inquiries(chat=CHAT)] == ["A", "C"]
        assert [found.code for found in await store.inquiries(Status.CLOSED, CHAT)] == ["C"]
        assert await store.inquiries(Status.CLOSED, OTHER) == []

    async def test_a_status_changes_and_nothing_else(self, store: Store) -> None:
        made = inquiry()
        await store.commit(sent(made))
        assert await store.set_status("k7m-4qx", Status.ANSWERED, NOON)
        assert await store.inquiry(made.code) == msgspec.structs.replace(made, status=Status.ANSWERED)
        assert await store.inquiries(Status.NEW) == []
        assert not await store.set_status("NONE", Status.CLOSED, NOON)

    async def test_the_same_chat_may_replace_its_own(self, store: Store) -> None:
        await store.commit(sent(inquiry("A"), inquiry("B")))
        changed = inquiry("A", subject="Toisin", status=Status.CLOSED)
        await store.commit(sent(changed))
        assert await store.inquiries() == [changed, inquiry("B")]

    @pytest.mark.parametrize("code", ["K7M-4QX", "k7m-4qx"])
    async def test_another_chat_may_not_and_nothing_is_written(self, store: Store, code: str) -> None:
        await store.receive([incoming("1", OTHER)])
        await store.commit(sent(inquiry()))
        clash = Commit(
            OTHER,
            NOON,
            "1",
            Conversation(turn=1),
            (say("kiitos", OTHER),),
            (inquiry("NEW", OTHER), inquiry(code, OTHER)),
            (Miss("?", Language.FI, NOON),),
            (Feedback("price", Language.FI, True),),
        )
        with pytest.raises(CodeTaken):
            await store.commit(clash)
        assert await store.inquiries() == [inquiry()]
        assert await store.waiting() == [incoming("1", OTHER)]
        assert await store.conversation(OTHER) is None
        assert (await texts(store), await store.misses(), await store.feedback()) == ([], [], {})
        assert await store.commit(turn(OTHER, done="1"))


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
            closed = inquiry(f"CODE{key}", chat, status=Status.CLOSED)
            miss = Miss(key, Language.FI, at)
            await store.commit(Commit(chat, at, key, Conversation(), (say(key, chat),), (closed,), (miss,)))
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

    async def test_what_is_open_waiting_or_queued_stays(self, store: Store) -> None:
        await store.receive([incoming("1")])
        open_ones = inquiry("A"), inquiry("B", status=Status.ANSWERED)
        await store.commit(Commit(CHAT, NOON, outgoing=(say("a"),), inquiries=open_ones))
        later = NOON + MINUTE
        assert not any((await store.forget(Ages(later, later, later, later, later))).values())
        assert len(await store.inquiries()) == 2
        assert await texts(store) == ["a"]
        assert await store.waiting() == [incoming("1")]

    async def test_the_age_of_an_inquiry_counts_from_its_closing(self, store: Store) -> None:
        await store.commit(sent(inquiry()))
        await store.set_status("K7M-4QX", Status.CLOSED, NOON + 5 * MINUTE)
        assert (await store.forget(ages(inquiries=NOON + 5 * MINUTE)))["inquiries"] == 0
        assert (await store.forget(ages(inquiries=NOON + 6 * MINUTE)))["inquiries"] == 1

    async def test_a_chat_is_forgotten_but_for_what_the_turn_itself_leaves(self, store: Store) -> None:
        await store.receive([incoming("1"), incoming("2"), incoming("3", OTHER)])
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

    async def test_messages_already_queued_are_still_sent(self, store: Store) -> None:
        await store.commit(turn(CHAT, say("a"), say("b")))
        (first,) = await store.due(NOON, 1)
        await store.settle([Delivered(first.id, NOON)])
        await store.commit(Commit(CHAT, NOON, forgets_chat=True))
        assert await deliver(store) == ["b"]
        later = NOON + MINUTE
        assert (await store.forget(ages(outbox=later)))["outbox"] == 1  # "a" went with the chat

    async def test_what_was_forgotten_unanswered_is_known_when_repeated(self, store: Store) -> None:
        await store.receive([incoming("1"), incoming("2")])
        await store.commit(Commit(CHAT, NOON, "1", forgets_chat=True))
        assert await store.receive([incoming("2")]) == []
        assert not await store.commit(turn(CHAT, say("a"), done="2"))


class TestRemembering:
    async def test_a_value_is_kept_replaced_and_deleted(self, store: Store) -> None:
        assert await store.recall("supervisor") is None
        for value in (HOSTILE, ""):
            await store.remember("supervisor", value)
            assert await store.recall("supervisor") == value
        await store.remember("supervisor", None)
        assert await store.recall("supervisor") is None
        await store.remember("supervisor", None)


class TestTogether:
    async def test_of_many_turns_at_once_only_the_impossible_one_fails(self, store: Store) -> None:
        await store.commit(sent(inquiry("TAKEN", OTHER)))
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
        await store.commit(sent(inquiry()))
        await asyncio.gather(
            store.receive([incoming("1")]),
            store.commit(turn(CHAT, say("a"))),
            store.set_status("K7M-4QX", Status.CLOSED, NOON),
            store.remember("key", "value"),
            store.settle([]),
            store.forget(ages()),
            store.waiting(),
            store.due(NOON, 1),
        )
        assert await store.recall("key") == "value"
        assert await store.waiting() == [incoming("1")]
        assert [found.status for found in await store.inquiries()] == [Status.CLOSED]


class TestSqlite:
    async def test_everything_is_there_after_a_crash(self, sqlite: SqliteStore, tmp_path: Path) -> None:
        """A copy of the files while they are in use is what a crash would leave."""
        await sqlite.receive([incoming("1"), incoming("2")])
        miss, feedback = Miss("?", Language.FI, NOON), Feedback("price", Language.FI, True)
        messages = (say("a"), say("b", SUPERVISOR, about="K7M-4QX"))
        await sqlite.commit(
            Commit(CHAT, NOON, "1", Conversation(turn=5), messages, (inquiry(),), (miss,), (feedback,))
        )
        await sqlite.remember("supervisor", "telegram:7")
        (first, _) = await sqlite.due(NOON, 2)
        await sqlite.settle([Delivered(first.id, NOON, "m1")])
        async with await _after_crash(tmp_path) as revived:
            assert await revived.waiting() == [incoming("2")]
            assert await revived.conversation(CHAT) == await sqlite.conversation(CHAT)
            assert await texts(revived) == ["b"]
            assert await revived.inquiries() == [inquiry()]
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

    async def test_text_that_is_no_unicode_fails_alone(self, sqlite: SqliteStore) -> None:
        bad, good = turn(CHAT, say("\ud800")), turn(CHAT, say("a"))
        failed, written = await asyncio.gather(
            sqlite.commit(bad), sqlite.commit(good), return_exceptions=True
        )
        assert isinstance(failed, UnicodeEncodeError)
        assert written is True

    async def test_a_time_without_a_zone_is_refused(self, sqlite: SqliteStore) -> None:
        with pytest.raises(ValueError, match="time zone"):
            await sqlite.commit(turn(CHAT, say("a"), at=NOON.replace(tzinfo=None)))
        assert await texts(sqlite) == []


async def _after_crash(folder: Path) -> SqliteStore:
    """Open a copy of the files as they are now, the first store still holding the others."""
    copy = folder / "copy"
    copy.mkdir()
    for name in ("bot.db", "bot.db-wal", "key"):
        shutil.copy(folder / name, copy / name)
    return await open_store(copy / "bot.db", copy / "key")
