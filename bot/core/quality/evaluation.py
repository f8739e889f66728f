"""How well are messages understood? Examples are asked, each answer is judged, and the verdicts counted.

A question that one of the entries is about is *right* when the first answer shown is the entry of its
label, or one of those in ``also`` (shown: ``answer``, ``unanswered``, ``inquiry`` or ``crisis``), *suggested*
when a "did you mean" holds it, *wrong* when something else is shown, *missed* when nothing of it is. A
question that no entry is about (``none``) is *declined* when nothing is shown, *offered* when something is
suggested, *false* when it gets an answer. The crisis signpost is counted on its own besides: *recognised*
where the label says crisis, a *false alarm* where neither the label nor ``also`` does.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.knowledge.entries import Knowledge
from bot.core.knowledge.named import CRISIS, NONE
from bot.core.language import Language
from bot.core.reading import Ambiguous, Confident, Danger, Reader, Reading, outcome
from bot.core.understanding import crisis
from bot.core.understanding.matching import Explanation


@dataclass(frozen=True, slots=True)
class Example:
    """A recorded utterance, the entry it asks for (or ``none``), and others that would do ``also``.

    ``language`` is the conversation's, the prior of reading; ``style`` tells how it is written.
    """

    id: str
    text: str
    label: str
    also: tuple[str, ...] = ()
    style: str = ""
    language: Language = Language.FI

    @property
    def accepted(self) -> frozenset[str]:
        """The entries that answer it; ``none`` among them when no answer is fine."""
        return frozenset({self.label, *self.also})


class Verdict(StrEnum):
    """What became of an example; the module's docstring tells which is which."""

    RIGHT = "right"
    SUGGESTED = "suggested"
    WRONG = "wrong"
    MISSED = "missed"
    DECLINED = "declined"
    OFFERED = "offered"
    FALSE = "false"


MISSES = frozenset({Verdict.WRONG, Verdict.MISSED, Verdict.FALSE})
"""The verdicts that something is to be mended after."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An example, what it was answered (first ``shown``, or ``suggested``), and how good that is."""

    example: Example
    language: Language
    outcome: str
    shown: str | None
    suggested: tuple[str, ...]
    verdict: Verdict

    @property
    def is_crisis(self) -> bool:
        """Whether somebody is in danger, according to the label."""
        return self.example.label == CRISIS

    @property
    def is_alarm(self) -> bool:
        """Whether the crisis signpost is shown without cause."""
        return self.shown == CRISIS and CRISIS not in self.example.accepted

    @property
    def is_miss(self) -> bool:
        """Whether something here is to be mended: a client is told wrong, nothing, or of a crisis."""
        return self.verdict in MISSES or self.is_alarm or (self.is_crisis and self.shown != CRISIS)

    @property
    def answer(self) -> str:
        """What the client gets, in a word or two: an entry, ``suggest a, b`` or ``fallback``."""
        return self.shown or " ".join((self.outcome, ", ".join(self.suggested))).strip()


def judge(example: Example, reading: Reading, knowledge: Knowledge) -> Judged:
    """Return how good the answer to *example* is that its *reading* leads to."""
    return of_shown(example, reading.language, outcome(reading, knowledge), *_shown(reading))


def of_shown(
    example: Example, language: Language, kind: str, shown: str | None, suggested: tuple[str, ...]
) -> Judged:
    """Return *example* judged by what is *shown* first, or else *suggested*."""
    return Judged(example, language, kind, shown, suggested, _verdict(example, shown, suggested))


def ask(reader: Reader, knowledge: Knowledge, examples: Iterable[Example]) -> Iterator[Judged]:
    """Yield each example judged, asked on its own, in a conversation in its own language."""
    for example in examples:
        yield judge(example, reader.read(example.text, example.language), knowledge)


def _shown(reading: Reading) -> tuple[str | None, tuple[str, ...]]:
    """Return the first entry that is shown, if any, and those that are suggested."""
    if reading.danger is Danger.ACUTE:
        return CRISIS, ()
    match reading.match:
        case Confident(found):
            return found[0].entry, ()
        case Ambiguous(found):
            return None, tuple(scored.entry for scored in found)
        case _:
            return None, ()


def _verdict(example: Example, shown: str | None, suggested: Sequence[str]) -> Verdict:
    accepted = example.accepted
    if example.label == NONE:
        if shown is None:
            return Verdict.OFFERED if suggested else Verdict.DECLINED
        return Verdict.DECLINED if shown in accepted else Verdict.FALSE
    if shown is not None:
        return Verdict.RIGHT if shown in accepted else Verdict.WRONG
    if accepted.intersection(suggested):
        return Verdict.SUGGESTED
    return Verdict.RIGHT if NONE in accepted and not suggested else Verdict.MISSED


