"""The outbox loop, on a clock that the test sets."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.core.message import Message, Outgoing, Source
from bot.core.reply import Reply
from bot.core.sending.pacing import Pace, Pacer
from bot.deliverer import Clock, Deliverer
from bot.ports.store import Commit, Postponed
from tests.factories import NOON
from tests.fakes import MemoryStore


@dataclass
class Sending:
    """A channel that writes down what it sends, and a clock on the wall that can be set."""

    store: MemoryStore = field(default_factory=MemoryStore)
    said: list[str] = field(default_factory=list)
    wall: timedelta = timedelta()
    steady: float = 100.0

    async def send(self, message: Message) -> Source | None:
        assert isinstance(message, Outgoing)
        self.said.append(message.reply.text)
        return None

    def clock(self) -> Clock:
        return Clock(lambda: NOON + self.wall, lambda: self.steady, lambda: 0.0)

    async def queue(self, *texts: str) -> None:
        messages = tuple(Outgoing("telegram:1", Reply(text)) for text in texts)
        await self.store.commit(Commit("telegram:1", NOON + self.wall, outgoing=messages))

    async def says(self, *texts: str) -> None:
        """Wait until exactly *texts* have been sent."""
        async with asyncio.timeout(2):
            while len(self.said) < len(texts):  # noqa: ASYNC110 - the bot is not to know that it is watched
                await asyncio.sleep(0.001)
        assert self.said == list(texts)


@asynccontextmanager
async def running(deliverer: Deliverer) -> AsyncIterator[None]:
    task = asyncio.create_task(deliverer.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


QUICK = Pace(person=(1000, 1000), group=(1000, 1000), overall=(1000, 1000))


@pytest.mark.parametrize("step", [-3600, -60, -5, 0, 5, 60, 3600, 86400])
async def test_a_clock_that_is_set_silences_nobody(step: float) -> None:
    """Neither what is said after it, nor the pace that what was said before has used up."""
    world = Sending()
    deliverer = Deliverer(world.store, world, world.clock(), pacer=Pacer(QUICK))
    async with running(deliverer):
        await world.queue("before")
        deliverer.wake()
        await world.says("before")
        world.wall += timedelta(seconds=step)
        await world.queue("after")
        deliverer.wake()
        await world.says("before", "after")


@pytest.mark.parametrize("step", [-7200, 7200])
async def test_what_waits_by_the_old_clock_is_tried_by_the_new(step: float) -> None:
    """A message that failed before the clock was set does not wait for the old hour to come again."""
    world = Sending()
    deliverer = Deliverer(world.store, world, world.clock(), pacer=Pacer(QUICK))
    async with running(deliverer):
        await world.queue("held up")
        (queued,) = await world.store.due(NOON, 1)
        await world.store.settle([Postponed(queued.id, NOON + timedelta(minutes=20), "a fault")])
        world.wall += timedelta(seconds=step)
        deliverer.wake()
        await world.says("held up")


async def test_a_start_tries_everything_at_once() -> None:
    """The clock may have been set while the bot was down."""
    world = Sending()
    await world.queue("held up")
    (queued,) = await world.store.due(NOON, 1)
    await world.store.settle([Postponed(queued.id, NOON + timedelta(days=400), "a fault")])
    async with running(Deliverer(world.store, world, world.clock(), pacer=Pacer(QUICK))):
        await world.says("held up")


async def test_the_pace_is_kept_by_the_steady_clock_alone() -> None:
    """Three at once, then one a second: setting the clock forward buys nothing."""
    world = Sending()
    deliverer = Deliverer(world.store, world, world.clock(), pacer=Pacer(Pace()))
    async with running(deliverer):
        await world.queue("1", "2", "3", "4")
        deliverer.wake()
        await world.says("1", "2", "3")
        world.wall += timedelta(hours=1)
        deliverer.wake()
        await asyncio.sleep(0.02)
        await world.says("1", "2", "3")
        world.steady += 1.0
        deliverer.wake()
        await world.says("1", "2", "3", "4")
