"""Numbers without words: how often something was counted in a week."""

from datetime import date

from bot.adapters.database.tables.table import Table
from bot.core.counts import Count, Counted, Tally


class Counts(Table):
    """The table ``counts``: a number for each week, kind and key. One that cannot be read counts for none."""

    name = "counts"

    def add(self, week: date, count: Count) -> None:
        """Count one more in the week that begins on that day."""
        self._execute(
            "INSERT INTO counts (week, kind, key, times) VALUES (?, ?, ?, 1)"
            " ON CONFLICT (week, kind, key) DO UPDATE SET times = counts.times + 1",
            week.isoformat(),
            count.kind,
            count.key,
        )

    def all(self) -> list[Counted]:
        """Return all that was counted, the oldest week first."""
        rows = self._execute(
            "SELECT week || '/' || kind || '/' || key, week, kind, key, times FROM counts ORDER BY 2, 3, 4"
        )
        return self._each(rows, _counted)


def _counted(_: str, week: str, kind: str, key: str, times: int) -> Counted:
    return Counted(date.fromisoformat(week), Tally(kind), key, int(times))
