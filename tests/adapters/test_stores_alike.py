"""The store in memory does what the one on disk does: the same random life in both, compared all along."""

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from bot.adapters.database import sqlite
from bot.adapters.database.postgres import opening
from bot.adapters.database.table_store import TableStore
from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.client.states import Conversation
from bot.core.data import to_json
from bot.core.inquiry.life import Became, Inquiry, Life
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.message import SEVERAL, Acknowledgement, Deletion, Departure, Message, Outgoing, Reason, Source
from bot.core.reply import Reply
from bot.core.supervisor.questions import Miss
from bot.core.supervisor.situation import Pairing
from bot.ports.store import (
    Ages,
    CodeTaken,
    Commit,
    Delivered,
    Feedback,
    Incoming,
    Key,
    Outdated,
    Postponed,
    Query,
    Refused,
    Revision,
    SetAside,
    Settlement,
    Store,
    View,
)
from tests import postgres
from tests.factories import NOON, STATES, inquiry
from tests.memory_store import MemoryStore

T = TypeVar("T")

CHATS = tuple(map(Address.parse, ("telegram:1", "telegram:2")))
PLACES = (*CHATS, SUPERVISOR, MAILBOX, Address.parse("telegram:-9#7"))
LANES = ("telegram:1", "telegram:2", "telegram:1/press", "supervisor", "email", "telegram:-9")
CODES = ("A", "a", "B", "b", "C", "D")
ABOUT = (*CODES, SEVERAL)
MESSAGES = tuple(Source(Address.parse(place), number) for place in ("telegram:9", "email") for number in "12")
MINUTE = timedelta(minutes=1)


@dataclass
class Twin:
    """A store, and what the last one who looked at it may rest on."""

    store: Store
    basis: tuple[Revision, ...] = ()

    async def look(self, query: Query) -> tuple[View, frozenset[tuple[str, str]]]:
        """Return a view, and what it rests on without in which state that is: each store has its own way."""
        view = await self.store.look(query)
        self.basis = view.basis
        return replace(view, basis=()), frozenset((read.subject, read.key) for read in view.basis)

    async def commit(self, turn: Commit, *, resting: bool) -> bool:
        """Write a turn, which may rest on what was last looked at, however long ago."""
        return await self.store.commit(replace(turn, rests_on=self.basis if resting else ()))


Deed = Callable[[Twin], Awaitable[object]]


