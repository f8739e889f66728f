"""The inquiries that have been sent. What becomes of one is in columns, beside what it was sent as."""

from datetime import datetime

import msgspec

from bot.adapters.database.codec import moment, stamp
from bot.adapters.database.tables.table import Table
from bot.core.inquiry.life import Inquiry, Status
from bot.ports.store import CodeTaken, Progress

INQUIRIES = "SELECT content, status, answered_at, reminded_at FROM inquiries"
"""The inquiries: what was consented to, and what has become of it."""


class Inquiries(Table):
    """The table ``inquiries``."""

    def keep(self, inquiry: Inquiry, at: str) -> None:
        """Keep a new inquiry, or the new content of a known one: what has become of that stays.

        Raises CodeTaken if its code belongs to another chat.
        """
        kept = self._changed(
            "INSERT INTO inquiries"
            " (code, chat, status, answered_at, reminded_at, consented_at, changed_at, content)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET"
            " consented_at = excluded.consented_at, changed_at = excluded.changed_at,"
            " content = excluded.content WHERE chat = excluded.chat",
            inquiry.code,
            inquiry.chat,
            inquiry.status,
            _stamp(inquiry.answered_at),
            _stamp(inquiry.reminded_at),
            stamp(inquiry.consented_at),
            at,
            self._codec.encode(inquiry),
        )
        if not kept:
            raise CodeTaken(f"the code {inquiry.code} belongs to another chat's inquiry")

    def having(self, status: Status | None, chat: str | None) -> list[Inquiry]:
        """Return the inquiries, oldest first, of one status or chat if given."""
        rows = self._execute(
            f"{INQUIRIES} WHERE status = coalesce(?, status) AND chat = coalesce(?, chat)"
            " ORDER BY consented_at, seq",
            status,
            chat,
        )
        return [self._inquiry(*row) for row in rows]

    def named(self, code: str) -> Inquiry | None:
        """Return an inquiry by its code."""
        row = self._row(f"{INQUIRIES} WHERE code = ?", code)
        return self._inquiry(*row) if row else None

    def progress(self, progress: Progress, at: datetime) -> bool:
        """Record what has become of an inquiry; False if there is no such inquiry."""
        return self._changed(
            "UPDATE inquiries SET status = coalesce(?, status), answered_at = coalesce(?, answered_at),"
            " reminded_at = coalesce(?, reminded_at), changed_at = ? WHERE code = ?",
            progress.status,
            _stamp(progress.answered_at),
            _stamp(progress.reminded_at),
            stamp(at),
            progress.code,
        )

    def forget_chat(self, chat: str) -> None:
        """Delete the inquiries of a chat."""
        self._execute("DELETE FROM inquiries WHERE chat = ?", chat)

    def forget(self, before: str) -> int:
        """Delete those that last changed before a time and return how many."""
        return self._count("DELETE FROM inquiries WHERE changed_at < ?", before)

    def _inquiry(self, sealed: bytes, status: str, *times: str | None) -> Inquiry:
        """Return an inquiry with what has become of it, which is in the columns, not in the content."""
        answered_at, reminded_at = (time and moment(time) for time in times)
        return msgspec.structs.replace(
            self._codec.decode(sealed, Inquiry),
            status=Status(status),
            answered_at=answered_at,
            reminded_at=reminded_at,
        )


def _stamp(at: datetime | None) -> str | None:
    return None if at is None else stamp(at)
