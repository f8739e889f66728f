"""What she is about to state: a fact as she has written it, shown to her before it is live.

Where it stands is kept, so that a kill at any moment leaves the old or the new state.
"""

from datetime import datetime
from typing import Final

import msgspec

from bot.core.data import Data
from bot.core.knowledge.stated import Stated
from bot.core.language import Language


class Wanted(Data, frozen=True):
    """The ``fact`` that she was asked last to write, and in which ``language``."""

    fact: str
    language: Language


class Statement(Data, frozen=True):
    """What would be ``stated`` in the place of what a fact was (``base``), and since when it is so far.

    ``confirmed``: she wants it, and it is only a matter of seconds.
    """

    stated: Stated
    base: dict[Language, str]
    at: datetime
    confirmed: bool = False


class Stating(Data, frozen=True):
    """All that she is about to state; ``undone`` is the id of what is to be taken back."""

    statements: tuple[Statement, ...] = ()
    wanted: Wanted | None = None
    undone: str | None = None

    @property
    def confirmed(self) -> tuple[Statement, ...]:
        """What she wants."""
        return tuple(one for one in self.statements if one.confirmed)

    def of(self, fact: str) -> Statement | None:
        """Return what is about to be stated of a fact, if anything is."""
        return next((one for one in self.statements if one.stated.fact == fact), None)

    def named(self, id_: str) -> Statement | None:
        """Return what would be stated by its id, if it is still that."""
        return next((one for one in self.statements if one.stated.id == id_), None)

    def holding(self, statement: Statement) -> "Stating":
        """Return the same with *statement*, in the place of what its fact had before."""
        others = self.without(statement.stated.fact).statements
        return msgspec.structs.replace(self, statements=(*others, statement))

    def without(self, fact: str) -> "Stating":
        """Return the same without what was about to be stated of a fact."""
        left = tuple(one for one in self.statements if one.stated.fact != fact)
        return msgspec.structs.replace(self, statements=left)

    def since(self, moment: datetime) -> "Stating":
        """Return the same without what nothing was done about since *moment*."""
        left = tuple(one for one in self.statements if one.at >= moment or one.confirmed)
        return msgspec.structs.replace(self, statements=left)


NOTHING: Final = Stating()
"""Nothing is about to be stated."""
