"""What would change by what is taught, and what has changed by an edit: found out apart from the bot."""

import logging
import time
from collections.abc import Callable, Iterator
from itertools import chain
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from bot import lessons
from bot.adapters import example_files, knowledge_files
from bot.adapters.example_files import Found
from bot.apart import Killed, end_with_parent, told_apart
from bot.config import Config
from bot.core import text
from bot.core.knowledge import named
from bot.core.knowledge.composed import Composed
from bot.core.knowledge.edits import Added, with_added
from bot.core.knowledge.entries import Knowledge
from bot.core.language import ADVISED, Language
from bot.core.quality import advice, review, talks
from bot.core.quality.evaluation import Judged
from bot.core.quality.review import Finding, Recorded
from bot.core.supervisor.events import ExamplesAnswered
from bot.core.supervisor.question_events import Changed, NotTaught, Weighed
from bot.mind import Mind, not_here
from bot.strict_yaml import Problems

log = logging.getLogger(__name__)

MOST_TOLD = 5
"""Mistakes of the knowledge that she is told one by one."""


async def weighed_apart(config: Config, taught: Added) -> Weighed | NotTaught:
    """Return what would change, found out in a process of its own: it learns, for about half a minute.

    When it is wanted then, it is live at once: what was learned is in the cache.
    """
    found: Weighed | NotTaught | None = await _apart(_weigh, config, taught)
    return found or NotTaught(taught.id, "")


async def compared(config: Config, before: Knowledge, after: Knowledge) -> ExamplesAnswered | None:
    """Return which labelled questions are answered otherwise *after* an edit; None if that is not known."""
    found: ExamplesAnswered | None = await _apart(_compare, config, before, after)
    return found


async def _apart(what: Callable[..., None], *given: object) -> Any:
    """Return what is told by *what*, which runs in a process of its own; None if that is killed."""
    try:
        return await told_apart(what, *given)
    except Killed:
        log.error("%s", lessons.LearningKilled())
        return None


def _compare(config: Config, before: Knowledge, after: Knowledge, telling: Connection) -> None:
    """Tell which labelled questions are answered otherwise. Nothing is learned for it."""
    end_with_parent()
    found = None
    try:
        questions = [*_questions(config.questions, after)]
        then, now = (_judged(Mind.knowing(config, each, not_here), questions) for each in (before, after))
        found = ExamplesAnswered(tuple(_changed(then, now, frozenset())), len(now))
    except Exception as mistake:  # whatever it is, the edit is live
        log.warning("What an edit changes could not be found out (%s).", type(mistake).__name__)
    telling.send(found)


def _weigh(config: Config, taught: Added, telling: Connection) -> None:
    """Tell what would change. Runs in a process of its own."""
    end_with_parent()
    try:
        found: Weighed | NotTaught = weighed(config, taught)
    except Problems as mistakes:
        found = NotTaught(taught.id, mistakes.first(MOST_TOLD, config.supervisor.language)[0])
    except Exception as mistake:  # whatever it is, she is told that nothing was taught
        log.error("What a proposal would change could not be tried (%s).", type(mistake).__name__)
        found = NotTaught(taught.id, "")
    telling.send(found)


def weighed(config: Config, taught: Added) -> Weighed:
    """Return what would change if *taught* were added: of the labelled questions, and of what is advised.

    Raises bot.strict_yaml.Problems with the mistakes of the knowledge, or of the questions.
    """
    began = time.monotonic()
    knowledge = knowledge_files.load(config.knowledge).knowledge
    added = with_added(knowledge, taught)
    questions = [*_questions(config.questions, knowledge)]
    learned = Mind.knowing(config, added)  # first: this is what must be learned
    after, deaf = _judged(learned, questions), tuple(_deaf(learned, taught))
    before = _judged(Mind.knowing(config, knowledge), questions)
    own = frozenset(text.fold(sentence) for _, sentence in taught.sentences)
    changed = tuple(_changed(before, after, own))
    findings = tuple(_findings(added, taught, config.supervisor.language))
    return Weighed(taught.id, changed, findings, len(before), round(time.monotonic() - began), deaf)


def _deaf(learned: Mind, taught: Added) -> Iterator[str]:
    """Yield the sentences taught by which their entry is not answered even then."""
    for language, sentence in taught.sentences if taught.entry != named.NONE else ():
        (shown,) = talks.play(learned.dialogue, [sentence], language)
        if taught.entry not in shown.entries:
            yield sentence


def _questions(folder: Path, knowledge: Knowledge) -> Iterator[Found]:
    """Yield the labelled questions; there need be none."""
    for path in sorted(folder.glob("*.jsonl")):
        yield from example_files.examples(path, knowledge.entries)


def _judged(mind: Mind, questions: list[Found]) -> list[Judged]:
    return [one for question in questions for one in talks.judged(mind.dialogue, question)]


def _changed(before: list[Judged], after: list[Judged], own: frozenset[str]) -> Iterator[Changed]:
    """Yield the questions that get another answer, but the one that is taught; the worsened ones first."""
    found = [
        (review.Change(now, Recorded.of(then)), then)
        for then, now in zip(before, after, strict=True)
        if Recorded.of(then) != Recorded.of(now) and text.fold(now.example.text) not in own
    ]
    for change, then in sorted(found, key=lambda each: each[0].gain):
        yield Changed(change.judged.example.text, _shown(then), _shown(change.judged))


def _shown(one: Judged) -> tuple[str, ...]:
    return (one.shown,) if one.shown else one.suggested


def _findings(added: Knowledge, taught: Added, hers: Language) -> Iterator[str]:
    """Yield what looking over the knowledge tells of what is taught."""
    language = hers if hers in ADVISED else Language.EN
    for finding in chain(review.findings(added), review.superfluous(added)):
        if any((finding.at.language, each) in taught.sentences for each in _texts_of(finding)):
            where = finding.other.entry if finding.other else ""
            yield _named(advice.advice(finding, language, where), taught)


def _named(told: str, taught: Added) -> str:
    """Return advice with an entry of hers called by its question: its name tells her nothing."""
    if not isinstance(taught, Composed):
        return told
    return told.replace(taught.entry, f"”{taught.sentences[0][1]}”")


def _texts_of(finding: Finding) -> tuple[str, ...]:
    return (finding.at.text, *((finding.other.text,) if finding.other else ()))
