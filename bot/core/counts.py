"""Numbers without words: how often what was asked and answered, week by week, and nothing about whom.

What is told of them is rounded, so that no single person shows in them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property

from bot.core.data import Data
from bot.core.finnish_time import today

WEEKS = 12
"""Of how many weeks the numbers are told, this one among them."""

STEP = 5
"""To what multiples numbers are rounded; of what is less it is told only that it is."""

WEEK = timedelta(weeks=1)
"""What is counted is counted by this."""


class Tally(StrEnum):
    """What is counted."""

    QUESTION = "question"
    """What became of a question that was typed: an :class:`QuestionOutcome`."""
    TOPIC = "topic"
    """An entry that was answered, or said to be unstated."""
    THUMB = "thumb"
    """Whether an answer helped: a :class:`Thumb`."""
    INQUIRY = "inquiry"
    """An inquiry that was sent."""
    ANSWERED = "answered"
    """How long an inquiry had waited when she answered it: a :class:`Waited`."""


class QuestionOutcome(StrEnum):
    """What became of a question."""

    ANSWER = "answer"
    UNANSWERED = "unanswered"
    SUGGEST = "suggest"
    FALLBACK = "fallback"


class Thumb(StrEnum):
    """Whether an answer was the one looked for."""

    HELPFUL = "helpful"
    NOT_HELPFUL = "not_helpful"


class Waited(StrEnum):
    """How long it took until an inquiry was answered."""

    DAY = "day"
    THREE_DAYS = "three_days"
    WEEK = "week"
    LONGER = "longer"


SENT = "sent"
"""The key of an inquiry: it is counted as such, and not as what."""

_UNTIL = {
    Waited.DAY: timedelta(days=1),
    Waited.THREE_DAYS: timedelta(days=3),
    Waited.WEEK: timedelta(days=7),
}


class Count(Data, frozen=True):
    """One more of a ``kind``, of those that are ``key``."""

    kind: Tally
    key: str


class Counted(Data, frozen=True):
    """How many ``times`` something was counted in the ``week`` that begins on that Monday."""

    week: date
    kind: Tally
    key: str
    times: int


def week_of(at: datetime) -> date:
    """Return the Monday of the week of a moment, in Finland."""
    day = today(at)
    return day - timedelta(days=day.weekday())


def answered_after(time: timedelta) -> Count:
    """Return the count of an inquiry that has been answered after a *time*."""
    waited = next((waited for waited, most in _UNTIL.items() if time <= most), Waited.LONGER)
    return Count(Tally.ANSWERED, waited)


def rounded(times: int) -> int | None:
    """Return a number as it may be told: 0, a multiple of :data:`STEP`, or None for less than one."""
    if times == 0:
        return 0
    return None if times < STEP else STEP * ((2 * times + STEP) // (2 * STEP))


@dataclass(frozen=True)
class Statistics:
    """What was counted in the last weeks, up to the one that begins on a Monday."""

    counted: tuple[Counted, ...]
    week: date

    @cached_property
    def _recent(self) -> tuple[Counted, ...]:
        first = self.week - (WEEKS - 1) * WEEK
        return tuple(one for one in self.counted if first <= one.week <= self.week)

    def times(self, kind: Tally, key: str | None = None) -> int:
        """Return how often something of a kind was counted, all of it or what is *key*."""
        return _sum(one for one in self._recent if one.kind is kind and key in (None, one.key))

    def weekly(self, kind: Tally) -> tuple[tuple[date, int], ...]:
        """Return how often it was in each week, the newest first, back to the first of which there is any."""
        mondays = [self.week - number * WEEK for number in range(WEEKS)]
        first = min((one.week for one in self._recent if one.kind is kind), default=None)
        return tuple(
            (monday, self.in_week(monday, kind))
            for monday in mondays
            if first is not None and monday >= first
        )

    def in_week(self, monday: date, kind: Tally, key: str | None = None) -> int:
        """Return how often it was in the week that begins on a Monday."""
        return _sum(
            one for one in self._recent if one.week == monday and one.kind is kind and key in (None, one.key)
        )

    def most(self, kind: Tally, least: int = STEP) -> tuple[tuple[str, int], ...]:
        """Return what of a kind was counted most, as far as it is told at all."""
        keys = dict.fromkeys(one.key for one in self._recent if one.kind is kind)
        found = ((key, self.times(kind, key)) for key in keys)
        return tuple(sorted((each for each in found if each[1] >= least), key=lambda each: -each[1]))


def _sum(counted: Iterable[Counted]) -> int:
    return sum(one.times for one in counted)
