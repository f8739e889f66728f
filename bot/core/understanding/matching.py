"""Which entry does a message mean, and is somebody in distress? Decided in about a millisecond.

1. A message becomes a vector of character n-grams, words and pairs of words
   (:mod:`bot.core.understanding.features`) and is compared with every sentence of the knowledge.
2. Two kinds of evidence come of that: the score of a logistic regression over all sentences, and how
   near the entry's nearest sentences are. A conditional logit weighs them: P(entry | some entry).
3. A gate, P(some entry | message), asks whether it is about any entry at all: the lead over ``none``,
   the class of the known out-of-scope messages, and how familiar the message's words are.
4. The score of an entry is the product. The threshold, the ambiguity margin and the floor of
   suggestions are those that would have cost least on the knowledge's own sentences
   (:mod:`bot.core.understanding.training`). Set by hand are the costs of outcomes there, and the bounds of
   the rules for courtesies and follow-ups (the constants below) and for several questions
   (:mod:`bot.core.understanding.several`).
5. The same likeness tells distress: a regression of it against all else, and the nearest sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np
from rapidfuzz import fuzz

from bot.core import text as texts
from bot.core.knowledge.named import COURTESIES, NONE
from bot.core.reading import NOTHING_BEFORE, Ambiguous, Before, Confident, Match, NoMatch, Scored
from bot.core.understanding import leaning, several
from bot.core.understanding import model as models
from bot.core.understanding.features import Floats
from bot.core.understanding.leaning import DECISION, Leaning
from bot.core.understanding.learning import softmax
from bot.core.understanding.model import SHOWN, Decision, Evidence, Model, Sentences
from bot.core.understanding.several import lead

ONLY_ONE = 2
"""Classes of a knowledge of one entry, ``none`` among them: nothing to tell apart."""

GREETING_WORDS = 3
"""Words of a courtesy before a question, at most."""

STRANGE = 0.3
"""The share of a courtesy's words that no courtesy of the knowledge has, at most."""

LONGEST = 40
"""Words looked at one by one in an explanation."""

MOST_WORDS = 300
"""Words of a message that are compared with the knowledge: what it is about is told by then."""

