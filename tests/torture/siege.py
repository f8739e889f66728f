"""One run: the crowd writes, the victim is killed and restarted, until everything is answered."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field

from tests.torture.crowd import Crowd
from tests.torture.sabotage import Saboteur
from tests.torture.stage import Stage
from tests.torture.victim import Victim

SHARE_ANYWHEN = 0.2
"""The share of the kills that come at any moment, the start included; the others under load."""

LONGEST_START = 1.5
LONGEST_LIFE = 0.4
"""Seconds until a kill, at the longest: from the start, or from the first message after it."""

PATIENCE = 60
"""Seconds in which nothing is said any more until what is not answered counts as lost.

However slow the machine is: a bot that still works off what waits has lost nothing.
"""


@dataclass
class Siege:
    """What happened: when the victim was started and how it ended."""

    starts: list[float] = field(default_factory=list)
    kills: int = 0
    under_load: int = 0
    seconds: float = 0.0
    exit_code: int | None = None
    steps: int = 0
    damaged: int = 0
    floods: int = 0
    stopping: float = 0.0


async def siege(
    crowd: Crowd,
    victim: Victim,
    kills: int,
    chance: random.Random,
    drained: Callable[[], Awaitable[bool]],
    world: Saboteur | None = None,
) -> Siege:
    """Kill *victim* so often while the crowd writes, then let it finish and end it politely.

    What else the *world* does, it does meanwhile.
    """
    happened = Siege()
    talking = asyncio.create_task(crowd.talk())
    began = time.monotonic()
    try:
        half = crowd.play.updates / (2 * kills)
        for life in range(kills):
            crowd.allowed = int(half * (2 * life + 1))
            if world:
                world.while_it_is_down()
            await victim.start()
            if world:
                await world.while_it_is_up()
            await _some_life(crowd, victim, int(half * (2 * life + 2)), chance)
            happened.under_load += crowd.unanswered() > 0
            await victim.kill()
            happened.kills += 1
            _raise_if_failed(talking)
        crowd.allowed = crowd.play.updates
        await victim.start()
        await _finished(crowd, drained, talking)
        happened.seconds = time.monotonic() - began
        happened.exit_code, happened.stopping = await victim.stop()
    finally:
        talking.cancel()
        with suppress(asyncio.CancelledError):
            await talking
        await victim.kill()
        happened.starts = list(victim.starts)
        if world:
            happened.steps, happened.damaged = world.steps, world.damaged
            happened.floods = len(world.floods)
    return happened


async def _some_life(crowd: Crowd, victim: Victim, allowed: int, chance: random.Random) -> None:
    """Let the victim live for a random time, in which the crowd may go on to *allowed* updates."""
    if chance.random() < SHARE_ANYWHEN:
        crowd.allowed = allowed
        await asyncio.sleep(chance.uniform(0, LONGEST_START))
        return
    await _first_message(crowd.stage, victim)
    crowd.allowed = allowed
    await asyncio.sleep(chance.uniform(0, LONGEST_LIFE))


async def _first_message(stage: Stage, victim: Victim) -> None:
    """Wait until the victim has sent something since its start, but not for long."""
    messages = stage.journal.messages
    with suppress(TimeoutError):
        async with asyncio.timeout(3 * LONGEST_START):
            while stage.journal.messages == messages:
                assert victim.alive, f"it ended by itself: see {victim.log}"
                await asyncio.sleep(0.005)


async def _finished(
    crowd: Crowd, drained: Callable[[], Awaitable[bool]], talking: asyncio.Task[None]
) -> None:
    """Wait until everything is said and answered; when nothing has been said for PATIENCE, it is lost."""
    journal = crowd.stage.journal
    said, since = journal.messages, time.monotonic()
    while not (crowd.done and await drained()) and time.monotonic() - since < PATIENCE:
        _raise_if_failed(talking)
        await asyncio.sleep(0.1)
        journal.read_on()
        if journal.messages != said:
            said, since = journal.messages, time.monotonic()
    journal.read_on()


def _raise_if_failed(talking: asyncio.Task[None]) -> None:
    if talking.done():
        talking.result()
