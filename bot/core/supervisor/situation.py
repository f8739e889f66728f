"""What a step of the supervisor's side is decided on, gathered beforehand in one read."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

import msgspec

from bot.core.address import Address
from bot.core.counts import Counted
from bot.core.inquiry.life import USUAL, Delivery, Inquiry, Terms
from bot.core.inquiry.promise import Absence
from bot.core.inquiry.status import Status
from bot.core.knowledge.entries import Knowledge
from bot.core.knowledge.taught import Taught
from bot.core.language import Language
from bot.core.message import Asked, Person, Sent, Source
from bot.core.supervisor.drawer import EMPTY as NO_DRAWER
from bot.core.supervisor.drawer import Drawer, Unsent
from bot.core.supervisor.place import NOTHING, Past
from bot.core.supervisor.proposals import NOTHING as NO_TEACHING
from bot.core.supervisor.proposals import Teaching
from bot.core.supervisor.questions import Numbered
from bot.core.supervisor.statements import NOTHING as NOTHING_STATED
from bot.core.supervisor.statements import Stating
from bot.core.supervisor.team import Team

NOTHING_WRITTEN: Final = Knowledge({}, {})
"""The knowledge of nothing."""


class Pairing(msgspec.Struct, frozen=True):
    """A one-time code that makes a chat the supervisor's: its digest, and until when it is good."""

    digest: str
    until: datetime

    @classmethod
    def of(cls, code: str, until: datetime) -> "Pairing":
        """Return the pairing of *code*, which itself is not kept."""
        return cls(_digest(code), until)

    def opens(self, code: str, now: datetime) -> bool:
        """Tell whether *code* is the one, and still good."""
        return hmac.compare_digest(self.digest, _digest(code)) and now < self.until


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known when something happens on the supervisor's side.

    ``here`` is the chat in which it happened, ``place`` the one in which she reads, if one is paired; it may
    be a topic of its chat. ``topic`` is the one in which it happened, if the chat has such.
    ``source`` is the message that she wrote or whose button she pressed, ``under`` the one that it hangs
    under; ``there`` what the bot sent that stands there, and ``copies_of_under`` and ``copies`` what was sent
    because of either. ``past`` is where she read before, and ``hers`` all that she was sent, as far as it
    stands. ``who`` did it, if she shows herself; ``team`` are those who may in a group that ``confirms`` it,
    None if it was paired before there was such a thing. ``inquiries`` are those concerned, by code;
    ``deliveries`` tell how telling her went. ``drawer`` holds what she typed to nobody, ``canned`` are the
    ready answers that she has written, by name and language; ``language`` is her own. ``thread`` is
    all that was sent about the inquiry that she acts on, and lists of several that it may stand in.
    ``questions`` are what could not be answered, ``teaching`` is what she is about to teach by them, and
    ``taught`` what she has taught so far. ``absence`` tells until when she is away.
    ``knowledge`` is all that she has written, and ``stating`` what she is about to state. ``counts`` are what
    was counted.
    """

    now: datetime
    here: Address
    place: Address | None = None
    pairing: Pairing | None = None
    source: Source | None = None
    under: Source | None = None
    there: Sent | None = None
    copies_of_under: tuple[Sent, ...] = ()
    copies: tuple[Sent, ...] = ()
    inquiries: Mapping[str, Inquiry] = field(default_factory=dict)
    deliveries: Mapping[str, Delivery] = field(default_factory=dict)
    past: Past = NOTHING
    team: Team | None = None
    who: Person | None = None
    drawer: Drawer = NO_DRAWER
    canned: Mapping[str, Mapping[Language, str]] = field(default_factory=dict)
    language: Language = Language.FI
    confirms: bool = True
    hers: tuple[Sent, ...] = ()
    thread: tuple[Sent, ...] = ()
    terms: Terms = USUAL
    topic: str | None = None
    questions: tuple[Numbered, ...] = ()
    teaching: Teaching = NO_TEACHING
    taught: tuple[Taught, ...] = ()
    absence: Absence | None = None
    knowledge: Knowledge = NOTHING_WRITTEN
    stating: Stating = NOTHING_STATED
    counts: tuple[Counted, ...] = ()

    @property
    def is_hers(self) -> bool:
        """Whether it happened in the chat in which she reads, in whatever topic."""
        return self.place is not None and self.place.whole == self.here

    @property
    def asked(self) -> Asked | None:
        """What she was asked to write by the message that hers hangs under, if for anything of her own."""
        return self.there.asks if self.there else None

    @property
    def unsent(self) -> Unsent | None:
        """What lies in the drawer of the message that she wrote."""
        return self.drawer.of(self.source.message_id) if self.source else None

    def inquiry(self, code: str) -> Inquiry | None:
        """Return the inquiry of a code, upper or lower case."""
        return self.inquiries.get(code.upper())

    @property
    def every(self) -> tuple[Inquiry, ...]:
        """The inquiries, the newest first."""
        return tuple(sorted(self.inquiries.values(), key=lambda one: one.consented_at, reverse=True))

    @property
    def open(self) -> tuple[Inquiry, ...]:
        """The inquiries that are not closed: those that wait before the answered, the longest first."""
        found = (one for one in self.inquiries.values() if one.status is not Status.CLOSED)
        return tuple(sorted(found, key=lambda one: (one.status is not Status.NEW, one.life.waiting_since)))
