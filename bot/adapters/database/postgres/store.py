"""The store in PostgreSQL, which several workers may share."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from functools import partial

import psycopg
from psycopg import sql

from bot.adapters.database.group import GroupCommit, StoreClosed
from bot.adapters.database.ledger import Ledger
from bot.adapters.database.postgres.claims import Claims
from bot.adapters.database.postgres.dialect import Connection
from bot.adapters.database.postgres.locks import Lead
from bot.adapters.database.postgres.thread import PostgresThread
from bot.adapters.database.table_store import TableStore, Unreadable
from bot.adapters.database.tables.turn import Tables
from bot.ports.store import Incoming, StoreBusy, StoreLost
from bot.ports.workers import Signal


class PostgresStore(TableStore):
    """The store in the tables of a schema, and this worker's part in it."""

    def __init__(
        self,
        tables: Tables,
        group: GroupCommit,
        engine: PostgresThread,
        unreadable: Unreadable = lambda _: None,
        ledger: Ledger | None = None,
    ) -> None:
        super().__init__(tables, group, unreadable, ledger)
        self._engine = engine
        self._claims = Claims(Connection(engine.current), tables)
        self._lead = Lead(engine.opener)

    async def claim(self, most: int) -> list[Incoming]:
        """Return what has come in and is this worker's from now on."""
        return await self._claimed(partial(self._claims.claim, most))

    async def take_in(self, batch: Sequence[Incoming], most: int) -> list[Incoming]:
        """Keep *batch* in the inbox, and return what is this worker's at once."""
        return await self._claimed(partial(self._claims.take_in, batch, most))

    async def _claimed(self, claiming: Callable[[], list[Incoming]]) -> list[Incoming]:
        """Return what has been claimed; where it cannot be known what was, it comes back with its lease.

        For then this worker has another name, and renews nothing of what it had by the old one.
        """
        try:
            return await self._group.write(claiming)
        except StoreBusy:
            self._claims = self._claims.anew()
            raise

    async def renew(self) -> None:
        """Keep for another while what is this worker's."""
        await self._group.write(self._claims.renew)

    async def changes(self) -> AsyncIterator[Signal]:
        """Yield what the workers have changed, from now on; raises StoreBusy when nothing can be heard."""
        try:
            async with await self._engine.opener.connect_beside("changes") as session:
                channel = sql.Identifier(self._engine.opener.schema)
                await session.execute(sql.SQL("LISTEN {}").format(channel))
                async for told in session.notifies():
                    yield Signal(told.payload)
        except psycopg.Error as error:
            raise StoreBusy(type(error).__name__) from None

    async def lead(self) -> None:
        """Wait until no other worker leads; this one does then."""
        await self._lead.take()

    async def keep_lead(self) -> None:
        """Go on leading, until cancelled; raises LeadLost when it cannot be known any more."""
        await self._lead.keep()

    async def leave_lead(self) -> None:
        """Let another worker lead."""
        await self._lead.leave()

    async def close(self) -> None:
        """Let others have what is this worker's, finish what is being written and end all sessions."""
        await self._lead.leave()
        with suppress(StoreBusy, StoreLost, StoreClosed):  # the leases end by themselves
            await self._group.write(self._claims.release)
        await super().close()
