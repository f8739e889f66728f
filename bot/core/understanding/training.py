"""How a model is learned from the knowledge itself, and how its thresholds are chosen.

A fifth of the sentences (of few, each fifth in turn) is asked as if it had not been written, together with
its neighbours by the same hand; the weights of the evidence, of the gate and of the alarm, and the
thresholds, are those that would have done best on these.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.core import text as texts
from bot.core.knowledge.named import NONE
from bot.core.understanding import learning, regression, thresholds
from bot.core.understanding import model as models
from bot.core.understanding.corpus import Corpus
from bot.core.understanding.features import Floats, Integers
from bot.core.understanding.learning import Flags
from bot.core.understanding.model import OFFSET, Alarm, Evidence, Model, Sentences, Verbatim
from bot.core.understanding.others import NO_OTHERS, Others

FOLDS = 5
"""Parts that each class's sentences are divided into; one is asked of what has learned the others."""

RUN = 200
"""Sentences, at most, that are left out one after the other: about as many as one hand writes of a class."""

ENOUGH = 1200
"""Sentences of a part that are enough to choose weights and thresholds by; in smaller ones, all are asked."""

ASKED = 5000
"""Sentences of a part that are asked, at most."""

SHIFTS = (0, 2)
"""The parts of many sentences that are asked."""

FIRST_STEPS, STEPS = 14, 6
"""Steps of a fit that begins from nothing, and of one that begins where another ended."""

OF_ALARM = 2
"""How many times as many the alarm gets: of two classes each costs little."""

RIDGE = 0.015
"""The ridge of the regressions."""

REGRESSION_LIMIT = 3_000_000
"""Sentences × entries; above, entries are scored by their mean likeness."""

Pairs = Sequence[tuple[str, str]]
"""(entry id, question or alternative) of one language."""

_IDIOM, _DISTRESS = "", " "
"""Classes that no entry can be named as."""


def train(sentences: Pairs, language: str, others: Others = NO_OTHERS) -> Model:
    """Return the model of *sentences*. The same arguments give the same model.

    Raises ValueError when there are no sentences.
    """
    if not sentences:
        raise ValueError(f"there are no sentences to train from in {language!r}")
    return _Training(sentences, others).model(language)


