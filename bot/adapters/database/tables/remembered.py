"""Values of the program's own, each under a key."""

from bot.adapters.database.tables.table import Table


class Remembered(Table):
    """The table ``remembered``."""

    def remember(self, key: str, value: str | None) -> None:
        """Keep a value under *key*; None deletes it."""
        if value is None:
            self._execute("DELETE FROM remembered WHERE key = ?", key)
            return
        sealed = self._codec.encode(value)
        self._execute("INSERT OR REPLACE INTO remembered (key, value) VALUES (?, ?)", key, sealed)

    def recall(self, key: str) -> str | None:
        """Return what is kept under *key*."""
        row = self._row("SELECT value FROM remembered WHERE key = ?", key)
        return self._codec.decode(row[0], str) if row else None
