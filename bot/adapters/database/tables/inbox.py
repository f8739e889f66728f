"""What came in. A done row stays for a while, empty and nobody's, so that a repeat is recognised."""

from collections.abc import Sequence
from typing import Any

from bot.adapters.database.codec import moment, stamp
from bot.adapters.database.tables.table import NOW, Table
from bot.core.address import Address
from bot.ports.store import Incoming, Since

INBOX = "SELECT seq, id, sender, payload, received_at FROM inbox"
"""What came in, by its number in the order it came."""

EMPTY = "payload = NULL, sender = NULL, chat = ''"
"""What a row is made to be when neither what came in nor whose it was is needed any more."""


class Inbox(Table):
    """The table ``inbox``. What is done and still has its payload could not be read, and is set aside."""

    name = "inbox"

    def receive(self, batch: Sequence[Incoming]) -> list[Incoming]:
        """Keep *batch* and return what was not seen before."""
        return [incoming for incoming in batch if self._receive(incoming)]

    def _receive(self, incoming: Incoming) -> bool:
        return self._changed(
            "INSERT INTO inbox (id, chat, sender, received_at, payload) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO NOTHING",
            incoming.id,
            self._named(incoming.chat),
            self._codec.encode(incoming.chat.text),
            stamp(incoming.received_at),
            self._codec.encrypt(incoming.payload),
        )

    def waiting(self) -> list[Incoming]:
        """Return what is not done, in the order it came."""
        return self.readable(self._execute(f"{INBOX} WHERE done_at IS NULL ORDER BY seq").fetchall())

    def readable(self, rows: Sequence[Sequence[Any]]) -> list[Incoming]:
        """Return what came in by its *rows*; one that cannot be read is in the way of the others."""
        found = self._each(rows, self._incoming)
        self.in_the_way |= self.damaged & {row[0] for row in rows}
        return found

    def backlog(self) -> Since:
        """Return how much is not done, and since when."""
        return self._waiting("SELECT count(*), min(received_at) FROM inbox WHERE done_at IS NULL")

    def _incoming(self, _: int, key: str, sender: bytes, sealed: bytes, at: str) -> Incoming:
        chat = Address.parse(self._codec.decode(sender, str))
        return Incoming(key, chat, self._codec.decrypt(sealed), moment(at))

    def set_aside(self) -> None:
        """Take what could not be read out of what is waiting."""
        while self.in_the_way:
            seq = self.in_the_way.pop()
            self._execute(f"UPDATE inbox SET done_at = {NOW} WHERE seq = ? AND done_at IS NULL", seq)

    def readable_again(self) -> list[int]:
        """Return the rows that were set aside and can be read now."""
        aside = self._execute(f"{INBOX} WHERE done_at IS NOT NULL AND payload IS NOT NULL")
        return self._each(aside, self._number_of_readable)

    def _number_of_readable(self, seq: int, *row: Any) -> int:
        self._incoming(seq, *row)
        return seq

    def take_back(self) -> None:
        """Let wait again what was set aside and can be read now."""
        for seq in self.readable_again():
            self._execute("UPDATE inbox SET done_at = NULL WHERE seq = ?", seq)

    def forget_chat(self, name: str) -> None:
        """Delete what of the chat of a name was set aside; what waits is still to be answered."""
        self._execute(f"UPDATE inbox SET {EMPTY} WHERE chat = ? AND done_at IS NOT NULL", name)

    def drop_of(self, name: str) -> None:
        """Take what waits of the chat of a name as done: it came in before all of it was erased."""
        sql = f"UPDATE inbox SET done_at = {NOW}, {EMPTY} WHERE chat = ? AND done_at IS NULL"
        self._execute(sql, name)

    def mark_done(self, key: str, at: str) -> bool:
        """Mark an incoming as done, even one never received; False if it was already."""
        known = f"UPDATE inbox SET done_at = ?, {EMPTY} WHERE id = ? AND done_at IS NULL"
        unknown = (
            "INSERT INTO inbox (id, chat, received_at, done_at) VALUES (?, '', ?, ?)"
            " ON CONFLICT (id) DO NOTHING"
        )
        return self._changed(known, at, key) or self._changed(unknown, key, at, at)

    def forget(self, before: str) -> int:
        """Delete what was done before a time and return how many."""
        return self._count("DELETE FROM inbox WHERE done_at < ?", before)