class Chance:
    """Makes up what is done to a store. Few chats, codes and places, so that everything meets."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._deeds = 0

    def deed(self) -> Deed:
        """Return the next deed; time goes forward a minute in three."""
        self._deeds += 1
        deeds = (
            self._receive,
            self._look,
            self._commit,
            self._commit,
            self._settle,
            self._settle,
            self._rest,
        )
        return self._of(deeds)()

    @property
    def now(self) -> datetime:
        return NOON + self._deeds // 3 * MINUTE

    def _receive(self) -> Deed:
        batch = self._some(lambda: Incoming(self._id(), self._of(CHATS), b"?", self.now), 3)
        return lambda on: on.store.receive(batch)

    def _look(self) -> Deed:
        query = Query(
            self._of((None, *CHATS)),
            self._some(lambda: self._of(CODES), 2),
            self._one_in(3),
            self._of((None, *MESSAGES)),
            self._of((None, *MESSAGES)),
        )
        return lambda on: on.look(query)

    def _commit(self) -> Deed:
        chat, resting = self._of(CHATS), self._one_in(2)
        turn = Commit(
            chat,
            self.now,
            self._of((None, self._id())),
            self._of((None, Conversation(self._of(STATES), turn=self._deeds))),
            self._some(self._message, 3),
            self._some(lambda: self._inquiry(chat), 1),
            self._some(self._step, 2),
            self._some(lambda: Miss(self._id(), Language.FI, self._time()), 1),
            self._some(lambda: Feedback("price", self._of(tuple(Language)), self._of((True, False))), 1),
            self._some(self._memory, 1) if self._one_in(4) else (),
            self._some(lambda: self._of(PLACES), 1),
            forgets_chat=self._one_in(8),
        )
        return lambda on: on.commit(turn, resting=resting)

    def _settle(self) -> Deed:
        settlements = (self._settlement(), *self._some(self._settlement, 2))
        then = self._some(self._message, 1)
        return lambda on: on.store.settle(settlements, then)

    def _rest(self) -> Deed:
        place, at, ages = self._of((None, *PLACES)), self.now, self._ages()
        deeds: tuple[Deed, ...] = (
            lambda on: on.store.hasten(place, at),
            lambda on: on.store.forget(ages),
        )
        return self._of(deeds)

    def _message(self) -> Message:
        to, about, source = self._of(PLACES), self._of((None, *ABOUT)), self._of((None, *MESSAGES))
        messages: tuple[Message, ...] = (
            Outgoing(to, Reply(self._id()), about, source=source),
            Deletion(to, "1", about, source),
            Acknowledgement(to, "1", about, source),
            Departure(to, about, source),
        )
        return self._of((messages[0], *messages))

    def _inquiry(self, chat: Address) -> Inquiry:
        owner = self._of(CHATS) if self._one_in(4) else chat
        lived = {"status": self._of(tuple(Status)), "answered_at": self._of((None, self.now))}
        return inquiry(self._of(CODES), owner, subject=self._id(), consented_at=self._time(), **lived)

    def _step(self) -> Became:
        times = (self._of((None, self._time())) for _ in range(3))
        return Became(self._of(CODES), Life(self._time(), self._of(tuple(Status)), *times))

    def _memory(self) -> tuple[Key, str | None]:
        pairing = to_json(Pairing.of(self._id(), self.now)).decode()
        memories = (Key.SUPERVISOR, self._of(CHATS).text), (Key.PAIRING, pairing)
        return self._of((*memories, *((key, None) for key in Key)))

    def _settlement(self) -> Settlement:
        row, at = self._random.randint(max(1, self._deeds - 40), self._deeds + 5), self.now
        stands = self._of(MESSAGES)
        settlements: tuple[Settlement, ...] = (
            Delivered(row, at, stands.message_id, stands.place),
            Delivered(row, at, self._of((None, "1"))),
            Delivered(row, at, gone=stands),
            Postponed(row, at + 3 * MINUTE, "429"),
            Refused(row, at, self._of(tuple(Reason))),
            SetAside(row, at),
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


async def outcome(deed: Deed, on: Twin) -> object:
    """Return what comes of a deed."""
    try:
        return await deed(on)
    except (CodeTaken, Outdated) as refusal:
        return type(refusal)


QUERIES = (
    Query(),
    *(Query(chat) for chat in CHATS),
    *(Query(codes=(code,)) for code in CODES),
    Query(codes=CODES),
    Query(open=True),
    *(Query(written=message) for message in MESSAGES),
    *(Query(under=message) for message in MESSAGES),
    Query(CHATS[0], CODES[:1], True, MESSAGES[0], MESSAGES[1]),
)


async def everything_in(store: Store, now: datetime) -> dict[str, object]:
    """Return all that can be read from a store."""
    return {
        "waiting": await store.waiting(),
        "views": [await Twin(store).look(query) for query in QUERIES],
        "due": [await store.due(now, limit) for limit in (1, 100)],
        "due later": await store.due(now + 2 * MINUTE, 100, LANES[:1]),
        "next due": [await store.next_due(besides) for besides in ((), LANES[:2], LANES)],
        "inquiries": [await store.inquiries(each) for each in (None, *Status)],
        "misses": await store.misses(),
        "feedback": await store.feedback(),
    }


Opened = Callable[[Path], Awaitable[TableStore]]


async def in_a_file(folder: Path) -> TableStore:
    return await sqlite.open_store(folder / "bot.db", folder / "key")


async def in_postgres(folder: Path) -> TableStore:
    server = postgres.shared()
    return await opening.open_store(server.url, postgres.schema_of(folder), folder / "key")


@pytest.mark.parametrize("opened", [in_a_file, pytest.param(in_postgres, marks=postgres.needed)])
@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_the_same_life_leaves_the_same_behind(tmp_path: Path, seed: int, opened: Opened) -> None:
    memory, chance = Twin(MemoryStore()), Chance(seed)
    outcomes = []
    async with await opened(tmp_path) as store:
        on_disk = Twin(store)
        for number in range(200):
            deed = chance.deed()
            outcomes.append(await outcome(deed, on_disk))
            assert await outcome(deed, memory) == outcomes[-1]
            if number % 5 == 0:
                now = chance.now
                assert await everything_in(memory.store, now) == await everything_in(on_disk.store, now)
    assert {True, False, CodeTaken, Outdated} <= {each for each in outcomes if isinstance(each, bool | type)}
