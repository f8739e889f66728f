"""Which entry does a message mean? Trained on the knowledge itself, decided in about a millisecond.

1. A message becomes a vector of character n-grams, words and pairs of words (:mod:`bot.core.features`)
   and is compared with every sentence of the knowledge.
2. Two kinds of evidence come of that: the score of a logistic regression over all sentences, and how
   near the entry's nearest sentences are. A conditional logit weighs them: P(entry | some entry).
3. A gate, P(some entry | message), asks whether it is about any entry at all: the lead over ``none``,
   the class of the known out-of-scope messages, and how familiar the message's words are.
4. The score of an entry is the product. The threshold, the ambiguity margin and the floor of
   suggestions are those that would have cost least on the knowledge's own sentences, each asked as if
   its neighbours by the same hand had not been written. Set by hand are the costs of outcomes, and the
   bounds of the rules for two questions, courtesies and follow-ups (the constants below).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec
import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from bot.core import learning
from bot.core import text as texts
from bot.core.features import Floats, Integers, Postings, Space, features, positions

NONE = "none"  # the class of everything that no entry is about
VERSION = 3  # of the blob
FOLDS = 5
RIDGE = 0.015
STEPS = 25
OFFSET = np.float32(0.05)  # added to every likeness: lets the regression learn how frequent entries are
REGRESSION_LIMIT = 1_000_000  # sentences × entries; above, entries are scored by their mean likeness
SAMPLE = 4000  # sentences that thresholds are fitted on
SMALL_SAMPLE = 800  # the same without a regression, where each one costs more
CANDIDATES = 12  # entries, best by the regression, whose evidence is weighed
SHOWN = 3  # entries suggested at most
PAIR = 2  # questions answered at most in one message
ONE = 0.9  # a message of this score is one question, however many clauses it has
CLAUSE = 0.3  # lowest score of a clause that counts as a question of its own
PAIR_WORDS = 20  # a message of more words is a story, and read as a whole
GREETING = 3  # words of a courtesy before a question, at most
SHORT = 5  # words; a follow-up that leans on the last entry has no more
LONGEST = 40  # words looked at one by one in an explanation
COURTESIES = frozenset({"greeting", "thanks", "goodbye"})  # said beside a question, they are not the matter
FOLLOW_UPS = frozenset(
    {
        "enta",
        "entas",
        "mites",
        "mutta",
        "mut",
        "ja",
        "och",
        "men",
        "hur ar",
        "and",
        "but",
        "what about",
        "how about",
    }
)

# What an outcome is worth, a right answer being 1: the only numbers here that are somebody's choice.
# A wrong answer takes away what a right one gives; suggestions are worth a look.
SUGGESTED, WRONG, FALSE_ANSWER, FALSE_SUGGESTION = 0.25, -1.0, -1.0, -0.1
# The worth is flat around its best: of all thresholds this near to it, the middle one is taken, so that a
# sentence more or less does not swing it.
PLATEAU = 0.01


@dataclass(frozen=True, slots=True)
class Scored:
    """An entry and how probable it is that the message means it, 0..1."""

    entry: str
    score: float


@dataclass(frozen=True, slots=True)
class Confident:
    """One entry is clearly meant; two when the message holds two questions."""

    entries: tuple[Scored, ...]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Two or three entries are close, best first."""

    entries: tuple[Scored, ...]


@dataclass(frozen=True, slots=True)
class NoMatch:
    """Nothing is close enough; up to three nearest, best first, whatever their score."""

    nearest: tuple[Scored, ...]


Match = Confident | Ambiguous | NoMatch


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
    """Why a message was matched as it was, for the supervisor's try-out and the list of misses."""

    match: Match
    rule: str
    segments: tuple[str, ...]
    scores: tuple[Scored, ...]
    contributions: tuple[Contribution, ...]
    nearest: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """The rule that turns scores into a verdict."""

    threshold: float  # lowest score that is answered
    margin: float  # lead needed over the runner-up
    floor: float  # lowest sum of the best three that is suggested


