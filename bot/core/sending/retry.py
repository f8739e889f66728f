"""May a message that could not be delivered be tried again, and when? Decided without a clock."""

from dataclasses import dataclass
from datetime import datetime, timedelta

FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=1), timedelta(minutes=15)
"""How long the first failure is waited out, and the longest that any is."""


LONGEST_ASKED = timedelta(days=1)
"""How long a medium may ask to be left alone; it asks for less, and a mistake of its own ends one day."""


@dataclass(frozen=True, slots=True)
class Retry:
    """Try again at ``at``."""

    at: datetime


def after_failure(attempts: int, now: datetime, luck: float, retry_after: float | None = None) -> Retry:
    """Return when to try again after the *attempts*-th attempt has failed for now.

    The wait doubles from a second to a quarter of an hour and is stretched by up to half by *luck*
    (0..1), so that what failed together does not come back together ("full jitter" would make
    messages of one chat wait longer than need be). A medium's own *retry_after* (seconds) is kept.
    A temporary failure is never a reason to give up: the message stays until it is accepted.
    """
    wait = min(FIRST_WAIT * 2 ** min(attempts - 1, 20), LONGEST_WAIT)
    longest = LONGEST_ASKED.total_seconds()
    asked = timedelta(seconds=min(retry_after, longest) if retry_after and retry_after > 0 else 0)
    return Retry(now + max(wait * (1 + luck / 2), asked))
