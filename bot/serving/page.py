"""The web page, if there is a folder for it: published whenever it is outdated."""

import asyncio
import contextlib
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import telegram

from bot import bootstrap
from bot.config import Config
from bot.conversation import Conversations
from bot.core.knowledge.entries import Knowledge
from bot.monitoring.monitor import Monitor
from bot.ports.store import StoreLost

log = logging.getLogger(__name__)

AGAIN, AGAIN_AT_LAST = 15.0, 3600.0
"""Seconds after which a page that could not be published is tried again: at first, and at most."""


@dataclass
class WebPage:
    """Publishes what is known; *outdated* is set when that has changed, or who reads what clients write."""

    config: Config
    bot: telegram.Bot
    conversations: Conversations
    monitor: Monitor
    knowledge: Callable[[], Knowledge]
    outdated: asyncio.Event = field(default_factory=asyncio.Event)

    async def publishing(self) -> None:
        """Publish the web page, if there is a folder for it, whenever it is outdated, until cancelled.

        Nobody waits for that: of what has changed meanwhile the newest is published. If it fails, the page
        stays, and it is tried again, after a while that becomes longer.
        """
        if (folder := self.config.page.folder) is None:
            return
        pause = AGAIN
        while True:
            self.outdated.clear()
            done = await self._published(folder)
            self.monitor.published(done=done)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(None if done else pause):
                    await self.outdated.wait()
            pause = AGAIN if done else min(2 * pause, AGAIN_AT_LAST)

    async def _published(self, folder: Path) -> bool:
        """Publish the page as it is to be now, and tell whether that could be done."""
        try:
            await self._publish(folder)
        except StoreLost:
            raise
        except bootstrap.Unusable as error:
            log.error("The web page could not be published. %s It is tried again.", error)
        except Exception as error:  # whatever is wrong with the page, clients are served
            log.error("The web page could not be published (%s). It is tried again.", type(error).__name__)
        else:
            return True
        return False

    async def _publish(self, folder: Path) -> None:
        from bot import publishing  # who publishes nothing does not pay for it

        knowledge = self.knowledge()  # which an edit may change meanwhile
        bot, place = self.config.page.bot or self.bot.username or "", await self.conversations.place()
        publishing.refuse_within_templates(self.config, folder)
        stopped = threading.Event()
        try:
            made = await asyncio.to_thread(publishing.files, self.config, knowledge, bot, place, stopped)
        finally:
            stopped.set()  # the thread would be waited for when the program ends
        changed = await asyncio.to_thread(publishing.publish, folder, made)
        warnings = publishing.warnings(self.config, knowledge)
        for warning in (*warnings, *publishing.heavy(knowledge, made)):
            log.warning("%s", warning)
        log.info("The web page is published (%d files changed).", len(changed))
