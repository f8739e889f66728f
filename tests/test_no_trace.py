"""A message of acute distress is not kept: after its turn nothing that was written tells a word of it.

Each time the same is asked before the turn, when the message must be found in the inbox, so that a search
that finds nothing has been seen to find something.
"""

import logging
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bot.adapters.database.group import GroupCommit
from bot.adapters.database.sqlite import SqliteStore, open_store
from bot.adapters.telegram import updates
from bot.config import load
from bot.conversation import Conversations, Mouth, World
from bot.core.address import Address
from bot.core.client import effects, events
from bot.core.client.dialogue import Dialogue, Turn
from bot.core.client.situation import Situation
from bot.core.client.states import Conversation, OfferingHandoff, State
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.message import Outgoing
from bot.core.reading import Danger
from bot.core.supervisor.questions import Miss
from bot.core.understanding import crisis
from bot.mind import Mind
from bot.ports.happenings import Happening
from bot.ports.store import Ages, Commit, Delivered, Incoming
from bot.reception import Reception
from tests.conftest import ROOT
from tests.factories import CHAT, NOON, STATES, TERMS, inquiry
from tests.traces import legible, told

CODE = "K7M-4QX"

SAID = {
    Language.FI: "Tapan itseni illalla, hyvästi kaikille ja anteeksi",
    Language.SV: "Jag tänker ta livet av mig ikväll, farväl allihopa och förlåt",
    Language.EN: "I am going to kill myself tonight, goodbye everybody and forgive me",
}
"""What is said in distress."""

WORDS = {
    Language.FI: {"Tapan", "itseni", "illalla", "hyvästi", "anteeksi"},
    Language.SV: {"livet", "ikväll", "farväl", "allihopa", "förlåt"},
    Language.EN: {"myself", "tonight", "goodbye", "everybody", "forgive"},
}
"""The words of it that are looked for: none that the bot says itself."""


def message(text: str) -> dict[str, Any]:
    return {"text": text}


def caption(text: str) -> dict[str, Any]:
    return {"caption": text, "photo": [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}]}


Written = Callable[[str], dict[str, Any]]

FORMS: dict[str, tuple[str, Written]] = {
    "typed": ("message", message),
    "caption": ("message", caption),
    "edit": ("edited_message", message),
    "edited caption": ("edited_message", caption),
}
"""The kinds of update that bring words."""


def update(text: str, form: str = "typed") -> Incoming:
    kind, written = FORMS[form]
    maija = {"id": 1, "is_bot": False, "first_name": "Maija", "language_code": "fi"}
    chat = {"id": 1, "type": "private", "first_name": "Maija"}
    head = {"message_id": 7, "date": 1772452800, "from": maija, "chat": chat}
    edited = {"edit_date": 1772452860} if kind == "edited_message" else {}
    return updates.incoming({"update_id": 5, kind: {**head, **edited, **written(text)}}, NOON)


def read(incoming: Incoming) -> Happening | None:
    return updates.happening(incoming.payload)


@dataclass
class House:
    """The reception over a database on disk, with the bot's own mind; and what can be read there."""

    folder: Path
    key: Path
    store: SqliteStore
    mouth: Mouth
    log: pytest.LogCaptureFixture
    reception: Reception = field(init=False)

    def __post_init__(self) -> None:
        conversations = Conversations(self.mouth, self.store, World(lambda: NOON, lambda: CODE), TERMS)
        self.reception = Reception(self.store, conversations, read, lambda: NOON)

    def tells(self, words: set[str]) -> set[str]:
        """Return which of *words* can be read in database, write-ahead log and log."""
        logged = "\n".join(self.log.handler.format(record) for record in self.log.records)
        return told(words, [*legible(self.folder, self.key), logged.encode()])

    async def stands(self, state: State, at: datetime = NOON) -> None:
        """Bring the client's conversation to *state*, last written in at a time."""
        kept = Conversation(state, questions=("Auttaako tämä?",), turn=3)
        await self.store.commit(Commit(CHAT, at, conversation=kept))

    async def takes(self, incoming: Incoming) -> str:
        """Take what came in through its turn, and return what is said first."""
        await self.reception.handle(incoming)
        (due,) = (queued for queued in await self.store.due(NOON, 100) if queued.message.to == CHAT)
        assert isinstance(due.message, Outgoing)
        return due.message.reply.text

    async def says_in_distress(self, text: str = SAID[Language.FI]) -> str:
        """Take *text* in and through its turn, and return what is said first."""
        incoming = update(text)
        await self.store.receive([incoming])
        return await self.takes(incoming)

    async def delivers(self) -> None:
        """Send all that is queued."""
        while due := await self.store.due(NOON, 100):
            await self.store.settle([Delivered(queued.id, NOON) for queued in due])