LOOKED = 4
"""Messages whose likeness is kept at hand: the whole is asked for several times."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """A word of the message and how much of the best entry's score goes when it is left out."""

    word: str
    weight: float


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A sentence of the knowledge near the message; ``similarity`` 0..1 is RapidFuzz's over their words."""

    entry: str
    sentence: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a message was matched as it was, and which score and lead over the runner-up it would need."""

    match: Match
    rule: str
    segments: tuple[str, ...]
    scores: tuple[Scored, ...]
    contributions: tuple[Contribution, ...]
    nearest: tuple[Neighbour, ...]
    threshold: float
    margin: float


@dataclass(frozen=True, slots=True)
class _Looked:
    """A message beside the knowledge, before anything is decided."""

    words: tuple[str, ...]
    likeness: Floats  # 1 × N
    near: Floats  # 1 × classes × NEAREST
    regression: Floats  # 1 × E
    evidence: Evidence
    familiarity: Floats  # 1 × FIGURES


class Matcher:
    """Matches messages with one language's model. Holds nothing that changes."""

    def __init__(self, model: Model) -> None:
        self._model = model
        ends = [*model.starts[1 : len(model.entries)], len(model.dual)]
        self._spans = dict(zip(model.entries, map(slice, model.starts, ends), strict=False))
        sizes = [span.stop - span.start for span in self._spans.values()]
        self._owners = np.repeat(np.arange(len(model.entries)), sizes)
        self._titles = {entry: model.sentences[span.start] for entry, span in self._spans.items()}

    def match(self, text: str, before: Before = NOTHING_BEFORE) -> Match:
        """Return what *text* means, after what came *before* it."""
        return self._judge(text, before)[0]

    def explain(self, text: str) -> Explanation:
        """Return :meth:`match`'s verdict after nothing, and why."""
        match, rule = self._judge(text, NOTHING_BEFORE)
        return Explanation(
            match=match,
            rule=rule,
            segments=texts.clauses(text, several.CLAUSE_END),
            scores=self._scores(text)[:5],
            contributions=self._contributions(text),
            nearest=self._neighbours(text),
            threshold=self._model.decision.threshold,
            margin=self._model.decision.margin,
        )

    def _judge(self, text: str, before: Before) -> tuple[Match, str]:
        """Return the verdict and the name of the rule that decided."""
        if (known := self._known(text)) is not None:
            return known, "known word for word"
        decision = self._model.decision
        if len(self._model.entries) == ONLY_ONE:
            alone = _verdict(self._scores(text), decision)
            return alone, _RULES[type(alone)]
        if (apart := self._after_courtesy(text)) is not None:
            return apart, "the courtesy left out"
        scores = self._scores(text)
        if (asked := several.asked(text, scores, self._scores)) is not None:
            return asked, "several questions"
        alone = _verdict(scores, decision)
        if _is_courtesy(alone) and not self._is_only_polite(text):
            return NoMatch(scores[:SHOWN]), "speaks of a courtesy, and is none"
        if (leant := self.leaning(text, before)) is not None:
            alone = _verdict(leant.scores(), DECISION)
        return alone, _RULES[type(alone)]

    def leaning(self, text: str, before: Before) -> Leaning | None:
        """Return what speaks for each entry in *text* after what came *before*; None if that is nothing."""
        entries = tuple(e for e in before.entries if e in self._titles and e not in COURTESIES)
        if not entries or self._look(text) is None:
            return None
        words, alone = leaning.words_of(text), self._shares(text)
        together = self._shares(leaning.after(before.question, text)) if leaning.leans(words) else alone
        spoken_of = replace(before, entries=entries)
        return Leaning.of(self._model.entries[:-1], words, alone, together, spoken_of)

    def _shares(self, text: str) -> Floats:
        """Return how probable each entry is, in the model's order; :meth:`_scores` has the likeliest."""
        model, looked = self._model, self._look(text)
        if looked is None:
            return np.zeros(len(model.entries) - 1, np.float32)
        kinds = np.column_stack([looked.regression[0], looked.near[0, : len(model.entries)]])[:-1]
        meant = sum(scored.score for scored in self._scores(text))
        return np.asarray(softmax(kinds @ model.blend) * np.float32(meant))

    def _known(self, text: str) -> Match | None:
        """Return the verdict on a sentence of the knowledge itself: whoever wrote it decided."""
        owner = self.sentences.owner(text)
        if owner is None or owner >= len(self._model.entries):
            return None
        entry = self._model.entries[owner]
        return NoMatch(self._scores(text)[:SHOWN]) if entry == NONE else Confident((Scored(entry, 1.0),))

    def ranked(self, text: str) -> tuple[Scored, ...]:
        """Return every entry, the likeliest first; only the one, or none, that *text* is word for word."""
        owner = self.sentences.owner(text)
        if owner is not None and owner < len(self._model.entries):
            entry = self._model.entries[owner]
            return () if entry == NONE else (Scored(entry, 1.0),)
        return tuple(scored for scored in self._scores(text) if scored.entry != NONE)

    @property
    def sentences(self) -> Sentences:
        """What stands in the knowledge, word for word."""
        return self._model.standing

    def known_distress(self, text: str) -> bool | None:
        """Return whether *text* stands in the knowledge as distress, or as an idiom; None if as neither."""
        idiom = len(self._model.entries)
        owner = self.sentences.owner(text)
        return owner > idiom if owner is not None and owner >= idiom else None

    def _after_courtesy(self, text: str) -> Confident | None:
        """Return what is asked after a greeting or thanks ("moikka, mikä on hinta"), if that is clear.

        Two courtesies ("mä meen nyt, moikka") are one, and read as a whole.
        """
        first, rest = texts.opening(text)
        if not rest or len(texts.words(first)) > GREETING_WORDS:
            return None
        if self._polite.isdisjoint(self._model.space.repaired(self.sentences.written(first))):
            return None  # most openings are none, and need not be looked at
        if not _is_courtesy(_verdict(self._scores(first), self._model.decision)):
            return None
        scores = self._scores(rest)
        asked = several.asked(rest, scores, self._scores) or _verdict(scores, self._model.decision)
        return asked if isinstance(asked, Confident) and not _is_courtesy(asked) else None

    def _is_only_polite(self, text: str) -> bool:
        """Return whether *text* is made of words of courtesies: "the boss never says hello" is not."""
        said = [word for word in self._model.space.repaired(self.sentences.written(text)) if len(word) > 1]
        strange = sum(word not in self._polite for word in said)
        return len(said) <= GREETING_WORDS or strange <= len(said) * STRANGE

    @cached_property
    def _polite(self) -> frozenset[str]:
        """Return the words that courtesies are made of."""
        said = (
            texts.written(words, self.sentences.forms)
            for entry in COURTESIES.intersection(self._titles)
            for words in self._sentences_of(entry)
        )
        return frozenset(word for words in said for word in words)

    def _sentences_of(self, entry: str) -> Iterator[tuple[str, ...]]:
        for sentence in self._model.sentences[self._spans[entry]]:
            yield texts.words(sentence)

    def distress(self, text: str) -> float:
        """Return how probable it is, 0..1, that *text* tells of distress; 0 if nothing was learned of it."""
        looked, alarm = self._look(text), self._model.alarm
        if looked is None or not len(alarm.weights):
            return 0.0
        length = looked.familiarity[:, 0]
        signs = models.distress_signs(looked.likeness, alarm.dual, looked.near, looked.evidence, length)
        return float(models.distress(signs, alarm.weights)[0])

    def _scores(self, text: str) -> tuple[Scored, ...]:
        """Return the candidates' scores, best first; none for a message without a known word."""
        model, looked = self._model, self._look(text)
        if looked is None:
            return ()
        scores = looked.evidence.probabilities(looked.familiarity, model.blend, model.gate)[0]
        found = looked.evidence.candidates[0]
        return tuple(Scored(model.entries[found[i]], float(scores[i])) for i in np.argsort(-scores))

    @cached_property
    def _look(self) -> Callable[[str], _Looked | None]:
        return lru_cache(LOOKED)(self._looked_at)

    def _looked_at(self, text: str) -> _Looked | None:
        """Return how *text* looks beside the knowledge; None for a message without a known word."""
        model = self._model
        typed = self.sentences.written(text)[:MOST_WORDS]
        words = model.space.repaired(typed)
        vector = model.space.vector(words)
        if not len(vector[0]):
            return None
        likeness = model.postings.likeness(vector)[None, :]
        familiarity = np.array([model.space.familiarity(typed, words)], np.float32)
        near = models.nearest(likeness, model.starts)
        regression = models.regressed(likeness, model.dual, model.starts)
        return _Looked(words, likeness, near, regression, Evidence.of(regression, near), familiarity)

    def _contributions(self, text: str) -> tuple[Contribution, ...]:
        """Return the words that the best entry's score rests on, heaviest first."""
        scores = self._scores(text)
        words = texts.words(text)[:LONGEST]
        if not scores:
            return ()
        without = [" ".join((*words[:i], *words[i + 1 :])) for i in range(len(words))]
        rest = [{s.entry: s.score for s in self._scores(part)}.get(scores[0].entry, 0.0) for part in without]
        found = [Contribution(w, round(scores[0].score - r, 3)) for w, r in zip(words, rest, strict=True)]
        return tuple(sorted(found, key=lambda c: -c.weight)[:SHOWN])

    def _neighbours(self, text: str) -> tuple[Neighbour, ...]:
        """Return the sentences nearest by the model's own likeness, with RapidFuzz's view of them."""
        model, looked = self._model, self._look(text)
        if looked is None:
            return ()
        likeness, folded = looked.likeness[0, : len(model.dual)], " ".join(looked.words)
        return tuple(
            Neighbour(
                model.entries[self._owners[i]],
                model.sentences[i],
                round(fuzz.token_set_ratio(folded, texts.fold(model.sentences[i])) / 100, 2),
            )
            for i in np.argsort(-likeness, kind="stable")[:SHOWN]
            if likeness[i] > 0
        )


_RULES: Mapping[type[Match], str] = {
    Confident: "clear",
    Ambiguous: "too close or too low to answer",
    NoMatch: "nothing near enough",
}


def _is_courtesy(verdict: Match) -> bool:
    return isinstance(verdict, Confident) and verdict.entries[0].entry in COURTESIES


def _verdict(scores: Sequence[Scored], decision: Decision) -> Match:
    best = tuple(scores[:SHOWN])
    if best and _is_clear(scores, decision):
        return Confident(best[:1])
    if len(best) > 1 and sum(scored.score for scored in best) >= decision.floor:
        return Ambiguous(best)
    return NoMatch(best)


def _is_clear(scores: Sequence[Scored], decision: Decision) -> bool:
    meant = sum(scored.score for scored in scores)
    enough = scores[0].score >= decision.threshold and meant >= decision.meant
    return enough and lead(scores) >= decision.margin
