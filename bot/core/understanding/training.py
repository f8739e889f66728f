"""How a model is learned from the knowledge itself, and how its thresholds are chosen.

Every sentence is asked as if its neighbours by the same hand had not been written; the weights of the
evidence, of the gate and of the alarm, and the thresholds, are those that would have done best on these.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from bot.core import text as texts
from bot.core.knowledge.named import NONE
from bot.core.understanding import learning
from bot.core.understanding import model as models
from bot.core.understanding.features import Floats, Integers, Postings, Space, features
from bot.core.understanding.learning import Doubles
from bot.core.understanding.model import OFFSET, SHOWN, Alarm, Decision, Evidence, Known, Model, Sentences

FOLDS = 5
"""Parts that each entry's sentences are divided into, each asked of what has learned from the others."""

RIDGE = 0.015
"""The ridge of the regressions."""

STEPS = 25
"""Steps of their fit at most."""

REGRESSION_LIMIT = 1_200_000
"""Sentences × entries; above, entries are scored by their mean likeness."""

SAMPLE = 16000
"""Sentences that thresholds are fitted on."""

SMALL_SAMPLE = 800
"""The same without a regression, where each one costs more."""

SUGGESTED, WRONG, FALSE_ANSWER, FALSE_SUGGESTION = 0.25, -1.0, -2.0, -0.1
"""What an outcome is worth, a right answer being 1: the only numbers here that are somebody's choice.

A wrong answer takes away what a right one gives, an answer to what nobody here was asked twice as much;
suggestions are worth a look.
"""

THRESHOLDS, MEANT = np.arange(0.40, 0.91, 0.02), np.arange(0.40, 0.97, 0.04)
"""Thresholds, and lowest probabilities that any entry is meant, that are tried."""

MARGINS, FLOORS = (0.0, 0.2), np.arange(0.12, 0.55, 0.06)
"""Ambiguity margins, and floors of suggestions, that are tried."""

BY_CHANCE = 2.0
"""Standard errors that a threshold may be worth less than the best one, and be no worse."""

Pairs = Sequence[tuple[str, str]]
"""(entry id, question or alternative) of one language."""

_IDIOM, _DISTRESS = "", " "
"""Classes that no entry can be named as."""

_NO_FOLD = -1
"""The fold that no sentence is in."""


@dataclass(frozen=True, slots=True)
class Others:
    """What is written in a language beside its entries' sentences."""

    out_of_scope: Sequence[str] = ()  # messages that no entry answers
    distress: Sequence[str] = ()  # messages of somebody in danger; without them nothing is learned of it
    idioms: Sequence[str] = ()  # messages that sound like distress and are not
    spoken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # written word → spoken forms


