"""What is learned of one language's knowledge: weights, and how evidence of a message is made of them.

Used alike by the training (:mod:`bot.core.understanding.training`) and by the matcher
(:mod:`bot.core.understanding.matching`). Of one message, or of M: likeness to the N sentences, the evidence
for up to C candidate entries, the signs that any entry is meant at all, and the signs of distress.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from bot.core import text as texts
from bot.core.understanding import learning
from bot.core.understanding.features import Floats, Integers, Postings, Space
from bot.core.understanding.index import Index, checksums

T = TypeVar("T")
P = TypeVar("P", "_Packed", "_Sentences")

VERSION = 6
"""The version of the blob."""

OFFSET = np.float32(0.05)
"""Added to every likeness: lets the regression learn how frequent entries are."""

CANDIDATES = 12
"""Entries, best by the regression, whose evidence is weighed."""

SHOWN = 3
"""Entries suggested at most."""

NEAREST = 3
"""Sentences of a class that speak for it."""

USUAL = np.float32(math.log(1 + 6))
"""The length of a usual message, as the gate sees it."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The rule that turns scores into a verdict."""

    threshold: float  # lowest score that is answered
    meant: float  # lowest probability that any entry is meant, the sum of all scores, that is answered
    margin: float  # lead needed over the runner-up
    floor: float  # lowest sum of the best three that is suggested


@dataclass(frozen=True, slots=True)
class Alarm:
    """What tells distress from all else. Empty arrays when nothing of it was written."""

    dual: Floats  # N, the regression of distress against everything
    weights: Floats  # of the signs of distress, and an offset


@dataclass(frozen=True)
class Verbatim:
    """The sentences themselves, by the checksums of their folded words; those of two classes are left out."""

    index: Index
    owners: NDArray[np.int16]  # of each of the index's sentences, its class

    @classmethod
    def of(cls, sentences: Sequence[Sequence[str]], owners: Integers) -> Verbatim:
        """Return what is known of *sentences*, each as its words, and of the class of each."""
        classes: dict[str, set[int]] = {}
        for words, owner in zip(sentences, owners, strict=True):
            classes.setdefault(" ".join(words), set()).add(int(owner))
        clear = [said for said, found in classes.items() if said and len(found) == 1]
        index = Index.of(clear)
        numbers = np.zeros(len(index.sums), np.int16)
        numbers[index.places(checksums(clear))] = [min(classes[said]) for said in clear]
        return cls(index, numbers)

    def owner(self, words: Sequence[str]) -> int | None:
        """Return the class of the sentence of exactly these *words*, or None."""
        place = self.index.places(checksums([" ".join(words)]))[0]
        return int(self.owners[place]) if place >= 0 else None


@dataclass(frozen=True)
class Sentences:
    """What stands in the knowledge of a language, word for word: a hundredth of what its model takes."""

    known: Verbatim
    forms: Mapping[str, str]  # spoken form → written word

    @classmethod
    def from_bytes(cls, blob: bytes) -> Sentences:
        """Return those of the model written by :meth:`Model.to_bytes`; raise ValueError for anything else."""
        return _taken(blob, _SIFT, _Sentences.standing)

    def owner(self, text: str) -> int | None:
        """Return the class of the sentence that *text* is, word for word; None if it stands nowhere."""
        return self.known.owner(self.written(text))

    def written(self, text: str) -> tuple[str, ...]:
        """Return the folded words of *text*, spoken forms as they are written."""
        return texts.written(texts.words(text), self.forms)


