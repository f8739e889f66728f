"""How often each answer was the one looked for, and how often not."""

from bot.adapters.database.tables.table import Table
from bot.ports.store import Feedback


class FeedbackCounts(Table):
    """The table ``feedback``: a count for each entry, language and judgement."""

    name = "feedback"

    def count(self, feedback: Feedback) -> None:
        """Count one more."""
        self._execute(
            "INSERT INTO feedback (entry, language, helpful, times) VALUES (?, ?, ?, 1)"
            " ON CONFLICT (entry, language, helpful) DO UPDATE SET times = feedback.times + 1",
            feedback.entry,
            feedback.language,
            int(feedback.helpful),
        )

    def by_entry(self) -> dict[tuple[str, bool], int]:
        """Return how often each entry's answer was and was not the one looked for."""
        rows = self._execute("SELECT entry, helpful, sum(times) FROM feedback GROUP BY entry, helpful")
        return {(entry, bool(helpful)): times for entry, helpful, times in rows}
