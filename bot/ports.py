"""What the program needs of the outside world, as protocols, and the values that pass through them.

Times are aware datetimes in UTC. A chat is named by a text that its channel chose, such as
``terminal`` or ``telegram:4711``; :data:`SUPERVISOR` stands for wherever the supervisor reads.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.data import Data
from bot.core.inquiry import Inquiry, Status
from bot.core.knowledge import Language
from bot.core.replies import Reply
from bot.core.states import Conversation

SUPERVISOR = "supervisor"


class Incoming(Data, frozen=True):
    """Something that came in. ``id`` is the channel's own, so that a repeat is recognised."""

    id: str
    chat: str
    payload: bytes
    received_at: datetime


class Document(Data, frozen=True):
    """A file to send along with a message."""

    name: str
    content: bytes


class Outgoing(Data, frozen=True):
    """Something to be said: ``reply`` to the chat ``to``.

    ``about`` is the code of the inquiry that it belongs to. ``confidential`` asks the channel to
    keep it from being passed on. ``answers`` is the channel's id of the client's message that it
    answers, so that an edit of that message can be met by an edit of the answer.
    """

    to: str
    reply: Reply
    about: str | None = None
    confidential: bool = False
    answers: str | None = None
    document: Document | None = None


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


@dataclass(frozen=True, slots=True)
class Commit:
    """All that one turn writes, in one transaction.

    ``done`` is the id of the incoming that caused it; ``conversation`` None leaves it as it is.
    """

    chat: str
    at: datetime
    done: str | None = None
    conversation: Conversation | None = None
    outgoing: tuple[Outgoing, ...] = ()
    inquiries: tuple[Inquiry, ...] = ()
    misses: tuple[Miss, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    forgets_chat: bool = False


@dataclass(frozen=True, slots=True)
class Queued:
    """An outgoing that waits in the outbox; ``attempts`` have been made already."""

    id: int
    message: Outgoing
    attempts: int
    queued_at: datetime


@dataclass(frozen=True, slots=True)
class Delivered:
    """Accepted by the channel, as its message ``message_id`` if it has one."""

    id: int
    at: datetime
    message_id: str | None = None


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


class TemporaryFailure(Exception):
    """A channel could not deliver now. ``retry_after``: seconds that it asked to be left alone."""

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class PermanentFailure(Exception):
    """A channel will never deliver this: blocked, deactivated, no such chat."""


class Store(Protocol):
    """Where everything that must survive is kept.

    Every method is one transaction. What a method has written when it returns survives a kill.
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

    async def settle(self, settlements: Sequence[Settlement]) -> None:
        """Record how sending went. What is delivered or refused loses its content."""

    async def inquiries(self, status: Status | None = None, chat: str | None = None) -> list[Inquiry]:
        """Return the inquiries, oldest first, of one status or chat if given."""

    async def inquiry(self, code: str) -> Inquiry | None:
        """Return an inquiry by its code, upper or lower case."""

    async def set_status(self, code: str, status: Status, at: datetime) -> bool:
        """Change an inquiry's status; False if there is no such inquiry."""

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


class Channel(Protocol):
    """One medium that messages go out through."""

    async def send(self, message: Outgoing) -> str | None:
        """Deliver and return the medium's id of the message, if it has one.

        Raises TemporaryFailure or PermanentFailure; anything else is a mistake in the program.
        """
