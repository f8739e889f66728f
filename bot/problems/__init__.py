"""What is said of mistakes in files, in three languages: a key and values, until somebody tells them.

The sentences are part of the program, since the knowledge, where all others stand, may be what is broken.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Union

from bot.core.language import Language
from bot.problems import en, fi, sv
from bot.problems.keys import Phrase, Wrong

__all__ = ("LONGEST", "SENTENCES", "Phrase", "Saying", "Value", "Wrong", "said", "sendable")

SENTENCES: Mapping[Language, Mapping[Wrong | Phrase, str]] = {
    Language.FI: fi.SENTENCES,
    Language.SV: sv.SENTENCES,
    Language.EN: en.SENTENCES,
}
"""The sentences of every key."""

LONGEST = 500
"""Characters that are told of one mistake."""

Value = Union[str, int, "Saying"]
"""What is filled in: what stands in a file, a number, or words that are in a language too."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What is to be said, as long as it is open in which language."""

    key: Wrong | Phrase
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        return self.within(Language.EN)

    def within(self, language: Language) -> str:
        """Return it in words, at any length."""
        values = {name: _in_words(value, language) for name, value in self.values}
        return SENTENCES[language][self.key].format_map(values)

    def told(self, language: Language) -> str:
        """Return it in words, cut to what is told of one mistake."""
        text = self.within(language)
        return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def said(key: Wrong | Phrase, /, **values: Value) -> Saying:
    """Return what is to be said by its key; of its values no more is kept than could be told."""
    return Saying(key, tuple((name, _kept(value)) for name, value in values.items()))


def _kept(value: Value) -> Value:
    return sendable(value)[: LONGEST + 1] if isinstance(value, str) else value


def _in_words(value: Value, language: Language) -> str:
    return value.within(language) if isinstance(value, Saying) else str(value)


def sendable(text: str) -> str:
    """Return *text* without what no message can hold, as the name of a file may."""
    return text.replace("\0", "?").encode("utf-8", "replace").decode("utf-8")
