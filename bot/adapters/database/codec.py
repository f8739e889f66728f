"""Turns data into encrypted bytes for the database, and back; and addresses into names that tell nothing.

Data becomes JSON through msgspec, and JSON becomes a Fernet token. The cipher may hold several keys:
the first encrypts, all of them decrypt, so that a key can be replaced step by step. A name is a keyed hash:
the same for the same address, so that a row is found by it, and without the key it leads to none. A name can
be named again with another key, though nobody knows the address any more: so that key can be replaced too.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from types import UnionType
from typing import Any, TypeVar, overload

import msgspec
from cryptography.fernet import InvalidToken, MultiFernet

from bot.core.data import from_json, to_json

T = TypeVar("T")

FIRST_YEAR, LAST_YEAR = 1900, 9000
"""Between which years every moment is: far enough from where reckoning with them would fail."""


NAME_BYTES = 16
"""How long a name is: so that no two addresses ever have the same."""


class ContentUnreadable(Exception):
    """Stored content cannot be decrypted, or is not what it should be."""


@dataclass(frozen=True, slots=True, repr=False)
class Codec:
    """The way into and out of the encrypted columns; ``naming`` are the keys of the names, in order."""

    cipher: MultiFernet
    naming: tuple[bytes, ...]

    def named(self, address: str) -> str:
        """Return the name of an address, by which its rows are found."""
        return renamed(address, self.naming)

    def encrypt(self, content: bytes) -> bytes:
        """Return *content* unreadable to all who lack the key."""
        return self.cipher.encrypt(content)

    def decrypt(self, token: bytes) -> bytes:
        """Return what was encrypted; raises ContentUnreadable if the key or the token is wrong."""
        try:
            return self.cipher.decrypt(token)
        except InvalidToken:
            raise ContentUnreadable(
                "Stored content cannot be decrypted: it is damaged, or was encrypted with another key."
            ) from None

    def encode(self, value: object) -> bytes:
        """Return *value* as encrypted JSON."""
        return self.encrypt(to_json(value))

    @overload
    def decode(self, token: bytes, kind: type[T], **known: object) -> T: ...
    @overload
    def decode(self, token: bytes, kind: UnionType) -> Any: ...

    def decode(self, token: bytes, kind: Any, **known: object) -> Any:
        """Return the *kind* that was encoded, with fields that are *known* from elsewhere.

        Raises ContentUnreadable if it is anything else.
        """
        plain = self.decrypt(token)
        try:
            return from_json(plain, kind, **known)
        except (msgspec.MsgspecError, ValueError) as error:  # which name the place and the type only
            raise ContentUnreadable(f"Stored content is no {_name(kind)} of this version: {error}") from error


def renamed(name: str, keys: Iterable[bytes]) -> str:
    """Return the name of what is named, or of an address, with one key after the other."""
    for key in keys:
        name = hashlib.blake2b(name.encode(), key=key, digest_size=NAME_BYTES).hexdigest()
    return name


def lineage(codec: Codec) -> str:
    """Return what a database and its backups are known by, whatever key they have; it tells nothing."""
    return hashlib.blake2b(b"lineage", key=codec.naming[0], digest_size=4).hexdigest()


def stamp(at: datetime) -> str:
    """Return a moment as text that sorts by time."""
    if at.tzinfo is None:
        raise ValueError("a time without a time zone cannot be stored")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def moment(stamped: str) -> datetime:
    """Return the moment that :func:`stamp` wrote; raises ValueError if that is none to reckon with."""
    at = datetime.fromisoformat(stamped)
    if at.tzinfo is None or not FIRST_YEAR < at.year < LAST_YEAR:
        raise ValueError("no moment that was ever written")
    return at


def as_text(written: bytes) -> str:
    """Return a text of the file; one that is damaged must not keep the rest of its row from being read."""
    return written.decode("utf-8", "replace")


def _name(kind: type | UnionType) -> str:
    if isinstance(kind, UnionType):
        return " or ".join(_name(each) for each in kind.__args__)
    return kind.__name__
