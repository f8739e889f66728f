"""What could not be answered."""

from bot.adapters.database.codec import stamp
from bot.adapters.database.tables.table import Table
from bot.ports.store import Miss


class Misses(Table):
    """The table ``misses``. One that cannot be read stays, and is passed over."""

    name = "misses"

    def keep(self, miss: Miss) -> None:
        """Keep an utterance that could not be answered."""
        sealed = self._codec.encode(miss)
        self._execute("INSERT INTO misses (at, question) VALUES (?, ?)", stamp(miss.at), sealed)

    def oldest_first(self) -> list[Miss]:
        """Return the unanswered utterances."""
        return self._each(self._execute("SELECT seq, question FROM misses ORDER BY at, seq"), self._miss)

    def _miss(self, _: int, sealed: bytes) -> Miss:
        return self._codec.decode(sealed, Miss)

    def forget(self, before: str) -> int:
        """Delete those from before a time and return how many."""
        return self._count("DELETE FROM misses WHERE at < ?", before)
