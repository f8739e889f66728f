"""Values of the program's own, each under a key."""

from bot.adapters.database.tables.table import Table
from bot.ports.store import Key


class Remembered(Table):
    """The table ``remembered``."""

    def remember(self, key: Key, value: str | None) -> None:
        """Keep a value under *key*; None deletes it."""
        if value is None:
            self._execute("DELETE FROM remembered WHERE key = ?", key)
            return
        sealed = self._codec.encode(value)
        self._execute(
            "INSERT OR REPLACE INTO remembered (key, value, revision) VALUES (?, ?, random())", key, sealed
        )

    def recall(self, key: Key) -> str | None:
        """Return what is kept under *key*."""
        row = self._row("SELECT value FROM remembered WHERE key = ?", key)
        return self._codec.decode(row[0], str) if row else None

    def state(self, key: str) -> str:
        """Return the state of what is kept, as far as it matters whether it is the same again."""
        return self._first("SELECT revision FROM remembered WHERE key = ?", key)
