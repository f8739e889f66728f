"""What time brings to a bot that is served: what is due is done, what is too old is forgotten.

Both go by one clock, which is asked anew each time.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot import retention
from bot.config import Retention
from bot.conversation import Conversations
from bot.ports.store import Store
from bot.watch import LOOK_AROUND, watch


@dataclass
class Upkeep:
    """Keeps one store in order; *unreadable* has how many rows cannot be read, whenever there are more."""

    store: Store
    conversations: Conversations
    kept: Retention
    now: Callable[[], datetime]
    unreadable: list[int]

    async def run(
        self, ticks: Callable[[], float], wake: Callable[[], None], look_around: float = LOOK_AROUND
    ) -> None:
        """Do all that time brings, until cancelled; *wake* is called when there may be something to send."""
        await watch(self.look_around, self.forget, ticks, wake, look_around)

    async def look_around(self) -> None:
        """Do what is due, and tell the supervisor if something turned up that cannot be read."""
        await self.conversations.time_passed()
        if self.unreadable:
            await self.conversations.rows_unreadable(self.unreadable[-1])
            self.unreadable.clear()

    async def forget(self) -> None:
        """Forget what is too old."""
        await retention.forget(self.store, self.kept, self.now())
