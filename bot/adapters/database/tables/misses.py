"""What could not be answered."""

import msgspec

from bot.adapters.database.codec import stamp
from bot.adapters.database.tables.table import Table
from bot.core.supervisor.questions import Miss, Numbered


class Misses(Table):
    """The table ``misses``. One that cannot be read stays, and is passed over."""

    name = "misses"

    def keep(self, miss: Miss) -> None:
        """Keep an utterance that could not be answered."""
        sealed = self._codec.encode(miss)
        self._execute("INSERT INTO misses (at, question) VALUES (?, ?)", stamp(miss.at), sealed)

    def settle(self, number: int, fate: str | None) -> None:
        """Note what has become of one; if it is gone, or cannot be read, nothing has."""
        row = self._execute("SELECT seq, question FROM misses WHERE seq = ?", number)
        for miss in self._each(row, self._miss):
            sealed = self._codec.encode(msgspec.structs.replace(miss, fate=fate))
            self._execute("UPDATE misses SET question = ? WHERE seq = ?", sealed, number)

    def numbered(self) -> list[Numbered]:
        """Return all with their numbers, in the order in which they came."""
        rows = self._execute("SELECT seq, question FROM misses ORDER BY seq")
        return self._each(rows, lambda seq, sealed: Numbered(seq, self._miss(seq, sealed)))

    def oldest_first(self) -> list[Miss]:
        """Return the unanswered utterances."""
        return self._each(self._execute("SELECT seq, question FROM misses ORDER BY at, seq"), self._miss)

    def _miss(self, _: int, sealed: bytes) -> Miss:
        return self._codec.decode(sealed, Miss)

    def forget(self, before: str) -> int:
        """Delete those from before a time and return how many."""
        return self._count("DELETE FROM misses WHERE at < ?", before)
