"""Sentences as vectors: what a message shows of itself, and how rare each such sign is."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

Floats = NDArray[np.float32]
Integers = NDArray[np.int32]

NGRAMS = (2, 3, 4)  # lengths of character n-grams
STEM = 4  # letters of a word that pairs of words are made of: endings differ, beginnings seldom
# How much each kind of feature weighs; each is brought to unit length first, so that the many
# n-grams of one long word do not drown the rest.
WEIGHTS = {"n": 1.0, "w": 0.5, "p": 0.5}
_KINDS = {kind: i for i, kind in enumerate(WEIGHTS)}
_KIND_WEIGHTS = np.array(list(WEIGHTS.values()))
TINY = 1e-12
SCRIPTED = 3  # n-grams shorter than this are known in any text and say nothing of familiarity
DENSE = 1 << 20  # numbers kept as full rows, 4 MB
LONG = 5  # letters of a word whose misspelling can be told
LONGER = 8  # letters of a word that may have two mistakes


def features(words: Sequence[str]) -> Counter[str]:
    """Return how often each feature occurs in folded *words*; its first letter tells its kind.

    n: character n-grams of a word with its boundaries (``n mi``, ``nmit``); w: whole words; p: pairs
    of neighbours and of next neighbours by their first letters, the ends of the message among them.
    """
    found: Counter[str] = Counter()
    for word in words:
        found.update(f"n{gram}" for gram in _ngrams(word))
    found.update(f"w{word}" for word in words)
    stems = ("<", *(word[:STEM] for word in words), ">")
    found.update(f"p{a} {b}" for a, b in pairwise(stems) if words)
    found.update(f"p{a}_{b}" for a, b in zip(stems, stems[2:], strict=False) if (a, b) != ("<", ">"))
    return found


def _ngrams(word: str) -> list[str]:
    padded = f" {word} "
    return [padded[i : i + n] for n in NGRAMS for i in range(len(padded) - n + 1)]


@dataclass(frozen=True)
class Space:
    """The features known from N sentences: V names, and for each its rarity (inverse document frequency)."""

    names: tuple[str, ...]
    rarity: Floats
    familiar: NDArray[np.bool_]  # V, whether a sentence of some entry, not only one out of scope, has it
    size: int  # N
    index: Mapping[str, int]  # the position of each name

    @classmethod
    def of(cls, bags: Iterable[Counter[str]]) -> Space:
        """Return the space of the sentences' features; one that a single sentence has is no evidence."""
        seen, size = Counter[str](), 0
        for bag in bags:
            seen.update(bag.keys())
            size += 1
        names = tuple(sorted(name for name, count in seen.items() if count > 1))
        counts = np.array([seen[name] for name in names], np.float32)
        return cls(names, _rarity(counts, size), np.ones(len(names), np.bool_), size, positions(names))

    def within(self, vectors: Sequence[tuple[Integers, Floats]], in_scope: NDArray[np.bool_]) -> Space:
        """Return this space as it would be had only the sentences of these *vectors* been written.

        *in_scope* tells which of them belong to an entry: only their features are familiar.
        """
        counts, known = (
            np.bincount(np.concatenate([_NOTHING, *columns]), minlength=len(self.names))
            for columns in (
                [c for c, _ in vectors],
                [c for (c, _), inside in zip(vectors, in_scope, strict=True) if inside],
            )
        )
        rarity = _rarity(np.where(counts > 1, counts, 0).astype(np.float32), len(vectors))
        return Space(self.names, rarity, (counts > 1) & (known > 0), len(vectors), self.index)

    def vector(self, bag: Mapping[str, int]) -> tuple[Integers, Floats]:
        """Return the known features of *bag*: their indices, and values of unit length together.

        Sublinear tf-idf, each kind of feature weighed by WEIGHTS. Nothing known gives two empty arrays.
        """
        index = self.index
        known = [(index[name], count, _KINDS[name[0]]) for name, count in bag.items() if name in index]
        if not known:
            return _NOTHING, np.zeros(0, np.float32)
        columns, counts, kinds = np.array(known, np.int32).T
        values = self.rarity[columns] * (1 + np.log(counts))
        squares = np.bincount(kinds, values**2, len(WEIGHTS))
        values *= (_KIND_WEIGHTS / np.sqrt(np.maximum(squares, TINY)))[kinds]
        return columns, (values / np.linalg.norm(values)).astype(np.float32)

    def repaired(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return folded *words* with each unknown long one replaced by the known word it nearly is.

        Nearly: the same first letter and one letter missing, extra, wrong or swapped, two in a word
        of LONGER. What is unlike every known word stays.
        """
        return tuple(self._repaired(word) for word in words)

    def _repaired(self, word: str) -> str:
        if len(word) < LONG or not word.isalpha() or f"w{word}" in self._known_words:
            return word
        mistakes = 1 if len(word) < LONGER else 2
        likely = self._by_first_letter.get(word[0], ())
        found = process.extractOne(word, likely, scorer=OSA.distance, score_cutoff=mistakes)
        return found[0] if found else word

    @cached_property
    def _known_words(self) -> set[str]:
        kept = self.rarity < self._strange - 0.01
        return {name for name, known in zip(self.names, kept, strict=True) if known and name[0] == "w"}

    @cached_property
    def _by_first_letter(self) -> Mapping[str, Sequence[str]]:
        groups: dict[str, list[str]] = {}
        for name in sorted(self._known_words):
            if len(name) >= LONG:
                groups.setdefault(name[1], []).append(name[1:])
        return groups

    def familiarity(self, typed: Sequence[str], words: Sequence[str]) -> tuple[float, ...]:
        """Return six figures of how far folded *words* are the language of the entries.

        The share of n-grams known from the entries' sentences (each by its rarity), the lowest share
        of one word, the share of known words, their weight together, the length as a logarithm, and
        the share of words not as *typed* but repaired. An alien word in a familiar question ("mitä
        hyötyä magnesiumista on") shows here. At least one word.
        """
        parts = [self._known([f"n{g}" for g in _ngrams(word) if len(g) >= SCRIPTED]) for word in words]
        known, total = sum(k for k, _ in parts), sum(t for _, t in parts)
        whole, all_words = self._known([f"w{word}" for word in words])
        lowest = min(k / t if t else 1.0 for k, t in parts)
        repairs = sum(a != b for a, b in zip(typed, words, strict=True)) / len(words)
        return (
            known / (total or 1.0),
            lowest,
            whole / all_words,
            whole / 10,
            math.log(1 + len(words)),
            repairs,
        )

    def _known(self, names: Iterable[str]) -> tuple[float, float]:
        """Return the rarity together of the familiar ones of *names*, and of all."""
        known = total = 0.0
        for name in names:
            position = self.index.get(name)
            weight = self._strange if position is None else self._rarities[position]
            total += weight
            if position is not None and self.familiar[position]:
                known += weight
        return known, total

    @cached_property
    def _strange(self) -> float:
        return math.log(1 + self.size) + 1

    @cached_property
    def _rarities(self) -> list[float]:
        return [float(value) for value in self.rarity]  # ten times quicker to read one by one than an array


def positions(names: Sequence[str]) -> dict[str, int]:
    """Return the position of each name."""
    return {name: i for i, name in enumerate(names)}


_NOTHING: Integers = np.zeros(0, np.int32)


def _rarity(counts: Floats, size: int) -> Floats:
    """Return how rare features are that *counts* of *size* sentences have (inverse document frequency)."""
    return (np.log((1 + size) / (1 + counts)) + 1).astype(np.float32)


@dataclass(frozen=True)
class Postings:
    """For each of V features its sentences and values there: ``starts[v]:starts[v + 1]`` of the other two."""

    starts: Integers
    sentences: Integers
    values: Floats
    size: int  # N

    @classmethod
    def of(cls, vectors: Sequence[tuple[Integers, Floats]], width: int) -> Postings:
        """Return the postings of the sentences' *vectors* over *width* features."""
        columns = np.concatenate([c for c, _ in vectors])
        owners = np.repeat(np.arange(len(vectors), dtype=np.int32), [len(c) for c, _ in vectors])
        order = np.argsort(columns, kind="stable")
        starts = np.searchsorted(columns[order], np.arange(width + 1)).astype(np.int32)
        values = np.concatenate([v for _, v in vectors])[order]
        return cls(starts, owners[order], values, len(vectors))

    def likeness(self, vector: tuple[Integers, Floats]) -> Floats:
        """Return the cosine of *vector* with each of the N sentences."""
        columns, values = vector
        places, rows = self._common
        place = places[columns]
        common = place >= 0
        near = values[common] @ rows[place[common]]
        spans = [self._spans[c] for c in columns[~common]]
        if not spans:
            return near
        found = np.concatenate([self.sentences[span] for span in spans])
        parts = np.concatenate([self.values[span] for span in spans])
        parts *= np.repeat(values[~common], [span.stop - span.start for span in spans])
        return (near + np.bincount(found, parts, self.size)).astype(np.float32)

    @cached_property
    def _spans(self) -> list[slice]:
        bounds = [int(start) for start in self.starts]
        return [slice(a, b) for a, b in pairwise(bounds)]

    @cached_property
    def _common(self) -> tuple[Integers, Floats]:
        """The commonest features as full rows, which one product adds up quicker than a list does.

        Returns V places (−1 for the others) and the rows, DENSE numbers at most.
        """
        counts = np.diff(self.starts)
        chosen = np.argsort(-counts, kind="stable")[: DENSE // max(1, self.size)]
        places = np.full(len(counts), -1, np.int32)
        places[chosen] = np.arange(len(chosen))
        rows = np.zeros((len(chosen), self.size), np.float32)
        for row, feature in zip(rows, chosen, strict=True):
            span = self._spans[feature]
            row[self.sentences[span]] = self.values[span]
        return places, rows
