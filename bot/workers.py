"""Several workers on one store: all take turns, and one of them leads.

The one that leads receives, sends, lets time pass and teaches. Telegram lets one ask for updates, and thirty
messages a second go out for a token: neither is more with more workers. What takes the processor are turns.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from bot.lanes import TURNS_AT_ONCE, ended, when_free
from bot.ports.store import Incoming, StoreBusy
from bot.ports.workers import LeadLost, SharedStore, Signal
from bot.reception import Reception

log = logging.getLogger(__name__)

MOST = 2 * TURNS_AT_ONCE
"""How many pieces of work a worker has at once: the rest is for the others."""

FEW = 4
"""How many it takes up of what it receives itself without telling the others: with more, they help."""

RENEWAL = 10.0
"""Seconds between renewals of what is a worker's: a third of how long it is believed to live without."""

LOOK_AROUND = 5.0
"""Seconds between looks for work that nobody told of: that of a worker that died."""

DEAF = 1.0
"""Seconds until it is tried again to hear of changes."""

Work = Callable[[], Coroutine[Any, Any, None]]


@dataclass
class Worker:
    """One of several workers: what it hears of, and what it does about it."""

    store: SharedStore
    reception: Reception
    heard: Callable[[Signal], None]
    _bell: asyncio.Event = field(default_factory=asyncio.Event)
    _more: bool = True
    _keeping: set[asyncio.Task[None]] = field(default_factory=set)

    async def keep(self, batch: Sequence[Incoming]) -> None:
        """Put on disk what this worker receives, and take up what it can of it.

        Once begun it is done, whatever becomes of who waits for it: what is this worker's must be taken up.
        """
        keeping = asyncio.create_task(self._keep(batch))
        self._keeping.add(keeping)
        keeping.add_done_callback(self._keeping.discard)
        await asyncio.shield(keeping)

    async def _keep(self, batch: Sequence[Incoming]) -> None:
        free = max(0, FEW - self.reception.lanes.load)
        self.reception.take_up(await self.store.take_in(batch, free))

    async def claim(self) -> None:
        """Take up work as it comes, as much as can be done, until cancelled."""
        while True:
            self._bell.clear()
            with suppress(StoreBusy):  # nothing is lost by that: it is looked for again
                await self._claim()
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_AROUND):
                    await self._bell.wait()

    async def _claim(self) -> None:
        self._more = True
        while (free := MOST - self.reception.lanes.load) > 0:
            self.reception.take_up(came := await self.store.claim(free))
            if len(came) < free:
                self._more = False
                return

    def done(self) -> None:
        """Look for more work when there is room for it, if there may be any."""
        if self._more and self.reception.lanes.load < TURNS_AT_ONCE:
            self._bell.set()

    async def renew(self) -> None:
        """Show that this worker lives, until cancelled."""
        while True:
            await when_free(self.store.renew)
            await asyncio.sleep(RENEWAL)

    async def hear(self) -> None:
        """Hear of what the others change, until cancelled; after a while of deafness, of all at once."""
        deaf = False
        while True:
            try:
                self._all_may_have_changed()
                async for change in self.store.changes():
                    deaf = False
                    self._changed(change)
            except StoreBusy as busy:
                if not deaf:
                    log.warning("What other workers do is not heard of (%s).", busy)
                deaf = True
            await asyncio.sleep(DEAF)

    def _all_may_have_changed(self) -> None:
        for change in Signal:
            self._changed(change)

    def _changed(self, change: Signal) -> None:
        if change is Signal.CAME:
            self._bell.set()
        else:
            self.heard(change)


async def led(store: SharedStore, work: Work, told: Callable[[bool], None]) -> None:
    """Do *work* whenever this worker leads, until cancelled; *told* is whether it does."""
    while True:
        await store.lead()
        log.info("This worker leads.")
        told(True)
        try:
            await together(work(), store.keep_lead())
        except LeadLost as lost:
            log.warning("This worker does not lead any more (%s).", lost)
        finally:
            told(False)
            await store.leave_lead()


async def together(*loops: Coroutine[Any, Any, None]) -> None:
    """Run *loops* side by side until one fails, whose error is raised, or this is cancelled."""
    tasks = [asyncio.create_task(loop) for loop in loops]
    try:
        await asyncio.gather(*tasks)
    finally:
        await ended([task for task in tasks if not task.done()])
