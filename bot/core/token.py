"""How a button travels: as a text of at most 64 bytes, Telegram's limit for callback data.

``code:value:value``, one code a kind of button and one value a field of it. Both sides use this; what
stands before it (the turn of a client's button, ``s`` for the supervisor's) is theirs.
"""

from collections.abc import Mapping
from typing import Generic, TypeVar

import msgspec

from bot.core.data import Data

B = TypeVar("B", bound=Data)

LONGEST = 64
"""Bytes that Telegram takes."""


class Tokens(Generic[B]):
    """The buttons of one side, and the code that stands for each kind."""

    def __init__(self, codes: Mapping[type[B], str]) -> None:
        self._codes = codes
        self._kinds = {code: kind for kind, code in codes.items()}

    def write(self, button: B) -> str:
        """Return the text that stands for *button*; with what a side puts before it, 64 bytes at most."""
        values = (
            "" if v is None else str(int(v)) if isinstance(v, bool) else str(v) for v in _values(button)
        )
        return ":".join((self._codes[type(button)], *values))

    def read(self, text: str) -> B:
        """Return the button that *text* stands for.

        Raises ValueError for anything that :meth:`write` does not write, forged data included.
        """
        try:
            code, *values = text.split(":")
            kind = self._kinds[code]
            fields = dict(zip(kind.__struct_fields__, (value or None for value in values), strict=True))
            button = msgspec.convert(fields, kind, strict=False)
        except (KeyError, ValueError) as error:  # msgspec.ValidationError is a ValueError
            raise ValueError("not a button of this bot") from error
        if self.write(button) != text:
            raise ValueError("not a button of this bot")
        return button


def _values(button: Data) -> list[object]:
    return [getattr(button, name) for name in button.__struct_fields__]
