"""What the supervisor has stated by the bot, fact by fact, beside what is written by hand.

What was written last counts, whichever way: a statement tells over which hand-written values it was made, and
counts only as long as those stand there.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from bot.core.data import Data, to_json
from bot.core.language import Language

Values = Mapping[Language, str]
"""What a fact is, by language."""

Facts = Mapping[str, Values]
"""Facts by name."""

MARK = 12
"""Characters of what the values are recognised by that a statement was made over."""


class Stated(Data, frozen=True):
    """What a ``fact`` is, in every language that has a wording of its own; ``over`` what was written by hand.

    ``undone`` tells that she has taken it back: it stays in the file, and counts for nothing.
    """

    id: str
    fact: str
    values: dict[Language, str]
    over: str
    undone: bool = False


def mark_of(values: Values) -> str:
    """Return what *values* of the hand-written file are recognised by."""
    said = {str(language): values[language] for language in Language if values.get(language)}
    return hashlib.sha256(to_json(said)).hexdigest()[:MARK]


def counting(by_hand: Facts, stated: Iterable[Stated]) -> dict[str, Stated]:
    """Return by its name what counts of each fact that was stated: the last that was not taken back.

    And none whose fact was written otherwise by hand since.
    """
    return {
        one.fact: one for one in stated if not one.undone and one.over == mark_of(by_hand.get(one.fact, {}))
    }


def last_of(by_hand: Facts, stated: Sequence[Stated]) -> Stated | None:
    """Return what was stated last, as far as it counts."""
    return max(counting(by_hand, stated).values(), key=stated.index, default=None)
