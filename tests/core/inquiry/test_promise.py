"""What is promised of an answer: by which day, and what is said when that does not hold."""

from datetime import date, timedelta

import pytest

from bot.core.inquiry.promise import NOTHING_KNOWN, Absence, Expected, expected, promised
from tests.factories import NOON

TUESDAY, FRIDAY, SATURDAY = date(2026, 3, 3), date(2026, 3, 6), date(2026, 3, 7)
MONDAY, WEDNESDAY = date(2026, 3, 9), date(2026, 3, 11)


@pytest.mark.parametrize(
    ("days", "absence", "by"),
    [
        (None, None, None),
        (None, Absence(MONDAY), None),
        (1, None, TUESDAY),
        (4, None, FRIDAY),
        (2, Absence(MONDAY), WEDNESDAY),
        (1, Absence(SATURDAY), MONDAY),
        (1, Absence(date(2026, 2, 23)), TUESDAY),  # that is over
    ],
)
def test_an_answer_is_promised_within_working_days_of_which_she_is_there(
    days: int | None, absence: Absence | None, by: date | None
) -> None:
    assert promised(days, absence, NOON) == by


@pytest.mark.parametrize(
    ("by", "absence", "told"),
    [
        (None, None, NOTHING_KNOWN),
        (TUESDAY, None, Expected(by=TUESDAY)),
        (NOON.date(), None, Expected(by=NOON.date())),
        (date(2026, 2, 27), None, Expected(by=date(2026, 2, 27), late=True)),
        (None, Absence(MONDAY), Expected(MONDAY)),
        (WEDNESDAY, Absence(MONDAY), Expected(MONDAY, WEDNESDAY)),
        (MONDAY, Absence(MONDAY), Expected(MONDAY, MONDAY)),
        (FRIDAY, Absence(MONDAY), Expected(MONDAY, FRIDAY, late=True)),
        (TUESDAY, Absence(NOON.date()), Expected(by=TUESDAY)),  # she is back today
    ],
)
def test_what_may_be_expected_is_told_as_it_is(
    by: date | None, absence: Absence | None, told: Expected
) -> None:
    assert expected(by, absence, NOON) == told


def test_an_absence_ends_with_the_day_before_she_is_back() -> None:
    """By clocks in Finland, where midnight is at ten in the evening here."""
    absence, midnight = Absence(MONDAY), NOON.replace(day=8, hour=22)
    assert absence.lasts(midnight - timedelta(seconds=1))
    assert not absence.lasts(midnight)
