"""What the bot could not answer, as the supervisor sees it: grouped by likeness, and nobody's.

How often each was asked is told, never by whom: whoever wants to hear the answer is told by the bot alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final

import msgspec
from rapidfuzz import fuzz, process

from bot.core.address import Address
from bot.core.data import Data
from bot.core.language import Language
from bot.core.text import fold

LIKE = 80
"""RapidFuzz's token_sort_ratio, 0..100, of folded texts from which on two ask the same."""

MOST_COMPARED = 500
"""Of how many misses, the newest, likeness is looked for: each is compared with all groups before it."""

IGNORED: Final = "ignored"
"""The fate of a miss that she does not want to see again; otherwise it is the id of what was taught by it."""


class Miss(Data, frozen=True):
    """An utterance that could not be answered, without who said it, unless the ``asker`` wants to hear of it.

    ``at`` is the day on which: by the moment it would be known whose turn it was, as long as that has one.
    ``shown`` is the entry that it was answered with, and that was not the one. ``fate`` is what she has made
    of it, None as long as nothing. The asker's chat, and the part of it, is kept until the answer is sent, or
    there is none to come.
    """

    question: str
    language: Language
    at: datetime
    shown: str | None = None
    fate: str | None = None
    asker: Address | None = None
    topic: str | None = None

    @property
    def unsigned(self) -> "Miss":
        """The same without who asked."""
        return msgspec.structs.replace(self, asker=None, topic=None)


class Numbered(Data, frozen=True):
    """A miss, and the ``number`` by which the store knows it: later ones have higher ones."""

    number: int
    miss: Miss


class Alike(Data, frozen=True):
    """Misses that ask the same, in one language, the first asked before the others."""

    misses: tuple[Numbered, ...]

    @property
    def number(self) -> int:
        """The number of the first, by which buttons name them all."""
        return self.misses[0].number

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all."""
        return tuple(one.number for one in self.misses)

    @property
    def first(self) -> Miss:
        """The one that was asked first."""
        return self.misses[0].miss

    @property
    def times(self) -> int:
        """How often it was asked."""
        return len(self.misses)

    @property
    def wordings(self) -> tuple[str, ...]:
        """The different wordings, in the order in which they were first asked."""
        found = dict[str, str]()
        for one in self.misses:
            found.setdefault(fold(one.miss.question), one.miss.question)
        return tuple(found.values())

    @property
    def awaited(self) -> tuple[Miss, ...]:
        """Those whose askers want to hear the answer."""
        return tuple(one.miss for one in self.misses if one.miss.asker is not None)

    @property
    def declined(self) -> tuple[str, ...]:
        """The entries that it was answered with, and that were not the one."""
        return tuple(dict.fromkeys(one.miss.shown for one in self.misses if one.miss.shown))


def open_to_her(misses: Sequence[Numbered]) -> tuple[Alike, ...]:
    """Return what she has made nothing of yet, in groups: those asked most often first, then the newest.

    What reads like one that she ignores is ignored with it.
    """
    ignored = {_key(one.miss) for one in misses if one.miss.fate == IGNORED}
    left = [one for one in misses if one.miss.fate is None and _key(one.miss) not in ignored]
    found = [Alike(tuple(group)) for group in _groups(sorted(left, key=_number)[-MOST_COMPARED:])]
    return tuple(sorted(found, key=lambda one: (one.times, one.misses[-1].number), reverse=True))


def with_number(groups: Iterable[Alike], number: int) -> Alike | None:
    """Return the group that holds the miss of a number, if there still is one."""
    return next((one for one in groups if number in one.numbers), None)


def _groups(misses: Iterable[Numbered]) -> Iterator[list[Numbered]]:
    """Yield *misses* in groups, each around its first."""
    found = defaultdict[Language, dict[int, str]](dict)
    groups = dict[int, list[Numbered]]()
    for one in misses:
        firsts, folded = found[one.miss.language], fold(one.miss.question)
        near = process.extractOne(folded, firsts, scorer=fuzz.token_sort_ratio, score_cutoff=LIKE)
        if near is None:
            firsts[one.number], groups[one.number] = folded, [one]
        else:
            groups[near[2]].append(one)
    yield from groups.values()


def _key(miss: Miss) -> tuple[Language, str]:
    return miss.language, fold(miss.question)


def _number(one: Numbered) -> int:
    return one.number
