"""The time of day in Finland, where the supervisor works and her clients live."""

import re
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

_WRITTEN = re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})(?:[./]?|[./] ?(?P<year>\d{4}|\d{2}))")
"""A day as people here write it, with or without its year."""

SHORT = 2
"""Digits of a year without its century."""

_CENTURY = 2000
"""The century of such a year."""


@lru_cache(1)
def zone() -> ZoneInfo:
    """Return Finland's time zone."""
    return ZoneInfo("Europe/Helsinki")


def local(at: datetime) -> datetime:
    """Return a moment as clocks in Finland show it."""
    return at.astimezone(zone())


def today(at: datetime) -> date:
    """Return the day that it is in Finland at a moment."""
    return local(at).date()


def written(date_: date) -> str:
    """Return a day as it is written in all three languages here."""
    return f"{date_.day}.{date_.month}.{date_.year}"


def day(at: datetime) -> str:
    """Return the day of a moment, as it is written here."""
    return written(today(at))


def date_in(text: str, since: date) -> date | None:
    """Return the day that *text* names, one without a year the next after *since*; None if it names none."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        found = _WRITTEN.fullmatch(text.strip())
        return _dated(found, since) if found else None


def _dated(found: re.Match[str], since: date) -> date | None:
    day_, month = int(found["day"]), int(found["month"])
    if year := found["year"]:
        return _made(int(year) if len(year) > SHORT else _CENTURY + int(year), month, day_)
    next_ones = (_made(since.year + later, month, day_) for later in (0, 1))
    return next((each for each in next_ones if each is not None and each > since), None)


def _made(year: int, month: int, day_: int) -> date | None:
    """Return the day of so many numbers, if there is such a day."""
    try:
        return date(year, month, day_)
    except ValueError:
        return None


def minute(at: datetime) -> str:
    """Return the day and the time of a moment."""
    return f"{day(at)} {local(at):%H.%M}"
