"""Time brings what is due and takes what is too old, by the settings, on a clock that is moved."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot import retention
from bot.config import Retention
from bot.core.address import SUPERVISOR
from bot.core.client.states import Conversation, Idle, TakingInquiry
from bot.core.inquiry.draft import Draft, Field
from bot.core.inquiry.status import Status
from bot.core.message import Outgoing
from bot.core.reply import Reply
from bot.ports.store import Ages, Commit, Incoming, Query
from bot.upkeep import Upkeep
from tests.factories import CHAT, NOON, inquiry
from tests.memory_store import MemoryStore
from tests.test_conversation import HERS, Practice

HOUR = timedelta(hours=1)

KEPT = Retention(
    draft_hours=5, conversation_days=1, miss_days=2, inquiry_days=3, message_days=4, backup_days=6
)
"""Settings of which no two are the same."""


class Asked(MemoryStore):
    """A store that notes by which ages it was asked to forget."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Ages] = []

    async def forget(self, before: Ages) -> dict[str, int]:
        self.asked.append(before)
        return await super().forget(before)


@dataclass
class Passing:
    """A practice whose upkeep looks around once an hour of its clock."""

    practice: Practice = field(default_factory=Practice)
    unreadable: list[int] = field(default_factory=list)
    woken: int = 0

    @property
    def store(self) -> MemoryStore:
        return self.practice.store

    async def hours(self, count: int) -> None:
        """Let the loop look around *count* times; between two looks an hour passes before it tidies up."""
        begun = self.practice.now

        def an_hour_passes() -> None:
            self.woken += 1
            if self.practice.now - begun == (count - 1) * HOUR:
                loop.cancel()  # takes effect when it waits
            else:
                self.practice.now += HOUR

        def ticks() -> float:
            return (self.practice.now - NOON).total_seconds()

        upkeep = Upkeep(
            self.store, self.practice.conversations, KEPT, lambda: self.practice.now, self.unreadable
        )
        loop = asyncio.create_task(upkeep.run(ticks, an_hour_passes, look_around=0))
        await asyncio.wait({loop}, timeout=20)


@pytest.fixture
async def passing() -> Passing:
    made = Passing(Practice(Asked()))
    await made.practice.pair()
    return made


async def test_what_waits_for_too_long_is_brought_back_to_her_once(passing: Passing) -> None:
    one = await passing.practice.inquires()
    await passing.practice.said(CHAT)
    await passing.hours(25)
    assert await passing.practice.said(SUPERVISOR) == []
    await passing.hours(30)
    reminder = f"reminder audience.group {one.code} Maija waited.hours 25"
    assert await passing.practice.said(SUPERVISOR) == [reminder]
    assert passing.woken == 25 + 30


async def test_a_client_hears_that_she_is_not_reached() -> None:
    """Nobody is paired, so that the notice waits; no hour is over when it is said."""
    passing = Passing()
    await passing.practice.store.commit(Commit(CHAT, NOON, inquiries=(inquiry(),), outgoing=(NOTICE,)))
    passing.practice.now += timedelta(minutes=30)
    await passing.hours(1)
    assert await passing.practice.said(CHAT) == []
    passing.practice.now += timedelta(minutes=1)
    await passing.hours(1)
    assert len(await passing.practice.said(CHAT)) == 1


NOTICE = Outgoing(SUPERVISOR, Reply("Uusi yhteydenotto"), "K7M-4QX")


async def test_each_kind_of_data_goes_by_its_own_setting(passing: Passing) -> None:
    """Of the store it is asked with the first look, and then every hour, by the ages as they are then."""
    await passing.hours(4)
    assert isinstance(passing.store, Asked)
    assert passing.store.asked == [retention.ages(KEPT, NOON + n * HOUR) for n in (1, 2, 3)]


async def test_what_there_is_of_a_client_goes_when_its_time_is_up(passing: Passing) -> None:
    """The draft, the conversation, an inquiry that is answered, what came in; and not an hour before."""
    writing = Conversation(TakingInquiry(Draft(subject="Tiimimme riitelee."), Field.NAME), turn=3)
    came = Incoming("900", CHAT, b"?", NOON)
    await passing.store.receive([came])
    answered = inquiry(status=Status.ANSWERED, answered_at=NOON)
    commit = Commit(CHAT, NOON, done="900", conversation=writing, inquiries=(answered,))
    await passing.store.commit(commit)
    await passing.practice.said(CHAT)
    found: dict[int, Mapping[str, object]] = {0: await left(passing.store, came)}
    for hour in range(1, 24 * 5):
        await passing.hours(2)
        now = await left(passing.store, came)
        if now != found[max(found)]:
            found[hour] = now
    days = 24
    emptied = TakingInquiry(Draft(), Field.AUDIENCE)
    assert found == {
        0: {"state": writing.state, "inquiries": [answered.code], "seen": True},
        6: {"state": emptied, "inquiries": [answered.code], "seen": True},
        1 * days + 1: {"state": None, "inquiries": [answered.code], "seen": True},
        3 * days + 1: {"state": None, "inquiries": [], "seen": True},
        4 * days + 1: {"state": None, "inquiries": [], "seen": False},
    }


async def left(store: MemoryStore, came: Incoming) -> Mapping[str, object]:
    """Return what there is of the client: how far, which inquiries, and whether what came in is known."""
    view = await store.look(Query(CHAT))
    stored = view.conversation
    return {
        "state": stored.conversation.state if stored else None,
        "inquiries": [one.code for one in await store.inquiries()],
        "seen": came.id in store._done,
    }


async def test_what_cannot_be_read_is_told_once_with_the_last_count(passing: Passing) -> None:
    passing.unreadable += [2, 7]
    await passing.hours(3)
    assert await passing.practice.said(SUPERVISOR) == ["rows_unreadable 7"]
    assert passing.unreadable == []


async def test_nothing_is_told_of_rows_that_can_all_be_read(passing: Passing) -> None:
    await passing.hours(3)
    assert await passing.practice.said(SUPERVISOR) == []
    assert await passing.practice.conversations.place() == HERS
    assert (await passing.practice.conversation()).state == Idle()
