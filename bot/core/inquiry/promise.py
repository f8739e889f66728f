"""When a client may expect an answer: not before the supervisor is back, and by the day that is promised.

She promises an answer within so many working days, if she has set how many. Nothing is promised that she has
not set; what was promised stays so, and is said to be late when it is.
"""

from datetime import date, datetime

from bot.core import working_days
from bot.core.data import Data
from bot.core.finnish_time import today


class Absence(Data, frozen=True):
    """The supervisor is away until the day on which she is ``back``."""

    back: date

    def lasts(self, now: datetime) -> bool:
        """Tell whether she is away at *now*: it ends by itself, with the day before she is back."""
        return today(now) < self.back


class Expected(Data, frozen=True):
    """When an answer may be expected: she is away until she is ``back``, and has promised it ``by`` a day.

    None of either: nothing is known of it. ``late`` tells that the promise was not kept, or that she is away
    beyond it.
    """

    back: date | None = None
    by: date | None = None
    late: bool = False


NOTHING_KNOWN = Expected()
"""She is not away, and has promised nothing."""


def promised(days: int | None, absence: Absence | None, now: datetime) -> date | None:
    """Return by which day she answers what comes in at *now*, if she answers within so many working *days*.

    What comes while she is away counts from the day on which she is back.
    """
    if days is None:
        return None
    came = today(now)
    return working_days.after(max(came, absence.back) if absence else came, days)


def expected(by: date | None, absence: Absence | None, now: datetime) -> Expected:
    """Return when an answer that was promised *by* a day may be expected, as it is at *now*."""
    back = absence.back if absence and absence.lasts(now) else None
    late = by is not None and (by < today(now) or (back is not None and by < back))
    return Expected(back, by, late)
