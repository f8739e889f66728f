"""What could be better in the knowledge: findings for the one who edits it, and what a change has changed.

A finding is advice. Mistakes, which make the knowledge unusable, are told by whoever reads the files.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz import fuzz, process

from bot.core import text as texts
from bot.core.knowledge.entries import Knowledge, Vocabulary
from bot.core.knowledge.named import CRISIS, NONE
from bot.core.language import Language
from bot.core.quality.evaluation import Judged, Verdict
from bot.core.reading import Confident, Match
from bot.core.understanding.matching import Matcher
from bot.core.understanding.others import Others

LEAST = 25
"""Alternatives that an entry needs in a language, for others' wordings to be understood."""

NEAR = 92
"""RapidFuzz's token_sort_ratio, 0..100, of written forms from which on a sentence teaches nothing new."""

FOLDS = 5
"""Parts that the sentences are divided into, each left out once."""


class Concern(StrEnum):
    """What a finding is about."""

    SHARED = "shared"
    """A sentence of two entries."""
    REFUSED = "refused"
    """A sentence of an entry that is also out of scope."""
    TWICE = "twice"
    """A sentence that stands in its entry twice."""
    NEAR = "near"
    """A sentence that another one of its entry makes superfluous."""
    THIN = "thin"
    """An entry with few alternatives."""
    UNTRANSLATED = "untranslated"
    """An entry that a language lacks."""
    UNWORDED = "unworded"
    """A language with entries, but without the bot's own sentences."""
    TAKEN = "taken"
    """A sentence that another entry would take, were it not written down."""
    ANSWERED = "answered"
    """A message out of scope that would be answered, were it not written down."""


