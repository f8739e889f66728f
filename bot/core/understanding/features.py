"""Sentences as vectors: what a message shows of itself, and how rare each such sign is."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, islice, pairwise

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.understanding.index import Index, checksums

Floats = NDArray[np.float32]
Integers = NDArray[np.int32]

NGRAMS = (3, 4, 5)
"""Lengths of character n-grams."""

STEM = 4
"""Letters of a word that pairs of words are made of: endings differ, beginnings seldom."""

WEIGHTS = {"n": 1.0, "w": 0.5, "p": 0.5}
"""How much each kind of feature weighs; each is brought to unit length first, so that the many n-grams of
one long word do not drown the rest."""

KINDS = {kind: i for i, kind in enumerate(WEIGHTS)}
"""The number of each kind of feature."""

KIND_WEIGHTS = np.array(list(WEIGHTS.values()))
"""How much each weighs, by its number."""

TINY = 1e-12
"""What is as good as nothing."""

FEW = 500
"""Sentences; among so few, what is said once counts."""

DENSE = 1 << 20
"""Numbers kept as full rows, 4 MB."""

HALF = 1 << 16
"""Sentences that two bytes can number."""

LONG = 5
"""Letters of a word whose misspelling can be told."""

LONGER = 8
"""Letters of a word that may have two mistakes."""

LONGEST = 64
"""Letters of a word that n-grams are made of: nobody reads a word to its end that is longer."""

LONG_ENOUGH = 10
"""Letters above which a word is not more telling."""

MEMORY = 2048
"""Words whose features are kept at hand."""

MOST_REPAIRED = 24
"""Unknown words of a message that are looked at as misspelt: whoever writes more writes no question."""

FIGURES = 12
"""Figures of familiarity."""


def _pairs(words: Sequence[str]) -> list[str]:
    """Return pairs of neighbours and of next neighbours by their first letters, the ends among them."""
    stems = ("<", *(word[:STEM] for word in words), ">")
    near = [f"p{a} {b}" for a, b in pairwise(stems)] if words else []
    return [*near, *(f"p{a}_{b}" for a, b in zip(stems, stems[2:], strict=False) if (a, b) != ("<", ">"))]


def ngrams(word: str) -> tuple[str, ...]:
    """Return the character n-grams of a word with its boundaries: " mi", "mita"."""
    padded = f" {word[:LONGEST]} "
    return tuple(padded[i : i + n] for n in NGRAMS for i in range(len(padded) - n + 1))


@dataclass(frozen=True, slots=True)
class _Word:
    """What a space knows of one word; rarities are sums over its n-grams."""

    columns: NDArray[np.intp]  # its known n-grams, repeated as they occur, and the word itself
    familiar: float  # rarity together of the n-grams that the entries' sentences have
    total: float  # the same of all its n-grams
    rarity: float  # of the word as a whole
    is_familiar: bool  # whether a sentence of an entry has the word
    letters: int  # at most LONG_ENOUGH

    @property
    def share(self) -> float:
        return self.familiar / self.total if self.total else 1.0


@dataclass(frozen=True)
class Space:
    """The V features known from N sentences, and the rarity of each (inverse document frequency)."""

    index: Index  # of the V features' names
    kinds: NDArray[np.int8]  # V, which of WEIGHTS
    rarity: Floats  # V
    familiar: NDArray[np.bool_]  # V, whether a sentence of some entry, not only another one, has it
    size: int  # N
    words: tuple[str, ...]  # the features that are words
    alien: frozenset[str] = frozenset()  # words of out-of-scope sentences: spelt as they should be

    def within(
        self, having: NDArray[np.integer], known: NDArray[np.integer], size: int, alien: frozenset[str]
    ) -> Space:
        """Return this space as it would be had only *size* of its sentences been written.

        *having* tells how many of these have each feature, *known* how many of those that belong to an entry
        do: only theirs are familiar. *alien* are the words of those out of scope.
        """
        evident = having >= least(self.size)
        rarity = rarities(np.where(evident, having, 0).astype(np.float32), size)
        return Space(self.index, self.kinds, rarity, evident & (known > 0), size, self.words, alien)

    def vector(self, words: Sequence[str]) -> tuple[Integers, Floats]:
        """Return the known features of folded *words*: their indices, and values of unit length together.

        Sublinear tf-idf, each kind of feature weighed by WEIGHTS. Nothing known gives two empty arrays.
        """
        pairs = self.index.places(checksums(_pairs(words)))
        found = np.concatenate([pairs[pairs >= 0], *(word.columns for word in self._looked_up(words))])
        if not len(found):
            return _NOTHING, np.zeros(0, np.float32)
        columns, counts = np.unique(found, return_counts=True)
        columns = columns.astype(np.int32)
        kinds = self.kinds[columns]
        values = self.rarity[columns] * (1 + np.log(counts))
        squares = np.bincount(kinds, values**2, len(WEIGHTS))
        values *= (KIND_WEIGHTS / np.sqrt(np.maximum(squares, TINY)))[kinds]
        return columns, (values / math.sqrt(values @ values)).astype(np.float32)

    def repaired(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return folded *words* with each unknown long one replaced by the known word it nearly is.

        Nearly: the same first letter and one letter missing, extra, wrong or swapped, two in a word
        of LONGER. What is unlike every known word stays, and so does a word known to be out of scope:
        a taxi is no misspelt tax. Of more than MOST_REPAIRED unknown words the rest stays as it is.
        """
        unknown = dict.fromkeys(word for word in words if self._may_be_misspelt(word))
        repaired = {word: self._repairs(word) for word in islice(unknown, MOST_REPAIRED)}
        return tuple(repaired.get(word, word) for word in words)

    def _may_be_misspelt(self, word: str) -> bool:
        return (
            len(word) >= LONG and word not in self.alien and word.isalpha() and word not in self._known_words
        )

    @cached_property
    def _repairs(self) -> Callable[[str], str]:
        return lru_cache(MEMORY)(self._nearest_word)

    def _nearest_word(self, word: str) -> str:
        mistakes = 1 if len(word) < LONGER else 2
        likely = self._likely(word[0], len(word), mistakes)
        found = process.extractOne(word, likely, scorer=OSA.distance, score_cutoff=mistakes)
        return found[0] if found else word

    @cached_property
    def _likely(self) -> Callable[[str, int, int], Sequence[str]]:
        """Known words with a first letter, and as long as a word but for some mistakes."""

        @lru_cache(MEMORY)
        def likely(first: str, length: int, mistakes: int) -> Sequence[str]:
            lengths = range(max(LONG, length - mistakes), length + mistakes + 1)
            return [known for each in lengths for known in self._by_shape.get((first, each), ())]

        return likely

    @cached_property
    def _known_words(self) -> set[str]:
        places = self.index.places(checksums(f"w{word}" for word in self.words))
        kept = self.rarity[places] < self._strange - 0.01
        return {word for word, known in zip(self.words, kept, strict=True) if known}

    @cached_property
    def _by_shape(self) -> Mapping[tuple[str, int], Sequence[str]]:
        """Return the known words by their first letter and length: those that a misspelt one may be."""
        groups: dict[tuple[str, int], list[str]] = {}
        for word in sorted(word for word in self._known_words if len(word) >= LONG):
            groups.setdefault((word[0], len(word)), []).append(word)
        return groups

    def familiarity(self, typed: Sequence[str], words: Sequence[str]) -> tuple[float, ...]:
        """Return FIGURES figures of how far folded *words* are the language of the entries.

        First the length as a logarithm. Of n-grams, each by its rarity: the share known from the entries'
        sentences, and the lowest share of one word. Of words: the share known, their weight together,
        the share repaired (not as *typed*). Of the alien ones, by their letters: how alien together and
        at most, and with the repaired ones; how many are long. Of the known ones: the rarest, and their
        rarity together. An alien word in a familiar question ("mitä hyötyä magnesiumista on") shows here.
        At least one word.
        """
        parts = self._looked_up(words)
        same = [a == b for a, b in zip(typed, words, strict=True)]
        total, known = sum(part.total for part in parts), sum(part.familiar for part in parts)
        alien = [part for part in parts if not part.is_familiar]
        rarities = [part.rarity for part in parts if part.is_familiar]
        strangeness = [(1 - part.share) * part.letters for part in alien]
        unsure = [p.letters for p, kept in zip(parts, same, strict=True) if not (kept and p.is_familiar)]
        return (
            math.log(1 + len(words)),
            known / (total or 1.0),
            min(part.share for part in parts),
            sum(rarities) / sum(part.rarity for part in parts),
            sum(rarities) / 10,
            same.count(False) / len(words),
            sum(strangeness),
            max(strangeness, default=0.0),
            float(sum(unsure)),
            float(sum(part.letters >= LONG for part in alien)),
            max(rarities, default=0.0),
            sum(rarity - 1 for rarity in rarities) / 10,
        )

    def familiarities(self, typed: Sequence[Sequence[str]], words: Sequence[Sequence[str]]) -> Floats:
        """Return :meth:`familiarity` of many messages, of which each word is looked up once."""
        self._looked_up([*chain.from_iterable(words)])
        return np.array([self.familiarity(*each) for each in zip(typed, words, strict=True)], np.float32)

    def uses(self, words: Sequence[str]) -> bool:
        """Return whether the entries' sentences have every one of folded *words*, misspelt or not."""
        return all(word.is_familiar for word in self._looked_up(self.repaired(words)))

    def _looked_up(self, words: Sequence[str]) -> list[_Word]:
        """Return what is known of each of *words*. They come again: some MEMORY are kept."""
        kept = self._words
        new = [word for word in dict.fromkeys(words) if word not in kept]
        if new and len(kept) > MEMORY:
            kept.clear()
            new = [*dict.fromkeys(words)]
        if new:
            kept.update(zip(new, self._look_up(new), strict=True))
        return [kept[word] for word in words]

    @cached_property
    def _words(self) -> dict[str, _Word]:
        return {}

    def _look_up(self, words: Sequence[str]) -> Iterator[_Word]:
        """Yield what is known of each of *words*, all looked for at once.

        A word's last feature is the word itself, the others its n-grams.
        """
        grams = [ngrams(word) for word in words]
        ends = np.cumsum([len(each) for each in grams])
        sums = np.insert(checksums(chain.from_iterable(grams), "n"), ends, checksums(words, "w"))
        places, ends = self.index.places(sums), ends + np.arange(1, len(words) + 1)
        known = places >= 0
        rarity, familiar = np.full(len(places), self._strange), np.zeros(len(places), np.bool_)
        rarity[known], familiar[known] = self.rarity[places[known]], self.familiar[places[known]]
        for word, start, end in zip(words, (0, *ends), ends, strict=False):
            of_grams, shown = rarity[start : end - 1], familiar[start : end - 1]
            yield _Word(
                columns=places[start:end][known[start:end]],
                familiar=float(of_grams[shown].sum()),
                total=float(of_grams.sum()),
                rarity=float(rarity[end - 1]),
                is_familiar=bool(familiar[end - 1]),
                letters=min(len(word), LONG_ENOUGH),
            )

    @cached_property
    def _strange(self) -> float:
        return math.log(1 + self.size) + 1


