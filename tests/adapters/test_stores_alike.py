"""The store in memory does what the one on disk does: the same random life in both, compared all along."""

import random
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from bot.adapters.database.sqlite import open_store
from bot.core.client.states import Conversation
from bot.core.inquiry.life import Inquiry, Status
from bot.core.language import Language
from bot.core.message import SUPERVISOR, Acknowledgement, Deletion, Departure, Message, Outgoing, Source
from bot.core.reply import Reply
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
    Refused,
    Settlement,
    Store,
)
from tests.factories import NOON, inquiry
from tests.fakes import MemoryStore

T = TypeVar("T")
Deed = Callable[[Store], Awaitable[object]]

CHATS = ("telegram:1", "telegram:2")
LANES = (*CHATS, "telegram:1/press", SUPERVISOR)
CODES = ("A", "a", "B", "b", "C", "D")
PLACES = tuple(Source(place, number) for place in ("9", "1") for number in ("1", "2"))
MINUTE = timedelta(minutes=1)


class Chance:
    """Makes up what is done to a store. Few chats, codes and places, so that everything meets."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._deeds = 0

    def deed(self) -> Deed:
        """Return the next deed; time goes forward a minute in three."""
        self._deeds += 1
        deeds = (self._receive, self._commit, self._commit, self._settle, self._settle, self._rest)
        return self._of(deeds)()

    @property
    def now(self) -> datetime:
        return NOON + self._deeds // 3 * MINUTE

    def _receive(self) -> Deed:
        batch = self._some(lambda: Incoming(self._id(), self._of(CHATS), b"?", self.now), 3)
        return lambda store: store.receive(batch)

    def _commit(self) -> Deed:
        chat = self._of(CHATS)
        turn = Commit(
            chat,
            self.now,
            self._of((None, self._id())),
            self._of((None, Conversation(turn=self._deeds))),
            self._some(self._message, 3),
            self._some(lambda: self._inquiry(chat), 1),
            self._some(self._step, 1),
            self._some(lambda: Miss(self._id(), Language.FI, self._time()), 1),
            self._some(lambda: Feedback("price", self._of(tuple(Language)), self._of((True, False))), 1),
            forgets_chat=self._one_in(15),
        )
        return lambda store: store.commit(turn)

    def _settle(self) -> Deed:
        settlements = (self._settlement(), *self._some(self._settlement, 2))
        then = self._some(self._message, 1)
        return lambda store: store.settle(settlements, then)

    def _rest(self) -> Deed:
        lane, at, step, ages = self._of((None, *LANES)), self.now, self._step(), self._ages()
        deeds: tuple[Deed, ...] = (
            lambda store: store.hasten(lane, at),
            lambda store: store.progress(step, at),
            lambda store: store.forget(ages),
        )
        return self._of(deeds)

    def _message(self) -> Message:
        to, about, source = self._of(LANES), self._of((None, *CODES)), self._of((None, *PLACES))
        messages: tuple[Message, ...] = (
            Outgoing(to, Reply(self._id()), about, source=source),
            Deletion(to, "1", about, source),
            Acknowledgement(to, "1", about, source),
            Departure(to, about, source),
        )
        return self._of((messages[0], *messages))

    def _inquiry(self, chat: str) -> Inquiry:
        owner = self._of(CHATS) if self._one_in(4) else chat
        become = {"status": self._of(tuple(Status)), "answered_at": self._of((None, self.now))}
        return inquiry(self._of(CODES), owner, subject=self._id(), consented_at=self._time(), **become)

    def _step(self) -> Progress:
        times = self._of((None, self.now)), self._of((None, self.now))
        return Progress(self._of(CODES), self._of((None, *Status)), *times)

    def _settlement(self) -> Settlement:
        row, at = self._random.randint(max(1, self._deeds - 40), self._deeds + 5), self.now
        stands = self._of(PLACES)
        settlements: tuple[Settlement, ...] = (
            Delivered(row, at, stands.message_id, stands.place),
            Delivered(row, at, self._of((None, "1"))),
            Delivered(row, at, gone=stands),
            Postponed(row, at + 3 * MINUTE, "429"),
            Refused(row, at, "blocked"),
        )
        return self._of((settlements[0], *settlements))

    def _ages(self) -> Ages:
        return Ages(*(self.now - self._random.randint(0, 30) * MINUTE for _ in Ages.__slots__))

    def _time(self) -> datetime:
        return self.now - self._random.randint(0, 3) * MINUTE

    def _id(self) -> str:
        return str(self._random.randint(1, 40))

    def _one_in(self, times: int) -> bool:
        return self._random.randrange(times) == 0

    def _of(self, values: tuple[T, ...]) -> T:
        return self._random.choice(values)

    def _some(self, make: Callable[[], T], most: int) -> tuple[T, ...]:
        return tuple(make() for _ in range(self._random.randint(0, most)))


async def outcome(deed: Deed, store: Store) -> object:
    """Return what comes of a deed."""
    try:
        return await deed(store)
    except CodeTaken:
        return CodeTaken


async def everything_in(store: Store, now: datetime) -> dict[str, object]:
    """Return all that can be read from a store."""
    return {
        "waiting": await store.waiting(),
        "conversations": [await store.conversation(chat) for chat in CHATS],
        "due": [await store.due(now, limit) for limit in (1, 100)],
        "due later": await store.due(now + 2 * MINUTE, 100, LANES[:1]),
        "next due": [await store.next_due(besides) for besides in ((), LANES[:2])],
        "undelivered": [await store.undelivered(lane, now) for lane in LANES],
        "sent": [await store.sent(place) for place in PLACES],
        "copies": [await store.copies(place) for place in PLACES],
        "sent about": [await store.sent_about(code, lane) for code in CODES for lane in LANES],
        "inquiries": [await store.inquiries(each) for each in (None, *Status)],
        "a chat's inquiries": [await store.inquiries(chat=chat) for chat in CHATS],
        "an inquiry": [await store.inquiry(code) for code in CODES],
        "misses": await store.misses(),
        "feedback": await store.feedback(),
    }


@pytest.mark.parametrize("seed", range(3))
async def test_the_same_life_leaves_the_same_behind(tmp_path: Path, seed: int) -> None:
    memory, chance = MemoryStore(), Chance(seed)
    async with await open_store(tmp_path / "bot.db", tmp_path / "key") as sqlite:
        for number in range(150):
            deed = chance.deed()
            assert await outcome(deed, memory) == await outcome(deed, sqlite)
            if number % 5 == 0:
                assert await everything_in(memory, chance.now) == await everything_in(sqlite, chance.now)
