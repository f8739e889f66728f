"""What waits and is overtaken by what waits behind it, so that only the last is answered.

An edit by a later one of the same message; a picture, a command or a press by another like it, if nothing
comes between; what happens in a group by what happens there next, where all there is to do is to leave it.
"""

from dataclasses import dataclass, field

from bot.core.address import Address
from bot.ports.happenings import Happening, Joined, Tapped, Wrote


@dataclass
class Overtaken:
    """Remembers of what waits, and of nothing else, what has been overtaken."""

    _last: dict[str, str] = field(default_factory=dict)
    _runs: dict[Address, tuple[str, str]] = field(default_factory=dict)
    _overtaken: set[str] = field(default_factory=set)

    def came(self, number: str, chat: Address, happened: Happening | None) -> None:
        """Note that what has this *number* came in, and has *happened* in *chat*."""
        kind, before = self._runs.pop(chat, ("", ""))
        if (alike := _alike(chat, happened)) is not None:
            if alike == kind:
                self._overtaken.add(before)
            self._runs[chat] = alike, number
        if (about := _about(chat, happened)) is not None:
            if (earlier := self._last.get(about)) is not None:
                self._overtaken.add(earlier)
            self._last[about] = number

    def is_overtaken(self, number: str, chat: Address, happened: Happening | None) -> bool:
        """Tell whether what has this *number* is overtaken, now that it is its turn."""
        if number in self._overtaken:
            self._overtaken.discard(number)
            return True
        if self._runs.get(chat, ("", ""))[1] == number:
            del self._runs[chat]
        if (about := _about(chat, happened)) is not None and self._last.get(about) == number:
            del self._last[about]
        return False


def _about(chat: Address, happened: Happening | None) -> str | None:
    """Return the name of what only the last is answered of, whatever comes between."""
    match happened:
        case Wrote(edited=True, source=source):
            return f"edit {source.place}/{source.message_id}"
        case Wrote(album=str(album)) if album:
            return None  # its pictures are one message
        case Wrote() | Joined() if chat.is_group:
            return f"group {chat}"
        case _:
            return None


def _alike(chat: Address, happened: Happening | None) -> str | None:
    """Return what is the same of things of which only the last in a row is answered.

    Never of what is typed: "no" may answer two questions, one after the other. And in a group it matters
    whose press was first.
    """
    match happened:
        case Wrote(edited=False, text=None, phone=None, reply_to=None, album="", medium=medium) if (
            not chat.is_group
        ):
            return f"attachment {medium}"
        case Wrote(edited=False, text=str(text), album="") if text.startswith("/") and not chat.is_group:
            return f"command {text}"
        case Tapped(token=token) if not chat.is_group:
            return f"press {token}"
        case _:
            return None
