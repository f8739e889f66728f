"""What she proposes to teach: a sentence on its way from an unanswered question to an entry, or an entry.

It is shown to her, tried, and live only after that; where it stands is kept, so that a kill at any moment
leaves the old or the new state.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Final

import msgspec

from bot.core.data import Data
from bot.core.knowledge.edits import Added
from bot.core.language import Language


class Stage(StrEnum):
    """How far a proposal is."""

    SHOWN = "shown"
    """She sees it, and may write it otherwise."""
    TRYING = "trying"
    """It is to be tried, or is being tried, what it would change."""
    TRIED = "tried"
    """She has been told what it would change."""
    CONFIRMED = "confirmed"
    """She wants it: it is to be written down."""
    WRITTEN = "written"
    """It is written down, and live as soon as it is learned."""


class Proposal(Data, frozen=True):
    """What would be ``taught`` because of the miss of a ``number``, and since when it is at its ``stage``.

    0 is the number of an entry of her own that nobody has asked for.
    """

    number: int
    taught: Added
    stage: Stage
    at: datetime

    @property
    def is_certain(self) -> bool:
        """Whether she wants it, and it is only a matter of seconds."""
        return self.stage in CERTAIN


class Teaching(Data, frozen=True):
    """What is being taught.

    ``edited`` is the number of the proposal that she was asked last to write something of, ``spoken`` the
    language that it was to be in; ``undone`` the id of what is to be taken back. ``looked_at`` is when it was
    looked last whether there is a new question, and ``seen`` the highest number then. ``told`` is the day of
    the last digest, of which questions are a part.
    """

    proposals: tuple[Proposal, ...] = ()
    edited: int | None = None
    undone: str | None = None
    looked_at: datetime | None = None
    seen: int = 0
    spoken: Language | None = None
    told: date | None = None

    def of(self, number: int | None) -> Proposal | None:
        """Return what is proposed because of the miss of a number, if anything is."""
        return next((one for one in self.proposals if one.number == number), None)

    def named(self, taught: str) -> Proposal | None:
        """Return the proposal of what would be taught by its id, if there is one."""
        return next((one for one in self.proposals if one.taught.id == taught), None)

    def at_stage(self, *stages: Stage) -> tuple[Proposal, ...]:
        """Return the proposals that are so far."""
        return tuple(one for one in self.proposals if one.stage in stages)

    def holding(self, proposal: Proposal) -> "Teaching":
        """Return the same with *proposal*, in the place of what its question had before."""
        others = self.without(proposal.number).proposals
        return msgspec.structs.replace(self, proposals=(*others, proposal))

    def without(self, number: int) -> "Teaching":
        """Return the same without what is proposed because of the miss of a number."""
        left = tuple(one for one in self.proposals if one.number != number)
        return msgspec.structs.replace(self, proposals=left)

    def since(self, moment: datetime) -> "Teaching":
        """Return the same without the proposals that nothing was done about since *moment*."""
        left = tuple(one for one in self.proposals if one.at >= moment or one.is_certain)
        return msgspec.structs.replace(self, proposals=left)

    def seeing(self, number: int, now: datetime) -> "Teaching":
        """Return the same after a look at all questions up to a number."""
        return msgspec.structs.replace(self, seen=number, looked_at=now)


def id_of(now: datetime, number: int) -> str:
    """Return by what something taught is known: when it was proposed, and because of which miss."""
    return f"{now:%Y%m%d-%H%M%S}{now.microsecond // 1000:03}-{number}"


CERTAIN = (Stage.CONFIRMED, Stage.WRITTEN)
"""The stages from which nothing turns back."""

NOTHING: Final = Teaching()
"""Nothing is being taught, and nothing was looked at."""
