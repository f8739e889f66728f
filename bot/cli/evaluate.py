"""``eval``: how well labelled questions are understood, and whether that is well enough."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.adapters import example_files
from bot.adapters.example_files import Found
from bot.cli import views
from bot.cli.exits import INPUT_WRONG, OK
from bot.cli.waiting import tracked, waiting
from bot.config import Config
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.quality import evaluation, talks
from bot.core.quality.evaluation import Judged, Limits
from bot.mind import Mind


@dataclass(frozen=True, slots=True)
class Demands:
    """What ``eval`` fails without: the limits of each language's figures, and the misses known as such."""

    limits: Mapping[Language, Limits]
    known_misses: tuple[str, ...] = ()


def evaluate(config: Config, options: Namespace) -> int:
    """Ask the questions and tell how they were understood; raises OSError, or Problems with the files."""
    if options.record and not options.known_misses:
        options.usage_error("--record needs --known-misses FILE to write to")
    demanded = _demands(options)
    mind = Mind.of(config, waiting)
    judged = asked(mind, examples(options.files, mind.knowledge), "Asking the questions")
    if options.record:
        _record_misses(options.known_misses, judged)
        demanded = _demands(options)
    failed = list(_failures(judged, demanded))
    if options.json:
        print(json.dumps(views.as_json(judged, failed), ensure_ascii=False, indent=1))
    else:
        _show(mind, judged, misses=options.misses)
    for failure in failed:
        print(failure, file=sys.stderr)
    return INPUT_WRONG if failed else OK


def examples(files: Iterable[Path], knowledge: Knowledge) -> list[Found]:
    """Return the examples of *files*. Raises OSError, or bot.strict_yaml.Problems with their mistakes."""
    return [example for file in files for example in example_files.examples(file, knowledge.entries)]


def asked(mind: Mind, questions: Sequence[Found], what: str) -> list[Judged]:
    """Return the *questions* judged, showing how far it has come when that takes long."""
    found = (tuple(talks.judged(mind.dialogue, question)) for question in questions)
    return [one for group in tracked(found, len(questions), what) for one in group]


def _demands(options: Namespace) -> Demands:
    limits, known_misses = options.limits, options.known_misses
    return Demands(
        example_files.limits(limits) if limits else {},
        tuple(example_files.known_misses(known_misses)) if known_misses else (),
    )


def _record_misses(path: Path, judged: Sequence[Judged]) -> None:
    """Make the misses of this run the known ones. Raises OSError."""
    misses = {one.example.id: f"{one.example.label} → {one.answer}" for one in judged if one.is_miss}
    example_files.record_misses(path, misses)


def _failures(judged: Sequence[Judged], demanded: Demands) -> Iterator[str]:
    """Yield a sentence for each demand that is not met."""
    for language, group in evaluation.grouped(judged, lambda one: one.example.language).items():
        if limits := demanded.limits.get(Language(language)):
            for sentence in evaluation.failures(evaluation.figures(group), limits):
                yield f"{language}: {sentence}."
    if mended := evaluation.mended(judged, demanded.known_misses):
        names = ", ".join(mended)
        yield f"No miss any more: {names}. Delete the lines from the known misses, or use --record."


def _show(mind: Mind, judged: Sequence[Judged], *, misses: bool) -> None:
    """Print the figures and, if wanted, each miss with why."""
    console = views.terminal()
    views.show_figures(console, judged)
    if misses:
        views.show_misses(console, ((one, _why(mind, one)) for one in judged if one.is_miss))


def _why(mind: Mind, judged: Judged) -> str:
    """Return in short why *judged* was answered as it was."""
    example = judged.example
    return evaluation.why(judged, mind.understanding.explain(example.text, example.language))
