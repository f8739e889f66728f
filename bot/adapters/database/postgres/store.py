"""The store in PostgreSQL."""

from bot.adapters.database.group import GroupCommit
from bot.adapters.database.ledger import Ledger
from bot.adapters.database.postgres.thread import PostgresThread
from bot.adapters.database.table_store import TableStore, Unreadable
from bot.adapters.database.tables.turn import Tables


class PostgresStore(TableStore):
    """The store in the tables of a schema."""

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
