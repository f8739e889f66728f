"""A store that several workers share: who has which work, who leads, and what wakes them."""

from collections.abc import AsyncIterator, Sequence
from enum import StrEnum
from typing import Protocol, runtime_checkable

from bot.ports.store import Incoming, Store


class Signal(StrEnum):
    """What another worker may have to do something about."""

    CAME = "inbox"
    """Something has come in."""
    QUEUED = "outbox"
    """Something is to be sent, or is due sooner than it was."""
    REMEMBERED = "remembered"
    """The program remembers something else of its own."""


class LeadLost(Exception):
    """The worker does not lead any more: another one may, from now on."""


@runtime_checkable
class SharedStore(Store, Protocol):
    """A store that several workers share.

    What has come in is a worker's by a lease, which it renews as long as it lives. All that waits of a chat
    is one worker's, so that a chat's turns stay in order.
    """

    async def claim(self, most: int) -> list[Incoming]:
        """Return what has come in and is this worker's from now on, the oldest first, *most* pieces.

        Nothing of a chat of which a living worker has something that is not done. Nothing comes twice, unless
        it was not known what became of it: then it comes again when its lease has ended.
        """

    async def take_in(self, batch: Sequence[Incoming], most: int) -> list[Incoming]:
        """Keep *batch* in the inbox, and return what is this worker's at once, *most* pieces.

        The others are told of what is left. What is returned need not have come just now.
        """

    async def renew(self) -> None:
        """Keep for another while what is this worker's."""

    def changes(self) -> AsyncIterator[Signal]:
        """Yield what the workers have changed, from now on; raises StoreBusy when nothing can be heard."""

    async def lead(self) -> None:
        """Wait until no other worker leads; this one does then."""

    async def keep_lead(self) -> None:
        """Go on leading, until cancelled; raises LeadLost when it cannot be known any more."""

    async def leave_lead(self) -> None:
        """Let another worker lead."""
