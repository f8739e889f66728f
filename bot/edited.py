"""What she is told of an edit of the knowledge besides that it is live: what takes long, what changes."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from bot.config import Config
from bot.conversation import Conversations
from bot.core.knowledge.edits import altered
from bot.core.knowledge.entries import Knowledge
from bot.core.supervisor.events import LearningBegun
from bot.lanes import when_free
from bot.ports.store import StoreLost
from bot.trials import compared

log = logging.getLogger(__name__)

LONG = 10.0
"""Seconds after which she is told that something is being learned: most edits are live sooner."""


@dataclass
class Edits:
    """Follows each edit of the knowledge; *told* is called whenever there is something to be sent."""

    config: Config
    conversations: Conversations
    told: Callable[[], None]
    patience: float = LONG
    _since: float | None = None
    _said: bool = False
    _live: tuple[Knowledge, Knowledge] | None = None
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def noticed(self) -> None:
        """Begin to wait for what becomes of an edit."""
        self._since, self._said = time.monotonic(), False
        self._changed.set()

    def over(self) -> None:
        """Nothing is being learned any more."""
        self._since = None
        self._changed.set()

    async def learned(self, before: Knowledge, now: Knowledge) -> None:
        """Tell that an edit is live; what it changes is found out beside all that goes on."""
        since = self._since
        seconds = round(time.monotonic() - since) if since is not None and self._said else None
        by_hand = False

        async def tell() -> None:
            nonlocal by_hand
            by_hand = await self.conversations.knowledge_learned(altered(before, now), seconds=seconds)

        self._since = None
        await when_free(tell)
        self._live = (before, now) if by_hand and before.entries != now.entries else None
        self._changed.set()

    async def followed(self) -> None:
        """Say what there is to be said besides, until cancelled."""
        while True:
            self._changed.clear()
            try:
                await self._follow()
            except StoreLost:
                raise
            except Exception as mistake:  # which is no reason not to take up the next edit
                log.error("What an edit does could not be told (%s).", type(mistake).__name__)
            await self._changed.wait()

    async def _follow(self) -> None:
        if self._since is not None and not self._said:
            try:
                async with asyncio.timeout(self.patience):
                    await self._changed.wait()
            except TimeoutError:
                self._said = True
                await when_free(partial(self.conversations.knowledge_seen, LearningBegun()))
                self.told()
        elif self._live is not None:
            live, self._live = self._live, None
            if answered := await compared(self.config, *live):
                await when_free(partial(self.conversations.knowledge_seen, answered))
                self.told()