def train(sentences: Pairs, language: str, others: Others = Others()) -> Model:
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
        space = Space.of(features(words) for words in self.words)
        self.vectors = [space.vector(words) for words in self.words]
        self.space = space.within(self.vectors, self.inside, self._alien(np.ones(len(self.words), np.bool_)))
        self.postings = Postings.of(self.vectors, len(space.rarity))
        self.kernel = self.postings.kernel(self.vectors) if self._has_room() else None  # likeness + OFFSET
        if self.kernel is not None:
            self.kernel += OFFSET

    def _alien(self, kept: NDArray[np.bool_]) -> frozenset[str]:
        """Return the words of the *kept* sentences out of scope."""
        return frozenset(word for i in np.flatnonzero(kept & self.outside) for word in self.words[i])

    def model(self, language: str) -> Model:
        """Return the finished model."""
        limit = SAMPLE if self._has_room() else SMALL_SAMPLE
        sample = np.arange(0, len(self.sentences), math.ceil(len(self.sentences) / limit))
        entries, alarms = self._duals(), self._alarms()
        unseen = self._unseen(sample, entries, alarms)
        asked = sample < self.answering
        evidence, owners = Evidence.joined(unseen.evidence[: asked.sum()]), self.owners[sample[asked]]
        familiarity, inside = unseen.familiarity[asked], self.inside[sample[asked]]
        hits = evidence.candidates == owners[:, None]
        blend = _fit_blend(evidence, hits)
        gate = learning.logistic(evidence.gate_signs(familiarity).astype(np.float64), inside)
        scores = evidence.probabilities(familiarity, blend, gate.astype(np.float32))
        return Model(
            language=language,
            entries=self.entries,
            sentences=self.sentences,
            starts=self.starts,
            standing=Sentences(Known.of(self.words, self.owners), self.forms),
            space=self.space,
            postings=self.postings.halved(),
            dual=entries[-1],
            blend=blend,
            gate=gate.astype(np.float32),
            decision=_decide(scores, hits, inside),
            alarm=self._alarm(alarms, unseen, sample),
        )

    def _duals(self) -> list[Floats]:
        """Return the dual weights without each fold in turn, and last those of all the entries' sentences.

        More sentences than a kernel has room for have no regression, but the mean likeness to an entry's.
        """
        size = self.answering
        if self.kernel is None:
            counts = np.bincount(self.owners[:size])
            return [(1 / np.sqrt(counts[self.owners[:size]])).astype(np.float32)[:, None]] * (FOLDS + 1)
        targets = np.eye(len(self.entries), dtype=np.float32)[self.owners[:size]]
        kernel, kept = self.kernel[:size, :size], self._kept()[:size]
        fits = (
            learning.kernel_logistic(kernel, targets, kept[:, [i]], RIDGE, STEPS) for i in range(FOLDS + 1)
        )
        return [fit[:, 0] for fit in fits]

    def _alarms(self) -> list[Floats]:
        """Return the same of distress against everything: N weights each, whose sum is the log-odds."""
        if not self.alarmed:
            return [np.zeros(0, np.float32)] * (FOLDS + 1)
        distress = self._is_distress()
        if self.kernel is None:
            mean = np.where(distress, 1 / distress.sum(), -1 / (~distress).sum()).astype(np.float32)
            return [mean] * (FOLDS + 1)
        targets = np.eye(2, dtype=np.float32)[distress.astype(int)]
        fits = learning.kernel_logistic(self.kernel, targets, self._kept(), RIDGE, STEPS)
        return list((fits[:, :, 1] - fits[:, :, 0]).T)

    def _is_distress(self) -> NDArray[np.bool_]:
        last: NDArray[np.bool_] = self.owners == len(self.starts) - 1
        return last

    def _kept(self) -> NDArray[np.bool_]:
        """Return N × FOLDS + 1: the sentences outside each fold, and all of them."""
        kept: NDArray[np.bool_] = self.folds[:, None] != np.array([*range(FOLDS), _NO_FOLD])
        return kept

    def _has_room(self) -> bool:
        return len(self.sentences) * len(self.entries) <= REGRESSION_LIMIT

    def _unseen(self, sample: NDArray[np.intp], duals: list[Floats], alarms: list[Floats]) -> _Unseen:
        """Return how each sampled sentence looks to the other folds' sentences."""
        spaces = [self._space_without(fold) for fold in range(FOLDS)]
        evidence, familiarity, distress = [], [], []
        for i in sample:
            fold, typed = self.folds[i], self.words[i] or ("",)
            words = spaces[fold].repaired(typed)
            others = np.where(self.folds == fold, np.float32(0), self._likeness(i, words))[None, :]
            near = models.nearest(others, self.starts)
            found = Evidence.of(models.regressed(others, duals[fold], self.starts), near)
            evidence.append(found)
            familiarity.append(spaces[fold].familiarity(typed, words))
            if self.alarmed:
                length = np.array(familiarity[-1][:1], np.float32)
                distress.append(models.distress_signs(others, alarms[fold], near, found, length)[0])
        return _Unseen(evidence, np.array(familiarity, np.float32), np.array(distress, np.float32))

    def _likeness(self, i: int, words: tuple[str, ...]) -> Floats:
        """Return how like sentence *i*, read as *words*, is to every sentence."""
        if self.kernel is not None and words == self.words[i]:
            row: Floats = self.kernel[i] - OFFSET
            return row
        return self.postings.likeness(self.space.vector(words))

    def _space_without(self, fold: int) -> Space:
        kept = self.folds != fold
        rows = np.flatnonzero(kept)
        return self.space.within([self.vectors[i] for i in rows], self.inside[rows], self._alien(kept))

    def _alarm(self, duals: list[Floats], unseen: _Unseen, sample: NDArray[np.intp]) -> Alarm:
        if not self.alarmed:
            return Alarm(duals[-1], np.zeros(0, np.float32))
        weights = learning.logistic(unseen.distress.astype(np.float64), self._is_distress()[sample])
        return Alarm(duals[-1], weights.astype(np.float32))


