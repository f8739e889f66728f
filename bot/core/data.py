"""The base of every plain, frozen piece of data that is stored or passed between the parts."""

from types import UnionType
from typing import Any, TypeVar, overload

import msgspec

from bot.core.address import Address

T = TypeVar("T")


class Data(msgspec.Struct, frozen=True, tag=True):
    """Immutable, compared by value, and written to JSON under its class name.

    msgspec gives the unions of states, events and effects an exact round trip
    through JSON in microseconds, so that the store needs no mapping code.
    """


def to_json(value: object) -> bytes:
    """Return *value* as JSON, from which :func:`from_json` makes it again."""
    return _ENCODER.encode(value)


@overload
def from_json(text: bytes, kind: type[T], **known: object) -> T: ...
@overload
def from_json(text: bytes, kind: UnionType) -> Any: ...


def from_json(text: bytes, kind: Any, **known: object) -> Any:
    """Return the *kind* that was written, with fields that are *known* from elsewhere instead.

    Raises msgspec.MsgspecError if it is anything else. What a union decodes to is for the caller to name: a
    union is no ``type`` that could say it.
    """
    if not known:
        return msgspec.json.decode(text, type=kind, dec_hook=_decoded)
    written = msgspec.json.decode(text, type=dict[str, Any])
    return msgspec.convert({**written, **msgspec.to_builtins(known)}, kind, dec_hook=_decoded)


def _encoded(value: object) -> str:
    if isinstance(value, Address):
        return value.text
    raise NotImplementedError(f"{type(value).__name__} cannot be written")


def _decoded(kind: type, value: object) -> Address:
    if kind is Address and isinstance(value, str):
        return Address.parse(value)
    raise NotImplementedError(f"{kind.__name__} cannot be read")


_ENCODER = msgspec.json.Encoder(enc_hook=_encoded)
