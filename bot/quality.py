"""What ``eval`` and ``check`` do: how well the bot understands, and how its knowledge could be better."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from bot.adapters import example_files, knowledge_files, reports
from bot.config import Config
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.quality import advice, evaluation, review
from bot.core.quality.evaluation import Example, Judged, Limits
from bot.core.quality.review import Answered, Change, Finding, Sentence
from bot.mind import Mind

RECORD = "answers.json"
"""The file of the cache that holds what the labelled questions were answered at the last check."""


@dataclass(frozen=True, slots=True)
class Demands:
    """What ``eval`` fails without: the limits of each language's figures, and the misses known as such."""

    limits: Mapping[Language, Limits]
    known_misses: tuple[str, ...] = ()


def demands(limits: Path | None, known_misses: Path | None) -> Demands:
    """Return what files demand. Raises OSError, or bot.strict_yaml.Problems with their mistakes."""
    return Demands(
        example_files.limits(limits) if limits else {},
        tuple(example_files.known_misses(known_misses)) if known_misses else (),
    )


def examples(files: Iterable[Path], knowledge: Knowledge) -> list[Example]:
    """Return the examples of *files*. Raises OSError, or bot.strict_yaml.Problems with their mistakes."""
    return [example for file in files for example in example_files.examples(file, knowledge.entries)]


def asked(mind: Mind, questions: Sequence[Example], what: str) -> list[Judged]:
    """Return the *questions* judged, showing how far it has come when that takes long."""
    found = evaluation.ask(mind.understanding, mind.knowledge, questions)
    return list(reports.tracked(found, len(questions), what))


# eval


def show_evaluation(console: Console, mind: Mind, judged: Sequence[Judged], *, misses: bool) -> None:
    """Print the figures and, if wanted, each miss with why."""
    reports.show_figures(console, judged)
    if misses:
        reports.show_misses(console, ((one, why(mind, one)) for one in judged if one.is_miss))


def json_of(judged: Sequence[Judged], failed: Sequence[str]) -> str:
    """Return the evaluation as one JSON object."""
    return json.dumps(reports.as_json(judged, failed), ensure_ascii=False, indent=1)


def why(mind: Mind, judged: Judged) -> str:
    """Return in short why *judged* was answered as it was."""
    example = judged.example
    return evaluation.why(judged, mind.understanding.explain(example.text, example.language))


def record_misses(path: Path, judged: Sequence[Judged]) -> None:
    """Make the misses of this run the known ones. Raises OSError."""
    misses = {one.example.id: f"{one.example.label} → {one.answer}" for one in judged if one.is_miss}
    example_files.record_misses(path, misses)


def failures(judged: Sequence[Judged], demanded: Demands) -> Iterator[str]:
    """Yield a sentence for each demand that is not met."""
    for language, group in evaluation.grouped(judged, lambda one: one.example.language).items():
        if limits := demanded.limits.get(Language(language)):
            for sentence in evaluation.failures(evaluation.figures(group), limits):
                yield f"{language}: {sentence}."
    if mended := evaluation.mended(judged, demanded.known_misses):
        names = ", ".join(mended)
        yield f"No miss any more: {names}. Delete the lines from the known misses, or use --record."


# check


@dataclass(frozen=True, slots=True)
class Look:
    """How the knowledge is to be looked over, and in which language of the advice."""

    language: Language
    questions: Sequence[Path] = ()
    thorough: bool = False
    everything: bool = False


def check(config: Config, console: Console, look: Look, learn: Callable[[], Mind]) -> bool:
    """Print what could be better, and what the last change changed; return whether nothing is to be said.

    An answer that has become another without becoming worse is nothing to be mended. *learn* is called
    only if there are questions. Raises OSError, or bot.strict_yaml.Problems with the files' mistakes.
    """
    loaded, language = knowledge_files.load(config.knowledge), look.language
    questions = examples(look.questions, loaded.knowledge)
    _show_state(console, loaded.knowledge, language)
    found = [*review.findings(loaded.knowledge)]
    if look.thorough:
        found += _left_out(loaded.knowledge, language)

    def where(sentence: Sentence) -> str:
        return str(loaded.place(sentence.entry, sentence.language, sentence.text, sentence.nth))

    def position(finding: Finding) -> tuple[str, int]:
        at = finding.at
        place = loaded.place(at.entry, at.language, at.text, at.nth)
        return place.file, place.line

    reports.show_findings(
        console, sorted(found, key=position), where, language, None if look.everything else reports.SHOWN
    )
    if not questions:
        return not found
    judged = asked(learn(), questions, advice.WORDS[language]["asking"])
    changes = _changes(config.cache / RECORD, console, language, judged)
    return not found and not any(change.gain < 0 for change in changes)


def _show_state(console: Console, knowledge: Knowledge, language: Language) -> None:
    words = advice.WORDS[language]
    sentences = sum(
        len(text.alternatives) for entry in knowledge.entries.values() for text in entry.texts.values()
    )
    unstated = [name for name, values in knowledge.facts.items() if not any(values.values())]
    console.print(words["sound"].format(entries=len(knowledge.entries), sentences=sentences), soft_wrap=True)
    if unstated:
        console.print(words["unstated"].format(facts=", ".join(unstated)), soft_wrap=True)


def _left_out(knowledge: Knowledge, language: Language) -> list[Finding]:
    """Return what leaving sentences out tells, showing how far it has come."""
    languages = [one for one in Language if review.can_be_left_out(knowledge, one)]
    folds = (fold for one in languages for fold in review.left_out(knowledge, one))
    count = len(languages) * review.FOLDS
    what = advice.WORDS[language]["leaving_out"]
    return [finding for fold in reports.tracked(folds, count, what) for finding in fold]


def _changes(path: Path, console: Console, language: Language, judged: Sequence[Judged]) -> list[Change]:
    """Show which questions get another answer than *path* has recorded, and record today's answers."""
    before = {text: Answered(*found) for text, found in example_files.recorded_answers(path).items()}
    changes = review.changes(judged, before)
    compared = sum(one.example.text in before for one in judged)
    reports.show_changes(console, compared, changes, language, len(judged) - compared)
    now = {one.example.text: Answered.of(one) for one in judged}
    example_files.record_answers(
        path, {text: (found.answer, found.verdict) for text, found in {**before, **now}.items()}
    )
    return changes