Opened = Callable[..., AbstractAsyncContextManager[House]]


@pytest.fixture
def mouth(mind: Mind) -> Mouth:
    return mind.mouth(load(ROOT / "config.yaml", {}))


@pytest.fixture
def opened(mouth: Mouth, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Opened:
    """Return what opens a house; *said* is what is said there."""
    caplog.set_level(logging.DEBUG)
    folder, key = tmp_path / "data", tmp_path / "key"

    @asynccontextmanager
    async def house(said: Mouth = mouth) -> AsyncIterator[House]:
        async with await open_store(folder / "bot.db", key) as store:
            yield House(folder, key, store, said, caplog)

    return house


def signpost(mouth: Mouth, language: Language) -> str:
    return mouth.knowledge.answer("crisis", language).text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("state", STATES, ids=repr)
async def test_in_every_state_and_form(opened: Opened, mouth: Mouth, state: State, form: str) -> None:
    async with opened() as house:
        await house.stands(state)
        incoming = update(SAID[Language.FI], form)
        await house.store.receive([incoming])
        assert house.tells(WORDS[Language.FI]) == WORDS[Language.FI]
        assert await house.takes(incoming) == signpost(mouth, Language.FI)
        assert house.tells(WORDS[Language.FI]) == set()
        await house.delivers()
        assert house.tells(WORDS[Language.FI]) == set()
    assert house.tells(WORDS[Language.FI]) == set()


@pytest.mark.parametrize("language", Language)
async def test_in_every_language(opened: Opened, mouth: Mouth, language: Language) -> None:
    async with opened() as house:
        incoming = update(SAID[language])
        await house.store.receive([incoming])
        assert house.tells(WORDS[language]) == WORDS[language]
        assert await house.takes(incoming) == signpost(mouth, language)
        assert house.tells(WORDS[language]) == set()


async def test_in_the_thread_of_an_answered_inquiry(opened: Opened, mouth: Mouth) -> None:
    answered = inquiry(status=Status.ANSWERED, answered_at=NOON - timedelta(hours=1))
    async with opened() as house:
        await house.store.commit(Commit(CHAT, NOON, inquiries=(answered,)))
        assert await house.says_in_distress() == signpost(mouth, Language.FI)
        assert house.tells(WORDS[Language.FI]) == set()


async def test_when_a_draft_has_expired(opened: Opened, mouth: Mouth) -> None:
    async with opened() as house:
        await house.stands(STATES[-1], NOON - TERMS.draft)
        assert await house.says_in_distress() == signpost(mouth, Language.FI)
        assert house.tells(WORDS[Language.FI]) == set()


async def test_when_the_turn_fails(opened: Opened, mouth: Mouth) -> None:
    async with opened(broken(mouth, failing)) as house:
        assert await house.says_in_distress() == signpost(mouth, Language.FI)
        assert house.tells(WORDS[Language.FI]) == set()


@pytest.mark.parametrize("sentences", [0, 30, 80])
async def test_among_messages_of_others_and_over_several_pages(
    opened: Opened, mouth: Mouth, sentences: int
) -> None:
    """What comes in is moved between pages of the file, and a long message takes several."""
    text = SAID[Language.FI] + ". Olen väsynyt kaikkeen ja kaikkiin." * sentences
    async with opened() as house:
        before, after = (others(first, 30) for first in (100, 200))
        await house.store.receive([*before, update(text), *after])
        for other in (*before[::2], *after[::3]):
            await house.store.commit(Commit(other.chat, NOON, other.id))
        assert house.tells(WORDS[Language.FI]) == WORDS[Language.FI]
        assert await house.takes(update(text)) == signpost(mouth, Language.FI)
        assert house.tells(WORDS[Language.FI]) == set()
        for other in (*before[1::2], *after):
            await house.store.commit(Commit(other.chat, NOON, other.id))
        assert house.tells(WORDS[Language.FI]) == set()


def others(first: int, count: int) -> list[Incoming]:
    """Return messages of other chats, of many lengths."""
    return [
        Incoming(f"telegram:{n}", Address.parse(f"telegram:{n}"), b"x" * (n * 37 % 1500), NOON)
        for n in range(first, first + count)
    ]


async def test_nothing_is_written_elsewhere(opened: Opened, mind: Mind, tmp_path: Path) -> None:
    """Neither to what was learned, nor to a file that nobody knows of."""
    cache = {path: path.read_bytes() for path in load(ROOT / "config.yaml", {}).cache.rglob("*.*")}
    async with opened() as house:
        await house.says_in_distress()
        files = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
        assert files == {"key", "data/bot.db", "data/bot.db-wal", "data/bot.db-shm"}
    assert {path: path.read_bytes() for path in cache} == cache
    assert told({SAID[Language.FI]}, cache.values()) == set()


# Leaks, planted: each is found


def failing(_: Situation, __: Turn, ___: str) -> Turn:
    raise ValueError("planted")


def remembering(_: Situation, turn: Turn, text: str) -> Turn:
    return replace(turn, conversation=msgspec.structs.replace(turn.conversation, questions=(text,)))


def offering(_: Situation, turn: Turn, text: str) -> Turn:
    return replace(turn, conversation=msgspec.structs.replace(turn.conversation, state=OfferingHandoff(text)))


def recording(_: Situation, turn: Turn, text: str) -> Turn:
    return replace(turn, effects=(*turn.effects, effects.RecordMiss(text, Language.FI)))


def forwarding(_: Situation, turn: Turn, text: str) -> Turn:
    return replace(turn, effects=(*turn.effects, effects.Forward(inquiry(), text)))


def submitting(situation: Situation, turn: Turn, text: str) -> Turn:
    return replace(turn, effects=(*turn.effects, effects.Submit(inquiry(subject=text))))


def logging_it(_: Situation, turn: Turn, text: str) -> Turn:
    logging.getLogger("bot").debug("planted: %s", text)
    return turn


Leak = Callable[[Situation, Turn, str], Turn]

LEAKS: tuple[Leak, ...] = (remembering, offering, recording, forwarding, submitting, logging_it)


class Leaking(Dialogue):
    """A dialogue that does something more with every message."""

    leak: Leak

    def step(self, situation: Situation, event: events.Event) -> Turn:
        turn = super().step(situation, event)
        return self.leak(situation, turn, event.text) if isinstance(event, events.ClientSaid) else turn


def broken(mouth: Mouth, leak: Leak) -> Mouth:
    dialogue = Leaking(mouth.knowledge, mouth.dialogue.known.reader, mouth.replies.policy)
    dialogue.leak = leak
    return replace(mouth, dialogue=dialogue)


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.__name__)
async def test_a_leak_of_the_turn_is_found(opened: Opened, mouth: Mouth, leak: Leak) -> None:
    async with opened(broken(mouth, leak)) as house:
        await house.says_in_distress()
        assert house.tells(WORDS[Language.FI]) == WORDS[Language.FI]


