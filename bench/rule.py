"""When do the others answer? The threshold, lead and floor that are worth most by cross-validation.

What an outcome is worth is what it is worth to this bot's own calibration, and the folds are made alike:
each entry's sentences in five runs, in the order written.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np

from bench import data
from bench.data import Pairs
from bench.rivals import Floats, Rival
from bot.core.knowledge.named import NONE
from bot.core.reading import Ambiguous, Confident, Match, NoMatch, Scored
from bot.core.understanding.model import SHOWN
from bot.core.understanding.thresholds import FALSE_ANSWER, FALSE_SUGGESTION, SUGGESTED, WRONG

FOLDS = 5
SAMPLE = 800
"""Sentences that the rule is fitted on, at most."""

STEPS = 24
"""Values tried of each threshold."""


@dataclass(frozen=True, slots=True)
class Rule:
    """From scores to a verdict."""

    threshold: float
    lead: float
    floor: float

    def match(self, rival: Rival, scores: Floats) -> Match:
        """Return the verdict on the *scores* that *rival* gives."""
        best = ranking(rival, scores)
        none = max((s for c, s in zip(rival.classes, scores, strict=True) if c == NONE), default=-np.inf)
        if _answers(self, best[0].score, best[1].score, float(none)):
            return Confident(best[:1])
        return Ambiguous(best) if best[0].score >= self.floor else NoMatch(best)


def ranking(rival: Rival, scores: Floats) -> tuple[Scored, ...]:
    """Return the SHOWN best entries."""
    order = np.argsort(-scores, kind="stable")[: SHOWN + 1]
    best = [Scored(rival.classes[i], float(scores[i])) for i in order if rival.classes[i] != NONE]
    return tuple(best[:SHOWN])


def _answers(rule: Rule, best: float, second: float, none: float) -> bool:
    return best >= rule.threshold and best - second >= rule.lead and best > none


def fitted(build: Callable[[Pairs], Rival], pairs: Pairs) -> Rule:
    """Return the rule that would have been worth most to *pairs*, each asked out of its fold."""
    asked = list(_out_of_fold(build, pairs))
    best, second, none, hit, near, inside = (np.array(column) for column in zip(*asked, strict=True))
    answered = np.where(inside, np.where(hit, 1.0, WRONG), FALSE_ANSWER)
    suggested = np.where(inside, SUGGESTED * near, FALSE_SUGGESTION)

    def worth(rule: Rule) -> float:
        answer = (best >= rule.threshold) & (best - second >= rule.lead) & (best > none)
        suggest = ~answer & (best >= rule.floor)
        return float(answered[answer].sum() + suggested[suggest].sum())

    steps = np.linspace(0, 1, STEPS)
    leads = np.quantile(best - second, steps[: STEPS // 2])
    values = np.quantile(best, steps)
    return max((Rule(*map(float, one)) for one in product(values, leads, values)), key=worth)


Asked = tuple[float, float, float, bool, bool, bool]


def _out_of_fold(build: Callable[[Pairs], Rival], pairs: Pairs) -> Iterator[Asked]:
    """Yield best, second, none, whether the best is right, whether a suggestion is, whether in scope."""
    folds = _folds(pairs)
    every = -(-len(pairs) // SAMPLE)
    for fold in range(FOLDS):
        rival = build([pair for pair, its in zip(pairs, folds, strict=True) if its != fold])
        for i in range(0, len(pairs), every):
            if folds[i] == fold:
                yield _asked(rival, *pairs[i])


def _asked(rival: Rival, entry: str, sentence: str) -> Asked:
    scores = rival.scores(sentence)
    best = ranking(rival, scores)
    none = max((s for c, s in zip(rival.classes, scores, strict=True) if c == NONE), default=-np.inf)
    near = entry in {scored.entry for scored in best}
    return best[0].score, best[1].score, float(none), best[0].entry == entry, near, entry != NONE


def _folds(pairs: Pairs) -> list[int]:
    return [nth * FOLDS // of for nth, of in data.places(pairs)]
