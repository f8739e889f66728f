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

Floats = NDArray[np.float32]
Integers = NDArray[np.int32]

NGRAMS = (2, 3, 4)  # lengths of character n-grams
STEM = 4  # letters of a word that pairs of words are made of: endings differ, beginnings seldom
# How much each kind of feature weighs; each is brought to unit length first, so that the many
# n-grams of one long word do not drown the rest.
WEIGHTS = {"n": 1.0, "w": 0.5, "p": 0.5}
SCRIPTED = 3  # n-grams shorter than this are known in any text and say nothing of familiarity
DENSE = 1 << 20  # numbers kept as full rows, 4 MB
FAMILIARITY = 5  # figures that :meth:`Space.familiarity` gives


def features(words: Sequence[str]) -> Counter[str]:
    """Return how often each feature occurs in folded *words*; its first letter tells its kind.

    n: character n-grams of a word with its boundaries (``n mi``, ``nmit``); w: whole words; p: pairs
    of neighbours and of next neighbours by their first letters, the ends of the message among them.
    """
    found: Counter[str] = Counter()
    for word in words:
        found.update(f"n{gram}" for gram in _ngrams(word))
    found.update(f"w{word}" for word in words)
    if not words:
        return found
    stems = ("<", *(word[:STEM] for word in words), ">")
    found.update(f"p{a} {b}" for a, b in pairwise(stems))
    found.update(f"p{a}_{b}" for a, b in zip(stems, stems[2:], strict=False))
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
        known = [(index[name], count, name[0]) for name, count in bag.items() if name in index]
        columns = np.array([i for i, _, _ in known], np.int32)
        values = self.rarity[columns] * (1 + np.log(np.array([c for _, c, _ in known], np.float32)))
        kinds = np.array([kind for _, _, kind in known], "U1")
        for kind, weight in WEIGHTS.items():
            values[kinds == kind] *= weight / (float(np.linalg.norm(values[kinds == kind])) or 1.0)
        return columns, (values / (float(np.linalg.norm(values)) or 1.0)).astype(np.float32)

    def familiarity(self, words: Sequence[str]) -> tuple[float, ...]:
        """Return FAMILIARITY figures of how far folded *words* are the language of the entries.

        The share of n-grams known from the entries' sentences (each by its rarity), the lowest share
        of one word, the share of known words, their weight together, and the length as a logarithm.
        An alien word in a familiar question ("mitä hyötyä magnesiumista on") shows here.
        """
        if not words:
            return (0.0,) * FAMILIARITY
        parts = [self._known([f"n{g}" for g in _ngrams(word) if len(g) >= SCRIPTED]) for word in words]
        known, total = sum(k for k, _ in parts), sum(t for _, t in parts)
        whole, all_words = self._known([f"w{word}" for word in words])
        lowest = min(k / t if t else 1.0 for k, t in parts)
        return known / (total or 1.0), lowest, whole / all_words, whole / 10, math.log(1 + len(words))

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
        parts = [self.values[span] * v for span, v in zip(spans, values[~common], strict=True)]
        return (near + np.bincount(found, np.concatenate(parts), self.size)).astype(np.float32)

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