@dataclass(frozen=True)
class Model:
    """What training costs. E entries, ``none`` the last; N sentences, those of a class together.

    The classes are the entries and, when distress was learned, idioms and distress after them.
    """

    language: str
    entries: tuple[str, ...]
    sentences: tuple[str, ...]  # N, as written
    starts: Integers  # the first sentence of each class: E, or E + 2
    standing: Sentences  # which class each sentence is of, word for word
    space: Space
    postings: Postings  # halved
    dual: Floats  # the regression: sentences of the entries × E, or × 1 when there were too many for one
    blend: Floats  # weights of the kinds of evidence
    gate: Floats  # weights of the signs that some entry is meant, and an offset
    decision: Decision
    alarm: Alarm

    def to_bytes(self) -> bytes:
        """Return the model as one blob that :meth:`from_bytes` reads."""
        return _PACK.encode(_Packed.of(self))

    @classmethod
    def from_bytes(cls, blob: bytes) -> Model:
        """Return the model written by :meth:`to_bytes`; raise ValueError for anything else."""
        return _taken(blob, _UNPACK, _Packed.model)


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    """A model as MessagePack: arrays as their bytes, the many words joined."""

    version: int
    language: str
    entries: tuple[str, ...]
    sentences: tuple[str, ...]
    words: str
    alien: str
    forms: dict[str, str]
    decision: tuple[float, float, float, float]
    known: tuple[bytes, bytes]
    sums: bytes
    kinds: bytes
    familiar: bytes
    posted: bytes  # sentences of the postings, as integers of two bytes or of four
    values: bytes  # of the postings, as floats of two bytes
    integers: tuple[bytes, ...]  # starts; starts of the postings
    floats: tuple[bytes, ...]  # rarity, dual, blend, gate, the alarm's two

    @classmethod
    def of(cls, model: Model) -> _Packed:
        space, postings, decision, alarm = model.space, model.postings, model.decision, model.alarm
        known, integers = model.standing.known, (model.starts, postings.starts)
        floats = (space.rarity, model.dual, model.blend, model.gate, alarm.dual, alarm.weights)
        return cls(
            version=VERSION,
            language=model.language,
            entries=model.entries,
            sentences=model.sentences,
            words=" ".join(space.words),
            alien=" ".join(sorted(space.alien)),
            forms=dict(model.standing.forms),
            decision=(decision.threshold, decision.meant, decision.margin, decision.floor),
            known=(known.index.sums.tobytes(), known.owners.tobytes()),
            sums=space.index.sums.tobytes(),
            kinds=space.kinds.tobytes(),
            familiar=space.familiar.tobytes(),
            posted=postings.sentences.tobytes(),
            values=postings.values.tobytes(),
            integers=tuple(array.astype(np.int32).tobytes() for array in integers),
            floats=tuple(array.astype(np.float32).tobytes() for array in floats),
        )

    def model(self) -> Model:
        starts, posting_starts = (np.frombuffer(part, np.int32) for part in self.integers)
        rarity, dual, blend, gate, *alarm = (np.frombuffer(part, np.float32) for part in self.floats)
        size = len(self.sentences)
        values = np.frombuffer(self.values, np.float16)
        numbers = np.uint16 if len(self.posted) == 2 * len(values) else np.int32
        posted: NDArray[Any] = np.frombuffer(self.posted, numbers)
        answering = size if len(starts) == len(self.entries) else int(starts[len(self.entries)])
        return Model(
            language=self.language,
            entries=self.entries,
            sentences=self.sentences,
            starts=starts,
            standing=_standing(self.known, self.forms),
            space=Space(
                Index(np.frombuffer(self.sums, np.uint32)),
                np.frombuffer(self.kinds, np.int8),
                rarity,
                np.frombuffer(self.familiar, np.bool_),
                size,
                tuple(self.words.split()),
                frozenset(self.alien.split()),
            ),
            postings=Postings(posting_starts, posted, values, size),
            dual=dual.reshape(answering, -1),
            blend=blend,
            gate=gate,
            decision=Decision(*self.decision),
            alarm=Alarm(*alarm),
        )


_PACK = msgspec.msgpack.Encoder()
_UNPACK = msgspec.msgpack.Decoder(_Packed)


class _Sentences(msgspec.Struct, frozen=True, array_like=True):
    """The beginning of a packed model: as far as what stands in it, and that alone is made anything of."""

    version: int
    language: msgspec.Raw
    entries: msgspec.Raw
    sentences: msgspec.Raw
    words: msgspec.Raw
    alien: msgspec.Raw
    forms: dict[str, str]
    decision: msgspec.Raw
    known: tuple[bytes, bytes]

    def standing(self) -> Sentences:
        return _standing(self.known, self.forms)


_SIFT = msgspec.msgpack.Decoder(_Sentences)


def _standing(known: tuple[bytes, bytes], forms: Mapping[str, str]) -> Sentences:
    sums, owners = known
    return Sentences(Verbatim(Index(np.frombuffer(sums, np.uint32)), np.frombuffer(owners, np.int16)), forms)


