"""Where everything that must survive is kept: the port, and the values that pass through it.

Times are aware datetimes in UTC.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.core.address import Address
from bot.core.calendar import Calendar
from bot.core.client.states import Conversation
from bot.core.counts import Count, Counted
from bot.core.data import Data
from bot.core.inquiry.desk import OnDesk
from bot.core.inquiry.life import Became, Delivery, Inquiry
from bot.core.inquiry.promise import Absence
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.message import Deletion, Message, Reason, Sent, Source
from bot.core.supervisor.drawer import EMPTY as NO_DRAWER
from bot.core.supervisor.drawer import Drawer
from bot.core.supervisor.place import NOTHING, Past
from bot.core.supervisor.proposals import NOTHING as NO_TEACHING
from bot.core.supervisor.proposals import Teaching
from bot.core.supervisor.questions import Miss, Numbered
from bot.core.supervisor.situation import Pairing
from bot.core.supervisor.statements import NOTHING as NOTHING_STATED
from bot.core.supervisor.statements import Stating
from bot.core.supervisor.team import Team


class Incoming(Data, frozen=True):
    """Something that came in. ``id`` is the channel's own, so that a repeat is recognised.

    ``along`` are the ids of what is one with it, as the other pictures of an album, and done with it.
    """

    id: str
    chat: Address
    payload: bytes
    received_at: datetime
    along: tuple[str, ...] = ()


class Feedback(Data, frozen=True):
    """Whether an answer was the one looked for."""

    entry: str
    language: Language
    helpful: bool


class Key(StrEnum):
    """What the program remembers of its own."""

    SUPERVISOR = "supervisor"
    """The text of the address at which the supervisor reads."""
    PAIRING = "pairing"
    """The pairing that is offered, as JSON."""
    PAST = "past"
    """The chats in which she does not read any more, as JSON."""
    TEAM = "team"
    """Who of her group may act, as JSON."""
    DRAWER = "drawer"
    """What she has typed and nobody was sent yet, as JSON."""
    TEACHING = "teaching"
    """What is being taught, as JSON."""
    STATING = "stating"
    """What is about to be stated, as JSON."""
    ABSENCE = "absence"
    """Until when she is away, as JSON."""
    CALENDAR = "calendar"
    """By which day periods are reckoned, as JSON."""


class Subject(StrEnum):
    """What has revisions."""

    CONVERSATION = "conversation"
    """Of a chat."""
    INQUIRIES = "inquiries"
    """All of a chat."""
    INQUIRY = "inquiry"
    """Of a code."""
    ABOUT = "about"
    """What was sent about the inquiry of a code, or about several."""
    COPIES = "copies"
    """What was sent because of a message, named by :func:`message_key`."""
    REMEMBERED = "remembered"
    """Of a :class:`Key`."""


def message_key(at: Source) -> str:
    """Return what a message is named by as the key of a revision."""
    return f"{at.place}/{at.message_id}"


@dataclass(frozen=True, slots=True)
class Revision:
    """In which ``state`` something was read; the text says nothing but whether it is the same again."""

    subject: Subject
    key: str
    state: str


@dataclass(frozen=True, slots=True)
class Query:
    """What a turn wants to know.

    The conversation and the inquiries of ``chat``; the inquiries of ``codes``, and all that are ``open``,
    all of them with how telling the supervisor went; what was sent because of the message ``written``, and
    what stands at and was sent because of the message ``under``, with the inquiries that those belong to; and
    all of ``hers``: what was sent to the supervisor and stands in a chat. ``every`` inquiry, closed or not;
    and the ``thread`` of those of ``codes``: all that was sent about them, lists that they may stand in, and
    their clients' other inquiries. And the ``questions`` that could not be answered, and all that was
    counted (``counts``).
    """

    chat: Address | None = None
    codes: tuple[str, ...] = ()
    open: bool = False
    written: Source | None = None
    under: Source | None = None
    hers: bool = False
    every: bool = False
    thread: bool = False
    questions: bool = False
    counts: bool = False


@dataclass(frozen=True, slots=True)
class StoredConversation:
    """A conversation and when its last turn was."""

    conversation: Conversation
    at: datetime


@dataclass(frozen=True, slots=True)
class View:
    """What a query found, all at one moment.

    ``inquiries`` are by code, in upper case; ``own`` names those of the chat asked for. ``notices`` are the
    supervisor's copies of what is about those, lists in which they may stand among them; ``awaited`` are the
    questions whose answers the chat wants to hear. ``basis`` is what a
    turn decided on this rests on.
    """

    conversation: StoredConversation | None = None
    inquiries: Mapping[str, Inquiry] = field(default_factory=dict)
    own: tuple[str, ...] = ()
    notices: tuple[Sent, ...] = ()
    deliveries: Mapping[str, Delivery] = field(default_factory=dict)
    copies: tuple[Sent, ...] = ()
    there: Sent | None = None
    copies_of_under: tuple[Sent, ...] = ()
    place: Address | None = None
    pairing: Pairing | None = None
    past: Past = NOTHING
    team: Team | None = None
    calendar: Calendar | None = None
    hers: tuple[Sent, ...] = ()
    basis: tuple[Revision, ...] = ()
    drawer: Drawer = NO_DRAWER
    thread: tuple[Sent, ...] = ()
    questions: tuple[Numbered, ...] = ()
    teaching: Teaching = NO_TEACHING
    awaited: tuple[str, ...] = ()
    absence: Absence | None = None
    stating: Stating = NOTHING_STATED
    counts: tuple[Counted, ...] = ()

    def is_read_at(self, chat: Address) -> bool:
        """Tell whether the supervisor reads in *chat*, or in what it has become since."""
        return self.place is not None and self.place.whole == self.past.now(chat)


@dataclass(frozen=True, slots=True)
class Commit:
    """All that one turn writes, in one transaction.

    ``done`` is the id of the incoming that caused it, ``along`` those of what came in as one with it;
    ``conversation`` None leaves it as it is. ``inquiries``
    are new ones, ``became`` what has become of those that there are, ``desks`` what she put down about them;
    the latter is no event of the inquiry: it makes it no younger. ``fates`` tell of misses, by their number,
    what she has made of them: nobody waits for the answer any more. A miss that tells who waits for it takes
    the place of the newest that says the same and does not. ``counts`` are counted in the week of ``at``.
    ``forgets`` are the codes of inquiries that
    are deleted, with all that was or is to be sent about them. What is queued for ``hastens`` is due at
    once. ``forgets_chat`` deletes all that is the chat's, and drops what is queued about its inquiries. With
    it, or with ``scrubs``, what is deleted (what came in among it) is left nowhere when the commit returns,
    not even encrypted; only if another program is reading just then, it goes with a later one. ``rests_on``
    is what must not have changed since it was read.
    """

    chat: Address
    at: datetime
    done: str | None = None
    conversation: Conversation | None = None
    outgoing: tuple[Message, ...] = ()
    inquiries: tuple[Inquiry, ...] = ()
    became: tuple[Became, ...] = ()
    misses: tuple[Miss, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    remembers: tuple[tuple[Key, str | None], ...] = ()
    hastens: tuple[Address, ...] = ()
    forgets_chat: bool = False
    scrubs: bool = False
    rests_on: tuple[Revision, ...] = ()
    along: tuple[str, ...] = ()
    desks: tuple[OnDesk, ...] = ()
    forgets: tuple[str, ...] = ()
    fates: tuple[tuple[int, str | None], ...] = ()
    counts: tuple[Count, ...] = ()

    @property
    def erases(self) -> bool:
        """Whether it ends what no backup shall bring back: a chat, an inquiry, or the supervisor's rights."""
        rights = any(key is Key.SUPERVISOR for key, _ in self.remembers)
        return self.forgets_chat or bool(self.forgets) or rights


