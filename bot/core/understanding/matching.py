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
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from rapidfuzz import fuzz

from bot.core import text as texts
from bot.core.knowledge.named import COURTESIES, NONE
from bot.core.reading import Ambiguous, Confident, Match, NoMatch, Scored
from bot.core.understanding import model as models
from bot.core.understanding import several
from bot.core.understanding.features import STEM, Floats
from bot.core.understanding.languages import FOLLOW_UPS, QUESTION_WORDS
from bot.core.understanding.model import SHOWN, Evidence, Model, Sentences
from bot.core.understanding.several import lead

ONLY_ONE = 2
"""Classes of a knowledge of one entry, ``none`` among them: nothing to tell apart."""

GREETING_WORDS = 3
"""Words of a courtesy before a question, at most."""

STRANGE = 0.3
"""The share of a courtesy's words that no courtesy of the knowledge has, at most."""

SHORT = 5
"""Words of a follow-up that leans on the last entry, at most."""

LONGEST = 40
"""Words looked at one by one in an explanation."""

MOST_WORDS = 300
"""Words of a message that are compared with the knowledge: what it is about is told by then."""

SAME = 5
"""First letters that words share that are forms of one another."""

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

    def match(self, text: str, last_entry: str | None = None) -> Match:
        """Return what *text* means, given the entry answered last, if any."""
        return self._judge(text, last_entry)[0]

    def explain(self, text: str, last_entry: str | None = None) -> Explanation:
        """Return :meth:`match`'s verdict and why."""
        match, rule = self._judge(text, last_entry)
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

    def _judge(self, text: str, last_entry: str | None) -> tuple[Match, str]:
        """Return the verdict and the name of the rule that decided."""
        said = last_entry in self._titles and _said_of_the_last(text)
        if not said and (known := self._known(text)) is not None:
            return known, "known word for word"
        if len(self._model.entries) == ONLY_ONE:
            alone = self._verdict(self._scores(text))
            return alone, _RULES[type(alone)]
        if (apart := self._after_courtesy(text)) is not None:
            return apart, "the courtesy left out"
        scores = self._scores(text)
        if (asked := several.asked(text, scores, self._scores)) is not None:
            return asked, "several questions"
        alone = self._verdict(scores)
        if _is_courtesy(alone) and not self._is_only_polite(text):
            return NoMatch(scores[:SHOWN]), "speaks of a courtesy, and is none"
        if said:
            if self._is_spoken_of(said, str(last_entry)):
                return self._of_the_last(text, str(last_entry)), "continues the last entry"
            if not isinstance(alone, Confident):
                return self._continued(text, said, str(last_entry), scores)
        return alone, _RULES[type(alone)]

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
        if not _is_courtesy(self._verdict(self._scores(first))):
            return None
        scores = self._scores(rest)
        asked = several.asked(rest, scores, self._scores) or self._verdict(scores)
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

    def _of_the_last(self, text: str, last_entry: str) -> Confident:
        """Return the last entry, with its score when its question is read before *text*."""
        scores = {scored.entry: scored for scored in self._scores(f"{self._titles[last_entry]} {text}")}
        return Confident((scores.get(last_entry, Scored(last_entry, 0.0)),))

    def _is_spoken_of(self, rest: Sequence[str], entry: str) -> bool:
        """Whether a sentence of *entry* has all long words of *rest*, in whatever form.

        So "entä ryhmälle?" after the price asks for the price of a group: it is a thing asked about prices.
        """
        stems = {word[:SAME] for word in rest if len(word) >= STEM}
        if not stems or not QUESTION_WORDS.isdisjoint(rest):
            return False
        return any(stems <= {word[:SAME] for word in said} for said in self._sentences_of(entry))

    def _sentences_of(self, entry: str) -> Iterator[tuple[str, ...]]:
        for sentence in self._model.sentences[self._spans[entry]]:
            yield texts.words(sentence)

    def _continued(
        self, text: str, said: Sequence[str], last_entry: str, scores: Sequence[Scored]
    ) -> tuple[Match, str]:
        """Return the verdict on an unclear follow-up: the last entry if the words speak for it too.

        After the last question anything would sound like it, so only words that entries use are read so.
        """
        alone = self._verdict(scores)
        if not self._model.space.uses(texts.written(said, self.sentences.forms)):
            return alone, _RULES[type(alone)]
        if isinstance(alone, Ambiguous):
            for scored in alone.entries:
                if scored.entry == last_entry:
                    return Confident((scored,)), "continues the last entry"
            return alone, _RULES[Ambiguous]
        whole = self._verdict(self._scores(f"{self._titles[last_entry]} {text}"))
        return whole, "read after the last question"

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
        evidence = Evidence.of(models.regressed(likeness, model.dual, model.starts), near)
        return _Looked(words, likeness, near, evidence, familiarity)

    def _verdict(self, scores: Sequence[Scored]) -> Match:
        decision, best = self._model.decision, tuple(scores[:SHOWN])
        if best and self._is_clear(scores):
            return Confident(best[:1])
        if len(best) > 1 and sum(s.score for s in best) >= decision.floor:
            return Ambiguous(best)
        return NoMatch(best)

    def _is_clear(self, scores: Sequence[Scored]) -> bool:
        decision, meant = self._model.decision, sum(scored.score for scored in scores)
        enough = scores[0].score >= decision.threshold and meant >= decision.meant
        return enough and lead(scores) >= decision.margin

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


def _said_of_the_last(text: str) -> tuple[str, ...]:
    """Return the words of a short follow-up without its opening ("entä …?", "what about …?"), else none."""
    words = texts.words(text)
    if len(words) > SHORT:
        return ()
    opened = [n for n in (2, 1) if " ".join(words[:n]) in FOLLOW_UPS]
    return words[opened[0] :] if opened else ()
