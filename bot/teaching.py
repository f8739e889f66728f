"""Teaching: what a proposal would change is tried apart from the running bot; what she wants is written down.

What she states is written down likewise; there is nothing to be tried of that.

What is to be done stands in the store, so that after a kill it is taken up where it was; each piece of it
does nothing when it was done before.
"""

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from bot import lessons
from bot.adapters import example_files, knowledge_files
from bot.adapters.example_files import Found
from bot.adapters.knowledge_files import composed as composed_file
from bot.adapters.knowledge_files import stated as stated_file
from bot.adapters.knowledge_files import taught as taught_file
from bot.adapters.knowledge_files.by_bot import Meanwhile
from bot.config import Config
from bot.conversation import Conversations
from bot.core import text
from bot.core.knowledge import named
from bot.core.knowledge.composed import Composed
from bot.core.knowledge.edits import Added, with_added
from bot.core.knowledge.entries import Knowledge
from bot.core.knowledge.stated import Stated
from bot.core.knowledge.taught import Taught
from bot.core.language import ADVISED, Language
from bot.core.quality import advice, review, talks
from bot.core.quality.evaluation import Judged
from bot.core.quality.review import Finding, Recorded
from bot.core.supervisor.events import ExamplesAnswered
from bot.core.supervisor.fact_events import FactNotUndone, NotStated, OfStating
from bot.core.supervisor.proposals import Proposal, Stage
from bot.core.supervisor.question_events import Changed, NotTaught, NotUndone, OfTrial, Weighed, WrittenDown
from bot.core.supervisor.statements import Stating
from bot.lanes import when_free
from bot.mind import Mind, not_here
from bot.ports.store import StoreLost
from bot.strict_yaml import Problems

log = logging.getLogger(__name__)

MOST_TOLD = 5
"""Mistakes of the knowledge that she is told one by one."""

TIMES = 3
"""How often a file is written that somebody edits at the same moment."""


@dataclass
class Teacher:
    """Does what is to be done about proposals; *told* is called whenever there is something to be sent."""

    config: Config
    conversations: Conversations
    told: Callable[[], None]
    _trial: asyncio.Task[None] | None = None
    _tried: str = ""
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    async def teach(self) -> None:
        """Do it as it comes, until cancelled; what was live when the program ended is told first."""
        self.conversations.teaching_changed = self._changed.set
        try:
            await self._done(self._began)
            self.told()
            while True:
                self._changed.clear()
                await self._done(self._look)
                await self._changed.wait()
        finally:
            await self._stop_trial()

    async def _began(self) -> None:
        await self.conversations.knowledge_learned(at_start=True)

    async def _look(self) -> None:
        teaching, stating = await self.conversations.teaching()
        await self._state(stating)
        for proposal in teaching.at_stage(Stage.CONFIRMED):
            await self._tell(await _written_down(self.config.knowledge, proposal.taught))
        if teaching.undone and (failed := await _taken_back(self.config.knowledge, teaching.undone)):
            await self._tell(failed)
        await self._go_on_trying(teaching.at_stage(Stage.TRYING))

    async def _state(self, stating: Stating) -> None:
        for statement in stating.confirmed:
            if not_stated := await _stated(self.config.knowledge, statement.stated):
                await self._tell(not_stated)
        if stating.undone and (not_undone := await _unstated(self.config.knowledge, stating.undone)):
            await self._tell(not_undone)

    async def _go_on_trying(self, wanted: tuple[Proposal, ...]) -> None:
        """Try one proposal at a time: what is not wanted any more is not tried to its end."""
        if self._trial is not None and not self._trial.done():
            if self._tried in [proposal.taught.id for proposal in wanted]:
                return
            await self._stop_trial()
        if wanted:
            self._tried = wanted[0].taught.id
            self._trial = asyncio.create_task(self._try(wanted[0].taught))

    async def _stop_trial(self) -> None:
        if self._trial is not None:
            self._trial.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._trial

    async def _try(self, taught: Added) -> None:
        """Try what a proposal would change, tell it, and see what is next."""
        event = await _weighed_apart(self.config, taught)
        if await self._done(partial(self._tell, event)):
            self._changed.set()

    async def _done(self, work: Callable[[], Awaitable[None]]) -> bool:
        """Do *work*, and say whether it could be done; if not, it is tried again with the next change."""
        try:
            await when_free(work)
        except StoreLost:
            raise
        except Exception as mistake:  # about one proposal, which must not end what all others need
            log.error("What is to be taught could not be dealt with (%s).", type(mistake).__name__)
            return False
        return True

    async def _tell(self, event: OfTrial | OfStating) -> None:
        await self.conversations.tried(event)
        self.told()


# --- writing it down


async def _written_down(folder: Path, taught: Added) -> WrittenDown | NotTaught:
    """Write down what she wants to be taught, and return what came of it."""
    failed = await _edited(partial(_add, folder, taught))
    return WrittenDown(taught.id) if failed is None else NotTaught(taught.id, failed)


def _add(folder: Path, taught: Added) -> None:
    match taught:
        case Taught():
            taught_file.add(folder, taught)
        case Composed():
            composed_file.add(folder, taught)


async def _taken_back(folder: Path, taught: str) -> NotUndone | None:
    """Mark what was taught as taken back, and return why that could not be, if it could not.

    It is in one of the files, and the other is left alone.
    """
    failed = await _edited(partial(taught_file.undo, folder, taught))
    if failed is None:
        failed = await _edited(partial(composed_file.undo, folder, taught))
    return None if failed is None else NotUndone(failed)


async def _stated(folder: Path, stated: Stated) -> NotStated | None:
    """Write down what she states, and return why that could not be, if it could not."""
    failed = await _edited(partial(stated_file.add, folder, stated))
    return None if failed is None else NotStated(stated.id, failed)


async def _unstated(folder: Path, stated: str) -> FactNotUndone | None:
    """Mark what was stated as taken back, and return why that could not be, if it could not."""
    failed = await _edited(partial(stated_file.undo, folder, stated))
    return None if failed is None else FactNotUndone(failed)


async def _edited(edit: Callable[[], None]) -> str | None:
    """Edit the file; return what she is to mend if that cannot be, "" if it is nothing of hers."""
    for _ in range(TIMES):
        try:
            await asyncio.to_thread(edit)
        except Meanwhile:
            continue
        except Problems as mistakes:
            return mistakes.first(MOST_TOLD)[0]
        except OSError as error:
            log.error("What she wants cannot be written down (%s).", error.strerror)
            return ""
        return None
    return ""


# --- trying what it would change


async def _weighed_apart(config: Config, taught: Added) -> Weighed | NotTaught:
    """Return what would change, found out in a process of its own: it learns, which takes a minute or two.

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
    receiving, sending = lessons.CONTEXT.Pipe(duplex=False)
    process = lessons.CONTEXT.Process(target=what, args=(*given, sending))
    process.start()
    sending.close()
    try:
        return await asyncio.to_thread(receiving.recv)
    except EOFError:
        log.error("%s", lessons.LearningKilled())
        return None
    finally:
        process.kill()


def _compare(config: Config, before: Knowledge, after: Knowledge, telling: Connection) -> None:
    """Tell which labelled questions are answered otherwise. Nothing is learned for it."""
    lessons.end_with_parent()
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
    lessons.end_with_parent()
    try:
        found: Weighed | NotTaught = weighed(config, taught)
    except Problems as mistakes:
        found = NotTaught(taught.id, mistakes.first(MOST_TOLD)[0])
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
    for finding in review.findings(added):
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