class _Training:
    """The intermediate results of one training."""

    def __init__(self, sentences: Pairs, others: Others) -> None:
        self.forms = texts.spoken_forms(others.spoken)
        self.entries = (*dict.fromkeys(entry for entry, _ in sentences), NONE)
        self.alarmed = bool(others.distress)
        classes = (*self.entries, *((_IDIOM, _DISTRESS) if self.alarmed else ()))
        pairs = [*sentences, *((NONE, sentence) for sentence in others.out_of_scope or ("",))]
        if self.alarmed:
            pairs += [(_IDIOM, sentence) for sentence in others.idioms or ("",)]
            pairs += [(_DISTRESS, sentence) for sentence in others.distress]
        order = {name: i for i, name in enumerate(classes)}
        pairs.sort(key=lambda pair: order[pair[0]])
        self.sentences = tuple(sentence for _, sentence in pairs)
        self.owners = np.array([order[name] for name, _ in pairs], np.int32)
        self.starts = np.searchsorted(self.owners, np.arange(len(classes))).astype(np.int32)
        self.inside = self.owners < len(self.entries) - 1
        self.outside = self.owners == len(self.entries) - 1
        self.answering = int((self.inside | self.outside).sum())  # sentences of the entries; they come first
        self.folds = _folds(self.owners)
        self.words = [texts.written(texts.words(sentence), self.forms) for sentence in self.sentences]
        self.corpus = Corpus.of(self.words)

    def _alien(self, kept: Flags) -> frozenset[str]:
        """Return the words of the *kept* sentences out of scope."""
        return frozenset(word for i in np.flatnonzero(kept & self.outside) for word in self.words[i])

    def model(self, language: str) -> Model:
        """Return the finished model."""
        unseen, fitted = self._asked_and_fitted()
        asked = unseen.rows < self.answering
        evidence, owners = unseen.evidence.of_rows(asked), self.owners[unseen.rows[asked]]
        familiarity, inside = unseen.familiarity[asked], self.inside[unseen.rows[asked]]
        hits = evidence.candidates == owners[:, None]
        blend = _fit_blend(evidence, hits)
        gate = learning.logistic(evidence.gate_signs(familiarity).astype(np.float64), inside)
        scores = evidence.probabilities(familiarity, blend, gate.astype(np.float32))
        every = np.ones(len(self.sentences), np.bool_)
        return Model(
            language=language,
            entries=self.entries,
            sentences=self.sentences,
            starts=self.starts,
            standing=Sentences(Verbatim.of(self.words, self.owners), self.forms),
            space=self.corpus.within(every, self.inside, self._alien(every)),
            postings=self.corpus.postings.halved(),
            dual=fitted.entries,
            blend=blend,
            gate=gate.astype(np.float32),
            decision=thresholds.chosen(scores, hits, inside),
            alarm=self._alarm(fitted, unseen),
        )

    def _asked_and_fitted(self) -> tuple[_Unseen, _Fitted]:
        """Return how sentences look to what has not learned from them, and what has learned from all of them.

        A fit begins with what was learned from fewer sentences, and never from more: what it has once learned
        from it remembers for many steps, and would not be asked as if it had never seen it.
        """
        parts, every = self._parts(), np.ones(len(self.folds), np.bool_)
        in_none = ~np.logical_or.reduce(parts)
        begin = self._fitted(in_none, None) if in_none.any() else None
        found = list[_Unseen]()
        for left_out in parts:
            fitted = self._fitted(~left_out, begin)
            found.append(self._unseen(left_out, fitted))
        return _Unseen.joined(found), self._fitted(every, fitted)

    def _parts(self) -> list[Flags]:
        """Return the sentences that are asked together as if they had not been written: of few each once.

        Those of one hand stand at the same place in each class. Another place is taken in each, so that a
        part is not one hand's.
        """
        if len(self.folds) < FOLDS * ENOUGH:
            return [self.folds == fold for fold in np.unique(self.folds)]
        return [self.folds == (self.owners + shift) % FOLDS for shift in SHIFTS]

    def _fitted(self, kept: Flags, begin: _Fitted | None) -> _Fitted:
        """Return what is learned from the *kept* sentences, from where another fit ended if there is one."""
        if len(kept) * len(self.entries) > REGRESSION_LIMIT:
            return self._mean_likeness()
        answering, classes = kept[: self.answering], len(self.entries)
        entries = self._fit(answering, self.owners, classes, begin.entries if begin else None, 1)
        if not self.alarmed:
            return _Fitted(entries, _NO_ALARM)
        distress = self._is_distress().astype(np.int32)
        return _Fitted(entries, self._fit(kept, distress, 2, begin.alarm if begin else None, OF_ALARM))

    def _fit(self, kept: Flags, owners: Integers, classes: int, begin: Floats | None, times: int) -> Floats:
        """Return what each of the first sentences contributes to the weights of the classes of *owners*.

        Those that are not *kept* contribute nothing.
        """
        rows, duals = np.flatnonzero(kept), np.zeros((len(kept), classes), np.float32)
        vectors, own = self.corpus.of_first(kept), owners[rows]
        start = regression.shares(own, classes) if begin is None else begin[rows]
        steps = times * (FIRST_STEPS if begin is None else STEPS)
        duals[rows] = regression.fit(vectors, own, start, float(OFFSET), RIDGE, steps)
        return duals

    def _mean_likeness(self) -> _Fitted:
        """Return the mean likeness to a class's sentences: there is no room for a regression of so many."""
        own = self.owners[: self.answering]
        entries = (1 / np.sqrt(np.bincount(own)[own])).astype(np.float32)[:, None]
        if not self.alarmed:
            return _Fitted(entries, _NO_ALARM)
        classes = self._is_distress()[:, None] == [False, True]
        return _Fitted(entries, (classes / classes.sum(0)).astype(np.float32))

    def _is_distress(self) -> Flags:
        last: Flags = self.owners == len(self.starts) - 1
        return last

    def _unseen(self, left_out: Flags, fitted: _Fitted) -> _Unseen:
        """Return how sentences *left_out*, ASKED of them at most, look to what is *fitted* to the others."""
        rows = np.flatnonzero(left_out)
        rows = rows[:: math.ceil(len(rows) / ASKED)]
        space = self.corpus.within(~left_out, self.inside, self._alien(~left_out))
        typed = [self.words[i] or ("",) for i in rows]
        words = [space.repaired(each) for each in typed]
        familiarity = space.familiarities(typed, words)
        evidence, distress = list[Evidence](), list[Floats]()
        for block, likeness in self.corpus.likeness(words):
            likeness[:, left_out] = 0
            near = models.nearest(likeness, self.starts)
            found = Evidence.of(models.regressed(likeness, fitted.entries, self.starts), near)
            evidence.append(found)
            if self.alarmed:
                length = familiarity[block, 0]
                distress.append(models.distress_signs(likeness, fitted.distress, near, found, length))
        signs = np.concatenate(distress or [np.zeros((len(rows), 0), np.float32)])
        return _Unseen(rows, Evidence.joined(evidence), familiarity, signs)

    def _alarm(self, fitted: _Fitted, unseen: _Unseen) -> Alarm:
        if not self.alarmed:
            return Alarm(fitted.distress, np.zeros(0, np.float32))
        is_distress = self._is_distress()[unseen.rows]
        weights = learning.logistic(unseen.distress.astype(np.float64), is_distress)
        return Alarm(fitted.distress, weights.astype(np.float32))