@dataclass(frozen=True, slots=True)
class _Unseen:
    """How sentences look to what was learned without them."""

    evidence: list[Evidence]
    familiarity: Floats
    distress: Floats


def _fit_blend(evidence: Evidence, hits: NDArray[np.bool_]) -> Floats:
    """Return the weights of the kinds of evidence, from sentences whose entry is a candidate."""
    known = hits.any(1)
    kinds = evidence.kinds[known].astype(np.float64)
    return learning.conditional_logit(kinds, hits[known].argmax(1)).astype(np.float32)


def _folds(owners: Integers) -> Integers:
    """Return the fold of each sentence: each entry's sentences in FOLDS runs, in the order written.

    Neighbours in a file are mostly by one hand, so a run left out asks how another's wording fares.
    """
    folds = np.empty_like(owners)
    for owner in np.unique(owners):
        mine = np.flatnonzero(owners == owner)
        folds[mine] = np.arange(len(mine)) * FOLDS // len(mine)
    return folds


def _decide(scores: Floats, hits: NDArray[np.bool_], inside: NDArray[np.bool_]) -> Decision:
    """Return the thresholds that would have been worth most to the sentences asked out of fold.

    *scores* and *hits* (whether the candidate is the true entry) are M × C, *inside* M.
    """
    order = np.argsort(-scores, axis=1, kind="stable")[:, :SHOWN]
    best, right = np.take_along_axis(scores, order, 1), np.take_along_axis(hits, order, 1)
    lead = best[:, 0] - (best[:, 1] if best.shape[1] > 1 else 0)
    meant, meant_best = scores.sum(1), best.sum(1)
    answered = np.where(inside, np.where(right[:, 0], 1.0, WRONG), FALSE_ANSWER)
    suggested = np.where(inside, SUGGESTED * right.any(1), FALSE_SUGGESTION)

    def worths(threshold: float, least: float, margin: float) -> list[float]:
        answer = (best[:, 0] >= threshold) & (meant >= least) & (lead >= margin)
        gain, rest = answered[answer].sum(), np.where(answer, 0, suggested)
        return [float(gain + rest[meant_best >= floor].sum()) for floor in FLOORS]

    def worth_of_each(threshold: float, least: float, margin: float, floor: float) -> Floats:
        answer = (best[:, 0] >= threshold) & (meant >= least) & (lead >= margin)
        worth: Floats = np.where(answer, answered, np.where(meant_best >= floor, suggested, 0))
        return worth

    table = np.array([[[worths(t, m, g) for g in MARGINS] for m in MEANT] for t in THRESHOLDS])
    t, m, g, f = np.unravel_index(_smooth(table).argmax(), table.shape)
    rest = (float(MEANT[m]), MARGINS[g], float(FLOORS[f]))
    threshold = _middle(int(t), [worth_of_each(x, *rest) for x in THRESHOLDS])
    return Decision(*(round(number, 2) for number in (threshold, *rest)))


def _middle(best: int, worths: Sequence[Floats]) -> float:
    """Return the middle of the thresholds that are no worse than the *best* one but by chance.

    *worths* are what each is worth to every sentence; chance is two standard errors of the difference. The
    best of a flat stretch is at one of its ends by chance: with unseen hands, its middle did better.
    """
    size = len(worths[best])
    alike = []
    for threshold, worth in zip(THRESHOLDS, worths, strict=True):
        less = worths[best] - worth
        if less.mean() <= BY_CHANCE * less.std() / math.sqrt(size):
            alike.append(float(threshold))
    return (min(alike) + max(alike)) / 2


def _smooth(table: Doubles) -> Doubles:
    """Return the *table* with each number the mean of it and its neighbours along the first two axes.

    The worth is flat around its best: a sentence more or less must not swing the thresholds.
    """
    rows, columns = table.shape[:2]
    padded = np.pad(table, ((1, 1), (1, 1), (0, 0), (0, 0)), mode="edge")
    parts = [padded[i : i + rows, j : j + columns] for i in range(3) for j in range(3)]
    mean: Doubles = np.mean(parts, axis=0)
    return mean
