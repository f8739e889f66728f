"""What cannot be read, of all tables: counted, and told once."""

from collections.abc import Iterator, Sequence

from bot.adapters.database.tables.table import Table

KINDS = {
    "inbox": "messages that came in",
    "conversations": "conversations",
    "outbox": "messages to be sent",
    "inquiries": "inquiries",
    "misses": "unanswered questions",
    "counts": "numbers of what was asked",
    "remembered": "notes of the program's own",
}
"""What the rows of a table are, to the operator."""

ADVICE = (
    "They are set aside, and everybody else is served. They are damaged, or were written with another key: "
    "put that one back as a further line of the key file, or restore the database from a backup, with its "
    "key, and start again; what can be read then is taken up where it was. The rest is deleted in its time."
)
"""What to do about it."""

PAIR_AGAIN = "Where the supervisor reads is not known any more: pair her again with 'python -m bot init'."
"""What to do about the one note that nothing goes without."""

CONFIRM_AGAIN = (
    "Who of the supervisor's group may answer is not known any more, so nobody may: make a new link with "
    "'python -m bot init', and open it in the group."
)
"""What to do about the one without which nobody may act in a group."""

NOTES = {"supervisor": PAIR_AGAIN, "team": CONFIRM_AGAIN}
"""What to do about a note of the program's own that something important hangs on."""


class Damage:
    """What the *tables* could not read, and what of it has been told."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self._tables = tables
        self._told: set[tuple[str, object]] = set()

    def news(self) -> str | None:
        """Return what is to be told of all that cannot be read; None if that was told before."""
        found = {(table.name, key) for table in self._tables for key in table.damaged}
        if found <= self._told:
            return None
        self._told |= found
        told = f"Not all that is stored can be read: {', '.join(self._counts())}. {ADVICE}"
        notes = (advice for key, advice in NOTES.items() if ("remembered", key) in self._told)
        return " ".join((told, *notes))

    @property
    def count(self) -> int:
        """How many rows could not be read."""
        return len(self._told)

    def _counts(self) -> Iterator[str]:
        """Yield how many of each kind there are; inquiries by their codes, which are nobody's secret."""
        for table in self._tables:
            if keys := [str(key) for name, key in self._told if name == table.name]:
                codes = f" ({', '.join(sorted(keys))})" if table.name == "inquiries" else ""
                yield f"{len(keys)} {KINDS[table.name]}{codes}"
