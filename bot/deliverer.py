"""The outbox loop: claim what is due, send it, settle how it went.

In order within a chat, chats side by side; nothing is given up silently: what fails for now is tried
again until it is accepted, what is refused for good is settled with the reason, and what the program itself
fails to send is set aside, for the next start to try.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.message import Acknowledgement, Deletion, Message, Outgoing, Reason, Source, lane
from bot.core.sending import retry
from bot.core.sending.pacing import Pacer
from bot.ports.channel import Channel, PermanentFailure, TemporaryFailure, Unsendable
from bot.ports.store import (
    Delivered,
    Postponed,
    Queued,
    Refused,
    SetAside,
    Settlement,
    Store,
    StoreBusy,
    StoreLost,
)

log = logging.getLogger(__name__)

SLOTS = 8
"""How many messages are on their way at once; more gain nothing and are repeated after a kill."""

LONGEST_REST = 15
"""Seconds between looks at the outbox while something waits in it: the clock may have been set."""

STEP = 2.0
"""Seconds that the clock must have been set by for it to count."""

MOST_MISTAKES = 4
"""Attempts, within about ten seconds, after which what fails by a mistake of the program makes way.

A mistake does not mend itself, and the chat hears nothing else until then.
"""

UNSETTLED_WAIT = 5
"""Seconds between attempts to note what became of a message."""

HERS = (SUPERVISOR, MAILBOX)
"""Where a refusal is the operator's to mend: there is nobody else."""

Aftermath = Callable[[Queued, Settlement], Awaitable[Sequence[Message]]]
"""Tells what is to be said of how sending went, to be queued together with its settlement."""

IsGroup = Callable[[Address], bool]


async def nothing_to_say(_: Queued, __: Settlement) -> Sequence[Message]:
    """Say nothing of how sending went."""
    return ()


@dataclass(frozen=True, slots=True)
class Clock:
    """The time, seconds that only go forward, and chance (0..1).

    ``now`` is what people's clocks say, and may be set; ``ticks`` only measures. Chance keeps what failed
    together from coming back together.
    """

    now: Callable[[], datetime]
    ticks: Callable[[], float]
    luck: Callable[[], float]


@dataclass
class Trouble:
    """Which ways out fail, each told to the operator when that begins and when it is over.

    A medium that asks to be left alone for a while has not failed.
    """

    failures: dict[str, int] = field(default_factory=dict)

    def failed(self, way: str, reason: str) -> None:
        """Note that something could not be sent on a way, for a *reason* without any content."""
        self.failures[way] = self.failures.get(way, 0) + 1
        if self.failures[way] == 1:
            log.warning("Sending %s fails: %s. What is to be sent waits, and is tried again.", way, reason)

    def worked(self, way: str) -> None:
        """Note that something was sent on a way, or would have been if who reads there let it in."""
        if failures := self.failures.pop(way, 0):
            log.warning("Sending %s works again; it had failed %d times.", way, failures)


def _superseded(message: Message, at: Source) -> Source | None:
    """Return what was to be changed and could not be: the message that stands *at* was sent in its place."""
    before = message.replaces if isinstance(message, Outgoing) else None
    return None if before is None or before == at.message_id else Source(at.place, before)


def way_to(to: Address) -> str:
    """Return the name of the way that leads to an address: the supervisor's own, or that of a network."""
    return "to the supervisor" if to == SUPERVISOR else f"by {to.network}"


def _erasable(message: Message, at: Source) -> Deletion | None:
    """Return what deletes the supervisor's copy at a place, if what it is about is erased with its client."""
    hers = message.to == SUPERVISOR and message.about is not None
    return Deletion(at.place, at.message_id) if hers else None


