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
from bot.core.features import STEM, Floats, Integers, Postings, Space, features, positions
from bot.core.learning import Doubles

NONE = "none"  # the class of everything that no entry is about
VERSION = 4  # of the blob
FOLDS = 5
_NO_FOLD = -1  # that no sentence is in
RIDGE = 0.015
STEPS = 25
OFFSET = np.float32(0.05)  # added to every likeness: lets the regression learn how frequent entries are
REGRESSION_LIMIT = 1_000_000  # sentences × entries; above, entries are scored by their mean likeness
SAMPLE = 4000  # sentences that thresholds are fitted on
SMALL_SAMPLE = 800  # the same without a regression, where each one costs more
CANDIDATES = 12  # entries, best by the regression, whose evidence is weighed
SHOWN = 3  # entries suggested at most
PAIR = 2  # questions answered at most in one message
ONE = 0.9  # a message of this score is one question, unless each of its clauses has it too
USUAL = np.float32(math.log(1 + 6))  # length of a usual message, as the gate sees it
CLAUSE = 0.5  # lowest score of a clause that counts as a question of its own
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
        "and",
        "but",
        "what about",
        "how about",
    }
)
# A follow-up with one of these asks something of its own ("entä missä?"), one without may only tell of whom.
QUESTION_WORDS = frozenset(
    {
        "mika",
        "mita",
        "missa",
        "mista",
        "mihin",
        "minne",
        "milloin",
        "millon",
        "koska",
        "kuka",
        "keta",
        "kenen",
        "kenelle",
        "kelle",
        "miksi",
        "miks",
        "miten",
        "kuinka",
        "paljonko",
        "paljo",
        "montako",
        "kauanko",
        "where",
        "when",
        "who",
        "why",
        "how",
        "much",
        "long",
        "many",
        "what",
        "which",
        "cost",
        "costs",
        "var",
        "vart",
        "nar",
        "vem",
        "vad",
        "varfor",
        "hur",
        "lange",
        "mycket",
        "manga",
        "vilken",
        "vilka",
    }
)
SAME = 5  # first letters that words share that are forms of one another

