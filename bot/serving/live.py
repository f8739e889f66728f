"""The knowledge that is live: every edit of it is taken up, and shown on Telegram and on the web page."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import InitVar, dataclass, field
from functools import partial

import telegram

from bot import bootstrap
from bot.adapters.telegram import profile
from bot.config import Config
from bot.conversation import Conversations
from bot.core.address import Address
from bot.core.knowledge.entries import Knowledge
from bot.edited import Edits
from bot.lanes import when_free
from bot.mind import Files, Mind, edits
from bot.monitoring.monitor import Monitor
from bot.ports.store import StoreLost
from bot.serving.page import WebPage
from bot.serving.switchboard import Moves
from bot.strict_yaml import Problems

log = logging.getLogger(__name__)

MOST_TOLD = 10
"""Mistakes of the knowledge that the supervisor is told one by one."""


@dataclass
class Live:
    """Takes up what is written, and has it shown; *wake* is called when there is something to be sent."""

    config: Config
    bot: telegram.Bot
    conversations: Conversations
    moves: Moves
    wake: Callable[[], None]
    mind: InitVar[Mind]
    monitor: Monitor
    leads: bool = True
    """Whether it is this worker that tells the supervisor what became of the knowledge, and publishes it."""
    edit: Edits = field(init=False)
    page: WebPage = field(init=False)
    knowledge: Knowledge = field(init=False)
    _read_from: Files = field(init=False)

    def __post_init__(self, mind: Mind) -> None:
        self.knowledge, self._read_from = mind.knowledge, mind.files
        self.edit = Edits(self.config, self.conversations, self.wake)
        self.page = WebPage(self.config, self.bot, self.conversations, self.monitor, lambda: self.knowledge)

    async def greet_supervisor(self, place: Address) -> None:
        """Show the supervisor's commands in her chat; if that fails, she types them."""
        language = self.config.supervisor.language
        await as_well_as_may_be(profile.show_supervisor(self.bot, self.knowledge, language, place))
        self.page.outdated.set()  # whether a team reads is told there

    async def showing(self) -> None:
        """Bring what Telegram shows of the bot up to date; if that fails, the next start does it.

        Commands are shown to a chat, and a group that has moved is another one.
        """
        await as_well_as_may_be(profile.show(self.bot, self.knowledge))
        while True:
            self.moves.happened.clear()
            await when_free(self._show_supervisor)
            await self.moves.happened.wait()

    async def _show_supervisor(self) -> None:
        if place := await self.conversations.place():
            await self.greet_supervisor(place)

    async def learning(self) -> None:
        """Take up every edit of the knowledge; one with mistakes changes nothing, and she is told."""
        async for learned in edits(self.config, self.edit.noticed, self._read_from):
            try:
                await self._take_up(learned)
            except StoreLost:
                raise
            except Exception as mistake:  # whatever is written there, the bot goes on
                log.error("What became of an edit could not be told (%s).", type(mistake).__name__)
            self.wake()

    async def _take_up(self, learned: Mind | Exception) -> None:
        self.monitor.edited(live=isinstance(learned, Mind))
        if not isinstance(learned, Mind):
            self.edit.over()
        match learned:
            case Mind():
                self.conversations.learn(learned.mouth(self.config))
                before, self.knowledge = self.knowledge, learned.knowledge
                log.info("The knowledge has been taken up anew.")
                if self.leads:
                    await self.edit.learned(before, self.knowledge)
                    self.page.outdated.set()
                else:
                    self.edit.over()
            case Problems(problems=problems):
                log.warning("The knowledge has %d mistakes; the last good one stays.", len(problems))
                if self.leads:
                    told = learned.first(MOST_TOLD, self.config.supervisor.language)
                    await when_free(partial(self.conversations.knowledge_broken, *told))
            case bootstrap.Unusable():
                log.error("The knowledge could not be taken up; the last good one stays. %s", learned)
            case _:
                log.error("The knowledge could not be taken up (%s).", type(learned).__name__)


async def as_well_as_may_be(showing: Awaitable[None]) -> None:
    """Bring up to date what Telegram shows of the bot, which is no reason to stop serving or to apologise."""
    try:
        await showing
    except Exception as error:
        log.warning("The profile could not be brought up to date (%s).", type(error).__name__)
