"""What the supervisor has taught by the bot, sentence by sentence, beside what is written by hand.

It is learned from as that is, and is published nowhere: somebody has asked it in these words.
"""

from collections.abc import Sequence
from typing import Protocol, TypeVar

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

    @property
    def sentences(self) -> tuple[tuple[Language, str], ...]:
        """What is to be recognised by it."""
        return ((self.language, self.text),)


class Undoable(Protocol):
    """What may be taken back."""

    @property
    def undone(self) -> bool:
        """Whether it was."""


U = TypeVar("U", bound=Undoable)


def last_of(added: Sequence[U]) -> U | None:
    """Return what was added last and is not taken back."""
    return next((one for one in reversed(added) if not one.undone), None)