# What an outcome is worth, a right answer being 1: the only numbers here that are somebody's choice.
# A wrong answer takes away what a right one gives; suggestions are worth a look.
SUGGESTED, WRONG, FALSE_ANSWER, FALSE_SUGGESTION = 0.25, -1.0, -1.0, -0.1
# The thresholds tried.
THRESHOLDS, MEANT = np.arange(0.40, 0.91, 0.02), np.arange(0.40, 0.97, 0.04)
MARGINS, FLOORS = (0.0, 0.2), np.arange(0.12, 0.55, 0.06)


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
    meant: float  # lowest probability that any entry is meant, the sum of all scores, that is answered
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
    decision: tuple[float, float, float, float]
    alien: str
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
            decision=(decision.threshold, decision.meant, decision.margin, decision.floor),
            alien=" ".join(sorted(space.alien)),
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
        alien = frozenset(self.alien.split())
        return Model(
            language=self.language,
            entries=self.entries,
            sentences=self.sentences,
            starts=starts,
            forms=self.forms,
            space=Space(names, rarity, np.frombuffer(self.familiar, np.bool_), size, positions(names), alien),
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
    signs: Floats  # M × 6: lead of the best entry, and of all together, over none, and over the second by
    # the regression; likeness of the best sentence, of none's best, of none's best two


def _evidence(scores: Floats, likeness: Floats, starts: Integers) -> _Evidence:
    """Return the evidence of M × E *scores* of the regression and M × N *likeness* to sentences."""
    nearest = _nearest(likeness, starts)
    inside = scores[:, :-1]
    count = min(CANDIDATES, inside.shape[1])
    candidates = np.argsort(-inside, axis=1, kind="stable")[:, :count]
    kinds = np.concatenate([scores[:, :, None], nearest], axis=2)
    kinds = np.take_along_axis(kinds, candidates[:, :, None], axis=1)
    second = kinds[:, min(1, count - 1), 0]
    lead, together = kinds[:, 0, 0] - scores[:, -1], learning.log_sum(inside) - scores[:, -1]
    likest = [nearest[:, :-1, 0].max(1), nearest[:, -1, 0], nearest[:, -1, 1]]
    signs = [lead, together, kinds[:, 0, 0] - second, *likest]
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
    counts = np.diff(starts, append=likeness.shape[1])
    for _ in range(3):
        best.append(np.maximum.reduceat(rest, starts, axis=1))
        rest[rest >= np.repeat(best[-1], counts, axis=1)] = 0
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
    meant = learning.sigmoid((_signs(evidence, familiarity) @ gate[:-1] + gate[-1]).astype(np.float64))
    return (learning.softmax(evidence.kinds @ blend) * meant[:, None]).astype(np.float32)


def _signs(evidence: _Evidence, familiarity: Floats) -> Floats:
    """Return all that the gate weighs: every sign, and every sign again by how long the message is.

    One alien word tells more in a message of two words than in a story.
    """
    signs = np.concatenate([evidence.signs, familiarity], axis=1)
    longer = familiarity[:, :1] - USUAL
    return np.concatenate([signs, signs * longer], axis=1)


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
        self.words = [texts.written(texts.words(sentence), forms) for sentence in self.sentences]
        space = Space.of(features(words) for words in self.words)
        self.vectors = [space.vector(words) for words in self.words]
        self.space = space.within(self.vectors, self.inside, self._alien(np.ones(len(self.words), np.bool_)))
        self.postings = Postings.of(self.vectors, len(space.names))
        self.kernel = self.postings.kernel(self.vectors) if self._has_room() else None  # likeness + OFFSET
        if self.kernel is not None:
            self.kernel += OFFSET

    def _alien(self, kept: NDArray[np.bool_]) -> frozenset[str]:
        """Return the words of the *kept* sentences out of scope."""
        return frozenset(word for i in np.flatnonzero(kept & ~self.inside) for word in self.words[i])

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
        if self.kernel is None:
            counts = np.diff(np.append(self.starts, len(self.sentences)))
            return [(1 / np.sqrt(counts[self.owners])).astype(np.float32)[:, None]] * (FOLDS + 1)
        targets = np.eye(len(self.entries), dtype=np.float32)[self.owners]
        kept = [self.folds != fold for fold in (*range(FOLDS), _NO_FOLD)]
        return [learning.kernel_logistic(self.kernel, targets, keep, RIDGE, STEPS) for keep in kept]

    def _has_room(self) -> bool:
        return len(self.sentences) * len(self.entries) <= REGRESSION_LIMIT

    def _unseen(self, sample: NDArray[np.intp], duals: Sequence[Floats]) -> tuple[_Evidence, Floats]:
        """Return the evidence and the familiarity of each sampled sentence to the other folds' sentences."""
        spaces = [self._space_without(fold) for fold in range(FOLDS)]
        parts, familiarity = [], []
        for i in sample:
            fold, typed = self.folds[i], self.words[i] or ("",)
            words = spaces[fold].repaired(typed)
            others = np.where(self.folds == fold, np.float32(0), self._likeness(i, words))[None, :]
            parts.append(_evidence(_regress(others, duals[fold], self.starts), others, self.starts))
            familiarity.append(spaces[fold].familiarity(typed, words))
        return _joined(parts), np.array(familiarity, np.float32)

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

    def _fit_blend(self, evidence: _Evidence, sample: NDArray[np.intp]) -> Floats:
        """Return the weights of the kinds of evidence, from sentences whose entry is a candidate."""
        hits = evidence.candidates == self.owners[sample, None]
        known = hits.any(1)
        kinds = evidence.kinds[known].astype(np.float64)
        return learning.conditional_logit(kinds, hits[known].argmax(1)).astype(np.float32)

    def _fit_gate(self, evidence: _Evidence, familiarity: Floats, sample: NDArray[np.intp]) -> Floats:
        signs = _signs(evidence, familiarity).astype(np.float64)
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
    meant, meant_best = scores.sum(1), best.sum(1)
    answered = np.where(inside, np.where(right[:, 0], 1.0, WRONG), FALSE_ANSWER)
    suggested = np.where(inside, SUGGESTED * right.any(1), FALSE_SUGGESTION)

    def worths(threshold: float, least: float, margin: float) -> list[float]:
        answer = (best[:, 0] >= threshold) & (meant >= least) & (lead >= margin)
        gain, rest = answered[answer].sum(), np.where(answer, 0, suggested)
        return [float(gain + rest[meant_best >= floor].sum()) for floor in FLOORS]

    table = np.array([[[worths(t, m, g) for g in MARGINS] for m in MEANT] for t in THRESHOLDS])
    t, m, g, f = np.unravel_index(_smooth(table).argmax(), table.shape)
    numbers = (float(THRESHOLDS[t]), float(MEANT[m]), MARGINS[g], float(FLOORS[f]))
    return Decision(*(round(number, 2) for number in numbers))


def _smooth(table: Doubles) -> Doubles:
    """Return the *table* with each number the mean of it and its neighbours along the first two axes.

    The worth is flat around its best: a sentence more or less must not swing the thresholds.
    """
    rows, columns = table.shape[:2]
    padded = np.pad(table, ((1, 1), (1, 1), (0, 0), (0, 0)), mode="edge")
    parts = [padded[i : i + rows, j : j + columns] for i in range(3) for j in range(3)]
    mean: Doubles = np.mean(parts, axis=0)
    return mean


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
        if len(self._model.entries) <= PAIR:  # one entry and none: nothing to tell apart
            alone = self._verdict(self._scores(text))
            return alone, _RULES[type(alone)]
        if (apart := self._after_courtesy(text)) is not None:
            return apart, "the courtesy left out"
        scores = self._scores(text)
        if (two := self._two_questions(text, scores)) is not None:
            return two, "two questions"
        alone = self._verdict(scores)
        if last_entry in self._titles and (rest := _said_of_the_last(text)):
            if self._is_spoken_of(rest, str(last_entry)):
                return self._of_the_last(text, str(last_entry)), "continues the last entry"
            if not isinstance(alone, Confident):
                return self._continued(text, str(last_entry), scores)
        return alone, _RULES[type(alone)]

    def _after_courtesy(self, text: str) -> Confident | None:
        """Return what is asked after a greeting or thanks ("moikka, mikä on hinta"), if that is clear."""
        first, rest = texts.opening(text)
        if not rest or len(texts.words(first)) > GREETING:
            return None
        if not _is_courtesy(self._verdict(self._scores(first))):
            return None
        scores = self._scores(rest)
        asked = self._two_questions(rest, scores) or self._verdict(scores)
        return asked if isinstance(asked, Confident) else None

    def _two_questions(self, text: str, whole: Sequence[Scored]) -> Confident | None:
        """Return both entries when two clauses each clearly ask for another and the *whole* agrees.

        Both must be among the best of the whole: a remark beside a question is no second question.
        """
        parts = texts.clauses(text)
        if len(parts) != PAIR or len(texts.words(text)) > PAIR_WORDS or not whole:
            return None
        sure = whole[0].score >= ONE and text.count("?") < PAIR
        least = ONE if sure else CLAUSE
        best = [scores[0] for part in parts if _is_clear_clause(scores := self._scores(part), least)]
        found = {scored.entry: scored for scored in best}
        if sure and whole[0].entry not in found:
            return None
        agreed = [scored.entry for scored in whole[:SHOWN] if scored.entry in found]
        return Confident(tuple(found[entry] for entry in agreed)) if len(agreed) == PAIR else None

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
        model, place = self._model, self._model.entries.index(entry)
        for sentence in model.sentences[model.starts[place] : model.starts[place + 1]]:
            yield texts.words(sentence)

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
        vector = model.space.vector(words)
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
        if best and self._is_clear(scores):
            return Confident(best[:1])
        if len(best) > 1 and sum(s.score for s in best) >= decision.floor:
            return Ambiguous(best)
        return NoMatch(best)

    def _is_clear(self, scores: Sequence[Scored]) -> bool:
        decision, meant = self._model.decision, sum(scored.score for scored in scores)
        enough = scores[0].score >= decision.threshold and meant >= decision.meant
        return enough and _lead(scores) >= decision.margin

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
        vector = model.space.vector(folded.split())
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


def _is_clear_clause(scores: Sequence[Scored], least: float) -> bool:
    """Whether a clause, shorter and so less certain than a message, has one entry well ahead."""
    return bool(scores) and scores[0].score >= least and _lead(scores) >= scores[0].score / 2


def _said_of_the_last(text: str) -> tuple[str, ...]:
    """Return the words of a short follow-up without its opening ("entä …?", "what about …?"), else none."""
    words = texts.words(text)
    if len(words) > SHORT:
        return ()
    opened = [n for n in (2, 1) if " ".join(words[:n]) in FOLLOW_UPS]
    return words[opened[0] :] if opened else ()


def _lead(best: Sequence[Scored]) -> float:
    return best[0].score - (best[1].score if len(best) > 1 else 0.0)
