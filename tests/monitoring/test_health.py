"""Whether the bot does its work, by what it heard last and by what waits in its store."""

from datetime import timedelta

import pytest

from bot.core.address import SUPERVISOR
from bot.core.message import Outgoing
from bot.core.reply import Reply
from bot.monitoring.health import SILENCE, Health
from bot.ports.store import Backlog, Commit, Incoming, StoreBusy
from tests.factories import CHAT, NOON
from tests.memory_store import MemoryStore

MINUTE = timedelta(minutes=1)


class Stage:
    """A store, and the health of the bot over it, by clocks that are set by hand."""

    def __init__(self, store: MemoryStore | None = None) -> None:
        self.store = store or MemoryStore()
        self.now, self.ticks = NOON, 1000.0
        self.health = Health(self.store, lambda: self.now, lambda: self.ticks, 30 * MINUTE)

    def passes(self, time: timedelta) -> None:
        self.now += time
        self.ticks += time.total_seconds()

    async def told(self) -> str:
        """Return what the bot does, and not what it does not."""
        doing = await self.health.doing()
        does = {"receives": doing.receives, "answers": doing.answers, "delivers": doing.delivers}
        assert doing.is_well is all(does.values())
        return " ".join(what for what, done in does.items() if done)


async def test_it_receives_as_long_as_telegram_is_heard_of() -> None:
    stage = Stage()
    assert await stage.told() == "answers delivers", "nothing was heard yet"
    stage.health.received()
    stage.passes(timedelta(seconds=SILENCE - 1))
    assert await stage.told() == "receives answers delivers"
    stage.passes(timedelta(seconds=1))
    assert await stage.told() == "answers delivers"


@pytest.mark.parametrize(
    ("waits", "minutes", "does"),
    [
        ("in", 5, "answers delivers"),
        ("in", 6, "delivers"),
        ("out", 30, "answers delivers"),
        ("out", 31, "answers"),
    ],
)
async def test_what_waits_for_too_long_is_not_answered_and_not_delivered(
    waits: str, minutes: int, does: str
) -> None:
    stage = Stage()
    if waits == "in":
        await stage.store.receive([Incoming("1", CHAT, b"hei", NOON)])
    else:
        await stage.store.commit(Commit(CHAT, NOON, outgoing=(Outgoing(SUPERVISOR, Reply("hei")),)))
    stage.passes(minutes * MINUTE)
    assert await stage.told() == does


async def test_a_store_that_is_busy_lets_nothing_be_done() -> None:
    class Busy(MemoryStore):
        async def backlog(self) -> Backlog:
            raise StoreBusy

    stage = Stage(Busy())
    stage.health.received()
    assert await stage.told() == "receives"
