"""Working days in Finland: Monday to Friday, without public holidays, Midsummer Eve and Christmas Eve."""

from datetime import date, timedelta
from functools import lru_cache
from itertools import count, islice

SATURDAY = 5
"""The first day of the week on which nobody works."""


def after(day: date, days: int) -> date:
    """Return the working day that is so many working *days* after *day*, which itself counts for none."""
    later = (day + timedelta(days=each) for each in count(1))
    return next(islice((each for each in later if _is_working(each)), days - 1, None))


def _is_working(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in _holidays(day.year)


@lru_cache(8)
def _holidays(year: int) -> frozenset[date]:
    from holidays import country_holidays  # a third of a second, which only a promise needs

    return frozenset(country_holidays("FI", years=year))
