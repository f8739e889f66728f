"""The outbox loop: claim what is due, send it, settle how it went.

In order within a chat, chats side by side; nothing is given up silently: what fails for now is tried
again until it is accepted, and what is refused for good is settled with the reason.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime

from bot.core import delivery
from bot.ports import (
    Channel,
    Delivered,
    PermanentFailure,
    Postponed,
    Queued,
    Refused,
    Settlement,
    Store,
    TemporaryFailure,
)

SLOTS = 8
"""How many messages are on their way at once; more gain nothing and are repeated after a kill."""


class Deliverer:
    """Empties the outbox through a channel."""

    def __init__(
        self, store: Store, channel: Channel, now: Callable[[], datetime], luck: Callable[[], float]
    ) -> None:
        self._store = store
        self._channel = channel
        self._now = now
        self._luck = luck

    async def deliver_due(self) -> int:
        """Send everything that is due now and return how many messages were accepted."""
        accepted = 0
        while due := await self._store.due(self._now(), SLOTS):
            settled = await asyncio.gather(*map(self._deliver, due))
            accepted += sum(isinstance(settlement, Delivered) for settlement in settled)
        return accepted

    async def _deliver(self, queued: Queued) -> Settlement:
        """Send one message and settle it at once, so that a kill repeats as little as can be."""
        settlement = await self._attempt(queued)
        await self._store.settle([settlement])
        return settlement

    async def _attempt(self, queued: Queued) -> Settlement:
        try:
            message_id = await self._channel.send(queued.message)
        except PermanentFailure as failure:
            return Refused(queued.id, self._now(), str(failure))
        except TemporaryFailure as failure:
            retry = delivery.after_failure(
                queued.attempts + 1, self._now(), self._luck(), failure.retry_after
            )
            return Postponed(queued.id, retry.at, str(failure))
        return Delivered(queued.id, self._now(), message_id)