_NOTHING: Integers = np.zeros(0, np.int32)


def least(size: int) -> int:
    """Return in how many of *size* sentences a feature must be."""
    return 1 if size < FEW else 2


def rarities(counts: Floats, size: int) -> Floats:
    """Return how rare features are that *counts* of *size* sentences have (inverse document frequency)."""
    return (np.log((1 + size) / (1 + counts)) + 1).astype(np.float32)


@dataclass(frozen=True)
class Postings:
    """For each of V features its sentences and values there: ``starts[v]:starts[v + 1]`` of the other two."""

    starts: Integers
    sentences: NDArray[np.int32 | np.uint16]
    values: NDArray[np.float32 | np.float16]
    size: int  # N

    def halved(self) -> Postings:
        """Return these postings in half the memory: three digits of each value, two bytes for a sentence."""
        numbers = np.uint16 if self.size <= HALF else np.int32
        return Postings(
            self.starts, self.sentences.astype(numbers), self.values.astype(np.float16), self.size
        )

    def likeness(self, vector: tuple[Integers, Floats]) -> Floats:
        """Return the cosine of *vector* with each of the N sentences."""
        columns, values = vector
        places, rows = self._common
        place = places[columns]
        common = place >= 0
        near: Floats = values[common] @ rows[place[common]]
        self._add(near, columns[~common], values[~common])
        return near

    def _add(self, sums: Floats, columns: Integers, values: Floats) -> None:
        """Add to the N *sums* what the sentences of rarer features contribute."""
        starts = self.starts[columns]
        sizes = self.starts[columns + 1] - starts
        if len(columns):
            before = np.cumsum(sizes) - sizes
            places = np.repeat(starts - before, sizes) + np.arange(sizes.sum())
            parts = self.values[places].astype(np.float32, copy=False) * np.repeat(values, sizes)
            sums += np.bincount(self.sentences[places], parts, self.size).astype(np.float32)

    def _spans(self, columns: NDArray[np.integer]) -> list[slice]:
        """Return where the postings of each of *columns* lie."""
        return [slice(*span) for span in zip(self.starts[columns], self.starts[columns + 1], strict=True)]

    @cached_property
    def _common(self) -> tuple[Integers, Floats]:
        return self._rows(DENSE // max(1, self.size))

    def _rows(self, count: int) -> tuple[Integers, Floats]:
        """Return the *count* commonest features as full rows, which one product adds up quicker than lists.

        V places (−1 for the others) and the rows.
        """
        counts = np.diff(self.starts)
        chosen = np.argsort(-counts, kind="stable")[:count]
        places = np.full(len(counts), -1, np.int32)
        places[chosen] = np.arange(len(chosen))
        rows = np.zeros((len(chosen), self.size), np.float32)
        for row, span in zip(rows, self._spans(chosen), strict=True):
            row[self.sentences[span]] = self.values[span]
        return places, rows