@dataclass(frozen=True, slots=True)
class Queued:
    """An outgoing that waits in the outbox; ``attempts`` have been made already.

    ``was_aside`` if it was set aside before by a mistake of the program, and is tried once more.
    """

    id: int
    message: Message
    attempts: int
    queued_at: datetime
    was_aside: bool = False


@dataclass(frozen=True, slots=True)
class Delivered:
    """Accepted by the channel, as its message ``message_id`` in its chat ``place``, if it has them.

    ``gone`` is a message that is not to be changed any more: it was deleted, or could not be changed, and
    this one was sent in its place. ``taken_back`` is queued if the message has been dropped while it was on
    its way.
    """

    id: int
    at: datetime
    message_id: str | None = None
    place: Address | None = None
    gone: Source | None = None
    taken_back: Deletion | None = None


@dataclass(frozen=True, slots=True)
class Postponed:
    """Failed for now: to be tried again at ``due_at``. ``reason`` is for the operator."""

    id: int
    due_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Failed for good."""

    id: int
    at: datetime
    reason: Reason


@dataclass(frozen=True, slots=True)
class SetAside:
    """Failed by a mistake of the program: it makes way, and is kept to be tried by the next start."""

    id: int
    at: datetime


Settlement = Delivered | Postponed | Refused | SetAside
"""How an attempt to send went."""


@dataclass(frozen=True, slots=True)
class Ages:
    """Before which moment each kind of data is to be forgotten.

    Of a draft, that nobody has written since; of gentle hours, that they have ended; of erasures, that no
    backup is older.
    """

    drafts: datetime
    conversations: datetime
    inquiries: datetime
    misses: datetime
    inbox: datetime
    outbox: datetime
    gentle: datetime
    erasures: datetime


@dataclass(frozen=True, slots=True)
class Since:
    """How many wait, and since when the oldest does."""

    count: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits: what has come ``incoming`` for its turn, what is ``outgoing`` to be sent."""

    incoming: Since
    outgoing: Since


