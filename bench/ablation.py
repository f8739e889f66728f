"""What does each part of the matcher bring? Each is left out in turn, everything learned anew, and asked.

``python -m bench.ablation [LANGUAGE]`` (Finnish unless told) prints a table for docs/matching.md: several
minutes. The thresholds are calibrated anew each time, from the knowledge alone.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from bench import data
from bench.data import Pairs
from bench.measure import lesson, quality, ranking
from bench.table import QUALITY, table
from bot.core.language import Language
from bot.core.understanding import features, model, training
from bot.core.understanding.matching import Matcher
from bot.core.understanding.model import Evidence
from bot.core.understanding.others import Others

Lesson = tuple[Pairs, Others]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the matcher: what is learned without it, and how the program works without it."""

    lesson: Callable[[Lesson], Lesson] = lambda lesson: lesson
    without: Callable[[], AbstractContextManager[object]] = nullcontext


@contextmanager
def replaced(owner: Any, name: str, value: object) -> Iterator[None]:
    """Give *owner* another attribute for a while."""
    kept = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, kept)


@contextmanager
def weighing(**weights: float) -> Iterator[None]:
    """Weigh the kinds of features otherwise."""
    changed = np.array(list({**features.WEIGHTS, **weights}.values()))
    with replaced(features, "KIND_WEIGHTS", changed):
        yield


@contextmanager
def unfamiliar() -> Iterator[None]:
    """Let the gate see nothing of the words but their number."""
    familiarity = features.Space.familiarity

    def length(space: features.Space, *words: Any) -> tuple[float, ...]:
        first, *rest = familiarity(space, *words)
        return (first, *(0.0 for _ in rest))

    with replaced(features.Space, "familiarity", length):
        yield


def seeing(*columns: int) -> Callable[[], AbstractContextManager[object]]:
    """Return what ranks the candidates by those kinds of evidence alone that are in *columns*.

    Which entries are candidates, and the gate, still rest on all of it.
    """

    @contextmanager
    def blind() -> Iterator[None]:
        made = Evidence.of

        def hidden(*arguments: Any) -> Evidence:
            evidence = made(*arguments)
            kinds = np.zeros_like(evidence.kinds)
            kinds[:, :, columns] = evidence.kinds[:, :, columns]
            return replace(evidence, kinds=kinds)

        with replaced(Evidence, "of", hidden):
            yield

    return blind


@contextmanager
def of_one_length() -> Iterator[None]:
    """Let the gate weigh every sign alike in short messages and long ones."""

    def plain(signs: Any, _: Any) -> Any:
        return np.concatenate([signs, np.zeros_like(signs)], axis=1)

    with replaced(model, "_by_length", plain):
        yield


def fewer(share: float) -> Callable[[Lesson], Lesson]:
    """Return what leaves only the first *share* of each entry's sentences: the first hands' ones."""

    def kept(whole: Lesson) -> Lesson:
        pairs, others = whole
        places = zip(pairs, data.places(pairs), strict=True)
        left = [pair for pair, (nth, of) in places if nth + 1 <= share * of]
        return left, others

    return kept


PARTS: dict[str, Part] = {
    "everything": Part(),
    "half of the alternatives": Part(fewer(0.5)),
    "a quarter of the alternatives": Part(fewer(0.25)),
    "no out-of-scope examples": Part(lambda lesson: (lesson[0], replace(lesson[1], out_of_scope=()))),
    "half of the out-of-scope examples": Part(
        lambda lesson: (
            lesson[0],
            replace(lesson[1], out_of_scope=lesson[1].out_of_scope[: len(lesson[1].out_of_scope) // 2]),
        )
    ),
    "no spoken forms": Part(lambda lesson: (lesson[0], replace(lesson[1], spoken={}))),
    "no repair of misspelt words": Part(
        without=lambda: replaced(features.Space, "repaired", lambda _, words: tuple(words))
    ),
    "no n-grams": Part(without=lambda: weighing(n=1e-3)),
    "no whole words": Part(without=lambda: weighing(w=1e-3)),
    "no pairs of words": Part(without=lambda: weighing(p=1e-3)),
    "ranked by the regression alone": Part(without=seeing(0)),
    "ranked by the nearest sentences alone": Part(without=seeing(1, 2, 3)),
    "no familiarity in the gate": Part(without=unfamiliar),
    "no length in the gate": Part(without=of_one_length),
}


def main(language: Language) -> None:
    """Print the table."""
    known = data.knowledge()
    pairs, questions = data.pairs(known, language), data.questions(known, language)
    whole = lesson(known, language, pairs)
    rows = {}
    for name, part in PARTS.items():
        print(f"{name} ...", file=sys.stderr)
        sentences, others = part.lesson(whole)
        with ExitStack() as stack:
            stack.enter_context(part.without())
            matcher = Matcher(training.train(sentences, str(language), others))
            rows[name] = quality(matcher.match, ranking(matcher), known, language, questions)
    print(table(f"{language}, {len(questions)} questions", QUALITY, rows))


if __name__ == "__main__":
    main(Language(sys.argv[1] if len(sys.argv) > 1 else "fi"))
