"""Days as people here write them, and as clocks here show them."""

from datetime import UTC, date, datetime

import pytest

from bot.core import finnish_time

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15.8.", date(2026, 8, 15)),
        (" 15.8 ", date(2026, 8, 15)),
        ("15/8", date(2026, 8, 15)),
        ("15.08.2027", date(2027, 8, 15)),
        ("15.8. 2027", date(2027, 8, 15)),
        ("15.8.27", date(2027, 8, 15)),
        ("2027-08-15", date(2027, 8, 15)),
        ("3.3.", date(2026, 3, 3)),
        ("2.3.", date(2027, 3, 2)),  # today is over
        ("1.3.", date(2027, 3, 1)),
        ("1.3.2026", date(2026, 3, 1)),  # it is said which
        ("31.6.", None),
        ("29.2.", None),  # neither this year nor the next has one
        ("15.8. asti", None),
        ("15", None),
        ("elokuussa", None),
        ("", None),
        ("0.1.", None),
        ("1.1.0000", None),
    ],
)
def test_a_day_is_read_as_it_is_written(text: str, expected: date | None) -> None:
    assert finnish_time.date_in(text, MONDAY) == expected


def test_a_leap_day_of_the_next_year_is_one() -> None:
    assert finnish_time.date_in("29.2.", date(2027, 3, 1)) == date(2028, 2, 29)


def test_the_day_begins_when_it_does_in_finland() -> None:
    late = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)
    assert (finnish_time.today(late), finnish_time.day(late)) == (date(2026, 3, 3), "3.3.2026")
