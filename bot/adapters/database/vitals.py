"""How a database is, seen in a copy of it: nothing of it is changed, and the bot may be running."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.adapters.database.backups import legible
from bot.adapters.database.codec import moment
from bot.adapters.database.key import load_key
from bot.adapters.database.migrations import (
    migrate,
    refuse_damaged,
    refuse_foreign,
    refuse_truncated,
    version,
)
from bot.adapters.database.naming import functions
from bot.adapters.database.tables.turn import Tables
from bot.adapters.database.unlocking import unlock
from bot.core.address import Address
from bot.core.calendar import Calendar
from bot.core.inquiry.life import Inquiry
from bot.core.supervisor.situation import Pairing
from bot.core.supervisor.team import Team
from bot.ports.store import Since

FAILED = "SELECT reason FROM outbox WHERE settled_at IS NULL AND reason IS NOT NULL ORDER BY id LIMIT 1"
"""Why the first of what waits could not be sent."""

CAME_IN = "SELECT max(received_at) FROM inbox"
"""When something came in last."""

OLDEST = {
    "conversations": "SELECT min(at) FROM conversations",
    "inquiries": "SELECT min(changed_at) FROM inquiries",
    "misses": "SELECT min(at) FROM misses",
    "inbox": "SELECT min(done_at) FROM inbox",
}
"""When the oldest of each kind of data is from that is forgotten in its time."""


@dataclass(frozen=True, slots=True)
class Vitals:
    """How a database is: ``schema`` is the one of its file, ``marks`` are those of the keys in the key file.

    ``queued`` is to be sent, and could not be because it ``failed`` so; ``waiting`` has come in and is not
    done, and ``came_in`` is when something last did.
    """

    schema: int
    size: int
    opened: int
    unreadable: int
    marks: tuple[str, ...]
    queued: Since
    failed: str
    waiting: Since
    came_in: datetime | None
    open: tuple[Inquiry, ...]
    place: Address | None
    pairing: Pairing | None
    team: Team | None
    calendar: Calendar | None
    oldest: Mapping[str, datetime]


def vitals(path: Path, key_path: Path) -> Vitals | None:
    """Return how the database *path* is; None if it holds nothing yet.

    What a later schema would make of it is tried on the way. Raises DatabaseUnusable, DatabaseTooNew,
    KeyUnusable and sqlite3.Error.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        with closing(sqlite3.connect(path, isolation_level=None)) as source:
            refuse_foreign(source, path)
            refuse_truncated(source, path)
            source.backup(copy)
        refuse_damaged(copy, path)
        if (schema := version(copy)) == 0:
            return None
        marks = load_key(key_path).marks
        codec = unlock(copy, path, key_path, schema)
        migrate(copy, functions=functions(codec))
        opened, unreadable = legible(copy, codec)
        return _seen(copy, Tables(copy, codec), schema, path.stat().st_size, opened, unreadable, marks)


def _seen(
    copy: sqlite3.Connection,
    tables: Tables,
    schema: int,
    size: int,
    opened: int,
    unreadable: int,
    marks: tuple[str, ...],
) -> Vitals:
    failed, waits = copy.execute(FAILED).fetchone(), tables.backlog()
    return Vitals(
        schema=schema,
        size=size,
        opened=opened,
        unreadable=unreadable,
        marks=marks,
        queued=waits.outgoing,
        failed=str(failed[0]) if failed else "",
        waiting=waits.incoming,
        came_in=_moment(copy.execute(CAME_IN).fetchone()[0]),
        open=tuple(tables.inquiries.open()),
        place=tables.remembered.place(),
        pairing=tables.remembered.pairing(),
        team=tables.remembered.team(),
        calendar=tables.remembered.calendar(),
        oldest={kind: at for kind, sql in OLDEST.items() if (at := _moment(copy.execute(sql).fetchone()[0]))},
    )


def _moment(stamped: object) -> datetime | None:
    """Return a moment of a row; None if there is none, or a damaged one."""
    try:
        return moment(stamped) if isinstance(stamped, str) else None
    except ValueError:
        return None
