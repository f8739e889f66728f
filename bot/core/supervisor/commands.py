"""The ``/``-commands of the supervisor's chat."""

from collections.abc import Mapping

from bot.core.supervisor import events

COMMANDS: Mapping[str, events.Event] = {"jono": events.QueueRequested()}
"""Each command without its slash, and what she who sends it does."""


def event_of(text: str | None) -> events.Event:
    """Return what she did by writing *text*: a command's event, or having written it."""
    words = (text or "").split(maxsplit=1)
    name = words[0].partition("@")[0].lower() if words else ""
    found = COMMANDS.get(name.removeprefix("/")) if name.startswith("/") else None
    return events.Wrote(text) if found is None else found
