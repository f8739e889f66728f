"""The store with somebody who counts beside it: all that survives passes through there."""

import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from bot.core.address import Address
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.status import Status
from bot.core.message import Message
from bot.core.supervisor.questions import Miss
from bot.monitoring.meters import Meters
from bot.ports.store import (
    Ages,
    Backlog,
    Commit,
    Incoming,
    Query,
    Queued,
    Settlement,
    Store,
    StoreBusy,
    StoreLost,
    View,
)


class Metered:
    """A :class:`bot.ports.store.Store` that does what another one does, and counts it."""

    def __init__(self, store: Store, meters: Meters) -> None:
        self._store = store
        self._meters = meters

    @contextmanager
    def _timed(self, method: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        except (StoreBusy, StoreLost) as failure:
            self._meters.store_failures.labels(type(failure).__name__).inc()
            raise
        finally:
            self._meters.store.labels(method).observe(time.perf_counter() - began)

    async def receive(self, batch: Sequence[Incoming]) -> list[Incoming]:
        """Keep *batch*, and count what was new."""
        with self._timed("receive"):
            new = await self._store.receive(batch)
        self._meters.received.inc(len(new))
        return new

    async def waiting(self) -> list[Incoming]:
        """Return what is not done."""
        with self._timed("waiting"):
            return await self._store.waiting()

    async def look(self, query: Query) -> View:
        """Return what a turn wants to know."""
        with self._timed("look"):
            return await self._store.look(query)

    async def commit(self, turn: Commit) -> bool:
        """Write a turn, and count it if it was."""
        with self._timed("commit"):
            written = await self._store.commit(turn)
        if written:
            self._meters.committed(turn)
        return written

    async def due(self, now: datetime, limit: int, besides: Collection[str] = ()) -> list[Queued]:
        """Return what is to be sent."""
        with self._timed("due"):
            return await self._store.due(now, limit, besides)

    async def next_due(self, besides: Collection[str] = ()) -> datetime | None:
        """Return when the outbox next has something due."""
        with self._timed("next_due"):
            return await self._store.next_due(besides)

    async def settle(self, settlements: Sequence[Settlement], then: Sequence[Message] = ()) -> None:
        """Record how sending went, and count it."""
        with self._timed("settle"):
            await self._store.settle(settlements, then)
        for settlement in settlements:
            self._meters.settled(settlement)

    async def hasten(self, to: Address | None, now: datetime) -> None:
        """Make what is queued due."""
        with self._timed("hasten"):
            await self._store.hasten(to, now)

    async def inquiries(self, status: Status | None = None) -> list[Inquiry]:
        """Return the inquiries."""
        with self._timed("inquiries"):
            return await self._store.inquiries(status)

    async def misses(self) -> list[Miss]:
        """Return the unanswered utterances."""
        with self._timed("misses"):
            return await self._store.misses()

    async def feedback(self) -> dict[tuple[str, bool], int]:
        """Return how often answers helped."""
        with self._timed("feedback"):
            return await self._store.feedback()

    async def forget(self, before: Ages) -> dict[str, int]:
        """Delete what is too old."""
        with self._timed("forget"):
            return await self._store.forget(before)

    async def backlog(self) -> Backlog:
        """Return how much waits."""
        with self._timed("backlog"):
            return await self._store.backlog()

    async def close(self) -> None:
        """Let go of the store."""
        await self._store.close()
