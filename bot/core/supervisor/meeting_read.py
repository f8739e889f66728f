"""What she types for a meeting, as people here type it: "ti 12.1. klo 14.00–15.30 etä"."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.core.finnish_time import date_in, local, today, zone
from bot.core.inquiry.meeting import Meeting
from bot.core.text import fold

FARTHEST = timedelta(days=366)
"""How far ahead it may be: what is further is a slip."""

LONGEST = 480
"""Minutes that it may take."""

LONGEST_PLACE = 24
"""Bytes of a place: so many fit into the token of a button."""

REMOTE = frozenset({"eta", "etana", "etatapaaminen", "verkossa", "distans", "pa distans", "remote", "online"})
"""Words, folded, by which it is nowhere."""

DAYS = {
    name: number
    for number, names in enumerate(
        (
            "ma maanantai maanantaina man mandag mandagen mon monday",
            "ti tiistai tiistaina tis tisdag tisdagen tue tuesday",
            "ke keskiviikko keskiviikkona ons onsdag onsdagen wed wednesday",
            "to torstai torstaina tors torsdag torsdagen thu thursday",
            "pe perjantai perjantaina fre fredag fredagen fri friday",
            "la lauantai lauantaina lor lordag lordagen sat saturday",
            "su sunnuntai sunnuntaina son sondag sondagen sun sunday",
        )
    )
    for name in names.split()
}
"""What the days of the week are called, folded, and which they are."""

_NEXT = {"tanaan": 0, "idag": 0, "today": 0, "huomenna": 1, "imorgon": 1, "tomorrow": 1}
"""Days by how far off they are."""

_DAY = re.compile(
    r"(\d{4}-\d{2}-\d{2}|\d{1,2}[./]\s?\d{1,2}(?:[./](?:\s?\d{4}|\d{2}(?![\d.:])))?[./]?)(?=\s|,|$)"
)
_CLOCK = r"(\d{1,2})(?:[.:](\d{2}))?"
_TIME = re.compile(
    rf"(?:(?:klo|kello|kl|klockan|at)\.?\s*)?{_CLOCK}(?:\s*[–-]\s*{_CLOCK}|\s*(am|pm))?(?=\s|,|$)",
    re.IGNORECASE,
)
_HOURS = ("h", "t", "tim", "tuntia", "timmar", "hours")
_LENGTH = re.compile(
    rf"\b(\d+(?:[.,]\d)?)\s?(min|minuuttia|minuter|minutes|{'|'.join(_HOURS)})\b\.?", re.IGNORECASE
)


class Mistake(StrEnum):
    """Why what she typed is no meeting."""

    DAY = "day"
    TIME = "time"
    WEEKDAY = "weekday"
    PAST = "past"
    FAR = "far"
    LENGTH = "length"
    PLACE = "place"


@dataclass(frozen=True)
class _Read:
    """What has been read so far, and the ``rest``."""

    rest: str
    weekday: int | None = None
    day: date | None = None


def read(text: str, now: datetime) -> Meeting | Mistake:
    """Return the meeting that *text* tells of, or why it tells of none."""
    dated = _dated(_named(_Read(" ".join(text.split()))), today(now))
    if dated.day is None:
        return Mistake.DAY
    if dated.weekday is not None and dated.weekday != dated.day.weekday():
        return Mistake.WEEKDAY
    found = _TIME.match(dated.rest)
    begins = _clock(found[1], found[2], found[5]) if found else None
    if found is None or begins is None:
        return Mistake.TIME
    at = datetime.combine(dated.day, begins, zone())
    if at <= now:
        return Mistake.PAST
    if at > now + FARTHEST:
        return Mistake.FAR
    return _taking(at, found, dated.rest[found.end() :])


def _named(read: _Read) -> _Read:
    """Read a day of the week at the beginning."""
    word, _, rest = read.rest.partition(" ")
    number = DAYS.get(fold(word).strip(".,"))
    return read if number is None else replace(read, rest=rest, weekday=number)


def _dated(read: _Read, now: date) -> _Read:
    """Read a day; one without a year is the next one, this day among them."""
    word, _, rest = read.rest.partition(" ")
    if (off := _NEXT.get(fold(word).strip(",. "))) is not None:
        return replace(read, rest=rest, day=now + timedelta(days=off))
    found = _DAY.match(read.rest)
    day = date_in(re.sub(r"\s", "", found[1]), now - timedelta(days=1)) if found else None
    return replace(read, rest=read.rest[found.end() :].lstrip(" ,"), day=day) if found else read


def _clock(hours: str, minutes: str | None, half: str | None = None) -> time | None:
    """Return a time of day; of a *half* of it, as the English count, if that is said."""
    hour = int(hours) if half is None else int(hours) % 12 + 12 * (half.lower() == "pm")
    try:
        return time(hour, int(minutes or 0))
    except ValueError:
        return None


def _taking(at: datetime, found: re.Match[str], rest: str) -> Meeting | Mistake:
    """Return the meeting that begins *at*: how long it takes, and where it is, is read of the *rest*."""
    minutes, rest = _length(rest)
    if found[3]:
        until = _clock(found[3], found[4])
        minutes = None if until is None else _minutes(until) - _minutes(local(at).time())
    if (minutes is None and found[3]) or (minutes is not None and not 0 < minutes <= LONGEST):
        return Mistake.LENGTH
    place = " ".join(rest.replace(":", " ").split()).strip(" ,.")
    if len(place.encode()) > LONGEST_PLACE:
        return Mistake.PLACE
    remote = fold(place) in REMOTE
    return Meeting(int(at.timestamp()) // 60, minutes, None if remote else place or None, remote)


def _length(rest: str) -> tuple[int | None, str]:
    """Return how many minutes *rest* tells, if it does, and what else stands there."""
    found = _LENGTH.search(rest)
    if found is None:
        return None, rest
    number = float(found[1].replace(",", "."))
    minutes = round(number * 60) if found[2].lower() in _HOURS else round(number)
    return minutes, rest[: found.start()] + rest[found.end() :]


def _minutes(of: time) -> int:
    return of.hour * 60 + of.minute
