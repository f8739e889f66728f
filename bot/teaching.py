"""Teaching: what a proposal would change is tried apart from the running bot; what she wants is written down.

What she states is written down likewise; there is nothing to be tried of that.

What is to be done stands in the store, so that after a kill it is taken up where it was; each piece of it
does nothing when it was done before.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from bot.adapters.knowledge_files import composed as composed_file
from bot.adapters.knowledge_files import stated as stated_file
from bot.adapters.knowledge_files import taught as taught_file
from bot.adapters.knowledge_files.by_bot import Meanwhile
from bot.config import Config
from bot.conversation import Conversations
from bot.core.knowledge.composed import Composed
from bot.core.knowledge.edits import Added
from bot.core.knowledge.stated import Stated
from bot.core.knowledge.taught import Taught
from bot.core.supervisor.fact_events import FactNotUndone, NotStated, OfStating
from bot.core.supervisor.proposals import Proposal, Stage
from bot.core.supervisor.question_events import NotTaught, NotUndone, OfTrial, WrittenDown
from bot.core.supervisor.statements import Stating
from bot.lanes import when_free
from bot.ports.store import StoreLost
from bot.strict_yaml import Problems
from bot.trials import MOST_TOLD, weighed_apart

log = logging.getLogger(__name__)

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
            await self._tell(await _written_down(self.config, proposal.taught))
        if teaching.undone and (failed := await _taken_back(self.config, teaching.undone)):
            await self._tell(failed)
        await self._go_on_trying(teaching.at_stage(Stage.TRYING))

    async def _state(self, stating: Stating) -> None:
        for statement in stating.confirmed:
            if not_stated := await _stated(self.config, statement.stated):
                await self._tell(not_stated)
        if stating.undone and (not_undone := await _unstated(self.config, stating.undone)):
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
        event = await weighed_apart(self.config, taught)
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


async def _written_down(config: Config, taught: Added) -> WrittenDown | NotTaught:
    """Write down what she wants to be taught, and return what came of it."""
    failed = await _edited(config, partial(_add, config.knowledge, taught))
    return WrittenDown(taught.id) if failed is None else NotTaught(taught.id, failed)


def _add(folder: Path, taught: Added) -> None:
    match taught:
        case Taught():
            taught_file.add(folder, taught)
        case Composed():
            composed_file.add(folder, taught)


async def _taken_back(config: Config, taught: str) -> NotUndone | None:
    """Mark what was taught as taken back, and return why that could not be, if it could not.

    It is in one of the files, and the other is left alone.
    """
    failed = await _edited(config, partial(taught_file.undo, config.knowledge, taught))
    if failed is None:
        failed = await _edited(config, partial(composed_file.undo, config.knowledge, taught))
    return None if failed is None else NotUndone(failed)


async def _stated(config: Config, stated: Stated) -> NotStated | None:
    """Write down what she states, and return why that could not be, if it could not."""
    failed = await _edited(config, partial(stated_file.add, config.knowledge, stated))
    return None if failed is None else NotStated(stated.id, failed)


async def _unstated(config: Config, stated: str) -> FactNotUndone | None:
    """Mark what was stated as taken back, and return why that could not be, if it could not."""
    failed = await _edited(config, partial(stated_file.undo, config.knowledge, stated))
    return None if failed is None else FactNotUndone(failed)


async def _edited(config: Config, edit: Callable[[], None]) -> str | None:
    """Edit the file; return what she is to mend if that cannot be, "" if it is nothing of hers."""
    for _ in range(TIMES):
        try:
            await asyncio.to_thread(edit)
        except Meanwhile:
            continue
        except Problems as mistakes:
            return mistakes.first(MOST_TOLD, config.supervisor.language)[0]
        except OSError as error:
            log.error("What she wants cannot be written down (%s).", error.strerror)
            return ""
        return None
    return ""
