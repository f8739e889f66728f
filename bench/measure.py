"""Measures one matcher, in a process of its own.

``python -m bench.measure NAME quality|growth LANGUAGE SIZE`` prints one JSON object. Quality and time are
measured on the labelled questions of the language.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench import data, rule
from bench.data import Pairs
from bench.rivals import RIVALS
from bot.core.knowledge.entries import Knowledge
from bot.core.knowledge.named import NONE
from bot.core.language import Language
from bot.core.quality.evaluation import Example, figures, judge
from bot.core.reading import Danger, Match, Reading
from bot.core.understanding.matching import Matcher
from bot.core.understanding.model import Model
from bot.core.understanding.others import Others
from bot.core.understanding.training import train

OURS = "this bot"
PATIENCE = 8.0
"""Seconds after which no further question is timed."""

Matching = Callable[[str], Match]
Ranking = Callable[[str], Sequence[str]]


def main(name: str, what: str, language: Language, size: int) -> dict[str, Any]:
    """Return the figures of one matcher."""
    known = data.knowledge()
    pairs, questions = data.pairs(known, language), data.questions(known, language)
    if what == "growth":
        return growth(name, known, language, data.grown(pairs, size), questions)
    before = memory()
    started = time.perf_counter()
    match, ranking = ours(known, language, pairs) if name == OURS else rival(name, language, pairs)
    built = BUILD.get(name, time.perf_counter() - started)
    return {
        **quality(match, ranking, known, language, questions),
        **timed(match, questions),
        "build": built,
        "memory": memory(),
        "before": before,
    }


BUILD: dict[str, float] = {}
"""Seconds that building took without finding the rule, where these are apart."""


def ours(known: Knowledge, language: Language, pairs: Pairs) -> tuple[Matching, Ranking]:
    """Return this bot's matcher."""
    matcher = _ours(known, language, pairs)
    return matcher.match, ranking(matcher)


def ranking(matcher: Matcher) -> Ranking:
    """Return what gives the entries of a message, best first."""
    return lambda text: [scored.entry for scored in matcher.explain(text).scores]


def lesson(known: Knowledge, language: Language, pairs: Pairs) -> tuple[Pairs, Others]:
    """Return what this bot's matcher learns of *pairs*."""
    inside = [pair for pair in pairs if pair[0] != NONE]
    outside = [sentence for entry, sentence in pairs if entry == NONE]
    return inside, Others(outside, spoken=data.spoken(known, language))


def _ours(known: Knowledge, language: Language, pairs: Pairs) -> Matcher:
    inside, others = lesson(known, language, pairs)
    return Matcher(Model.from_bytes(train(inside, str(language), others).to_bytes()))


def rival(name: str, language: Language, pairs: Pairs) -> tuple[Matching, Ranking]:
    """Return another matcher, with the rule that suits it best."""
    started = time.perf_counter()
    made = RIVALS[name](pairs, language)
    BUILD[name] = time.perf_counter() - started
    fitted = rule.fitted(lambda kept: RIVALS[name](kept, language), pairs)
    return (
        lambda text: fitted.match(made, made.scores(text)),
        lambda text: [scored.entry for scored in rule.ranking(made, made.scores(text))],
    )


def quality(
    match: Matching, ranking: Ranking, known: Knowledge, language: Language, questions: Sequence[Example]
) -> dict[str, float]:
    """Return the shares that ``python -m bot eval`` gives, without the crisis layer, and top-1 and top-3."""
    judged = [judge(q, Reading(language, Danger.NONE, match(q.text)), known) for q in questions]
    found = {name: share.rate or 0.0 for name, share in figures(judged).items()}
    inside = [(q.accepted, ranking(q.text)[:3]) for q in questions if q.label != NONE]
    first = sum(bool(best) and best[0] in accepted for accepted, best in inside)
    three = sum(bool(accepted.intersection(best)) for accepted, best in inside)
    return {**found, "top1": first / len(inside), "top3": three / len(inside)}


def growth(
    name: str, known: Knowledge, language: Language, pairs: Pairs, questions: Sequence[Example]
) -> dict[str, float]:
    """Return what building and asking cost with these *pairs*."""
    before = memory()
    started = time.perf_counter()
    if name == OURS:
        match: Callable[[str], object] = _ours(known, language, pairs).match
    else:
        made = RIVALS[name](pairs, language)

        def match(text: str) -> object:
            return rule.ranking(made, made.scores(text))

    built = time.perf_counter() - started
    return {**timed(match, questions), "build": built, "memory": memory(), "before": before}


def timed(match: Callable[[str], object], questions: Sequence[Example]) -> dict[str, float]:
    """Return the median and the 99th percentile of milliseconds per question."""
    match(questions[0].text)
    taken, began = [], time.perf_counter()
    for question in questions:
        started = time.perf_counter()
        match(question.text)
        taken.append(1000 * (time.perf_counter() - started))
        if time.perf_counter() - began > PATIENCE:
            break
    return {
        "p50": float(np.quantile(taken, 0.5)),
        "p99": float(np.quantile(taken, 0.99)),
        "timed": len(taken),
    }


def memory() -> float:
    """Return the most memory, in MB, that this process has held."""
    status = Path("/proc/self/status")
    if status.exists():  # ru_maxrss counts what the process that started this one held
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], sys.argv[2], Language(sys.argv[3]), int(sys.argv[4]))))
