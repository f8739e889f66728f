"""What happens about her being away."""

from datetime import date

from bot.core.data import Data


class AbsenceRequested(Data, frozen=True):
    """She asked how it is with her being away, or said ``when`` she is back; "": she did not."""

    when: str


class AwayUntil(Data, frozen=True):
    """She chose the day on which she is ``back``."""

    back: date


class AnotherDay(Data, frozen=True):
    """She wants to write on which day she is back."""


class AbsenceEnded(Data, frozen=True):
    """She is back already."""


class AbsenceOver(Data, frozen=True):
    """The day on which she is back has begun."""


OfAbsence = AwayUntil | AnotherDay | AbsenceEnded
"""What she does about it by pressing."""
