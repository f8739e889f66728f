"""The store in tables, whatever database they are in."""

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from functools import partial
from types import TracebackType
from typing import Self, TypeVar

from bot.adapters.database.group import GroupCommit
from bot.adapters.database.ledger import Ledger
from bot.adapters.database.tables.turn import Tables
from bot.adapters.database.tables.view import Look
from bot.core.address import Address
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.status import Status
from bot.core.message import Message
from bot.core.supervisor.questions import Miss
from bot.ports.store import Ages, Backlog, Commit, Incoming, Query, Queued, Settlement, View

log = logging.getLogger(__name__)

T = TypeVar("T")

Unreadable = Callable[[int], None]
"""Is told how many rows cannot be read, whenever there are more of them."""


class TableStore:
    """A :class:`bot.ports.store.Store` in tables, and an async context manager that closes it."""

    def __init__(
        self,
        tables: Tables,
        group: GroupCommit,
        unreadable: Unreadable = lambda _: None,
        ledger: Ledger | None = None,
    ) -> None:
        self._tables = tables
        self._group = group
        self._unreadable = unreadable
        self._ledger = ledger
        self._noting = asyncio.Lock()

    async def __aenter__(self) -> Self:
        """Return the store itself: it is open."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        await self.close()

    async def receive(self, batch: Sequence[Incoming]) -> list[Incoming]:
        """Keep *batch* in the inbox, in order, and return those whose id was not seen before."""
        return await self._group.write(partial(self._tables.inbox.receive, batch))

    async def waiting(self) -> list[Incoming]:
        """Return what has come in and is not done, in the order it came."""
        return await self._read(self._tables.inbox.waiting)

    async def look(self, query: Query) -> View:
        """Return what a turn wants to know, all as it is at one moment."""
        return await self._read(Look(self._tables, query).view)

    async def commit(self, turn: Commit) -> bool:
        """Write a turn, and say whether it was; False, with nothing written, if it was done before."""
        scrubs = turn.forgets_chat or turn.scrubs
        written = await self._group.write(partial(self._tables.commit, turn), scrubs=scrubs)
        if written and turn.erases:
            await self._note_erasures()
        return written

    async def _note_erasures(self, before: datetime | None = None) -> None:
        """Note beside the backups what was erased, but for what is from *before* a moment.

        What cannot be noted now is with the next erasure, the next hour or the next start.
        """
        if self._ledger is None:
            return
        async with self._noting:  # each reads what is there, and writes more
            erasures = await self._group.read(self._tables.remembered.erasures)
            await asyncio.to_thread(self._ledger.note, erasures, before)

    async def due(self, now: datetime, limit: int, besides: Collection[str] = ()) -> list[Queued]:
        """Return what is to be sent at *now*: of each lane but *besides* what goes next, if due."""
        return await self._read(partial(self._tables.outbox.due, now, limit, besides))

    async def next_due(self, besides: Collection[str] = ()) -> datetime | None:
        """Return when the outbox next has something due in a lane but *besides*; None if it is empty."""
        return await self._group.read(partial(self._tables.outbox.next_due, besides))

    async def settle(self, settlements: Sequence[Settlement], then: Sequence[Message] = ()) -> None:
        """Record how sending went, and queue what is to be said of it, due with the first settlement.

        What is delivered or refused loses its content. What has been dropped meanwhile stays dropped.
        """
        await self._group.write(partial(self._tables.outbox.settle, settlements, then))

    async def hasten(self, to: Address | None, now: datetime) -> None:
        """Make what is queued for a chat, or for all, due at *now*: what held it up is over."""
        await self._group.write(partial(self._tables.outbox.hasten, to, now))

    async def inquiries(self, status: Status | None = None) -> list[Inquiry]:
        """Return the inquiries, oldest first, of one status if given."""
        return await self._read(partial(self._tables.inquiries.having, status))

    async def misses(self) -> list[Miss]:
        """Return the unanswered utterances, oldest first."""
        return await self._read(self._tables.misses.oldest_first)

    async def feedback(self) -> dict[tuple[str, bool], int]:
        """Return how often each entry's answer was (True) or was not (False) the one looked for."""
        return await self._group.read(self._tables.feedback.by_entry)

    async def backlog(self) -> Backlog:
        """Return how much waits, and for how long, on the way in and on the way out."""
        return await self._group.read(self._tables.backlog)

    async def forget(self, before: Ages) -> dict[str, int]:
        """Delete what is too old and return how many of each kind; what is queued or not done stays.

        What is queued about an inquiry that is too old is dropped with it. Of a draft that is too old it
        stays that there was one.
        """
        forgotten = await self._group.write(partial(self._tables.forget, before), scrubs=True)
        await self._note_erasures(before.erasures)
        return forgotten

    async def look_over(self) -> None:
        """Read everything once: what cannot be read is set aside and told, what can be again is taken up."""
        if await self._read(self._tables.look_over):
            await self._group.write(self._tables.take_back)
        await self._note_erasures()  # what could not be noted before, or a kill has kept from it

    async def _read(self, work: Callable[[], T]) -> T:
        """Return what *work* reads, anew if something that cannot be read was in the way: it is set aside."""
        while True:
            found = await self._group.read(work)
            if news := self._tables.damage.news():
                log.error("%s", news)
                self._unreadable(self._tables.damage.count)
            if not self._tables.held_up:
                return found
            await self._group.write(self._tables.set_aside)

    async def close(self) -> None:
        """Finish what is being written and let go of the database."""
        await self._group.close()
