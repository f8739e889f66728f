"""What is said and done about her being away. ``shown`` is the message in whose place something is said."""

from datetime import date

from bot.core.data import Data
from bot.core.inquiry.promise import Absence
from bot.core.message import Source

# Said


class ShowAbsence(Data, frozen=True):
    """Say until when she is away, and let her end it; None: ask when she is back, with some ``days``."""

    absence: Absence | None
    days: tuple[date, ...] = ()


class AskForDay(Data, frozen=True):
    """Ask on which day she is back; ``objects``: what she wrote names none that is to come soon."""

    objects: bool = False


class ConfirmAway(Data, frozen=True):
    """Say until when she is away, what clients are told, and what waits.

    Of so many ``waiting`` inquiries an answer to so many was ``promised`` before she is back.
    """

    back: date
    waiting: int
    promised: int
    shown: Source | None = None


class ConfirmBack(Data, frozen=True):
    """Say that she is not away any more: clients are told nothing of it from now on."""

    shown: Source | None = None


class SayNotAway(Data, frozen=True):
    """Say that she is not away, or not any more."""


class TellBack(Data, frozen=True):
    """Say that the day on which she is back has come, and how many inquiries are ``waiting``."""

    waiting: int


SaidOfAbsence = ShowAbsence | AskForDay | ConfirmAway | ConfirmBack | SayNotAway | TellBack
"""What she is told of it."""

# Done


class KeepAbsence(Data, frozen=True):
    """Keep until when she is away; None: she is not."""

    absence: Absence | None
