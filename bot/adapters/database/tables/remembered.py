"""Values of the program's own, each under a key."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from bot.adapters.database.erasures import KEY, Erasures
from bot.adapters.database.tables.table import Table
from bot.core.address import Address
from bot.core.calendar import Calendar
from bot.core.data import from_json, to_json
from bot.core.inquiry.promise import Absence
from bot.core.supervisor.drawer import Drawer
from bot.core.supervisor.place import Past
from bot.core.supervisor.proposals import Teaching
from bot.core.supervisor.situation import Pairing
from bot.core.supervisor.statements import Stating
from bot.core.supervisor.team import NOBODY, Team
from bot.ports.store import Key

T = TypeVar("T")


class Remembered(Table):
    """The table ``remembered``. A value that cannot be read counts as none; as a team, as one of nobody."""

    name = "remembered"

    def remember(self, key: str, value: str | None) -> None:
        """Keep a value under *key*; None deletes it."""
        self._execute("DELETE FROM remembered WHERE key = ?", key)
        if value is not None:
            sealed = self._codec.encode(value)
            self._execute(
                "INSERT INTO remembered (key, value, revision) VALUES (?, ?, random())", key, sealed
            )

    def place(self) -> Address | None:
        """Return where the supervisor reads."""
        return self._recalled(Key.SUPERVISOR, Address.parse)

    def pairing(self) -> Pairing | None:
        """Return the pairing that is offered."""
        return self._recalled(Key.PAIRING, lambda value: from_json(value.encode(), Pairing))

    def past(self) -> Past:
        """Return where she does not read any more."""
        return self._recalled(Key.PAST, lambda value: from_json(value.encode(), Past)) or Past()

    def team(self) -> Team | None:
        """Return who of her group may act; nobody if that cannot be read, None if none was ever kept."""
        team = self._recalled(Key.TEAM, lambda value: from_json(value.encode(), Team))
        return NOBODY if team is None and self._is_there(Key.TEAM) else team

    def calendar(self) -> Calendar | None:
        """Return by which day periods are reckoned."""
        return self._recalled(Key.CALENDAR, lambda value: from_json(value.encode(), Calendar))

    def erasures(self) -> Erasures:
        """Return what a backup must not bring back."""
        return self._recalled(KEY, lambda value: from_json(value.encode(), Erasures)) or Erasures()

    def note_erasures(self, erasures: Erasures) -> None:
        """Keep what a backup must not bring back."""
        self.remember(KEY, to_json(erasures).decode())

    def forget_erasures(self, before: datetime) -> int:
        """Forget the erasures from before a time, which no backup can undo any more, and return how many."""
        noted = self.erasures()
        if (left := noted.since(before)) != noted:
            self.note_erasures(left)
        return len(noted.each) - len(left.each)

    def _is_there(self, key: Key) -> bool:
        return self._row("SELECT 1 FROM remembered WHERE key = ?", key) is not None

    def drawer(self) -> Drawer:
        """Return what she has typed and nobody was sent yet."""
        return self._recalled(Key.DRAWER, lambda value: from_json(value.encode(), Drawer)) or Drawer()

    def teaching(self) -> Teaching:
        """Return what is being taught."""
        return self._recalled(Key.TEACHING, lambda value: from_json(value.encode(), Teaching)) or Teaching()

    def stating(self) -> Stating:
        """Return what is about to be stated."""
        return self._recalled(Key.STATING, lambda value: from_json(value.encode(), Stating)) or Stating()

    def absence(self) -> Absence | None:
        """Return until when she is away."""
        return self._recalled(Key.ABSENCE, lambda value: from_json(value.encode(), Absence))

    def _recalled(self, key: str, read: Callable[[str], T]) -> T | None:
        rows = self._execute("SELECT key, value FROM remembered WHERE key = ?", key)
        made = self._each(rows, lambda _, sealed: read(self._codec.decode(sealed, str)))
        return next(iter(made), None)

    def state(self, key: str) -> str:
        """Return the state of what is kept, as far as it matters whether it is the same again."""
        return self._first("SELECT revision FROM remembered WHERE key = ?", key)