# --- figures ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    count: int
    of: int

    @property
    def rate(self) -> float | None:
        """The share, 0..1; None of nothing."""
        return self.count / self.of if self.of else None


def figures(judged: Iterable[Judged]) -> dict[str, Share]:
    """Return the figures of *judged* by name; the names are those that limits may be set for."""
    found = tuple(judged)
    seen = Counter(one.verdict for one in found)
    inside = sum(seen[v] for v in (Verdict.RIGHT, Verdict.SUGGESTED, Verdict.WRONG, Verdict.MISSED))
    crises = [one for one in found if one.is_crisis]
    calm = [one for one in found if CRISIS not in one.example.accepted]
    return {
        "right": Share(seen[Verdict.RIGHT], inside),
        "right_or_suggested": Share(seen[Verdict.RIGHT] + seen[Verdict.SUGGESTED], inside),
        "wrong": Share(seen[Verdict.WRONG], inside),
        "missed": Share(seen[Verdict.MISSED], inside),
        "false_answers": Share(seen[Verdict.FALSE], len(found) - inside),
        "crisis_recognised": Share(sum(one.shown == CRISIS for one in crises), len(crises)),
        "crisis_false_alarms": Share(sum(one.is_alarm for one in calm), len(calm)),
    }


FIGURES = tuple(figures(()))
"""The names of the figures."""


def grouped(judged: Iterable[Judged], key: Callable[[Judged], str]) -> dict[str, list[Judged]]:
    """Return *judged* in groups by *key*, in the order of the keys."""
    groups = defaultdict[str, list[Judged]](list)
    for one in judged:
        groups[key(one)].append(one)
    return {name: groups[name] for name in sorted(groups)}


def confusions(judged: Iterable[Judged]) -> list[tuple[str, str, int]]:
    """Return (label, entry shown instead, how often), the most frequent first."""
    found = Counter((one.example.label, one.shown) for one in judged if one.shown and one.is_miss)
    return [(label, shown, count) for (label, shown), count in found.most_common() if label != shown]


def why(judged: Judged, explanation: Explanation) -> str:
    """Return in short why *judged* was answered as it was: scores, heaviest words, nearest sentence."""
    if judged.shown == CRISIS:
        return f"the crisis layer: {', '.join(crisis.why(judged.example.text)) or 'its alarm'}"
    wanted = {s.entry: s.score for s in explanation.scores}.get(judged.example.label)
    parts = [" ".join(f"{s.entry} {s.score:.2f}" for s in explanation.scores[:2])]
    if judged.example.label not in (NONE, *(s.entry for s in explanation.scores[:2])):
        parts.append(f"{judged.example.label} {wanted:.2f}" if wanted else f"{judged.example.label} not near")
    if words := [c.word for c in explanation.contributions if c.weight > 0]:
        parts.append("by " + ", ".join(words))
    if explanation.nearest:
        near = explanation.nearest[0]
        parts.append(f"near “{near.sentence}” ({near.entry})")
    if judged.language is not judged.example.language:
        parts.insert(0, f"read as {judged.language}")
    return "; ".join(part for part in parts if part)


# --- limits -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Limits:
    """What the figures of one language must be: ``at_least`` and ``at_most``, by the figure's name."""

    at_least: Mapping[str, float]
    at_most: Mapping[str, float]


def failures(found: Mapping[str, Share], limits: Limits) -> Iterator[str]:
    """Yield a sentence for each of the *found* figures that is beyond its limit; none of nothing never is."""
    for name, limit in limits.at_least.items():
        if (rate := found[name].rate) is not None and rate < limit:
            yield f"{_told(name, found[name], rate)}; it must be at least {limit:.1%}"
    for name, limit in limits.at_most.items():
        if (rate := found[name].rate) is not None and rate > limit:
            yield f"{_told(name, found[name], rate)}; it must be at most {limit:.1%}"


def _told(name: str, share: Share, rate: float) -> str:
    return f"{name.replace('_', ' ')} is {rate:.1%} ({share.count} of {share.of})"


def mended(judged: Iterable[Judged], known: Iterable[str]) -> list[str]:
    """Return the ids among the *known* misses that were asked and are none any more."""
    fine = {one.example.id for one in judged if not one.is_miss}
    return [name for name in known if name in fine]
