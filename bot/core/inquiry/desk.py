"""What the supervisor has put down about an inquiry for herself: its client never sees any of it."""

from datetime import datetime
from typing import Final

import msgspec

from bot.core.data import Data

MOST_NOTES = 50
"""How many notes are kept on one inquiry; the oldest go."""


class Note(Data, frozen=True):
    """Something that she noted ``at`` a time, by the number of the ``message`` that she wrote it in."""

    text: str
    at: datetime
    message: str


class Desk(Data, frozen=True):
    """What lies on her desk about an inquiry.

    ``taken_by`` is who of a group has taken it on; before ``snoozed_until`` she does not want to be reminded;
    ``muted`` tells that she wants to hear nothing more of its client.
    """

    notes: tuple[Note, ...] = ()
    taken_by: str = ""
    snoozed_until: datetime | None = None
    muted: bool = False

    def noted(self, note: Note) -> "Desk":
        """Return the desk with *note* on it, in the place of what the same message said before."""
        if any(one.message == note.message for one in self.notes):
            notes = tuple(note if one.message == note.message else one for one in self.notes)
        else:
            notes = (*self.notes, note)[-MOST_NOTES:]
        return msgspec.structs.replace(self, notes=notes)

    def taken(self, who: str) -> "Desk":
        """Return the desk when *who* has taken the inquiry on."""
        return msgspec.structs.replace(self, taken_by=who)

    def snoozed(self, until: datetime) -> "Desk":
        """Return the desk when she does not want to be reminded before *until*."""
        return msgspec.structs.replace(self, snoozed_until=until)


EMPTY: Final = Desk()
"""A desk with nothing on it."""


class OnDesk(Data, frozen=True):
    """What lies on her desk about the inquiry of a code is ``desk`` now."""

    code: str
    desk: Desk
