"""Entries that the supervisor has written by the bot, whole, beside those that are written by hand.

The other ways to ask are in words of clients: as what is taught, they are learned from and published nowhere.
"""

from bot.core.data import Data
from bot.core.language import Language

PREFIX = "own-"
"""What the name of such an entry begins with."""

SOURCE = "Telegram"
"""What such an entry rests on: that she wrote it there."""


class InLanguage(Data, frozen=True):
    """What she wrote of an entry in one language: the question, its answer, and other ``ways`` to ask."""

    question: str = ""
    answer: str = ""
    ways: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether clients can be answered by it."""
        return bool(self.question and self.answer)

    @property
    def sentences(self) -> tuple[str, ...]:
        """All by which it is to be recognised."""
        return (*filter(None, (self.question,)), *self.ways)


class Composed(Data, frozen=True):
    """An entry of hers, in every language in which she wrote something of it.

    ``undone`` tells that she has taken it back: it stays in the file, and counts for nothing.
    """

    id: str
    texts: dict[Language, InLanguage]
    undone: bool = False

    @property
    def entry(self) -> str:
        """The name of the entry."""
        return f"{PREFIX}{self.id}"

    @property
    def sentences(self) -> tuple[tuple[Language, str], ...]:
        """All by which it is to be recognised, where clients can be answered by it."""
        whole = ((language, one) for language, one in self.texts.items() if one.is_whole)
        return tuple((language, sentence) for language, one in whole for sentence in one.sentences)
