"""What waits and is overtaken by what waits behind it, so that only the last is answered.

An edit by a later one of the same message; a picture by the next, if nothing comes between; what happens in a
group by what happens there next, where all that is to be done is to leave it.
"""

from dataclasses import dataclass, field

from bot.core.address import Address
from bot.ports.happenings import Happening, Joined, Wrote


@dataclass
class Overtaken:
    """Remembers of what waits, and of nothing else, what has been overtaken."""

    _last: dict[str, str] = field(default_factory=dict)
    _overtaken: set[str] = field(default_factory=set)

    def came(self, number: str, chat: Address, happened: Happening | None) -> None:
        """Note that what has this *number* came in, and has *happened* in *chat*."""
        of = _of(chat, happened)
        if of != _attachments(chat):
            self._last.pop(_attachments(chat), None)
        if of is None:
            return
        if (before := self._last.get(of)) is not None:
            self._overtaken.add(before)
        self._last[of] = number

    def is_overtaken(self, number: str, chat: Address, happened: Happening | None) -> bool:
        """Tell whether what has this *number* is overtaken, now that it is its turn."""
        if number in self._overtaken:
            self._overtaken.discard(number)
            return True
        if (of := _of(chat, happened)) is not None and self._last.get(of) == number:
            del self._last[of]
        return False


def _of(chat: Address, happened: Happening | None) -> str | None:
    """Return the name of what only the last is answered of; None where each is."""
    match happened:
        case Wrote(edited=True, source=source):
            return f"edit {source.place}/{source.message_id}"
        case Wrote() | Joined() if chat.is_group:
            return f"group {chat}"
        case Wrote(text=None, phone=None, reply_to=None):
            return _attachments(chat)
        case _:
            return None


def _attachments(chat: Address) -> str:
    return f"attachments {chat}"
