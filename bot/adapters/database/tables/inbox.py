"""What came in. A done row stays for a while, empty, so that a repeat is recognised."""

from collections.abc import Sequence

from bot.adapters.database.codec import moment, stamp
from bot.adapters.database.tables.table import Table
from bot.core.address import Address
from bot.ports.store import Incoming


class Inbox(Table):
    """The table ``inbox``."""

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
        rows = self._execute(
            "SELECT id, chat, payload, received_at FROM inbox WHERE done_at IS NULL ORDER BY seq"
        )
        return [
            Incoming(key, Address.parse(chat), self._codec.decrypt(sealed), moment(at))
            for key, chat, sealed, at in rows
        ]

    def mark_done(self, key: str, chat: Address, at: str) -> bool:
        """Mark an incoming as done, even one never received; False if it was already."""
        known = "UPDATE inbox SET done_at = ?, payload = NULL WHERE id = ? AND done_at IS NULL"
        unknown = "INSERT OR IGNORE INTO inbox (id, chat, received_at, done_at) VALUES (?, ?, ?, ?)"
        return self._changed(known, at, key) or self._changed(unknown, key, chat.text, at, at)

    def forget(self, before: str) -> int:
        """Delete what was done before a time and return how many."""
        return self._count("DELETE FROM inbox WHERE done_at < ?", before)
