"""Work in lanes: in order within a chat, chats side by side, and never given up for a busy store."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.core.address import Address
from bot.lanes import Lanes, when_free
from bot.ports.store import Incoming, StoreBusy, StoreLost

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def incoming(name: str, chat: str) -> Incoming:
    return Incoming(name, Address.parse(f"telegram:{chat}"), b"", NOON)


async def test_a_chat_goes_on_in_order_when_the_store_was_busy(caplog: pytest.LogCaptureFixture) -> None:
    """What could not be written is tried again before what came after it; other chats do not wait."""
    done: list[str] = []
    busy = {"a1": 3}

    async def work(one: Incoming) -> None:
        if busy.get(one.id, 0):
            busy[one.id] -= 1
            raise StoreBusy("database is locked")
        done.append(one.id)

    lanes = Lanes(work, first_wait=0.001)
    for one in (incoming("a1", "a"), incoming("a2", "a"), incoming("b1", "b")):
        lanes.add(one)
    await lanes.finished(within=5)
    assert done == ["b1", "a1", "a2"]
    warnings = [r.getMessage() for r in caplog.records if r.levelname == "WARNING"]
    assert warnings == ["Something waits to be written (database is locked)."] * 3


async def test_a_mistake_is_left_for_the_next_start_and_the_others_go_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A turn that cannot be taken must not hold up the chat for ever."""
    done: list[str] = []

    async def work(one: Incoming) -> None:
        if one.id == "a1":
            raise ValueError("a mistake of the program")
        done.append(one.id)

    lanes = Lanes(work)
    for one in (incoming("a1", "a"), incoming("a2", "a")):
        lanes.add(one)
    await lanes.finished(within=5)
    assert done == ["a2"]
    errors = [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]
    assert errors == ["An update could not be handled (ValueError)."]


async def test_a_waiting_chat_takes_no_place_from_the_others() -> None:
    """With a single place, a chat that waits for the store lets others through."""
    done: list[str] = []
    free = asyncio.Event()

    async def work(one: Incoming) -> None:
        if one.chat.chat == "a" and not free.is_set():
            raise StoreBusy("database is locked")
        done.append(one.id)
        free.set()

    lanes = Lanes(work, asyncio.Semaphore(1), first_wait=0.001)
    for one in (incoming("a1", "a"), incoming("b1", "b")):
        lanes.add(one)
    await lanes.finished(within=5)
    assert done == ["b1", "a1"]


async def test_a_store_that_is_lost_is_told_to_whoever_waits_for_that() -> None:
    """Before or after; nothing is tried again, and the others' work is not the lanes' to stop."""

    async def work(one: Incoming) -> None:
        raise StoreLost(f"the file is gone, at {one.id}")

    lanes = Lanes(work)
    waiting = asyncio.create_task(lanes.lose())
    lanes.add(incoming("a1", "a"))
    lanes.add(incoming("a2", "a"))
    await lanes.finished(within=5)
    for wait in (waiting, lanes.lose()):
        with pytest.raises(StoreLost, match="at a1"):
            await wait


async def test_a_store_may_be_lost_more_than_once() -> None:
    """The first loss is told; whoever finds it lost again is not in the way of that."""

    async def work(one: Incoming) -> None:
        raise AssertionError

    lanes = Lanes(work)
    for lost in ("first", "second"):
        lanes.give_up(StoreLost(lost))
    with pytest.raises(StoreLost, match="first"):
        await lanes.lose()


async def test_what_is_not_done_at_the_end_is_ended_before_the_store_is_taken_from_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Without a word: it waits in the inbox for the next start."""
    closed, went_on = False, list[str]()

    async def work(one: Incoming) -> None:
        await asyncio.sleep(0.05)
        assert not closed
        went_on.append(one.id)

    lanes = Lanes(work)
    for n in range(5):
        lanes.add(incoming(f"a{n}", "a"))
    await lanes.finished(within=0.07)
    closed = True
    await asyncio.sleep(0.1)
    assert went_on == ["a0"]
    assert [r.getMessage() for r in caplog.records if r.levelname == "ERROR"] == []


async def test_a_busy_store_is_asked_again_at_growing_intervals(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice as long each time, and never longer than half a minute."""
    waited: list[float] = []

    async def wait(seconds: float) -> None:
        waited.append(seconds)

    async def work() -> None:
        if len(waited) < 9:
            raise StoreBusy("database is locked")

    monkeypatch.setattr(asyncio, "sleep", wait)
    await when_free(work)
    assert waited == [0.5, 1, 2, 4, 8, 16, 30, 30, 30]


async def test_what_waits_behind_is_that_of_the_same_chat() -> None:
    seen: dict[str, list[str]] = {}

    async def work(one: Incoming) -> None:
        seen[one.id] = [other.id for other in lanes.behind(one)]

    lanes = Lanes(work)
    for one in (incoming("a1", "a"), incoming("b1", "b"), incoming("a2", "a"), incoming("a3", "a")):
        lanes.add(one)
    await lanes.finished(within=5)
    assert seen == {"a1": ["a2", "a3"], "a2": ["a3"], "a3": [], "b1": []}
    assert lanes.behind(incoming("c1", "c")) == []