UNCERTAIN = frozenset({Concern.TAKEN, Concern.ANSWERED})
"""The concerns whose ``count`` is a score in per cent: the higher, the more it is worth a look."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A question or alternative of an entry, or a message out of scope, whose entry is ``none``.

    ``nth`` counts the same text in the same entry from 0. Without ``text``, the entry as a whole.
    """

    entry: str
    language: Language
    text: str = ""
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that could be better: where, the sentence or entry it clashes with, and a number."""

    concern: Concern
    at: Sentence
    other: Sentence | None = None
    count: int = 0


def findings(knowledge: Knowledge) -> Iterator[Finding]:
    """Yield what a look at the sentences alone tells, all of it to be mended."""
    for language in Language:
        sentences = _sentences(knowledge, language)
        yield from (found for found in _repeated(sentences) if not _is_retyped(found))
        yield from _refused(sentences, _out_of_scope(knowledge, language))
        yield from _thin(knowledge, language)
        yield from _missing(knowledge, language)


def superfluous(knowledge: Knowledge) -> Iterator[Finding]:
    """Yield each sentence that adds little to another one of its entry: no harm, seldom worth the work."""
    for language in Language:
        sentences = _sentences(knowledge, language)
        yield from filter(_is_retyped, _repeated(sentences))
        yield from _near(sentences, texts.spoken_forms(_spoken(knowledge, language)))


def left_out(knowledge: Knowledge, language: Language) -> Iterator[list[Finding]]:
    """Yield FOLDS lists of findings: sentences that are confidently taken for another entry's.

    Each is asked of a matcher that has learned all but its fold; so each list costs a training. The
    crisis is left to its own layer, as it is in a conversation.
    """
    written = [*_calm(knowledge, language), *_out_of_scope(knowledge, language)]
    for fold in range(FOLDS):
        asked = written[fold::FOLDS]
        matcher = _taught(set(written) - set(asked), knowledge, language)
        yield [found for sentence in asked if (found := _taken(sentence, matcher.match(sentence.text)))]


def can_be_left_out(knowledge: Knowledge, language: Language) -> bool:
    """Whether enough is written in *language* for :func:`left_out`."""
    return len(_calm(knowledge, language)) >= FOLDS


def _taught(kept: Iterable[Sentence], knowledge: Knowledge, language: Language) -> Matcher:
    """Return a matcher that knows the sentences *kept*, in the order they are written in."""
    from bot.core.understanding import training  # not every command pays for what only learning needs

    known = frozenset(kept)
    pairs = [(s.entry, s.text) for s in _calm(knowledge, language) if s in known]
    outside = [s.text for s in _out_of_scope(knowledge, language) if s in known]
    others = Others(outside, spoken=_spoken(knowledge, language))
    return Matcher(training.train(pairs, str(language), others))


def _taken(sentence: Sentence, match: Match) -> Finding | None:
    """Return the finding that *sentence*, left out, is answered with another entry; None if it is not."""
    if not isinstance(match, Confident) or sentence.entry in {found.entry for found in match.entries}:
        return None
    best = match.entries[0]
    concern = Concern.ANSWERED if sentence.entry == NONE else Concern.TAKEN
    return Finding(concern, sentence, Sentence(best.entry, sentence.language), round(100 * best.score))


def _sentences(knowledge: Knowledge, language: Language) -> list[Sentence]:
    return _counted(language, knowledge.alternatives(language))


def _calm(knowledge: Knowledge, language: Language) -> list[Sentence]:
    return [s for s in _sentences(knowledge, language) if s.entry != CRISIS]


def _out_of_scope(knowledge: Knowledge, language: Language) -> list[Sentence]:
    return _counted(language, ((NONE, text) for text in knowledge.out_of_scope.get(language, ())))


def _counted(language: Language, pairs: Iterable[tuple[str, str]]) -> list[Sentence]:
    seen = defaultdict[tuple[str, str], int](int)
    found = []
    for entry, text in pairs:
        found.append(Sentence(entry, language, text, seen[entry, text]))
        seen[entry, text] += 1
    return found


def _spoken(knowledge: Knowledge, language: Language) -> Mapping[str, tuple[str, ...]]:
    return knowledge.vocabulary.get(language, Vocabulary()).spoken


def _repeated(sentences: Iterable[Sentence]) -> Iterator[Finding]:
    """Yield each sentence that reads like an earlier one: of its own entry, or of another."""
    first: dict[str, Sentence] = {}
    for sentence in sentences:
        earlier = first.setdefault(texts.fold(sentence.text), sentence)
        if earlier is not sentence:
            concern = Concern.TWICE if earlier.entry == sentence.entry else Concern.SHARED
            yield Finding(concern, sentence, earlier)


def _is_retyped(found: Finding) -> bool:
    """Tell whether a sentence stands in its entry twice, and is only typed otherwise."""
    return found.concern is Concern.TWICE and found.other is not None and found.at.text != found.other.text


def _refused(sentences: Iterable[Sentence], outside: Iterable[Sentence]) -> Iterator[Finding]:
    refused = {texts.fold(sentence.text): sentence for sentence in outside}
    for sentence in sentences:
        if other := refused.get(texts.fold(sentence.text)):
            yield Finding(Concern.REFUSED, sentence, other)


def _near(sentences: Iterable[Sentence], forms: Mapping[str, str]) -> Iterator[Finding]:
    """Yield each sentence that is nearly an earlier one of its entry, once spoken forms are written."""
    groups = defaultdict[str, dict[str, Sentence]](dict)
    for sentence in sentences:
        groups[sentence.entry].setdefault(texts.fold(sentence.text), sentence)
    for group in groups.values():
        yield from _near_in([*group], [*group.values()], forms)


def _near_in(folded: list[str], sentences: list[Sentence], forms: Mapping[str, str]) -> Iterator[Finding]:
    written = [" ".join(texts.written(text.split(), forms)) for text in folded]
    likeness = process.cdist(written, written, scorer=fuzz.token_sort_ratio, score_cutoff=NEAR)
    for i, sentence in enumerate(sentences):
        if i and likeness[i, :i].max() >= NEAR:
            yield Finding(Concern.NEAR, sentence, sentences[int(likeness[i, :i].argmax())])


def _thin(knowledge: Knowledge, language: Language) -> Iterator[Finding]:
    """Yield each entry that *language* has few alternatives for, if it has any for some entry."""
    texts_of = {e.id: e.texts[language] for e in knowledge.entries.values() if language in e.texts}
    if any(text.alternatives for text in texts_of.values()):
        for entry, text in texts_of.items():
            if len(text.alternatives) < LEAST:
                yield Finding(
                    Concern.THIN, Sentence(entry, language, text.question), None, len(text.alternatives)
                )


def _missing(knowledge: Knowledge, language: Language) -> Iterator[Finding]:
    """Yield the entries that *language* lacks, and its wording, if anything is written in it."""
    written = [entry.id for entry in knowledge.entries.values() if language in entry.texts]
    if written and language not in knowledge.wording:
        yield Finding(Concern.UNWORDED, Sentence("", language))
    if written or language in knowledge.wording:
        for entry in knowledge.entries.keys() - set(written):
            yield Finding(Concern.UNTRANSLATED, Sentence(entry, language))


# --- what a change has changed ------------------------------------------------------------------------

_RANK = {
    Verdict.RIGHT: 3,
    Verdict.DECLINED: 3,
    Verdict.SUGGESTED: 2,
    Verdict.OFFERED: 2,
    Verdict.MISSED: 1,
    Verdict.WRONG: 0,
    Verdict.FALSE: 0,
}


@dataclass(frozen=True, slots=True)
class Recorded:
    """What an example was answered, and how good that was."""

    answer: str
    verdict: Verdict

    @classmethod
    def of(cls, judged: Judged) -> "Recorded":
        """Return what is worth recording of *judged*."""
        unordered = replace(judged, suggested=tuple(sorted(judged.suggested)))
        return cls(unordered.answer, judged.verdict)


@dataclass(frozen=True, slots=True)
class Change:
    """An example that gets another answer than it got ``before``."""

    judged: Judged
    before: Recorded

    @property
    def gain(self) -> int:
        """More than 0 if the answer is better now, less if it is worse, 0 if it is only another."""
        return _RANK[self.judged.verdict] - _RANK[self.before.verdict]


def changes(judged: Iterable[Judged], before: Mapping[str, Recorded]) -> list[Change]:
    """Return the examples answered otherwise than *before*, by their text; the worsened ones first."""
    known = ((one, before.get(one.example.text)) for one in judged)
    found = [Change(one, old) for one, old in known if old is not None and old != Recorded.of(one)]
    return sorted(found, key=lambda change: change.gain)
