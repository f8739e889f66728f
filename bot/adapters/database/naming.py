"""How an address is named in the tables, and what turns those of earlier versions into names.

An address itself says who it is; only its name, or its encrypted text, is ever written down.
"""

from collections.abc import Iterable

from bot.adapters.database.codec import Codec
from bot.adapters.database.migrations import Functions
from bot.core.address import Address
from bot.core.data import Data, to_json
from bot.core.message import Asked

PRESS = "/press"
"""What the name of a lane ends with in which presses are acknowledged."""


class Route(Data, frozen=True):
    """To whom a message goes, the chat of what it answers or passes on, and what it asks for, if anything."""

    to: Address
    source: Address | None = None
    asks: Asked | None = None


def lane_named(codec: Codec, lane: str) -> str:
    """Return the name of a lane: that of its chat, and whether presses are acknowledged there."""
    chat = lane.removesuffix(PRESS)
    return codec.named(chat) + lane[len(chat) :]


def written(naming: Iterable[bytes]) -> str:
    """Return the keys of the names as the database keeps them, encrypted."""
    return " ".join(key.hex() for key in naming)


def read(text: str) -> tuple[bytes, ...]:
    """Return the keys that :func:`written` has written; raises ValueError if it has not."""
    return tuple(bytes.fromhex(key) for key in text.split())


def functions(codec: Codec) -> Functions:
    """Return what the migrations call, over what may be no text at all: no damaged row makes them fail."""

    def route(chats: str) -> bytes:
        to, _, source = chats.partition(" ")
        written = {"type": "Route", "to": to.removesuffix(PRESS), "source": source or None}
        return codec.encrypt(to_json(written))

    return {
        "named": lambda value: None if value is None else codec.named(_text(value)),
        "sealed": lambda value: None if value is None else codec.encode(_text(value)),
        "lane": lambda value: None if value is None else lane_named(codec, _text(value)),
        "route": lambda value: None if value is None else route(_text(value)),
        "naming": lambda _: codec.encode(written(codec.naming)),
    }


def _text(value: bytes) -> str:
    return value.decode("utf-8", "replace")
