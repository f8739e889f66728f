"""All sentences of a knowledge as vectors at once: what a :class:`Space` makes of one message, in a second.

Every word is taken apart once, however often it is said: a sentence is the sum of its words and of its pairs.
Only learning needs this, and with it scipy, which the bot that answers never loads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from bot.core.understanding import features
from bot.core.understanding.features import (
    KINDS,
    LONGEST,
    NGRAMS,
    STEM,
    TINY,
    Floats,
    Postings,
    Space,
    least,
    rarities,
)
from bot.core.understanding.index import Index, Sums, checksums, windows

Places = NDArray[np.intp]


BLOCK = 1 << 20
"""Numbers that likeness is told in at once, 4 MB."""

SOME = 4096
"""Sentences that are weighed at once."""

COMMON = 300
"""The commonest features, of which likeness is told quicker by full rows than by what is in them."""


@dataclass(frozen=True)
class Corpus:
    """N sentences, the space of the features that they have, and each as a vector of unit length there.

    In the vectors the commonest feature is the first: what is often needed lies together in memory.
    """

    space: Space
    ranks: Places  # V: the column of each feature in the vectors
    vectors: csr_array  # N × V

    @classmethod
    def of(cls, sentences: Sequence[Sequence[str]]) -> Corpus:
        """Return the corpus of *sentences*, each as its folded words.

        A feature that a single sentence has is no evidence, unless there are few sentences.
        """
        parts, fewest = _Parts.of(sentences), least(len(sentences))
        index = Index(np.unique(np.concatenate([sums for _, sums in parts.names(fewest)])))
        counts = parts.counts(index)
        having = np.bincount(counts.indices, minlength=len(index.sums))
        if not (kept := having >= fewest).all():
            index, having = Index(index.sums[kept]), having[kept]
            counts = _renamed(counts, np.where(kept, np.cumsum(kept) - 1, -1), len(having))
        space = parts.space(index, having)
        ranks = np.empty(len(having), np.intp)
        ranks[np.argsort(-having, kind="stable")] = np.arange(len(having))
        return cls(space, ranks, _renamed(_weighed(space, counts), ranks, len(ranks)).sorted_indices())

    @property
    def postings(self) -> Postings:
        """The sentences of each feature."""
        turned = _renamed(self.vectors, np.argsort(self.ranks), len(self.ranks)).tocsc()
        return Postings(turned.indptr, turned.indices, turned.data, self.vectors.shape[0])

    def of_first(self, kept: NDArray[np.bool_]) -> csr_array:
        """Return the vectors of those of the first sentences that are *kept*; of all without a copy."""
        size, starts = len(kept), self.vectors.indptr[: len(kept) + 1]
        data, columns = self.vectors.data[: starts[-1]], self.vectors.indices[: starts[-1]]
        first = csr_array((data, columns, starts), shape=(size, len(self.ranks)))
        return first if kept.all() else first[np.flatnonzero(kept)]

    def likeness(self, sentences: Sequence[Sequence[str]]) -> Iterator[tuple[slice, Floats]]:
        """Yield some at a time of *sentences*, and their cosines with the N of the corpus."""
        common = np.ascontiguousarray(self.vectors[:, :COMMON].toarray().T)
        rare = self.vectors[:, COMMON:].T.tocsr()
        asked = _renamed(vectors(self.space, sentences), self.ranks, len(self.ranks))
        size = max(1, BLOCK // self.vectors.shape[0])
        for begin in range(0, len(sentences), size):
            block = slice(begin, begin + size)
            likeness: Floats = asked[block, :COMMON].toarray() @ common
            likeness += (asked[block, COMMON:] @ rare).toarray()
            yield block, likeness

    def having(self, rows: NDArray[np.bool_]) -> Places:
        """Return how many of the sentences *rows* have each feature."""
        return np.bincount(self.vectors[rows].indices, minlength=len(self.ranks))[self.ranks]

    def within(self, rows: NDArray[np.bool_], inside: NDArray[np.bool_], alien: frozenset[str]) -> Space:
        """Return the space as it would be had only the sentences *rows* been written.

        *inside* tells which of all sentences belong to an entry, *alien* are the words out of scope.
        """
        having, known = self.having(rows), self.having(rows & inside)
        return self.space.within(having, known, int(rows.sum()), alien)


def vectors(space: Space, sentences: Sequence[Sequence[str]]) -> csr_array:
    """Return N × V: what :meth:`Space.vector` makes of each of *sentences*."""
    return _weighed(space, _Parts.of(sentences).counts(space.index))


@dataclass(frozen=True)
class _Parts:
    """What N sentences are made of, by checksums: their words, the n-grams of each word, and their pairs."""

    vocabulary: Sequence[str]  # W, each once
    words: csr_array  # N × W, how often each is said
    word_sums: Sums  # W
    grams: csr_array  # W × G, how often each word has it
    gram_sums: Sums  # G
    pairs: csr_array  # N × P
    pair_sums: Sums  # P

    @classmethod
    def of(cls, sentences: Sequence[Sequence[str]]) -> _Parts:
        places = {word: i for i, word in enumerate(dict.fromkeys(chain.from_iterable(sentences)))}
        vocabulary, lengths = list(places), np.array([len(words) for words in sentences], np.int64)
        said = np.array([places[word] for words in sentences for word in words], np.int64)
        owners, sums = windows([f" {word[:LONGEST]} " for word in vocabulary], NGRAMS, "n")
        gram_sums, grams = np.unique(sums, return_inverse=True)
        of_words = np.bincount(owners, minlength=len(vocabulary))
        pairs, following, pair_sums = _pairs(vocabulary, said, lengths)
        return cls(
            vocabulary,
            _counting(said, lengths, len(vocabulary)),
            checksums(vocabulary, "w"),
            _counting(grams[np.argsort(owners, kind="stable")], of_words, len(gram_sums)),
            gram_sums,
            _counting(pairs, following, len(pair_sums)),
            pair_sums,
        )

    def names(self, fewest: int) -> Iterator[tuple[str, Sums]]:
        """Yield for each kind of features the checksums of those that are there *fewest* times at least."""
        words = np.asarray(self.words.sum(0))
        yield "n", self.gram_sums[words @ self.grams >= fewest]
        yield "p", self.pair_sums[np.asarray(self.pairs.sum(0)) >= fewest]
        yield "w", self.word_sums[words >= fewest]

    def space(self, index: Index, having: Places) -> Space:
        """Return the space of the *index*, of whose features so many sentences are *having* each."""
        kinds = np.zeros(len(having), np.int8)
        for kind, sums in self.names(1):
            places = index.places(sums)
            kinds[places[places >= 0]] = KINDS[kind]
        known = zip(self.vocabulary, index.places(self.word_sums) >= 0, strict=True)
        words, size = tuple(sorted(word for word, is_known in known if is_known)), self.words.shape[0]
        rarity = rarities(having.astype(np.float32), size)
        return Space(index, kinds, rarity, np.ones(len(having), np.bool_), size, words)

    def counts(self, index: Index) -> csr_array:
        """Return N × V: how often each sentence has each feature of the *index*."""
        width = len(index.sums)
        grams = _renamed(self.grams, index.places(self.gram_sums), width)
        words = _renamed(self.words, index.places(self.word_sums), width)
        counts = self.words @ grams + words + _renamed(self.pairs, index.places(self.pair_sums), width)
        counts.sum_duplicates()
        return counts


def _pairs(vocabulary: Sequence[str], said: Places, lengths: Places) -> tuple[Places, Places, Sums]:
    """Return the pairs of all sentences, one after the other, how many each has, and the pairs' checksums.

    *said* are the places in the *vocabulary* of all words, *lengths* how many each sentence has. Every pair
    is named once: the same few words stand side by side again and again.
    """
    stems = {stem: i for i, stem in enumerate(dict.fromkeys(word[:STEM] for word in vocabulary), 2)}
    names, of_words = ("<", ">", *stems), np.array([stems[word[:STEM]] for word in vocabulary], np.int64)
    ends = np.cumsum(lengths + 2)
    line = np.full(int(lengths.sum()) + 2 * len(lengths), -1, np.int64)
    line[ends - lengths - 2], line[ends - 1] = 0, 1
    line[line < 0] = of_words[said]
    rows, size = np.repeat(np.arange(len(lengths)), lengths + 2), len(names)
    near, next_but_one = _beside(line, rows, 1, size), _beside(line, rows, 2, size)
    owners = np.concatenate([near[0], next_but_one[0]])
    order = np.argsort(owners, kind="stable")
    keys, found = np.unique(np.concatenate([near[1], next_but_one[1] + size**2]), return_inverse=True)
    named = (f"{names[k // size % size]}{' _'[k // size**2]}{names[k % size]}" for k in keys.tolist())
    return found[order], np.bincount(owners, minlength=len(lengths)), checksums(named, "p")


def _beside(line: Places, rows: Places, apart: int, size: int) -> tuple[Places, Places]:
    """Return the sentence and the number of each pair of stems so far *apart* in the *line* of them all.

    The two ends of a message are no pair.
    """
    first, second, of = line[:-apart], line[apart:], rows[:-apart]
    kept = (of == rows[apart:]) & ((first != 0) | (second != 1))
    return of[kept], (first * size + second)[kept]


def _counting(places: Places, lengths: Places, width: int) -> csr_array:
    """Return rows of *lengths*, in which each of *places* counts one."""
    starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    data, shape = np.ones(len(places), np.float32), (len(lengths), width)
    found = csr_array((data, places.astype(np.int32), starts), shape=shape)
    found.sum_duplicates()
    return found


def _renamed(matrix: csr_array, places: Places, width: int) -> csr_array:
    """Return the *matrix* with each column at its new one of *places*, without those that have none."""
    columns, shape = places.astype(np.int32)[matrix.indices], (matrix.shape[0], width)
    if (kept := columns >= 0).all():
        return csr_array((matrix.data, columns, matrix.indptr), shape=shape)
    starts = np.concatenate([[0], np.cumsum(kept)])[matrix.indptr]
    return csr_array((matrix.data[kept], columns[kept], starts.astype(np.int32)), shape=shape)


def _weighed(space: Space, counts: csr_array) -> csr_array:
    """Return the vectors of unit length of N × V *counts*: sublinear tf-idf, each kind by its weight."""
    values = np.empty(counts.nnz, np.float32)
    for begin in range(0, counts.shape[0], SOME):
        some = counts[begin : begin + SOME]
        values[counts.indptr[begin] :][: some.nnz] = _values(space, some)
    return csr_array((values, counts.indices, counts.indptr), shape=counts.shape)


def _values(space: Space, counts: csr_array) -> Floats:
    """Return the numbers in the vectors of *counts*."""
    rows, kinds = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr)), space.kinds[counts.indices]
    values: Floats = space.rarity[counts.indices] * (1 + np.log(counts.data))
    of_kind = rows * len(KINDS) + kinds
    squares = np.bincount(of_kind, values**2, counts.shape[0] * len(KINDS))
    values *= (features.KIND_WEIGHTS[kinds] / np.sqrt(np.maximum(squares, TINY))[of_kind]).astype(np.float32)
    lengths = np.sqrt(np.bincount(rows, values**2, counts.shape[0]))
    values /= lengths[rows].astype(np.float32)
    return values
