"""The ``/``-commands of the supervisor's chat."""

from collections.abc import Mapping

from bot.core.supervisor import events

COMMANDS: Mapping[str, events.Event] = {
    "jono": events.QueueRequested(),
    "jasenet": events.MembersRequested(),
}
"""Each command without its slash, and what she who sends it does."""


def event_of(text: str | None) -> events.Event:
    """Return what she did by writing *text*: a command's event, or having written it."""
    return _named(text) or events.Wrote(text)


def is_one(text: str | None) -> bool:
    """Tell whether *text* is a command of hers."""
    return _named(text) is not None


def _named(text: str | None) -> events.Event | None:
    words = (text or "").split(maxsplit=1)
    name = words[0].partition("@")[0].lower() if words else ""
    return COMMANDS.get(name.removeprefix("/")) if name.startswith("/") else None