@dataclass(frozen=True)
class Model:
    """What training costs. E entries, ``none`` the last; N sentences, those of an entry together."""

    language: str
    entries: tuple[str, ...]
    sentences: tuple[str, ...]  # N, as written
    starts: Integers  # E, the first sentence of each entry
    forms: Mapping[str, str]  # spoken form → written word
    space: Space
    postings: Postings
    dual: Floats  # N × E, the regression; N × 1 when there were too many sentences for one
    blend: Floats  # weights of the kinds of evidence
    gate: Floats  # weights of the signs that some entry is meant, and an offset
    decision: Decision

    def to_bytes(self) -> bytes:
        """Return the model as one blob that :meth:`from_bytes` reads."""
        return _PACK.encode(_Packed.of(self))

    @classmethod
    def from_bytes(cls, blob: bytes) -> Model:
        """Return the model written by :meth:`to_bytes`; raise ValueError for anything else."""
        try:
            return _UNPACK.decode(blob).model()
        except (msgspec.DecodeError, ValueError) as error:
            raise ValueError(f"not a matching model: {error}") from error


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    """A model as MessagePack: arrays as their bytes, the many short names joined."""

    version: int
    language: str
    entries: tuple[str, ...]
    sentences: tuple[str, ...]
    names: str
    forms: dict[str, str]
    decision: tuple[float, float, float]
    familiar: bytes
    integers: tuple[bytes, ...]  # starts; starts and sentences of the postings
    floats: tuple[bytes, ...]  # rarity, values of the postings, dual, blend, gate

    @classmethod
    def of(cls, model: Model) -> _Packed:
        space, postings, decision = model.space, model.postings, model.decision
        integers = (model.starts, postings.starts, postings.sentences)
        floats = (space.rarity, postings.values, model.dual, model.blend, model.gate)
        return cls(
            version=VERSION,
            language=model.language,
            entries=model.entries,
            sentences=model.sentences,
            names="\n".join(space.names),
            forms=dict(model.forms),
            decision=(decision.threshold, decision.margin, decision.floor),
            familiar=space.familiar.tobytes(),
            integers=tuple(array.astype(np.int32).tobytes() for array in integers),
            floats=tuple(array.astype(np.float32).tobytes() for array in floats),
        )

    def model(self) -> Model:
        if self.version != VERSION:
            raise ValueError(f"its version is {self.version}, not {VERSION}")
        starts, posting_starts, posted = (np.frombuffer(part, np.int32) for part in self.integers)
        rarity, values, dual, blend, gate = (np.frombuffer(part, np.float32) for part in self.floats)
        size = len(self.sentences)
        names = tuple(self.names.split("\n")) if self.names else ()
        return Model(
            language=self.language,
            entries=self.entries,
            sentences=self.sentences,
            starts=starts,
            forms=self.forms,
            space=Space(names, rarity, np.frombuffer(self.familiar, np.bool_), size, positions(names)),
            postings=Postings(posting_starts, posted, values, size),
            dual=dual.reshape(size, -1),
            blend=blend,
            gate=gate,
            decision=Decision(*self.decision),
        )


_PACK = msgspec.msgpack.Encoder()
_UNPACK = msgspec.msgpack.Decoder(_Packed)


