"""Work in order within a chat, chats side by side."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from bot.core.address import Address
from bot.ports.store import Incoming, StoreBusy, StoreLost

log = logging.getLogger(__name__)

TURNS_AT_ONCE = 32
"""How many chats may be in the middle of a turn; a chat takes one place, however much it sends."""

BUSY_WAIT, LONGEST_BUSY_WAIT = 0.5, 30.0
"""Seconds until a turn is taken again when the database could not be used, and at most."""


async def when_free(work: Callable[[], Awaitable[None]], first_wait: float = BUSY_WAIT) -> None:
    """Do *work*, again and again as long as the store is busy: nothing of it was written then."""
    wait = first_wait
    while True:
        try:
            return await work()
        except StoreBusy as busy:
            log.warning("Something waits to be written (%s).", busy)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_BUSY_WAIT)


@dataclass
class Lanes:
    """Runs work strictly in order within a chat, chats side by side.

    A place is taken per piece of work and not per chat, so that a chat that floods waits behind itself.
    """

    work: Callable[[Incoming], Awaitable[None]]
    places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(TURNS_AT_ONCE))
    first_wait: float = BUSY_WAIT
    _lost: asyncio.Future[None] | None = None
    _waiting: dict[Address, deque[Incoming]] = field(default_factory=dict)
    _running: set[asyncio.Task[None]] = field(default_factory=set)

    def add(self, incoming: Incoming) -> None:
        """Put a piece of work at the end of its chat's lane."""
        if (lane := self._waiting.get(incoming.chat)) is not None:
            lane.append(incoming)
            return
        self._waiting[incoming.chat] = deque([incoming])
        task = asyncio.create_task(self._drain(incoming.chat))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    @property
    def load(self) -> int:
        """How many pieces of work there are, being done or waiting."""
        return sum(map(len, self._waiting.values()))

    def behind(self, incoming: Incoming) -> list[Incoming]:
        """Return what waits in the lane of *incoming*, which is being worked on, behind it."""
        return [one for one in self._waiting.get(incoming.chat, ()) if one is not incoming]

    async def _drain(self, chat: Address) -> None:
        lane = self._waiting[chat]
        while lane:
            await self._try(lane[0])
            lane.popleft()
        del self._waiting[chat]

    async def _try(self, incoming: Incoming) -> None:
        """Do one piece of work, as soon as the store is free."""

        async def placed() -> None:
            async with self.places:
                await self.work(incoming)

        try:
            await when_free(placed, self.first_wait)
        except StoreLost as lost:
            self.give_up(lost)
        except Exception as mistake:
            # It stays in the inbox and is tried again at the next start; the others go on.
            log.error("An update could not be handled (%s).", type(mistake).__name__)

    def give_up(self, lost: StoreLost) -> None:
        """Tell whoever waits for it that the store is lost."""
        if (told := self._told()) and not told.done():
            told.set_exception(lost)

    async def lose(self) -> None:
        """Wait until the store is lost, and raise that; nothing that comes in is done then."""
        await asyncio.shield(self._told())

    def _told(self) -> asyncio.Future[None]:
        self._lost = self._lost or asyncio.get_running_loop().create_future()
        return self._lost

    async def finished(self, within: float) -> None:
        """Wait until all work is done, but no longer than *within* seconds: what is not done then is left.

        It stays in the inbox, for the next start.
        """
        if self._running:
            _, left = await asyncio.wait(self._running, timeout=within)
            await ended(left)


async def ended(tasks: Collection[asyncio.Task[Any]]) -> None:
    """End *tasks* now, before what they work with is taken from them."""
    for task in tasks:
        task.cancel()
    if tasks:
        await asyncio.wait(tasks)
