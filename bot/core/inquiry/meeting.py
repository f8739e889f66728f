"""A meeting that she proposes to a client: when, how long if she says so, and where."""

from datetime import UTC, datetime, timedelta

from bot.core.data import Data
from bot.core.finnish_time import local, written

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""What the sentences that name a day of the week end in."""


class Meeting(Data, frozen=True):
    """It begins ``at`` so many minutes of the Unix epoch, and takes some ``minutes`` if she has said so.

    ``place`` is where, in her words; a ``remote`` one is nowhere. It fits into the token of a button whole:
    nothing is kept of it but what the client has been sent.
    """

    at: int
    minutes: int | None = None
    place: str | None = None
    remote: bool = False

    @property
    def begins(self) -> datetime:
        """When it begins."""
        return datetime.fromtimestamp(self.at * 60, UTC)

    @property
    def ends(self) -> datetime | None:
        """When it ends, if that is known."""
        return self.begins + timedelta(minutes=self.minutes) if self.minutes else None

    @property
    def weekday(self) -> str:
        """The day of the week on which it is."""
        return WEEKDAYS[local(self.begins).weekday()]

    @property
    def date(self) -> str:
        """The day on which it is, as it is written here."""
        return written(local(self.begins).date())

    @property
    def time(self) -> str:
        """The time of day, up to its end if that is known."""
        begins = f"{local(self.begins):%H.%M}"
        return f"{begins}–{local(self.ends):%H.%M}" if self.ends else begins
