"""When a message is tried again."""

from datetime import timedelta

import pytest

from bot.core.sending.retry import Retry, after_failure
from tests.factories import NOON


@pytest.mark.parametrize(
    ("attempts", "luck", "retry_after", "wait"),
    [
        (1, 0.0, None, 1),
        (2, 0.0, None, 2),
        (3, 0.0, None, 4),
        (3, 1.0, None, 6),
        (1, 0.0, 30.0, 30),
        (9, 0.0, 3.0, 256),
        (11, 0.0, None, 900),
        (1000, 0.0, None, 900),
        (1000, 1.0, None, 1350),
        (1, 0.0, 0.0, 1),
        (1, 0.0, -30.0, 1),
        (1, 0.0, 86_400.0, 86_400),
        (1, 0.0, 1e18, 86_400),
        (1, 0.0, float("inf"), 86_400),
        (1, 0.0, float("nan"), 1),
    ],
)
def test_waits(attempts: int, luck: float, retry_after: float | None, wait: int) -> None:
    retry = after_failure(attempts, NOON, luck, retry_after)
    assert retry == Retry(NOON + timedelta(seconds=wait))