@dataclass
class Deliverer:
    """Empties the outbox through a channel."""

    store: Store
    channel: Channel
    clock: Clock
    aftermath: Aftermath = nothing_to_say
    pacer: Pacer = field(default_factory=Pacer)
    is_group: IsGroup = lambda _: False
    _awake: asyncio.Event = field(default_factory=asyncio.Event)
    _sending: dict[str, asyncio.Task[object]] = field(default_factory=dict)
    _paced: dict[str, float] = field(default_factory=dict)
    _trouble: Trouble = field(default_factory=Trouble)
    _mistakes: dict[int, int] = field(default_factory=dict)
    _set_at: float | None = None
    _failed: StoreLost | None = None

    def wake(self) -> None:
        """Tell the loop that something has been queued."""
        self._awake.set()

    async def run(self) -> None:
        """Deliver until cancelled; messages that are on their way then are finished first."""
        try:
            while True:
                self._awake.clear()
                await self._look_around()
                if self._failed:
                    raise self._failed
                await self._rest()
        finally:
            if self._sending:
                _, left = await asyncio.wait(self._sending.values(), timeout=3)
                for task in left:  # before the store is taken from them; they are tried again
                    task.cancel()
                await asyncio.gather(*left, return_exceptions=True)

    async def deliver_due(self) -> int:
        """Send everything that is due now, without pacing, and return how many were accepted."""
        accepted = 0
        while due := await self.store.due(self.clock.now(), SLOTS):
            settled = await asyncio.gather(*map(self._deliver, due))
            accepted += sum(isinstance(settlement, Delivered) for settlement in settled)
        return accepted

    async def _look_around(self) -> None:
        """Start sending what is due; if the store is busy, nothing is."""
        try:
            await self._follow_the_clock()
            await self._start_due()
        except StoreBusy as busy:
            log.warning("What is to be sent waits (%s).", busy)
            asyncio.get_running_loop().call_later(UNSETTLED_WAIT, self.wake)

    async def _follow_the_clock(self) -> None:
        """Make everything due when the clock has been set, back or forth, or may have been before the start.

        When a message is due stands in the database by a clock that is no more; to try once too early
        costs little, and to wait for the old time to come again may cost an hour of silence.
        """
        ticks = self.clock.ticks()
        set_at = self.clock.now().timestamp() - ticks
        if self._set_at is None or abs(set_at - self._set_at) >= STEP:
            await self.store.hasten(None, self.clock.now())
            self._set_at = set_at

    async def _start_due(self) -> None:
        """Start sending what is due, as far as there are slots and the pace allows."""
        ticks = self.clock.ticks()
        self._paced = {of: until for of, until in self._paced.items() if until > ticks}
        free = SLOTS - len(self._sending)
        if free <= 0:
            return
        for queued in await self.store.due(self.clock.now(), free, [*self._sending, *self._paced]):
            if wait := self._wait(queued.message, ticks):
                self._paced[lane(queued.message)] = ticks + wait
            else:
                task = asyncio.create_task(self._deliver(queued))
                self._sending[lane(queued.message)] = task
                task.add_done_callback(partial(self._sent, lane(queued.message)))

    def _wait(self, message: Message, ticks: float) -> float:
        """Return how long *message* must wait for its pace, in seconds; 0 takes its permit."""
        if isinstance(message, Acknowledgement):
            return 0.0
        group = self.is_group(message.to)
        if wait := self.pacer.wait(message.to.whole.text, ticks, group=group):
            return wait
        self.pacer.take(message.to.whole.text, ticks, group=group)
        return 0.0

    def _sent(self, of: str, task: asyncio.Task[object]) -> None:
        del self._sending[of]
        failure = None if task.cancelled() else task.exception()
        if isinstance(failure, StoreLost):
            self._failed = failure
        elif failure is not None:  # a mistake in the program; the others' messages go on
            log.error("A message could not be seen to (%s).", type(failure).__name__)
            self._paced[of] = self.clock.ticks() + LONGEST_REST
        self._awake.set()

    async def _rest(self) -> None:
        """Wait until something is queued or sent, or the next message is due."""
        ticks = self.clock.ticks()
        self.pacer.tidy(ticks)
        waits = [until - ticks for until in self._paced.values()]
        due = await self._next_due()
        if due and len(self._sending) < SLOTS:
            waits.append((due - self.clock.now()).total_seconds())
        with suppress(TimeoutError):
            async with asyncio.timeout(max(0, min(LONGEST_REST, *waits)) if waits else None):
                await self._awake.wait()

    async def _next_due(self) -> datetime | None:
        with suppress(StoreBusy):
            return await self.store.next_due([*self._sending, *self._paced])
        return None

    async def _deliver(self, queued: Queued) -> Settlement:
        """Send one message and settle it at once, so that a kill repeats as little as can be."""
        settlement = await self._attempt(queued)
        while True:
            try:
                await self.store.settle([settlement], await self._receipt(queued, settlement))
                return settlement
            except StoreLost:
                raise
            except Exception as mistake:
                # As with a full disk. Sending again would repeat the message; only the note is missing.
                log.error("It could not be noted that a message was sent (%s).", type(mistake).__name__)
                await asyncio.sleep(UNSETTLED_WAIT)

    async def _receipt(self, queued: Queued, settlement: Settlement) -> Sequence[Message]:
        """Return what is to be said of how sending went; a mistake there must not hold the lane up."""
        try:
            return await self.aftermath(queued, settlement)
        except (StoreBusy, StoreLost):
            raise
        except Exception as mistake:
            log.error("It could not be told how sending went (%s).", type(mistake).__name__)
            return ()

    async def _attempt(self, queued: Queued) -> Settlement:
        try:
            at = await self.channel.send(queued.message)
        except PermanentFailure as failure:
            return self._refused(queued, failure)
        except TemporaryFailure as failure:
            if failure.retry_after is None:
                self._trouble.failed(way_to(queued.message.to), str(failure))
            return self._postponed(queued, str(failure), failure.retry_after)
        except (
            StoreBusy,
            StoreLost,
            OSError,
            MemoryError,
        ) as busy:  # of the store, where she reads is not known
            return self._postponed(queued, type(busy).__name__, None)
        except Unsendable as failure:
            return self._set_aside(queued, str(failure))
        except Exception as mistake:  # a mistake in the program must not stop everybody else's messages
            return self._mistaken(queued, type(mistake).__name__)
        self._mistakes.pop(queued.id, None)
        self._trouble.worked(way_to(queued.message.to))
        return self._delivered(queued, at)

    def _mistaken(self, queued: Queued, kind: str) -> Settlement:
        """Return the settlement of what the program itself failed to send: the messages behind it wait.

        Not for long, and not again for what a former run has set aside.
        """
        mistakes = self._mistakes[queued.id] = self._mistakes.get(queued.id, 0) + 1
        if mistakes >= MOST_MISTAKES or queued.was_aside:
            return self._set_aside(queued, kind)
        log.error("A message could not be sent (%s); it will be tried again.", kind)
        again = retry.after_failure(mistakes, self.clock.now(), self.clock.luck())
        return Postponed(queued.id, again.at, kind)

    def _set_aside(self, queued: Queued, why: str) -> SetAside:
        self._mistakes.pop(queued.id, None)
        log.error(
            "A message cannot be sent (%s), by a mistake of the program. It is set aside, and the next start"
            " tries it again; what is behind it goes on.",
            why,
        )
        return SetAside(queued.id, self.clock.now())

    def _delivered(self, queued: Queued, at: Source | None) -> Delivered:
        if isinstance(queued.message, Deletion):
            return Delivered(
                queued.id, self.clock.now(), gone=Source(queued.message.to.whole, queued.message.message_id)
            )
        if at is None:
            return Delivered(queued.id, self.clock.now())
        return Delivered(
            queued.id,
            self.clock.now(),
            at.message_id,
            at.place,
            gone=_superseded(queued.message, at),
            taken_back=_erasable(queued.message, at),
        )

    def _refused(self, queued: Queued, failure: PermanentFailure) -> Refused:
        """Return the settlement of what was refused; a client who does so shows that the way is open."""
        hers = queued.message.to in HERS
        log.log(logging.WARNING if hers else logging.INFO, "A message was refused for good: %s", failure)
        if not hers:
            self._trouble.worked(way_to(queued.message.to))
        reason = failure.reason if isinstance(failure.reason, Reason) else Reason.OTHER
        return Refused(queued.id, self.clock.now(), reason)

    def _postponed(self, queued: Queued, reason: str, retry_after: float | None) -> Postponed:
        attempts = queued.attempts + 1
        again = retry.after_failure(attempts, self.clock.now(), self.clock.luck(), retry_after)
        return Postponed(queued.id, again.at, reason)
