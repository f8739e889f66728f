"""What she has typed to nobody: it lies in a drawer until she says to whom it goes, or takes it back."""

from datetime import datetime
from typing import Final

from bot.core.data import Data
from bot.core.inquiry.attachments import Attached

MOST_UNSENT = 20
"""How many messages lie in it; the oldest go."""


class Unsent(Data, frozen=True):
    """What she sent ``at`` a time in a message of hers, by its number, and nobody got."""

    message: str
    text: str
    at: datetime
    attached: Attached | None = None


class Drawer(Data, frozen=True):
    """What is ``unsent``, oldest first."""

    unsent: tuple[Unsent, ...] = ()

    def of(self, message: str | None) -> Unsent | None:
        """Return what was typed in the message of a number, if it lies there."""
        return next((one for one in self.unsent if one.message == message), None)

    def holding(self, unsent: Unsent) -> "Drawer":
        """Return the drawer with *unsent* in it, in the place of what the same message said before."""
        return Drawer((*self.without(unsent.message).unsent, unsent)[-MOST_UNSENT:])

    def without(self, message: str) -> "Drawer":
        """Return the drawer without what was typed in the message of a number."""
        return Drawer(tuple(one for one in self.unsent if one.message != message))

    def since(self, moment: datetime) -> "Drawer":
        """Return the drawer without what was typed before *moment*."""
        return Drawer(tuple(one for one in self.unsent if one.at >= moment))


EMPTY: Final = Drawer()
"""A drawer with nothing in it."""
