"""One of several workers on one store: it claims its share, and runs what leads for as long as it does."""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

from bot.conversation import Conversations
from bot.ports.workers import SharedStore, Signal
from bot.reception import Reception
from bot.serving.live import Live
from bot.workers import Worker, led, together

Loop = Coroutine[Any, Any, None]


@dataclass
class Beside:
    """A bot beside others: *leading* makes the loops that only one of all runs."""

    store: SharedStore
    reception: Reception
    conversations: Conversations
    live: Live
    wake: Callable[[], None]
    leading: Callable[[], Sequence[Loop]]

    def loops(self) -> tuple[Loop, ...]:
        """Return the loops of this worker, first that which brings work; it does not lead until it does."""
        self.live.leads = False
        worker = Worker(self.store, self.reception, self.hear)
        self.reception.keep = worker.keep
        self.reception.wake = worker.done  # what is to be sent is heard of by whoever leads
        leading = led(self.store, self._lead, self._leads)
        return (worker.claim(), leading, worker.renew(), worker.hear())

    async def _lead(self) -> None:
        await together(*self.leading())

    def _leads(self, does: bool) -> None:
        self.live.leads = does

    def hear(self, change: Signal) -> None:
        """Do something about what another worker has changed, if this one leads."""
        if self.live.leads and change is Signal.REMEMBERED:
            self.conversations.teaching_changed()
        elif self.live.leads:
            self.wake()