# --- evidence: the same for training and for a message; M messages, C candidates --------------------


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What speaks for each candidate, and the signs that any entry is meant."""

    candidates: NDArray[np.intp]  # M × C, indices of entries, best first by the regression
    kinds: Floats  # M × C × 4: the regression's score; the best, best two's, best three's mean likeness
    signs: Floats  # M × 4: lead of the regression over none and over its second; likeness best, of none


def _evidence(scores: Floats, likeness: Floats, starts: Integers) -> _Evidence:
    """Return the evidence of M × E *scores* of the regression and M × N *likeness* to sentences."""
    nearest = _nearest(likeness, starts)
    inside = scores[:, :-1]
    count = min(CANDIDATES, inside.shape[1])
    candidates = np.argsort(-inside, axis=1, kind="stable")[:, :count]
    kinds = np.concatenate([scores[:, :, None], nearest], axis=2)
    kinds = np.take_along_axis(kinds, candidates[:, :, None], axis=1)
    second = kinds[:, min(1, count - 1), 0]
    best, none = nearest[:, :-1, 0].max(1), nearest[:, -1, 0]
    signs = [kinds[:, 0, 0] - scores[:, -1], kinds[:, 0, 0] - second, best, none]
    return _Evidence(candidates, kinds, np.stack(signs, axis=1))


def _joined(parts: Sequence[_Evidence]) -> _Evidence:
    return _Evidence(
        np.concatenate([part.candidates for part in parts]),
        np.concatenate([part.kinds for part in parts]),
        np.concatenate([part.signs for part in parts]),
    )


def _nearest(likeness: Floats, starts: Integers) -> Floats:
    """Return M × E × 3: the best, the mean of the best two and of the best three of each entry."""
    rest, best = likeness.copy(), []
    owners = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, likeness.shape[1])))
    for _ in range(3):
        best.append(np.maximum.reduceat(rest, starts, axis=1))
        rest[rest >= best[-1][:, owners]] = 0
    means = np.cumsum(np.stack(best, axis=2), axis=2)
    means /= np.array([1, 2, 3], np.float32)
    return means


def _regress(likeness: Floats, dual: Floats, starts: Integers) -> Floats:
    """Return the M × E scores of the regression, or of the mean likeness when there is none."""
    if dual.shape[1] > 1:
        scores: Floats = np.matmul(likeness + OFFSET, dual)
        return scores
    return np.add.reduceat(likeness * dual[:, 0], starts, axis=1).astype(np.float32)


def _probabilities(evidence: _Evidence, familiarity: Floats, blend: Floats, gate: Floats) -> Floats:
    """Return M × C: how probable it is that each candidate is meant."""
    signs = np.concatenate([evidence.signs, familiarity], axis=1)
    meant = learning.sigmoid((signs @ gate[:-1] + gate[-1]).astype(np.float64))
    return (learning.softmax(evidence.kinds @ blend) * meant[:, None]).astype(np.float32)


# --- training ---------------------------------------------------------------------------------------


def train(
    sentences: Sequence[tuple[str, str]],
    out_of_scope: Sequence[str],
    vocabulary: Mapping[str, tuple[str, ...]],
    language: str,
) -> Model:
    """Return the model of *sentences*, (entry id, question or alternative) pairs of one language.

    *vocabulary* maps written words to their spoken forms. The same arguments give the same model.
    Raises ValueError when there are no sentences.
    """
    if not sentences:
        raise ValueError(f"there are no sentences to train from in {language!r}")
    return _Training(sentences, out_of_scope, texts.spoken_forms(vocabulary)).model(language)


class _Training:
    """The intermediate results of one training."""

    def __init__(
        self, sentences: Sequence[tuple[str, str]], out_of_scope: Sequence[str], forms: Mapping[str, str]
    ) -> None:
        self.forms = forms
        self.entries = (*dict.fromkeys(entry for entry, _ in sentences), NONE)
        pairs = [*sentences, *((NONE, sentence) for sentence in out_of_scope or ("",))]
        order = {entry: i for i, entry in enumerate(self.entries)}
        pairs.sort(key=lambda pair: order[pair[0]])
        self.sentences = tuple(sentence for _, sentence in pairs)
        self.owners = np.array([order[entry] for entry, _ in pairs], np.int32)
        self.starts = np.searchsorted(self.owners, np.arange(len(self.entries))).astype(np.int32)
        self.inside = self.owners < len(self.entries) - 1
        self.folds = _folds(self.owners)
        words = [texts.written(texts.words(sentence), forms) for sentence in self.sentences]
        space = Space.of(features(sentence) for sentence in words)
        self.words = words
        self.vectors = [space.vector(features(sentence)) for sentence in words]
        self.space = space.within(self.vectors, self.inside)
        self.postings = Postings.of(self.vectors, len(space.names))

    def model(self, language: str) -> Model:
        """Return the finished model."""
        limit = SAMPLE if self._has_room() else SMALL_SAMPLE
        sample = np.arange(0, len(self.sentences), math.ceil(len(self.sentences) / limit))
        *duals, dual = self._duals()
        evidence, familiarity = self._unseen(sample, duals)
        blend = self._fit_blend(evidence, sample)
        gate = self._fit_gate(evidence, familiarity, sample)
        scores = _probabilities(evidence, familiarity, blend, gate)
        return Model(
            language=language,
            entries=self.entries,
            sentences=self.sentences,
            starts=self.starts,
            forms=self.forms,
            space=self.space,
            postings=self.postings,
            dual=dual,
            blend=blend,
            gate=gate,
            decision=_decide(scores, evidence.candidates == self.owners[sample, None], self.inside[sample]),
        )

    def _duals(self) -> list[Floats]:
        """Return the dual weights without each fold in turn, and last those of all sentences.

        More sentences than a kernel has room for have no regression, but the mean likeness to an entry's.
        """
        if not self._has_room():
            counts = np.diff(np.append(self.starts, len(self.sentences)))
            return [(1 / np.sqrt(counts[self.owners])).astype(np.float32)[:, None]] * (FOLDS + 1)
        kernel = np.empty((len(self.vectors), len(self.vectors)), np.float32)
        for row, vector in zip(kernel, self.vectors, strict=True):
            row[:] = self.postings.likeness(vector) + OFFSET
        targets = np.eye(len(self.entries), dtype=np.float32)[self.owners]
        kept = [self.folds != fold for fold in range(FOLDS + 1)]  # there is no fold FOLDS: that keeps all
        return [learning.kernel_logistic(kernel, targets, keep, RIDGE, STEPS) for keep in kept]

    def _has_room(self) -> bool:
        return len(self.sentences) * len(self.entries) <= REGRESSION_LIMIT

    def _unseen(self, sample: NDArray[np.intp], duals: Sequence[Floats]) -> tuple[_Evidence, Floats]:
        """Return the evidence and the familiarity of each sampled sentence to the other folds' sentences."""
        spaces = [self._space_without(fold) for fold in range(FOLDS)]
        parts, familiarity = [], []
        for i in sample:
            space, typed = spaces[self.folds[i]], self.words[i] or ("",)
            words = space.repaired(typed)
            likeness = self.postings.likeness(self.space.vector(features(words)))
            others = np.where(self.folds == self.folds[i], np.float32(0), likeness)[None, :]
            scores = _regress(others, duals[self.folds[i]], self.starts)
            parts.append(_evidence(scores, others, self.starts))
            familiarity.append(space.familiarity(typed, words))
        return _joined(parts), np.array(familiarity, np.float32)

    def _space_without(self, fold: int) -> Space:
        kept = np.flatnonzero(self.folds != fold)
        return self.space.within([self.vectors[i] for i in kept], self.inside[kept])

    def _fit_blend(self, evidence: _Evidence, sample: NDArray[np.intp]) -> Floats:
        """Return the weights of the kinds of evidence, from sentences whose entry is a candidate."""
        hits = evidence.candidates == self.owners[sample, None]
        known = hits.any(1)
        kinds = evidence.kinds[known].astype(np.float64)
        return learning.conditional_logit(kinds, hits[known].argmax(1)).astype(np.float32)

    def _fit_gate(self, evidence: _Evidence, familiarity: Floats, sample: NDArray[np.intp]) -> Floats:
        signs = np.concatenate([evidence.signs, familiarity], axis=1).astype(np.float64)
        return learning.logistic(signs, self.inside[sample]).astype(np.float32)


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
    answered = np.where(inside, np.where(right[:, 0], 1.0, WRONG), FALSE_ANSWER)
    suggested = np.where(inside, SUGGESTED * right.any(1), FALSE_SUGGESTION)

    def worth(decision: Decision) -> float:
        answer = (best[:, 0] >= decision.threshold) & (lead >= decision.margin)
        suggest = ~answer & (best.sum(1) >= decision.floor)
        return float(answered[answer].sum() + suggested[suggest].sum())

    worths = {decision: worth(decision) for decision in _grid()}
    best_worth = max(worths.values())
    level = [d for d, value in worths.items() if value >= best_worth - PLATEAU * abs(best_worth)]
    middle = sorted(d.threshold for d in level)[len(level) // 2]
    return max((d for d in level if d.threshold == middle), key=worths.__getitem__)


def _grid() -> Iterator[Decision]:
    for threshold in np.arange(0.30, 0.96, 0.02):
        for margin in (0.0, 0.1, 0.2):
            for floor in np.arange(0.06, 0.61, 0.06):
                yield Decision(round(float(threshold), 2), margin, round(float(floor), 2))


# --- matching ---------------------------------------------------------------------------------------


class Matcher:
    """Matches messages with one language's model. Holds nothing that changes."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._owners = np.repeat(
            np.arange(len(model.entries)), np.diff(np.append(model.starts, len(model.sentences)))
        )
        self._titles = {e: model.sentences[s] for e, s in zip(model.entries, model.starts, strict=True)}

    def match(self, text: str, last_entry: str | None = None) -> Match:
        """Return what *text* means, given the entry answered last, if any."""
        return self._judge(text, last_entry)[0]

    def explain(self, text: str, last_entry: str | None = None) -> Explanation:
        """Return :meth:`match`'s verdict and why."""
        match, rule = self._judge(text, last_entry)
        return Explanation(
            match=match,
            rule=rule,
            segments=texts.clauses(text),
            scores=self._scores(text)[:5],
            contributions=self._contributions(text),
            nearest=self._neighbours(text),
        )

    def _judge(self, text: str, last_entry: str | None) -> tuple[Match, str]:
        """Return the verdict and the name of the rule that decided."""
        if (apart := self._after_courtesy(text)) is not None:
            return apart, "the courtesy left out"
        scores = self._scores(text)
        if (two := self._two_questions(text, scores)) is not None:
            return two, "two questions"
        alone = self._verdict(scores)
        if last_entry in self._titles and not isinstance(alone, Confident) and _leans_on_the_last(text):
            return self._continued(text, str(last_entry), scores)
        return alone, _RULES[type(alone)]

    def _after_courtesy(self, text: str) -> Confident | None:
        """Return what is asked after a greeting or thanks ("moikka, mikä on hinta"), if that is clear."""
        first, rest = texts.opening(text)
        if not rest or len(texts.words(first)) > GREETING:
            return None
        if not _is_courtesy(self._verdict(self._scores(first))):
            return None
        asked = self._verdict(self._scores(rest))
        return asked if isinstance(asked, Confident) else None

    def _two_questions(self, text: str, whole: Sequence[Scored]) -> Confident | None:
        """Return both entries when two clauses each clearly ask for another and the *whole* agrees.

        Both must be among the best of the whole: a remark beside a question is no second question.
        """
        parts = texts.clauses(text)
        if len(parts) != PAIR or len(texts.words(text)) > PAIR_WORDS or not _may_be_two(text, whole):
            return None
        best = [scores[0] for part in parts if _is_clear_clause(scores := self._scores(part))]
        found = {scored.entry: scored for scored in best}
        agreed = [scored.entry for scored in whole[:SHOWN] if scored.entry in found]
        return Confident(tuple(found[entry] for entry in agreed)) if len(agreed) == PAIR else None

    def _continued(self, text: str, last_entry: str, scores: Sequence[Scored]) -> tuple[Match, str]:
        """Return the verdict on an unclear follow-up: the last entry if the words speak for it too."""
        for scored in scores[:SHOWN]:
            if scored.entry == last_entry:
                return Confident((scored,)), "continues the last entry"
        alone = self._verdict(scores)
        if isinstance(alone, Ambiguous):
            return alone, _RULES[Ambiguous]
        return self._verdict(
            self._scores(f"{self._titles[last_entry]} {text}")
        ), "read after the last question"

    def _scores(self, text: str) -> tuple[Scored, ...]:
        """Return the candidates' scores, best first; none for a message without a known word."""
        model = self._model
        typed = texts.written(texts.words(text), model.forms)
        words = model.space.repaired(typed)
        vector = model.space.vector(features(words))
        if not len(vector[0]):
            return ()
        likeness = model.postings.likeness(vector)[None, :]
        evidence = _evidence(_regress(likeness, model.dual, model.starts), likeness, model.starts)
        familiarity = np.array([model.space.familiarity(typed, words)], np.float32)
        scores = _probabilities(evidence, familiarity, model.blend, model.gate)[0]
        found = evidence.candidates[0]
        return tuple(Scored(model.entries[found[i]], float(scores[i])) for i in np.argsort(-scores))

    def _verdict(self, scores: Sequence[Scored]) -> Match:
        decision, best = self._model.decision, tuple(scores[:SHOWN])
        if best and best[0].score >= decision.threshold and _lead(best) >= decision.margin:
            return Confident(best[:1])
        if len(best) > 1 and sum(s.score for s in best) >= decision.floor:
            return Ambiguous(best)
        return NoMatch(best)

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
        model = self._model
        folded = " ".join(model.space.repaired(texts.written(texts.words(text), model.forms)))
        vector = model.space.vector(features(folded.split()))
        likeness = model.postings.likeness(vector)
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


def _may_be_two(text: str, whole: Sequence[Scored]) -> bool:
    """Whether *text* has two question marks, or is not one question beyond doubt as a *whole*."""
    return bool(whole) and (text.count("?") >= PAIR or whole[0].score < ONE)


def _is_clear_clause(scores: Sequence[Scored]) -> bool:
    """Whether a clause, shorter and so less certain than a message, has one entry well ahead."""
    return bool(scores) and scores[0].score >= CLAUSE and _lead(scores) >= scores[0].score / 2


def _leans_on_the_last(text: str) -> bool:
    """Whether *text* is short and opens as a follow-up does ("entä …?", "what about …?")."""
    words = texts.words(text)
    return len(words) <= SHORT and bool({" ".join(words[:1]), " ".join(words[:2])} & FOLLOW_UPS)


def _lead(best: Sequence[Scored]) -> float:
    return best[0].score - (best[1].score if len(best) > 1 else 0.0)
