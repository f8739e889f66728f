"""By which day periods of days are reckoned: a clock that has jumped ahead is believed after a day.

A wrong clock would otherwise delete within an hour what was to be kept for a year, and no inquiry comes back.
"""

from datetime import datetime, timedelta

from bot.core.data import Data

JUMP = timedelta(days=1)
"""By how much a clock may go on between two looks; the bot may also have been off for so long."""


class Calendar(Data, frozen=True):
    """The time that was believed last, and since when another one has been ``doubted``, by its own clock."""

    at: datetime
    doubted: datetime | None = None

    def seen(self, now: datetime) -> "Calendar":
        """Return what is believed when the clock says *now*. Set back, it deletes nothing too early."""
        if now - self.at <= JUMP or (self.doubted and JUMP <= now - self.doubted <= 2 * JUMP):
            return Calendar(now)
        if self.doubted and timedelta() <= now - self.doubted < JUMP:
            return self
        return Calendar(self.at, now)