def _taken(blob: bytes, decoder: msgspec.msgpack.Decoder[P], part: Callable[[P], T]) -> T:
    """Return what *part* makes of a packed model; raise ValueError for anything else."""
    try:
        packed = decoder.decode(blob)
        if packed.version != VERSION:
            raise ValueError(f"its version is {packed.version}, not {VERSION}")
        return part(packed)
    except (msgspec.DecodeError, ValueError) as error:
        raise ValueError(f"not a matching model: {error}") from error


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each candidate, and the signs that any entry is meant."""

    candidates: NDArray[np.intp]  # M × C, indices of entries, best first by the regression
    kinds: Floats  # M × C × 4: the regression's score; the best, best two's, best three's mean likeness
    signs: Floats  # M × 6: lead of the best entry, and of all together, over none, and over the second by
    # the regression; likeness of the best sentence, of none's best, of none's best two

    @classmethod
    def of(cls, scores: Floats, near: Floats) -> Evidence:
        """Return the evidence of M × E *scores* of the regression and what is :func:`nearest`."""
        near, inside = near[:, : scores.shape[1]], scores[:, :-1]
        count = min(CANDIDATES, inside.shape[1])
        candidates = np.argsort(-inside, axis=1, kind="stable")[:, :count]
        kinds = np.concatenate([scores[:, :, None], near], axis=2)
        kinds = np.take_along_axis(kinds, candidates[:, :, None], axis=1)
        second = kinds[:, min(1, count - 1), 0]
        lead, together = kinds[:, 0, 0] - scores[:, -1], learning.log_sum(inside) - scores[:, -1]
        likest = [near[:, :-1, 0].max(1), near[:, -1, 0], near[:, -1, 1]]
        return cls(candidates, kinds, np.stack([lead, together, kinds[:, 0, 0] - second, *likest], axis=1))

    @classmethod
    def joined(cls, parts: list[Evidence]) -> Evidence:
        """Return the evidence of several messages together."""
        return cls(
            np.concatenate([part.candidates for part in parts]),
            np.concatenate([part.kinds for part in parts]),
            np.concatenate([part.signs for part in parts]),
        )

    def of_rows(self, rows: NDArray[np.bool_]) -> Evidence:
        """Return the evidence of some of the messages."""
        return Evidence(self.candidates[rows], self.kinds[rows], self.signs[rows])

    def probabilities(self, familiarity: Floats, blend: Floats, gate: Floats) -> Floats:
        """Return M × C: how probable it is that each candidate is meant."""
        meant = learning.sigmoid((self.gate_signs(familiarity) @ gate[:-1] + gate[-1]).astype(np.float64))
        return (learning.softmax(self.kinds @ blend) * meant[:, None]).astype(np.float32)

    def gate_signs(self, familiarity: Floats) -> Floats:
        """Return all that the gate weighs: the signs, and M × FIGURES of *familiarity*."""
        return _by_length(np.concatenate([self.signs, familiarity], axis=1), familiarity[:, 0])


def nearest(likeness: Floats, starts: Integers) -> Floats:
    """Return, of M × N *likeness*, M × classes × NEAREST: the mean of each class's best one, two, three."""
    rest, best = likeness.copy(), []
    counts = np.diff(starts, append=likeness.shape[1])
    for _ in range(NEAREST):
        best.append(np.maximum.reduceat(rest, starts, axis=1))
        rest[rest >= np.repeat(best[-1], counts, axis=1)] = 0
    means = np.cumsum(np.stack(best, axis=2), axis=2)
    means /= np.arange(1, NEAREST + 1, dtype=np.float32)
    return means


def regressed(likeness: Floats, dual: Floats, starts: Integers) -> Floats:
    """Return the M × E scores of the regression, or of the mean likeness when there is none."""
    answering = likeness[:, : len(dual)]
    if dual.shape[1] > 1:
        scores: Floats = np.matmul(answering + OFFSET, dual)
        return scores
    entries = starts[starts < len(dual)]
    return np.add.reduceat(answering * dual[:, 0], entries, axis=1).astype(np.float32)


def distress_signs(
    likeness: Floats, dual: Floats, near: Floats, evidence: Evidence, length: Floats
) -> Floats:
    """Return all that the alarm weighs: M × 26.

    The score of the regression, of which *dual* are the weights; from what is :func:`nearest`, the
    likeness to the best one, two and three sentences of distress, the last class, and to the best and
    the best two of any other; the signs of the *evidence* that an entry is meant; the *length* as a
    logarithm.
    """
    score = np.matmul(likeness + OFFSET, dual)
    others = near[:, :-1].max(1)
    signs = np.column_stack([score, near[:, -1], others[:, :2], evidence.signs, length])
    return _by_length(signs, length)


def distress(signs: Floats, weights: Floats) -> Floats:
    """Return M probabilities of distress."""
    found = learning.sigmoid((signs @ weights[:-1] + weights[-1]).astype(np.float64))
    return found.astype(np.float32)


def _by_length(signs: Floats, length: Floats) -> Floats:
    """Return every sign, and every sign again by how long the message is.

    One alien word tells more in a message of two words than in a story.
    """
    return np.concatenate([signs, signs * (length[:, None] - USUAL)], axis=1)
