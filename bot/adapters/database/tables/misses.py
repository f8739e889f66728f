"""What could not be answered."""

import msgspec

from bot.adapters.database.codec import stamp
from bot.adapters.database.tables.table import Table
from bot.core.address import Address
from bot.core.supervisor.questions import Miss, Numbered


class Misses(Table):
    """The table ``misses``. One that cannot be read stays, and is passed over."""

    name = "misses"

    def keep(self, miss: Miss) -> None:
        """Keep an utterance that could not be answered; if its asker waits, in the place of the same."""
        same = self._same(miss) if miss.asker is not None else None
        if same is not None:
            self._rewrite(same.number, msgspec.structs.replace(miss, shown=same.miss.shown))
            return
        name = self._name_of(miss)
        sealed = self._codec.encode(miss)
        self._execute(
            "INSERT INTO misses (at, question, chat) VALUES (?, ?, ?)", stamp(miss.at), sealed, name
        )

    def _same(self, miss: Miss) -> Numbered | None:
        """Return the newest that says the same, is not settled, and that nobody waits for the answer of."""
        said = (miss.question, miss.language, None, None)
        found = (
            one
            for one in reversed(self.numbered())
            if (one.miss.question, one.miss.language, one.miss.fate, one.miss.asker) == said
        )
        return next(found, None)

    def settle(self, number: int, fate: str | None) -> None:
        """Note what has become of one; if it is gone, or cannot be read, nothing has."""
        row = self._execute("SELECT seq, question FROM misses WHERE seq = ?", number)
        for miss in self._each(row, self._miss):
            self._rewrite(number, msgspec.structs.replace(miss.unsigned, fate=fate))

    def numbered(self) -> list[Numbered]:
        """Return all with their numbers, in the order in which they came."""
        rows = self._execute("SELECT seq, question FROM misses ORDER BY seq")
        return self._each(rows, self._numbered)

    def awaited_in(self, chat: Address) -> list[str]:
        """Return the questions whose answers a chat waits for."""
        return [one.miss.question for one in self._of(self._named(chat))]

    def forget_chat(self, name: str) -> None:
        """Forget that the chat of a name waits for any answer: its questions are nobody's then."""
        for one in self._of(name):
            self._rewrite(one.number, one.miss.unsigned)

    def oldest_first(self) -> list[Miss]:
        """Return the unanswered utterances."""
        return self._each(self._execute("SELECT seq, question FROM misses ORDER BY at, seq"), self._miss)

    def forget(self, before: str) -> int:
        """Delete those from before a time and return how many."""
        return self._count("DELETE FROM misses WHERE at < ?", before)

    def _of(self, name: str) -> list[Numbered]:
        rows = self._execute("SELECT seq, question FROM misses WHERE chat = ? ORDER BY seq", name)
        return self._each(rows, self._numbered)

    def _rewrite(self, number: int, miss: Miss) -> None:
        sealed, name = self._codec.encode(miss), self._name_of(miss)
        self._execute("UPDATE misses SET question = ?, chat = ? WHERE seq = ?", sealed, name, number)

    def _name_of(self, miss: Miss) -> str | None:
        return None if miss.asker is None else self._named(miss.asker)

    def _miss(self, _: int, sealed: bytes) -> Miss:
        return self._codec.decode(sealed, Miss)

    def _numbered(self, number: int, sealed: bytes) -> Numbered:
        return Numbered(number, self._miss(number, sealed))
