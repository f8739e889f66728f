"""Working days in Finland, against a calendar of 2026 and 2027."""

from datetime import date

import pytest

from bot.core import working_days


@pytest.mark.parametrize(
    ("day", "days", "expected"),
    [
        (date(2026, 3, 2), 1, date(2026, 3, 3)),
        (date(2026, 3, 2), 5, date(2026, 3, 9)),
        (date(2026, 3, 6), 1, date(2026, 3, 9)),  # Friday
        (date(2026, 3, 7), 1, date(2026, 3, 9)),  # Saturday
        (date(2026, 3, 8), 2, date(2026, 3, 10)),  # Sunday
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # over Easter
        (date(2026, 4, 30), 1, date(2026, 5, 4)),  # over the first of May and a weekend
        (date(2026, 6, 18), 1, date(2026, 6, 22)),  # over Midsummer, whose eve is a Friday
        (date(2026, 12, 4), 1, date(2026, 12, 7)),  # Independence Day is a Sunday
        (date(2026, 12, 23), 1, date(2026, 12, 28)),  # over Christmas, from its eve on
        (date(2026, 12, 31), 3, date(2027, 1, 7)),  # over New Year and Epiphany
    ],
)
def test_holidays_and_weekends_do_not_count(day: date, days: int, expected: date) -> None:
    assert working_days.after(day, days) == expected
