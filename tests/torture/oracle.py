"""What a bot that never dies would say: the scripts through the real turns, with a store in memory."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot import bootstrap
from bot.config import Config
from bot.conversation import Circumstances, Conversations
from bot.core.address import SUPERVISOR, Address
from bot.core.client import commands, events
from bot.core.knowledge.entries import Kind
from bot.core.language import Language
from bot.core.message import Outgoing
from bot.core.reading import Confident
from bot.mind import Mind
from bot.ports.store import Commit, Incoming
from tests.memory_store import MemoryStore
from tests.torture.scripts import Press, Say, Step, scripts

CODE = re.compile(r"\b[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{3}\b")


@dataclass(frozen=True, slots=True)
class Part:
    """One client's part: the steps, and the texts that each of them brings about."""

    chat: int
    steps: tuple[Step, ...]
    replies: tuple[tuple[str, ...], ...]
    relayed: str | None = None

    @property
    def expected(self) -> list[str]:
        """All that the client reads, in order; last the supervisor's reply to an inquiry."""
        told = [text for texts in self.replies for text in texts]
        return told if self.relayed is None else [*told, self.relayed]


@dataclass(frozen=True, slots=True)
class Play:
    """Everybody's part, and what is to be true when the curtain falls."""

    parts: tuple[Part, ...]
    notifications: tuple[str, ...] = ()
    receipt: str = ""
    misses: int = 0
    feedback: int = 0

    @property
    def updates(self) -> int:
        """How many updates the clients send."""
        return sum(len(part.steps) for part in self.parts)


class _Store(MemoryStore):
    """Remembers the last turn."""

    last: Commit | None = None

    async def commit(self, turn: Commit) -> bool:
        self.last = turn
        return await super().commit(turn)


def neutral(text: str) -> str:
    """Return *text* with reference codes, which are made by chance, made the same."""
    return CODE.sub("CODE", text)


def answer_to(chat: int) -> str:
    """Return what the supervisor answers to the inquiry of a chat."""
    return f"Hei {chat}, tiistai sopii."


async def play(config: Config, mind: Mind, clients: int, seed: int) -> Play:
    """Return the play of *clients* clients; the same for the same seed."""
    store = _Store()
    conversations = bootstrap.conversations(config, mind.mouth(config), store)
    parts = []
    notifications: list[str] = []
    for chat, steps in scripts(clients, _questions(mind), random.Random(seed)):
        part, told = await _rehearsed(conversations, store, chat, steps)
        if told:
            relayed = mind.knowledge.say(Language.FI, "relayed", text=answer_to(chat))
            part = Part(part.chat, part.steps, part.replies, relayed)
        assert len(set(part.expected)) == len(part.expected), "replies that repeat cannot be told apart"
        parts.append(part)
        notifications += told
    feedback = sum((await store.feedback()).values())
    receipt = mind.knowledge.say(Language.FI, "receipt_delivered")
    return Play(tuple(parts), tuple(notifications), receipt, len(await store.misses()), feedback)


def echo_play(original: Play) -> Play:
    """Return the same crowd for a bot that echoes: texts instead of buttons, each answered by itself."""
    return Play(tuple(_echoed(part) for part in original.parts))


def _echoed(part: Part) -> Part:
    texts = [f"{n}: {s.text if isinstance(s, Say) else s.code}" for n, s in enumerate(part.steps)]
    return Part(part.chat, tuple(map(Say, texts)), tuple((text,) for text in texts))


async def _rehearsed(
    conversations: Conversations, store: _Store, chat: int, steps: Sequence[Step]
) -> tuple[Part, list[str]]:
    """Return the part of a chat, and what the supervisor is told of it."""
    replies, told = [], []
    seen: list[Outgoing] = []
    for number, step in enumerate(steps):
        here = Address.parse(f"telegram:{chat}")
        incoming = Incoming(f"{chat}/{number}", here, b"", bootstrap.now())
        await conversations.client(incoming, _event(step, seen), Circumstances(Language.FI))
        assert store.last is not None
        said = [message for message in store.last.outgoing if isinstance(message, Outgoing)]
        seen = [message for message in said if message.to == incoming.chat] or seen
        replies.append(tuple(neutral(message.reply.text) for message in said if message.to == incoming.chat))
        told += [neutral(message.reply.text) for message in said if message.to == SUPERVISOR]
    return Part(chat, tuple(steps), tuple(replies)), told


def _event(step: Step, seen: Sequence[Outgoing]) -> events.Event:
    match step:
        case Say(text):
            return commands.event_of(text)
        case Press(code):
            tokens = [choice.token for message in seen for choice in message.reply.choices]
            return events.from_token(pick(tokens, code))


def pick(tokens: Sequence[str], code: str) -> str:
    """Return the token of the first button that has this code; raises LookupError if there is none."""
    return [token for token in tokens if token.split(":")[1] == code][0]  # noqa: RUF015 - it says so itself


def _questions(mind: Mind) -> list[str]:
    """Return the questions of the knowledge that are answered, each with an answer of its own."""
    known = mind.knowledge
    asked = {
        entry: known.question(entry, Language.FI)
        for entry, one in known.entries.items()
        if one.kind is Kind.ANSWER and one.source != "botti" and not known.answer(entry, Language.FI).missing
    }
    first_topic = known.entries["greeting"].follow_ups[0]  # somebody presses it
    return sorted(q for entry, q in asked.items() if entry != first_topic and _means(mind, q, entry))


def _means(mind: Mind, question: str, entry: str) -> bool:
    match mind.understanding.read(question, Language.FI).match:
        case Confident(found):
            return [scored.entry for scored in found] == [entry]
    return False
