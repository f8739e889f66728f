"""What a client sees first of what was read, as a table."""

import pytest

from bot.core.reading import Danger, Match, NoMatch, Outcome, outcome
from tests.factories import knowledge, meant, reading, unclear


@pytest.mark.parametrize(
    ("match", "danger", "seen"),
    [
        (meant("length"), Danger.NONE, Outcome.ANSWER),
        (meant("length", "price"), Danger.NONE, Outcome.ANSWER),
        (meant("price"), Danger.NONE, Outcome.UNANSWERED),
        (meant("price"), Danger.MENTIONED, Outcome.UNANSWERED),
        (meant("inquiry"), Danger.NONE, Outcome.INQUIRY),
        (meant("crisis"), Danger.NONE, Outcome.CRISIS),
        (meant("length"), Danger.ACUTE, Outcome.CRISIS),
        (unclear("length", "price"), Danger.NONE, Outcome.SUGGEST),
        (NoMatch(()), Danger.NONE, Outcome.FALLBACK),
        (NoMatch(()), Danger.ACUTE, Outcome.CRISIS),
    ],
)
def test_what_is_seen_first(match: Match, danger: Danger, seen: Outcome) -> None:
    assert outcome(reading(match, danger), knowledge()) is seen