class CodeTaken(Exception):
    """A new inquiry bears a code that another one has already: nothing was written."""


class Outdated(Exception):
    """What a turn rests on has changed since it was read: nothing was written, and it must be taken anew."""


class StoreBusy(Exception):
    """The store cannot be used now (locked by another program, the disk full): nothing was written."""


class StoreLost(Exception):
    """The store cannot be used any more, and no waiting helps; the message says what to do."""


class Store(Protocol):
    """Where everything that must survive is kept.

    Every method is one transaction. What a method has written when it returns survives a kill. Any of
    them may raise StoreBusy, and may be called again then, or StoreLost, and the program must end.
    """

    async def receive(self, batch: Sequence[Incoming]) -> list[Incoming]:
        """Keep *batch* in the inbox, in order, and return those whose id was not seen before."""

    async def waiting(self) -> list[Incoming]:
        """Return what has come in and is not done, in the order it came."""

    async def look(self, query: Query) -> View:
        """Return what a turn wants to know, all as it is at one moment."""

    async def commit(self, turn: Commit) -> bool:
        """Write a turn, and say whether it was; False, with nothing written, if it was done before.

        The incoming's payload is emptied. Raises CodeTaken if the code of one of its new inquiries is not
        new, and Outdated if something that it rests on has changed.
        """

    async def due(self, now: datetime, limit: int, besides: Collection[str] = ()) -> list[Queued]:
        """Return what is to be sent at *now*: the oldest queued of each lane but *besides*, if it is due.

        The supervisor's has a lane in it for each inquiry, oldest first within that. First comes one about
        which she was sent nothing yet, then what is about none or several, then the one about which she was
        sent something longest ago; pieces of one message come together. What is postponed holds back all.
        """

    async def next_due(self, besides: Collection[str] = ()) -> datetime | None:
        """Return when the outbox next has something due in a lane but *besides*; None if it is empty."""

    async def settle(self, settlements: Sequence[Settlement], then: Sequence[Message] = ()) -> None:
        """Record how sending went, and queue what is to be said of it, due with the first settlement.

        What is delivered or refused loses its content. What has been dropped meanwhile stays dropped.
        """

    async def hasten(self, to: Address | None, now: datetime) -> None:
        """Make what is queued for a chat, or for all, due at *now*: what held it up is over."""

    async def inquiries(self, status: Status | None = None) -> list[Inquiry]:
        """Return the inquiries, oldest first, of one status if given."""

    async def misses(self) -> list[Miss]:
        """Return the unanswered utterances, oldest first."""

    async def feedback(self) -> dict[tuple[str, bool], int]:
        """Return how often each entry's answer was (True) or was not (False) the one looked for."""

    async def forget(self, before: Ages) -> dict[str, int]:
        """Delete what is too old and return how many of each kind; what is queued or not done stays.

        What is queued about an inquiry that is too old is dropped with it. Of a draft that is too old it
        stays that there was one.
        """

    async def backlog(self) -> Backlog:
        """Return how much waits, and for how long, on the way in and on the way out."""

    async def close(self) -> None:
        """Finish what is being written and let go of the file."""
