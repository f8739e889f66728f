"""The time of day in Finland, where the supervisor works and her clients live."""

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo


@lru_cache(1)
def zone() -> ZoneInfo:
    """Return Finland's time zone."""
    return ZoneInfo("Europe/Helsinki")


def local(at: datetime) -> datetime:
    """Return a moment as clocks in Finland show it."""
    return at.astimezone(zone())


def day(at: datetime) -> str:
    """Return the day of a moment, as it is written in all three languages here."""
    here = local(at)
    return f"{here.day}.{here.month}.{here.year}"


def minute(at: datetime) -> str:
    """Return the day and the time of a moment."""
    return f"{day(at)} {local(at):%H.%M}"
