"""What was erased, so that it comes back with no backup: names that lead nowhere, and when.

A chat that was erased is told by its own name, an inquiry that was deleted by that of its code, and rights of
the supervisor that have ended by that of her chat: keyed hashes, as in the tables.
"""

from datetime import datetime

import msgspec

from bot.adapters.database.codec import Codec, renamed
from bot.core.address import Address
from bot.core.data import Data

KEY = "erasures"
"""Under what they are remembered, beside what the program remembers of its own."""


class Erasure(Data, frozen=True):
    """The ``name`` of what was erased, and when."""

    name: str
    at: datetime


class Erasures(Data, frozen=True):
    """The last erasure of each name."""

    each: tuple[Erasure, ...] = ()

    def with_one(self, name: str, at: datetime) -> "Erasures":
        """Return these and one more, which is the last of its name whatever the clock says."""
        others = (one for one in self.each if one.name != name)
        return Erasures((*others, Erasure(name, at)))

    def with_all(self, others: "Erasures") -> "Erasures":
        """Return these and *others*, the latest of each name."""
        latest: dict[str, Erasure] = {}
        for one in sorted((*self.each, *others.each), key=lambda one: one.at):
            latest[one.name] = one
        return Erasures(tuple(latest.values()))

    def since(self, moment: datetime) -> "Erasures":
        """Return those that are not from before a *moment*."""
        return Erasures(tuple(one for one in self.each if one.at >= moment))

    def beyond(self, known: "Erasures") -> frozenset[str]:
        """Return the names of what is not among the *known*: it was erased when that had been written."""
        return frozenset(one.name for one in {*self.each} - {*known.each})

    def renamed(self, keys: tuple[bytes, ...]) -> "Erasures":
        """Return the same with every name named again with *keys*."""
        each = (msgspec.structs.replace(one, name=renamed(one.name, keys)) for one in self.each)
        return Erasures(tuple(each))


def on_inquiry(codec: Codec, code: str) -> str:
    """Return the name of an inquiry that is deleted."""
    return codec.named(f"inquiry {code.upper()}")


def of_rights(codec: Codec, place: Address) -> str:
    """Return the name of the rights of the supervisor who reads at *place*."""
    return codec.named(f"supervisor {place.text}")