async def test_a_log_that_is_not_emptied_is_found(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    """What came in has gone from the database, and stands encrypted in an earlier frame of the log."""
    monkeypatch.setattr(GroupCommit, "_scrub", lambda _: None)
    async with opened() as house:
        await house.says_in_distress()
        assert await house.store.waiting() == []
        assert house.tells(WORDS[Language.FI]) == WORDS[Language.FI]


@pytest.mark.parametrize("secure", [True, False])
async def test_a_row_that_is_deleted_again_is_found_while_its_bytes_are_there(
    opened: Opened, secure: bool
) -> None:
    async with opened() as house:
        await house.says_in_distress()
        await house.store.commit(Commit(CHAT, NOON, misses=(Miss(SAID[Language.FI], Language.FI, NOON),)))
    assert house.tells(WORDS[Language.FI]) == WORDS[Language.FI]
    with closing(sqlite3.connect(house.folder / "bot.db")) as connection:
        connection.execute(f"PRAGMA secure_delete = {secure}")
        connection.execute("DELETE FROM misses")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert house.tells(WORDS[Language.FI]) == (set() if secure else WORDS[Language.FI])


async def test_a_piece_without_head_and_end_is_found(opened: Opened) -> None:
    async with opened() as house:
        await house.store.commit(Commit(CHAT, NOON, misses=(Miss(SAID[Language.FI], Language.FI, NOON),)))
        with closing(sqlite3.connect(house.folder / "bot.db")) as connection:
            (sealed,) = connection.execute("SELECT question FROM misses").fetchone()
        await house.store.forget(Ages(*[NOON + timedelta(days=1)] * 8))
        assert house.tells(WORDS[Language.FI]) == set()
        (house.folder / "slack").write_bytes(b"\x01" + sealed[37:-91] + b"\x02")
        assert house.tells(WORDS[Language.FI]) & {"itseni", "illalla", "anteeksi"}


@pytest.mark.parametrize("language", Language)
def test_what_is_said_in_distress_is_heard_by_the_rules_alone(language: Language) -> None:
    assert crisis.danger(SAID[language]) is Danger.ACUTE
    assert all(word in SAID[language] for word in WORDS[language])
