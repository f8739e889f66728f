"""What each kind of evidence is worth where a message leans on what was said before it.

``python -m bench.leaning`` asks the conversations of ``bench/talks`` turn by turn, each after what the
message before it means alone, and prints the WEIGHTS and the DECISION of
:mod:`bot.core.understanding.leaning`: those under which what was meant is most probable, and those that would
have been worth most. The conversations were written for this; the labelled ones of ``tests/questions`` are
for measuring only. Those named ``jump`` are made of the openings of others, and of what no entry is about:
nothing in them leans on what came before.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.adapters import example_files
from bot.config import load
from bot.core.knowledge.entries import Knowledge
from bot.core.knowledge.named import CRISIS, NONE
from bot.core.language import Language
from bot.core.quality.evaluation import Example
from bot.core.quality.talks import Talk
from bot.core.reading import NOTHING_BEFORE, Ambiguous, Before, Confident, Match
from bot.core.understanding import learning, thresholds
from bot.core.understanding.leaning import WEIGHTS, Leaning
from bot.core.understanding.learning import Doubles, Flags
from bot.core.understanding.matching import Matcher
from bot.core.understanding.model import Decision
from bot.mind import Mind

TALKS = Path(__file__).parent / "talks"

ROUNDS = 8
"""Times that the likeliest of the entries that would do is taken for the one that was meant."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A turn of a conversation: what speaks for what in it, and what would have done."""

    leaning: Leaning
    would_do: Flags  # entries + 1, none the last
    inside: bool  # whether any entry is meant


@dataclass(frozen=True, slots=True)
class Fit:
    """The weights, and how a verdict is made of the scores that they give."""

    weights: Doubles
    decision: Decision


def talks(language: Language, known: Knowledge) -> list[Talk]:
    """Return the conversations of *language*."""
    found = example_files.examples(TALKS / f"{language}.jsonl", known.entries)
    return [talk for talk in found if isinstance(talk, Talk)]


def asked(matchers: Mapping[Language, Matcher], written: list[Talk]) -> list[Asked]:
    """Return the turns that have something *written* before them, and do not stand in the knowledge."""
    return [one for talk in written for one in _asked(matchers[talk.language], talk)]


def _asked(matcher: Matcher, talk: Talk) -> Iterator[Asked]:
    before = NOTHING_BEFORE
    for turn in talk.turns:
        leaning = matcher.leaning(turn.text, before)
        if leaning is not None and CRISIS not in turn.accepted and matcher.sentences.owner(turn.text) is None:
            yield _judged(leaning, turn)
        before = Before(_spoken(matcher.match(turn.text)) or before.entries, turn.text)


def _spoken(match: Match) -> tuple[str, ...]:
    entries = match.entries if isinstance(match, Confident | Ambiguous) else ()
    return tuple(scored.entry for scored in entries)


def _judged(leaning: Leaning, turn: Example) -> Asked:
    would_do = [name in turn.accepted for name in (*leaning.entries, NONE)]
    return Asked(leaning, np.array(would_do), turn.label != NONE)


def fitted(turns: list[Asked]) -> Fit:
    """Return the weights under which what would do is most probable, and the decision worth most."""
    evidence = np.stack([turn.leaning.evidence for turn in turns])
    would_do = np.stack([turn.would_do for turn in turns])
    weights = WEIGHTS
    for _ in range(ROUNDS):
        likeliest = np.where(would_do, evidence @ weights, -np.inf).argmax(1)
        weights = learning.conditional_logit(evidence, likeliest)
    scores = learning.softmax(evidence @ weights)[:, :-1].astype(np.float32)
    inside = np.array([turn.inside for turn in turns])
    return Fit(weights, thresholds.chosen(scores, would_do[:, :-1], inside))


def main() -> None:
    """Print the weights and the decision."""
    mind = Mind.of(load(Path("config.yaml"), {}))
    written = [talk for language in Language for talk in talks(language, mind.knowledge)]
    turns = asked(mind.understanding._matchers, written)
    fit = fitted(turns)
    print(f"{len(turns)} turns of {len(written)} conversations")
    print(f"WEIGHTS = np.array([{', '.join(f'{weight:.2f}' for weight in fit.weights)}])")
    print(f"DECISION = {fit.decision}")


if __name__ == "__main__":
    main()
