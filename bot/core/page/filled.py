"""Where in a text a fact was filled in: its words bear signs that no text has, and are found again by them.

Looking for what a fact says would find it wherever somebody else says the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language

_FIRST, _LAST, _END = "\U000f0000", "\U000ffffd", "\U00100000"
"""The signs before a word, one for each value of a fact, and the one behind it: nobody's characters."""

_SIGNS = re.compile(rf"[{_FIRST}-{_LAST}{_END}]")

_WORD = re.compile(r"(?!^•\s)\S+", re.MULTILINE)
"""Each word by itself bears signs, so that a text may be parted between words; the mark of an item none."""

_FILLED = re.compile(rf"([{_FIRST}-{_LAST}])[^{_END}]*{_END}(?:[^\S\n]+\1[^{_END}]*{_END})*")

SIGN = rf"[{_FIRST}-{_LAST}]"
"""The pattern of what may stand before a word."""

END = _END
"""What may stand behind a word."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, and the fact it was filled in from with the language it is written in, if any."""

    text: str
    fact: str = ""
    language: Language | None = None


@dataclass(frozen=True)
class Filled:
    """A knowledge that says the same, and in whose texts facts are found where they were filled in."""

    knowledge: Knowledge
    _values: tuple[tuple[str, Language], ...] = field(default=())

    @classmethod
    def of(cls, knowledge: Knowledge) -> "Filled":
        """Return *knowledge* with signs in its facts."""
        values = tuple((name, x) for name, said in knowledge.facts.items() for x in said)
        signs = {value: chr(ord(_FIRST) + number) for number, value in enumerate(values)}
        facts = {
            name: {x: _signed(text, signs[name, x]) for x, text in said.items()}
            for name, said in knowledge.facts.items()
        }
        return cls(replace(knowledge, facts=facts), values)

    def pieces(self, text: str) -> Iterator[Piece]:
        """Yield the pieces of a *text* in order, without signs."""
        end = 0
        for found in _FILLED.finditer(text):
            number = ord(found[1]) - ord(_FIRST)
            if number >= len(self._values):  # somebody has written what nobody does
                continue
            if found.start() > end:
                yield Piece(text[end : found.start()])
            yield Piece(bare(found[0]), *self._values[number])
            end = found.end()
        if end < len(text):
            yield Piece(text[end:])


def bare(text: str) -> str:
    """Return a text without signs."""
    return _SIGNS.sub("", text)


def _signed(value: str, sign: str) -> str:
    return _WORD.sub(lambda word: f"{sign}{word[0]}{_END}", bare(value))
