"""The inquiries that have been sent. What becomes of one is in columns, beside what it was sent as."""

from datetime import date
from typing import Any

import msgspec

from bot.adapters.database.codec import moment, stamp
from bot.adapters.database.tables.table import Table
from bot.core.address import Address
from bot.core.inquiry.desk import OnDesk
from bot.core.inquiry.life import Became, Inquiry, Life
from bot.core.inquiry.status import Status
from bot.ports.store import CodeTaken

INQUIRIES = (
    "SELECT code, content, status, waiting_since, answered_at, reminded_at, unreached_at,"
    " closed_at, promised FROM inquiries"
)
"""The inquiries: what was consented to, and what has become of it."""


class Inquiries(Table):
    """The table ``inquiries``. One that cannot be read stays, and is passed over."""

    name = "inquiries"

    def add(self, inquiry: Inquiry, at: str) -> None:
        """Keep a new inquiry; raises CodeTaken if there is one of its code already."""
        added = self._changed(
            "INSERT INTO inquiries (code, chat, status, waiting_since, answered_at, reminded_at,"
            " unreached_at, closed_at, promised, consented_at, changed_at, content, revision)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, random()) ON CONFLICT (code) DO NOTHING",
            inquiry.code,
            self._named(inquiry.chat),
            *_columns(inquiry.life),
            stamp(inquiry.consented_at),
            at,
            self._codec.encode(inquiry),
        )
        if not added:
            raise CodeTaken(f"there is an inquiry {inquiry.code} already")

    def become(self, became: Became, at: str) -> None:
        """Record what has become of an inquiry, if there is one of that code."""
        self._execute(
            "UPDATE inquiries SET status = ?, waiting_since = ?, answered_at = ?, reminded_at = ?,"
            " unreached_at = ?, closed_at = ?, promised = ?, changed_at = ?, revision = random()"
            " WHERE code = ?",
            *_columns(became.life),
            at,
            became.code,
        )

    def keep_desk(self, on: OnDesk) -> None:
        """Keep what lies on her desk about an inquiry, if there is one of that code."""
        row = self._row("SELECT content FROM inquiries WHERE code = ?", on.code)
        if row is None:
            return
        sent = self._codec.decode(row[0], Inquiry)
        kept = self._codec.encode(msgspec.structs.replace(sent, desk=on.desk))
        self._execute("UPDATE inquiries SET content = ?, revision = random() WHERE code = ?", kept, on.code)

    def having(self, status: Status | None) -> list[Inquiry]:
        """Return the inquiries, oldest first, of one status if given."""
        return self._all("WHERE status = coalesce(?, status)", status)

    def open(self) -> list[Inquiry]:
        """Return the inquiries that are not closed, oldest first."""
        return self._all("WHERE status <> ?", Status.CLOSED)

    def of(self, chat: Address) -> list[Inquiry]:
        """Return the inquiries of a chat, oldest first."""
        return self._all("WHERE chat = ?", self._named(chat))

    def named(self, code: str) -> Inquiry | None:
        """Return an inquiry by its code, upper or lower case."""
        return next(iter(self._all("WHERE code = ?", code)), None)

    def state(self, code: str) -> str:
        """Return the state of an inquiry, as far as it matters whether it is the same again."""
        return self._first("SELECT revision FROM inquiries WHERE code = ?", code)

    def state_of_all(self, chat: str) -> str:
        """Return the state of all inquiries of a chat."""
        revisions = "SELECT revision FROM inquiries WHERE chat = ? ORDER BY seq"
        return ",".join(str(revision) for (revision,) in self._execute(revisions, self._codec.named(chat)))

    def codes(self) -> list[str]:
        """Return the codes of all inquiries."""
        return [str(code) for (code,) in self._execute("SELECT code FROM inquiries")]

    def forget_chat(self, name: str) -> None:
        """Delete the inquiries of the chat of a name."""
        self._execute("DELETE FROM inquiries WHERE chat = ?", name)

    def forget_one(self, code: str) -> None:
        """Delete an inquiry."""
        self._execute("DELETE FROM inquiries WHERE code = ?", code)

    def forget(self, before: str) -> int:
        """Delete those that last changed before a time and return how many."""
        return self._count("DELETE FROM inquiries WHERE changed_at < ?", before)

    def _all(self, condition: str, value: object) -> list[Inquiry]:
        rows = self._execute(f"{INQUIRIES} {condition} ORDER BY consented_at, seq", value)
        return self._each(rows, self._inquiry)

    def _inquiry(self, _: str, sealed: bytes, status: str, waiting_since: str, *times: str | None) -> Inquiry:
        """Return an inquiry with what has become of it, which is in the columns, not in the content."""
        *moments, promised = times
        when = (moment(time) if time else None for time in moments)
        by = date.fromisoformat(promised) if promised else None
        life = msgspec.structs.replace(Life(moment(waiting_since), Status(status), *when), promised=by)
        return self._codec.decode(sealed, Inquiry, life=life)


def _columns(life: Life) -> tuple[Any, ...]:
    times = (life.answered_at, life.reminded_at, life.unreached_at, life.closed_at)
    promised = life.promised and life.promised.isoformat()
    return (life.status, stamp(life.waiting_since), *(at and stamp(at) for at in times), promised)
