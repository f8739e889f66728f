"""From which score on a message is answered, and from which on entries are suggested."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.core.understanding.features import Floats
from bot.core.understanding.learning import Doubles
from bot.core.understanding.model import SHOWN, Decision

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


def chosen(scores: Floats, hits: NDArray[np.bool_], inside: NDArray[np.bool_]) -> Decision:
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
