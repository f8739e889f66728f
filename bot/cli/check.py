"""``check``: what could be better in the knowledge, and what its last change has changed."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from bot.adapters import example_files, knowledge_files
from bot.adapters.knowledge_files import Loaded
from bot.cli import mistakes, views
from bot.cli.evaluate import asked, examples
from bot.cli.exits import INPUT_WRONG, OK
from bot.cli.waiting import tracked, waiting
from bot.config import Config
from bot.core.knowledge.entries import Knowledge
from bot.core.language import ADVISED, Language
from bot.core.quality import advice, review
from bot.core.quality.evaluation import Judged
from bot.core.quality.review import Change, Finding, Recorded, Sentence
from bot.mind import Mind
from bot.strict_yaml import Problems

RECORD = "answers.json"
"""The file of the cache that holds what the labelled questions were answered at the last check."""


def check(config: Config, options: Namespace) -> int:
    """Tell what could be better, and which questions get another answer than at the last check.

    If the files have mistakes, those are told, in the language of the advice. Raises OSError.
    """
    language = _language(config, options)
    try:
        return _looked_over(config, options, language)
    except Problems as problems:
        return mistakes.told(problems, language)


def _looked_over(config: Config, options: Namespace, language: Language) -> int:
    """Tell what could be better, and return the exit code.

    An answer that has become another without becoming worse is nothing to be mended. Raises OSError, or
    Problems with the files' mistakes.
    """
    console = views.terminal()
    loaded = knowledge_files.load(config.knowledge)
    questions = examples(options.questions, loaded.knowledge)
    views.show_state(console, loaded.knowledge, language)
    found = _findings(loaded.knowledge, language, thorough=options.thorough)
    _show_findings(console, loaded, found, language, everything=options.all)
    changes: list[Change] = []
    if questions:  # what was learned is needed only for these
        judged = asked(Mind.of(config, waiting), questions, advice.WORDS[language]["asking"])
        changes = _changes(config.cache / RECORD, console, language, judged)
    fine = not found and not any(change.gain < 0 for change in changes)
    return INPUT_WRONG if options.strict and not fine else OK


def _language(config: Config, options: Namespace) -> Language:
    """Return the language of the advice: the one that is asked for, the supervisor's, or English."""
    own = config.supervisor.language
    wanted: Language = options.language or (own if own in ADVISED else Language.EN)
    return wanted


def _findings(knowledge: Knowledge, language: Language, *, thorough: bool) -> list[Finding]:
    found = [*review.findings(knowledge)]
    if thorough:
        found += [*review.superfluous(knowledge), *_left_out(knowledge, language)]
    return found


def _left_out(knowledge: Knowledge, language: Language) -> list[Finding]:
    """Return what leaving sentences out tells, showing how far it has come."""
    languages = [one for one in Language if review.can_be_left_out(knowledge, one)]
    folds = (fold for one in languages for fold in review.left_out(knowledge, one))
    count = len(languages) * review.FOLDS
    what = advice.WORDS[language]["leaving_out"]
    return [finding for fold in tracked(folds, count, what) for finding in fold]


def _show_findings(
    console: Console, loaded: Loaded, found: Sequence[Finding], language: Language, *, everything: bool
) -> None:
    """Print the findings in the order of their places in the files."""

    def where(sentence: Sentence) -> str:
        return str(loaded.position(sentence.entry, sentence.language, sentence.text, sentence.nth))

    def position(finding: Finding) -> tuple[str, int]:
        at = finding.at
        found = loaded.position(at.entry, at.language, at.text, at.nth)
        return found.file, found.line

    most = None if everything else views.SHOWN
    views.show_findings(console, sorted(found, key=position), where, language, most)


def _changes(path: Path, console: Console, language: Language, judged: Sequence[Judged]) -> list[Change]:
    """Show which questions get another answer than *path* has recorded, and record today's answers."""
    before = {text: Recorded(*found) for text, found in example_files.recorded_answers(path).items()}
    changes = review.changes(judged, before)
    compared = sum(one.example.text in before for one in judged)
    views.show_changes(console, compared, changes, language, len(judged) - compared)
    now = {one.example.text: Recorded.of(one) for one in judged}
    example_files.record_answers(
        path, {text: (found.answer, found.verdict) for text, found in {**before, **now}.items()}
    )
    return changes
