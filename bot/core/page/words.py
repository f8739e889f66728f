"""What the search on the page looks in besides what stands there.

Words that were written for it, and words of the other ways to ask. Of those, no sentence: words that
several sentences have, all of them written by hand, so that nothing that somebody once asked, no name and no
number, can be read there.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from bot.core.knowledge.entries import OFTEN, Knowledge
from bot.core.language import Language
from bot.core.text import words

BEGINS = 4
"""Letters of a word by which the search finds longer ones that it begins."""

SHORTEST = 2
"""Letters that a word must have."""

TELLING = 0.2
"""The share of a word's sentences that an entry must have for the word to lead to it."""

THRICE = 3
"""Sentences of an entry that a word must be in to lead to it."""


def written(knowledge: Knowledge, language: Language, entry: str) -> tuple[str, ...]:
    """Return the folded words that were written to lead to an entry, sorted."""
    hints = knowledge.hints.get(language, {}).get(entry, ())
    return tuple(sorted({word for hint in hints for word in words(hint)}))


def besides(written: Iterable[str], asked: Iterable[str]) -> Iterator[str]:
    """Yield the words of *asked* that no word of *written* begins: those are found by it."""
    begin = tuple(word for word in written if len(word) >= BEGINS)
    yield from (word for word in asked if word not in written and not word.startswith(begin))


def asked(knowledge: Knowledge, language: Language, entries: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return, for each of *entries*, the folded words of ways to ask that lead to it, sorted."""
    of_entry = {entry: _counted(knowledge, language, entry) for entry in entries}
    overall = sum(of_entry.values(), Counter[str]())
    return {
        entry: tuple(sorted(word for word, times in found.items() if _tells(word, times, overall[word])))
        for entry, found in of_entry.items()
    }


def _counted(knowledge: Knowledge, language: Language, entry: str) -> Counter[str]:
    """Return in how many sentences of an entry each word is."""
    text = knowledge.entries[entry].texts.get(language)
    sentences = (text.question, *text.alternatives) if text else ()
    return Counter(word for sentence in sentences for word in set(words(sentence)))


def _tells(word: str, times: int, overall: int) -> bool:
    """Tell whether a word of *times* sentences of an entry, and *overall* sentences, is one to search by."""
    plain = word.isalpha() and len(word) >= SHORTEST
    return plain and overall >= OFTEN and times >= THRICE and times >= TELLING * overall
