"""What the supervisor has taught by the bot, sentence by sentence, beside what is written by hand.

It is learned from as that is, and is published nowhere: somebody has asked it in these words.
"""

from collections.abc import Sequence

from bot.core.data import Data
from bot.core.language import Language


class Taught(Data, frozen=True):
    """A ``text`` that means an ``entry``, or none (:data:`named.NONE`): then it is out of scope.

    ``undone`` tells that she has taken it back: it stays in the file, and counts for nothing.
    """

    id: str
    entry: str
    language: Language
    text: str
    undone: bool = False


def last_of(taught: Sequence[Taught]) -> Taught | None:
    """Return what was taught last and is not taken back."""
    return next((one for one in reversed(taught) if not one.undone), None)
