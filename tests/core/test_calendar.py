"""A clock that jumps ahead deletes nothing before it has been believed, which takes a day."""

from datetime import datetime, timedelta

import pytest

from bot.core.calendar import Calendar
from tests.factories import NOON

HOUR, DAY, YEAR = timedelta(hours=1), timedelta(days=1), timedelta(days=365)


def believed(*steps: timedelta) -> list[datetime]:
    """Return what is believed at each look at the clock, which goes on by *steps*."""
    calendar, now, found = Calendar(NOON), NOON, []
    for step in steps:
        now += step
        calendar = calendar.seen(now)
        found.append(calendar.at)
    return found


@pytest.mark.parametrize(
    ("steps", "at"),
    [
        ((HOUR, HOUR), [HOUR, 2 * HOUR]),
        ((DAY, DAY), [DAY, 2 * DAY]),
        ((YEAR, HOUR, -YEAR), [0 * DAY, 0 * DAY, 2 * HOUR - HOUR]),
        ((YEAR, *(6 * HOUR,) * 4), [*(0 * DAY,) * 4, YEAR + DAY]),
        ((YEAR, YEAR, YEAR), [0 * DAY] * 3),
        ((2 * DAY, 25 * HOUR), [0 * DAY, 2 * DAY + 25 * HOUR]),
        ((-YEAR, HOUR, YEAR), [-YEAR, HOUR - YEAR, HOUR - YEAR]),
        ((YEAR, HOUR, -2 * HOUR, 3 * DAY), [0 * DAY] * 4),
    ],
    ids=[
        "it goes on",
        "off for a day",
        "ahead and back",
        "ahead for good",
        "ahead again and again",
        "off for two days",
        "back and ahead",
        "ahead, a little back, and ahead",
    ],
)
def test_what_is_believed(steps: tuple[timedelta, ...], at: list[timedelta]) -> None:
    assert [moment - NOON for moment in believed(*steps)] == at