@dataclass(frozen=True, slots=True)
class _Fitted:
    """What was learned from some sentences, 0 for the others."""

    entries: Floats  # of the entries' sentences × E, or × 1: mean likeness
    alarm: Floats  # N × 2: no distress, distress

    @property
    def distress(self) -> Floats:
        """N weights, whose sum by likeness is the log-odds of distress."""
        return np.ascontiguousarray(self.alarm[:, 1] - self.alarm[:, 0])


_NO_ALARM = np.zeros((0, 2), np.float32)


@dataclass(frozen=True, slots=True)
class _Unseen:
    """How sentences look to what was learned without them."""

    rows: NDArray[np.intp]  # which sentences
    evidence: Evidence
    familiarity: Floats
    distress: Floats  # the signs of it

    @classmethod
    def joined(cls, parts: Sequence[_Unseen]) -> _Unseen:
        return cls(
            np.concatenate([part.rows for part in parts]),
            Evidence.joined([part.evidence for part in parts]),
            np.concatenate([part.familiarity for part in parts]),
            np.concatenate([part.distress for part in parts]),
        )


def _fit_blend(evidence: Evidence, hits: NDArray[np.bool_]) -> Floats:
    """Return the weights of the kinds of evidence, from sentences whose entry is a candidate."""
    known = hits.any(1)
    kinds = evidence.kinds[known].astype(np.float64)
    return learning.conditional_logit(kinds, hits[known].argmax(1)).astype(np.float32)


def _folds(owners: Integers) -> Integers:
    """Return the fold of each sentence: each class's in runs, in the order written, dealt out to FOLDS.

    Neighbours in a file are mostly by one hand, so a run left out asks how another's wording fares. A fold
    has the first run of one class and the second of the next, so that it is not one hand's in all of them.
    """
    folds = np.empty_like(owners)
    for owner in np.unique(owners):
        mine = np.flatnonzero(owners == owner)
        runs = FOLDS * math.ceil(len(mine) / (FOLDS * RUN))
        folds[mine] = (np.arange(len(mine)) * runs // len(mine)) % FOLDS
    return folds
