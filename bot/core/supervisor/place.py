"""Where the supervisor reads, and where she did: what it means that it changes."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Final

import msgspec

from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.data import Data
from bot.core.inquiry.life import Inquiry
from bot.core.message import DELETABLE, Sent, Source


class Former(Data, frozen=True):
    """A chat in which she read ``until`` then; ``goes_on`` is the chat that it became, if it did."""

    place: Address
    until: datetime
    goes_on: Address | None = None


class Past(Data, frozen=True):
    """The chats in which she does not read any more, each once."""

    places: tuple[Former, ...] = ()

    def until(self, place: Address) -> datetime | None:
        """Return until when she read at *place*; None if she never did, or does again."""
        return next((one.until for one in self.places if one.place == place), None)

    def now(self, place: Address) -> Address:
        """Return the chat that *place* is now: itself, or what it became while she read there."""
        became = next((one.goes_on for one in self.places if one.place == place), None)
        return place if became is None else self.now(became)

    def left(self, place: Address | None, now: datetime, goes_on: Address | None = None) -> "Past":
        """Return what is past when she does not read at *place* any more, or only where it *goes_on*."""
        if place is None:
            return self
        return Past((*self.without(place.whole).places, Former(place.whole, now, goes_on)))

    def without(self, place: Address) -> "Past":
        """Return what is past when she reads at *place*."""
        return Past(tuple(one for one in self.places if one.place != place))

    def since(self, moment: datetime) -> "Past":
        """Return what is past without what ended before *moment*."""
        return Past(tuple(one for one in self.places if one.until >= moment))


NOTHING: Final = Past()
"""Where nobody has left a chat."""


class Hanging(msgspec.Struct, frozen=True):
    """What something that was done hangs on.

    ``under`` is the message that was replied to or whose button was pressed, ``there`` what the bot sent that
    stands there, ``copies`` what was sent because of it, or because of the message that was ``edited``.
    ``command`` tells that it is one of hers.
    """

    under: Source | None = None
    there: Sent | None = None
    copies: tuple[Sent, ...] = ()
    command: bool = False
    edited: bool = False


def was_hers(hanging: Hanging, here: Address, past: Past) -> bool:
    """Tell whether what was done *here* hangs on what was the supervisor's, whoever is that now.

    It never is a client's word then: no notice is answered by a client, and only she writes to one. In a chat
    that was hers, neither is what hangs on something that was not answered as a client's: she wrote it to
    nobody, it was a command, or it has been forgotten since.
    """
    if hanging.there is not None and hanging.there.to == SUPERVISOR:
        return True
    if any(copy.about and copy.to not in (SUPERVISOR, MAILBOX, here) for copy in hanging.copies):
        return True
    hangs = hanging.edited or hanging.under is not None
    answered = any(copy.to == here or copy.place != here for copy in hanging.copies)
    of_a_client = hanging.there is not None or answered
    return (hanging.command or (hangs and not of_a_client)) and past.until(here) is not None


def out_of_sight(
    inquiries: Iterable[Inquiry], copies: Collection[Sent], here: Address | None
) -> tuple[Inquiry, ...]:
    """Return those of *inquiries* that she has been told of by *copies*, but by none that stands *here*."""
    told = {copy.about.upper() for copy in copies if copy.about}
    seen = {copy.about.upper() for copy in copies if copy.about and here and copy.place == here.whole}
    return tuple(one for one in inquiries if one.code.upper() in told - seen)


def deletable(copies: Iterable[Sent], place: Address, now: datetime) -> tuple[tuple[Sent, ...], int]:
    """Return those of *copies* that the bot may still take back from *place*, and how many it may not."""
    standing = tuple(copy for copy in copies if copy.place == place.whole)
    young = tuple(copy for copy in standing if now - copy.at < DELETABLE)
    return young, len(standing) - len(young)
