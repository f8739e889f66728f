"""What the program needs of the outside world, as protocols, and the values that pass through them.

Times are aware datetimes in UTC. A chat is named by a text that its channel chose, such as
``terminal`` or ``telegram:4711``; :data:`SUPERVISOR` stands for wherever the supervisor reads,
:data:`EMAIL` for her mailbox.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.client.states import Conversation
from bot.core.data import Data
from bot.core.inquiry.life import Inquiry, Status
from bot.core.language import Language
from bot.core.message import Message, Sent, Source


class Incoming(Data, frozen=True):
    """Something that came in. ``id`` is the channel's own, so that a repeat is recognised."""

    id: str
    chat: str
    payload: bytes
    received_at: datetime


class Miss(Data, frozen=True):
    """An utterance that could not be answered, without who said it."""

    question: str
    language: Language
    at: datetime


class Feedback(Data, frozen=True):
    """Whether an answer was the one looked for."""

    entry: str
    language: Language
    helpful: bool


class Progress(Data, frozen=True):
    """What has become of an inquiry; what is None stays as it is."""

    code: str
    status: Status | None = None
    answered_at: datetime | None = None
    reminded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Commit:
    """All that one turn writes, in one transaction.

    ``done`` is the id of the incoming that caused it; ``conversation`` None leaves it as it is.
    """

    chat: str
    at: datetime
    done: str | None = None
    conversation: Conversation | None = None
    outgoing: tuple[Message, ...] = ()
    inquiries: tuple[Inquiry, ...] = ()
    progress: tuple[Progress, ...] = ()
    misses: tuple[Miss, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    forgets_chat: bool = False


@dataclass(frozen=True, slots=True)
class Queued:
    """An outgoing that waits in the outbox; ``attempts`` have been made already."""

    id: int
    message: Message
    attempts: int
    queued_at: datetime


@dataclass(frozen=True, slots=True)
class Delivered:
    """Accepted by the channel, as its message ``message_id`` in its chat ``place``, if it has them.

    ``gone`` is the message that does not stand there any more: what was to be done was a deletion.
    """

    id: int
    at: datetime
    message_id: str | None = None
    place: str | None = None
    gone: Source | None = None


@dataclass(frozen=True, slots=True)
class Postponed:
    """Failed for now: to be tried again at ``due_at``."""

    id: int
    due_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Failed for good, for ``reason``."""

    id: int
    at: datetime
    reason: str


Settlement = Delivered | Postponed | Refused


@dataclass(frozen=True, slots=True)
class StoredConversation:
    """A conversation and when its last turn was."""

    conversation: Conversation
    at: datetime


@dataclass(frozen=True, slots=True)
class Ages:
    """Before which moment each kind of data is to be forgotten."""

    conversations: datetime
    inquiries: datetime
    misses: datetime
    inbox: datetime
    outbox: datetime


class CodeTaken(Exception):
    """A new inquiry bears a code that another one has already: nothing was written."""


class StoreBusy(Exception):
    """The store cannot be used now (locked by another program, the disk full): nothing was written."""


class Store(Protocol):
    """Where everything that must survive is kept.

    Every method is one transaction. What a method has written when it returns survives a kill. Any of
    them may raise StoreBusy, and may be called again then.
    """

    async def receive(self, batch: Sequence[Incoming]) -> list[Incoming]:
        """Keep *batch* in the inbox, in order, and return those whose id was not seen before."""

    async def waiting(self) -> list[Incoming]:
        """Return what has come in and is not done, in the order it came."""

    async def conversation(self, chat: str) -> StoredConversation | None:
        """Return the conversation of a chat, or None if there is none."""

    async def commit(self, turn: Commit) -> bool:
        """Write a turn, and say whether it was; False, with nothing written, if it was done before.

        The incoming's payload is emptied. Raises CodeTaken if a *new* inquiry's code belongs to
        another chat; an inquiry of the same code and chat is replaced.
        """

    async def due(self, now: datetime, limit: int, besides: Collection[str] = ()) -> list[Queued]:
        """Return what is to be sent at *now*: the oldest queued of each chat but *besides*, if it is due."""

    async def next_due(self, besides: Collection[str] = ()) -> datetime | None:
        """Return when the outbox next has something due in a chat but *besides*; None if it is empty."""

    async def settle(self, settlements: Sequence[Settlement], then: Sequence[Message] = ()) -> None:
        """Record how sending went, and queue what is to be said of it, due with the first settlement.

        What is delivered or refused loses its content.
        """

    async def hasten(self, to: str | None, now: datetime) -> None:
        """Make what is queued for a chat, or for all, due at *now*: what held it up is over."""

    async def undelivered(self, to: str, before: datetime) -> list[Queued]:
        """Return what has been queued for a chat since earlier than *before*, oldest first."""

    async def sent(self, at: Source) -> Sent | None:
        """Return what is remembered of the message that stands at *at*, sent by the bot."""

    async def copies(self, of: Source) -> list[Sent]:
        """Return the messages sent because of the message *of*, oldest first."""

    async def sent_about(self, code: str, to: str) -> list[Sent]:
        """Return the messages about an inquiry that were sent to the chat *to*, oldest first."""

    async def inquiries(self, status: Status | None = None, chat: str | None = None) -> list[Inquiry]:
        """Return the inquiries, oldest first, of one status or chat if given."""

    async def inquiry(self, code: str) -> Inquiry | None:
        """Return an inquiry by its code, upper or lower case."""

    async def progress(self, progress: Progress, at: datetime) -> bool:
        """Record what has become of an inquiry; False if there is no such inquiry."""

    async def misses(self) -> list[Miss]:
        """Return the unanswered utterances, oldest first."""

    async def feedback(self) -> dict[tuple[str, bool], int]:
        """Return how often each entry's answer was (True) or was not (False) the one looked for."""

    async def forget(self, before: Ages) -> dict[str, int]:
        """Delete what is too old and return how many of each kind; what is queued or not done stays."""

    async def remember(self, key: str, value: str | None) -> None:
        """Keep a value of the program's own under *key*; None deletes it."""

    async def recall(self, key: str) -> str | None:
        """Return what :meth:`remember` kept under *key*."""

    async def close(self) -> None:
        """Finish what is being written and let go of the file."""
