"""Numbers without words: rounded, of the last weeks, so that no person shows in them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core.counts import (
    WEEKS,
    Count,
    Counted,
    Statistics,
    Tally,
    Waited,
    answered_after,
    rounded,
    week_of,
)

MONDAY = date(2026, 3, 2)
WEEK = timedelta(weeks=1)


@pytest.mark.parametrize(
    ("times", "told"),
    [(0, 0), (1, None), (4, None), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15), (102, 100), (103, 105)],
)
def test_numbers_are_rounded_and_few_are_not_told(times: int, told: int | None) -> None:
    assert rounded(times) == told


def test_a_week_begins_on_monday_in_finland() -> None:
    sunday = datetime(2026, 3, 8, 21, 59, tzinfo=UTC)
    assert [week_of(sunday), week_of(sunday + timedelta(minutes=1))] == [MONDAY, MONDAY + WEEK]


@pytest.mark.parametrize(
    ("time", "waited"),
    [
        (timedelta(), Waited.DAY),
        (timedelta(hours=24), Waited.DAY),
        (timedelta(hours=25), Waited.THREE_DAYS),
        (timedelta(days=7), Waited.WEEK),
        (timedelta(days=8), Waited.LONGER),
    ],
)
def test_how_long_an_answer_took(time: timedelta, waited: Waited) -> None:
    assert answered_after(time) == Count(Tally.ANSWERED, waited)


def test_only_the_last_weeks_are_told() -> None:
    too_old, oldest = MONDAY - WEEKS * WEEK, MONDAY - (WEEKS - 1) * WEEK
    weeks = (too_old, oldest, MONDAY, MONDAY + WEEK)
    told = Statistics(tuple(Counted(week, Tally.QUESTION, "answer", 6) for week in weeks), MONDAY)
    assert told.times(Tally.QUESTION) == 12
    assert len(told.weekly(Tally.QUESTION)) == WEEKS
    assert (told.weekly(Tally.QUESTION)[0], told.weekly(Tally.QUESTION)[-1]) == ((MONDAY, 6), (oldest, 6))


def test_weeks_begin_with_the_first_of_which_there_is_something() -> None:
    counted = (Counted(MONDAY - 2 * WEEK, Tally.QUESTION, "answer", 3),)
    weekly = Statistics(counted, MONDAY).weekly(Tally.QUESTION)
    assert weekly == ((MONDAY, 0), (MONDAY - WEEK, 0), (MONDAY - 2 * WEEK, 3))
    assert Statistics((), MONDAY).weekly(Tally.QUESTION) == ()


def test_topics_that_few_have_asked_are_not_named() -> None:
    """Of somebody who was the only one to ask about exhaustion nobody is to know."""
    counted = tuple(
        Counted(week, Tally.TOPIC, key, times)
        for week, key, times in (
            (MONDAY, "price", 3),
            (MONDAY - WEEK, "price", 4),
            (MONDAY, "remote", 9),
            (MONDAY, "wellbeing", 4),
        )
    )
    assert Statistics(counted, MONDAY).most(Tally.TOPIC) == (("remote", 9), ("price", 7))
