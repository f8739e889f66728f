"""Whether the running bot does its work: it receives, it answers, it delivers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.ports.store import Backlog, Since, Store, StoreBusy

SILENCE = 150.0
"""Seconds after which Telegram should have been heard of: a poll takes half a minute, a webhook is looked at
once in a minute."""

PATIENCE = timedelta(minutes=5)
"""How long what came in may wait for its turn."""


@dataclass(frozen=True, slots=True)
class Doing:
    """How the bot does at a moment; ``backlog`` is None if the store could not be asked."""

    receives: bool
    answers: bool
    delivers: bool
    backlog: Backlog | None = None

    @property
    def is_well(self) -> bool:
        """Whether it does all that it is there for."""
        return self.receives and self.answers and self.delivers


@dataclass
class Health:
    """Knows when Telegram was heard of last, and looks at what waits in the store.

    What has waited to be sent for longer than ``unreachable`` is not delivered, for whatever reason: also an
    inquiry that nobody is there to read.
    """

    store: Store
    now: Callable[[], datetime]
    ticks: Callable[[], float]
    unreachable: timedelta
    heard: float | None = field(default=None, init=False)

    def received(self) -> None:
        """Note that Telegram has just given all that there was."""
        self.heard = self.ticks()

    async def doing(self) -> Doing:
        """Return how the bot does; a store that is busy lets nothing be answered, and nothing be sent."""
        receives = self.heard is not None and self.ticks() - self.heard < SILENCE
        try:
            backlog = await self.store.backlog()
        except StoreBusy:
            return Doing(receives, answers=False, delivers=False)
        answers = not self._for_longer(backlog.incoming, PATIENCE)
        return Doing(receives, answers, not self._for_longer(backlog.outgoing, self.unreachable), backlog)

    def _for_longer(self, waiting: Since, patience: timedelta) -> bool:
        return waiting.oldest is not None and self.now() - waiting.oldest > patience
