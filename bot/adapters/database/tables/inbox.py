"""What came in. A done row stays for a while, empty, so that a repeat is recognised."""

from collections.abc import Sequence
from typing import Any

from bot.adapters.database.codec import moment, stamp
from bot.adapters.database.tables.table import NOW, Table
from bot.core.address import Address
from bot.ports.store import Incoming

INBOX = "SELECT seq, id, chat, payload, received_at FROM inbox"
"""What came in, by its number in the order it came."""


class Inbox(Table):
    """The table ``inbox``. What is done and still has its payload could not be read, and is set aside."""

    name = "inbox"

    def receive(self, batch: Sequence[Incoming]) -> list[Incoming]:
        """Keep *batch* and return what was not seen before."""
        return [incoming for incoming in batch if self._receive(incoming)]

    def _receive(self, incoming: Incoming) -> bool:
        return self._changed(
            "INSERT OR IGNORE INTO inbox (id, chat, received_at, payload) VALUES (?, ?, ?, ?)",
            incoming.id,
            incoming.chat.text,
            stamp(incoming.received_at),
            self._codec.encrypt(incoming.payload),
        )

    def waiting(self) -> list[Incoming]:
        """Return what is not done, in the order it came."""
        rows = self._execute(f"{INBOX} WHERE done_at IS NULL ORDER BY seq").fetchall()
        found = self._each(rows, self._incoming)
        self.in_the_way |= self.damaged & {row[0] for row in rows}
        return found

    def _incoming(self, _: int, key: str, chat: str, sealed: bytes, at: str) -> Incoming:
        return Incoming(key, Address.parse(chat), self._codec.decrypt(sealed), moment(at))

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

    def forget_chat(self, chat: Address) -> None:
        """Delete what of a chat was set aside; what waits is still to be answered."""
        self._execute("UPDATE inbox SET payload = NULL WHERE chat = ? AND done_at IS NOT NULL", chat.text)

    def mark_done(self, key: str, chat: Address, at: str) -> bool:
        """Mark an incoming as done, even one never received; False if it was already."""
        known = "UPDATE inbox SET done_at = ?, payload = NULL WHERE id = ? AND done_at IS NULL"
        unknown = "INSERT OR IGNORE INTO inbox (id, chat, received_at, done_at) VALUES (?, ?, ?, ?)"
        return self._changed(known, at, key) or self._changed(unknown, key, chat.text, at, at)

    def forget(self, before: str) -> int:
        """Delete what was done before a time and return how many."""
        return self._count("DELETE FROM inbox WHERE done_at < ?", before)
