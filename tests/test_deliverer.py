"""The outbox loop, on a clock that the test sets."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.message import Acknowledgement, Deletion, Message, Outgoing, Reason, Source
from bot.core.reply import Reply
from bot.core.sending.pacing import Pace, Pacer
from bot.deliverer import MOST_MISTAKES, SLOTS, Clock, Deliverer
from bot.ports.channel import PermanentFailure, TemporaryFailure, Unsendable
from bot.ports.store import (
    Commit,
    Delivered,
    Postponed,
    Query,
    Queued,
    Refused,
    SetAside,
    Settlement,
    StoreBusy,
    StoreLost,
)
from tests.factories import CHAT, NOON, inquiry
from tests.memory_store import MemoryStore
from tests.timeless import now, timeless

OTHER = Address.parse("telegram:2")

WAITS = "What is to be sent waits, and is tried again."


async def until(happened: Callable[[], bool]) -> None:
    """Wait until something has happened; the bot is not to know that it is watched."""
    async with asyncio.timeout(2):
        while not happened():  # noqa: ASYNC110
            await asyncio.sleep(0.001)


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
        messages = tuple(Outgoing(CHAT, Reply(text)) for text in texts)
        await self.store.commit(Commit(CHAT, NOON + self.wall, outgoing=messages))

    async def says(self, *texts: str) -> None:
        """Wait until exactly *texts* have been sent."""
        await until(lambda: len(self.said) >= len(texts))
        assert self.said == list(texts)


@asynccontextmanager
async def running(deliverer: Deliverer) -> AsyncIterator[None]:
    task = asyncio.create_task(deliverer.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


@pytest.mark.parametrize("steps", range(6))
async def test_it_ends_when_told_to_whatever_wakes_it_at_that_moment(steps: int) -> None:
    """Python 3.11's wait_for forgets that it was cancelled if what it waits for happens in the same step."""
    world = Sending()
    await world.queue("1", "2", "3", "4")  # the last waits for the pace of a person
    deliverer = Deliverer(world.store, world, world.clock(), pacer=Pacer(Pace()))
    task = asyncio.create_task(deliverer.run())
    await world.says("1", "2", "3")
    await asyncio.sleep(0.05)  # until it rests
    deliverer.wake()
    for _ in range(steps):
        await asyncio.sleep(0)
    task.cancel()
    assert await asyncio.wait({task}, timeout=2) == ({task}, set())


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


# How sending goes


@dataclass
class Outcomes(Sending):
    """A channel that does with each message what the test says, and writes down when it was asked."""

    does: list[Exception | Source | None] = field(default_factory=list)
    asked: int = 0

    async def send(self, message: Message) -> Source | None:
        self.asked += 1
        outcome = self.does.pop(0) if self.does else None
        if isinstance(outcome, Exception):
            raise outcome
        if isinstance(message, Outgoing):
            await super().send(message)
        return outcome

    def deliverer(self, **more: object) -> Deliverer:
        values: dict[str, object] = {"pacer": Pacer(QUICK), **more}
        return Deliverer(self.store, self, self.clock(), **values)  # type: ignore[arg-type]

    async def waits_until(self) -> datetime | None:
        return await self.store.next_due()


@pytest.mark.parametrize(
    ("failure", "seconds"),
    [
        (TemporaryFailure("down"), 1),
        (TemporaryFailure("429", retry_after=30.0), 30),
        (TemporaryFailure("429", retry_after=0.5), 1),
        (ZeroDivisionError("a mistake of the program"), 1),
    ],
)
async def test_what_fails_for_now_is_tried_again_as_late_as_the_medium_asks(
    failure: Exception, seconds: float
) -> None:
    world = Outcomes(does=[failure])
    await world.queue("a", "b")
    deliverer = world.deliverer()
    assert await deliverer.deliver_due() == 0
    assert await world.waits_until() == NOON + timedelta(seconds=seconds)
    world.wall += timedelta(seconds=seconds)
    assert await deliverer.deliver_due() == 2
    assert world.said == ["a", "b"]


async def test_each_failure_doubles_the_wait_and_chance_stretches_it() -> None:
    world = Outcomes(does=[TemporaryFailure("down")] * 3)
    await world.queue("a")
    clock = Clock(lambda: NOON + world.wall, lambda: 0.0, lambda: 1.0)
    deliverer = Deliverer(world.store, world, clock)
    for seconds in (1.5, 3, 6):
        await deliverer.deliver_due()
        assert await world.waits_until() == NOON + world.wall + timedelta(seconds=seconds)
        world.wall += timedelta(seconds=seconds)


@pytest.mark.parametrize("reason", Reason)
async def test_what_is_refused_for_good_is_told_and_makes_way(reason: Reason) -> None:
    world, told = Outcomes(does=[PermanentFailure(reason, "for the operator")]), []

    async def aftermath(queued: Queued, settlement: Settlement) -> list[Message]:
        told.append((queued.message, settlement))
        return []

    await world.queue("a", "b")
    assert await world.deliverer(aftermath=aftermath).deliver_due() == 1
    (refused, first), (_, second) = told
    assert isinstance(refused, Outgoing)
    assert (refused.reply.text, first) == ("a", Refused(1, NOON, reason))
    assert isinstance(second, Delivered)
    assert world.asked == 2


async def test_what_is_said_of_a_settlement_goes_out_too() -> None:
    async def aftermath(queued: Queued, _: Settlement) -> list[Message]:
        first = isinstance(queued.message, Outgoing) and queued.message.reply.text == "a"
        return [Outgoing(OTHER, Reply("receipt"))] if first else []

    world = Outcomes()
    await world.queue("a")
    assert await world.deliverer(aftermath=aftermath).deliver_due() == 2
    assert world.said == ["a", "receipt"]


async def test_a_mistake_in_what_is_said_of_it_holds_nothing_up(caplog: pytest.LogCaptureFixture) -> None:
    """A receipt is lost then, and said to be; the lane goes on."""

    async def aftermath(*_: object) -> list[Message]:
        raise KeyError("reason.?")

    world = Outcomes()
    await world.queue("a", "b")
    assert await world.deliverer(aftermath=aftermath).deliver_due() == 2
    assert [r.getMessage() for r in caplog.records if r.levelname == "ERROR"] == [
        "It could not be told how sending went (KeyError)."
    ] * 2


async def test_where_a_message_stands_is_remembered_and_where_one_stood_forgotten() -> None:
    at = Source(CHAT, "55")
    world = Outcomes(does=[at])
    await world.queue("a")
    await world.deliverer().deliver_due()
    sent = (await world.store.look(Query(under=at))).there
    assert sent is not None
    assert (sent.place, sent.message_id) == (CHAT, "55")
    await world.store.commit(Commit(CHAT, NOON, outgoing=(Deletion(CHAT, "55"),)))
    await world.deliverer().deliver_due()
    assert (await world.store.look(Query(under=at))).there is None


CODE = "K7M-4QX"
HERS = Address.parse("telegram:9")
COPY = Source(HERS, "77")
ON_ITS_WAY: dict[str, tuple[Outgoing, Source, list[Message]]] = {
    "a notice": (Outgoing(SUPERVISOR, Reply("new"), CODE), COPY, [Deletion(HERS, "77")]),
    "an edit": (Outgoing(SUPERVISOR, Reply("new"), CODE, replaces="77"), COPY, [Deletion(HERS, "77")]),
    "of no inquiry": (Outgoing(SUPERVISOR, Reply("new")), COPY, []),
    "of another": (Outgoing(SUPERVISOR, Reply("new"), "OTHER"), COPY, []),
    "a mail": (Outgoing(MAILBOX, Reply("new"), CODE), Source(MAILBOX, "<1@x>"), []),
    "her reply": (Outgoing(CHAT, Reply("hei"), CODE), Source(CHAT, "55"), []),
}
"""What is on its way while its client erases everything, where it comes to stand, and what is done then."""


@pytest.mark.parametrize(("queued", "stands", "done"), ON_ITS_WAY.values(), ids=ON_ITS_WAY)
async def test_her_copy_that_is_on_its_way_during_an_erasure_is_taken_back(
    queued: Outgoing, stands: Source, done: list[Message]
) -> None:
    """The client has read that everything is deleted; nobody would ever find that copy again."""
    world = Sending()
    sent: list[Message] = []

    async def send(message: Message) -> Source | None:
        sent.append(message)
        if len(sent) > 1:
            return None
        await world.store.commit(Commit(CHAT, NOON, forgets_chat=True))
        return stands

    world.send = send  # type: ignore[method-assign]
    both = inquiry(CODE), inquiry("OTHER", OTHER)
    await world.store.commit(Commit(CHAT, NOON, inquiries=both, outgoing=(queued,)))
    await Deliverer(world.store, world, world.clock()).deliver_due()
    assert sent == [queued, *done]
    kept = (await world.store.look(Query(under=stands))).there
    assert (kept is None) is (queued.about == CODE)


async def test_no_more_than_its_slots_are_on_their_way_and_one_of_a_lane() -> None:
    world, released, most, sent = Outcomes(), asyncio.Event(), 0, 0
    chats = [Address.parse(f"telegram:{n}") for n in range(SLOTS + 3)]
    for chat in chats:
        two = tuple(Outgoing(chat, Reply(f"{chat}")) for _ in "ab")
        await world.store.commit(Commit(chat, NOON, outgoing=two))
    on_their_way: list[Address] = []

    async def send(message: Message) -> None:
        nonlocal most, sent
        assert message.to not in on_their_way
        on_their_way.append(message.to)
        most = max(most, len(on_their_way))
        await released.wait()
        on_their_way.remove(message.to)
        sent += 1

    world.send = send  # type: ignore[method-assign]
    async with running(world.deliverer()):
        await asyncio.sleep(0.02)
        assert len(on_their_way) == SLOTS
        released.set()
        await until(lambda: sent == 2 * len(chats))
    assert most == SLOTS


async def test_an_idle_loop_sleeps_until_it_is_woken() -> None:
    world, looked = Outcomes(), 0
    due = world.store.due

    async def counted(*args: object) -> list[Queued]:
        nonlocal looked
        looked += 1
        return await due(*args)  # type: ignore[arg-type]

    world.store.due = counted  # type: ignore[assignment, method-assign]
    deliverer = world.deliverer()
    async with running(deliverer):
        await asyncio.sleep(0.05)
        assert looked == 1
        await world.queue("a")
        deliverer.wake()
        await world.says("a")
        await asyncio.sleep(0.02)
        assert looked <= 4


async def test_it_wakes_by_itself_for_what_is_due_later() -> None:
    world = Outcomes(does=[TemporaryFailure("down")])
    world.steady = 0.0
    start = asyncio.get_running_loop().time

    def now() -> datetime:
        return NOON + timedelta(seconds=50 * (start() - begun))  # fifty times as fast

    begun = start()
    await world.queue("a")
    clock = Clock(now, lambda: 50 * (start() - begun), lambda: 0.0)
    async with running(Deliverer(world.store, world, clock, pacer=Pacer(QUICK))):
        await world.says("a")
    assert world.asked == 2


async def test_a_group_is_paced_as_a_group_and_a_press_not_at_all() -> None:
    slow = Pace(person=(1000, 1000), group=(0.001, 1), overall=(1000, 1000))
    world = Outcomes()
    group = Address.parse("telegram:-7")
    for text in ("1", "2"):
        await world.store.commit(Commit(group, NOON, outgoing=(Outgoing(group, Reply(text)),)))
    presses = tuple(Acknowledgement(group, str(n)) for n in range(5))
    await world.store.commit(Commit(group, NOON, outgoing=presses))
    await world.queue("a", "b")
    deliverer = world.deliverer(pacer=Pacer(slow), is_group=lambda to: to == group)
    async with running(deliverer):
        await until(lambda: world.asked >= 8)
        await asyncio.sleep(0.02)
    assert sorted(world.said) == ["1", "a", "b"]


async def test_what_could_not_be_noted_is_noted_later_and_not_sent_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.deliverer.UNSETTLED_WAIT", 0.001)
    world = Outcomes()
    await world.queue("a")
    settle, full = world.store.settle, [True, True]

    async def failing(settlements: Sequence[Settlement], then: Sequence[Message] = ()) -> None:
        if full:
            full.pop()
            raise StoreBusy("the disk is full")
        await settle(settlements, then)

    world.store.settle = failing  # type: ignore[method-assign]
    assert await world.deliverer().deliver_due() == 1
    assert (world.said, world.asked) == (["a"], 1)
    assert [r.getMessage() for r in caplog.records if r.levelname == "ERROR"] == [
        "It could not be noted that a message was sent (StoreBusy)."
    ] * 2


async def test_what_is_on_its_way_at_the_end_is_finished_first() -> None:
    world = Outcomes()
    begun = asyncio.Event()

    async def send(message: Message) -> None:
        begun.set()
        await asyncio.sleep(0.02)
        await Sending.send(world, message)

    world.send = send  # type: ignore[method-assign]
    await world.queue("a")
    async with running(world.deliverer()):
        await begun.wait()
    assert (world.said, await world.store.next_due()) == (["a"], None)


# To the second, in a loop in which waiting takes no time


@dataclass
class Timed(Outcomes):
    """A channel that takes its time, and writes down when it was asked for what."""

    takes: dict[str, float] = field(default_factory=dict)
    asked_at: list[tuple[float, str]] = field(default_factory=list)
    busy: int = 0
    busiest: int = 0

    def clock(self) -> Clock:
        return Clock(lambda: NOON + self.wall + timedelta(seconds=now()), now, lambda: 0.0)

    async def send(self, message: Message) -> Source | None:
        text = message.reply.text if isinstance(message, Outgoing) else type(message).__name__
        self.asked_at.append((now(), text))
        self.busy += 1
        self.busiest = max(self.busy, self.busiest)
        await asyncio.sleep(self.takes.get(text, 0.0))
        self.busy -= 1
        return await super().send(message)

    async def queue_for(self, to: Address, *texts: str) -> None:
        messages = tuple(Outgoing(to, Reply(text)) for text in texts)
        moment = NOON + self.wall + timedelta(seconds=now())
        await self.store.commit(Commit(to, moment, outgoing=messages))


@timeless
async def test_what_fails_is_tried_again_when_it_is_time_and_not_before() -> None:
    """Whatever else goes out meanwhile."""
    world = Timed(does=[TemporaryFailure("down")] * 3)
    await world.queue("a")
    deliverer = world.deliverer()
    async with running(deliverer):
        await asyncio.sleep(5)
        await world.queue_for(OTHER, "b")
        deliverer.wake()
        await asyncio.sleep(60)
    assert world.asked_at == [(0, "a"), (1, "a"), (3, "a"), (5, "b"), (7, "a")]


@timeless
async def test_the_pace_is_kept_to_the_fraction_of_a_second() -> None:
    """A person's, a group's, and that of all together; whoever waits holds nobody else up."""
    group = Address.parse("telegram:-7")
    world = Timed()
    for to, name in ((CHAT, "p"), (group, "g"), (OTHER, "o")):
        await world.queue_for(to, *(f"{name}{n}" for n in range(1, 5)))
    pace = Pace(person=(4, 2), group=(0.5, 1), overall=(1000, 1000))
    async with running(world.deliverer(pacer=Pacer(pace), is_group=lambda to: to == group)):
        await asyncio.sleep(60)
    when = [[seconds for seconds, text in world.asked_at if text[0] == name] for name in "pog"]
    assert when == [[0, 0, 0.25, 0.5], [0, 0, 0.25, 0.5], [0, 2, 4, 6]]


@timeless
async def test_a_place_that_becomes_free_is_taken_at_once_and_no_more_than_there_are() -> None:
    chats = [Address.parse(f"telegram:{n}") for n in range(SLOTS + 2)]
    world = Timed(takes={f"telegram:{n}": 1 + n / 10 for n in range(SLOTS)})
    for chat in chats:
        await world.queue_for(chat, str(chat))
    async with running(world.deliverer()):
        await asyncio.sleep(60)
    starts = [seconds for seconds, _ in world.asked_at]
    assert (starts, world.busiest) == ([0.0] * SLOTS + [1.0, 1.0], SLOTS)


@timeless
async def test_what_is_on_its_way_is_not_sent_again_when_the_loop_is_woken() -> None:
    world = Timed(takes={"a": 5})
    await world.queue("a", "b")
    deliverer = world.deliverer()
    async with running(deliverer):
        await asyncio.sleep(1)
        deliverer.wake()
        await asyncio.sleep(60)
    assert world.asked_at == [(0, "a"), (5, "b")]


@pytest.mark.parametrize(("step", "again"), [(1.9, 3598.1), (2.0, 15), (-2.0, 15), (-1.9, 3601.9)])
def test_a_clock_that_is_set_by_two_seconds_is_noticed_within_fifteen(step: float, again: float) -> None:
    """Less than that may be the clock being kept right."""

    @timeless
    async def play() -> None:
        world = Timed(does=[TemporaryFailure("429", retry_after=3600)])
        await world.queue("a")
        async with running(world.deliverer()):
            await asyncio.sleep(1)
            world.wall = timedelta(seconds=step)
            await asyncio.sleep(4000)
        assert world.asked_at == [(0, "a"), (pytest.approx(again, abs=0.01), "a")]

    play()


@pytest.mark.parametrize(("takes", "ends", "finished"), [(2.5, 2.5, True), (60, 4.0, False)])
def test_the_end_waits_for_three_seconds(takes: float, ends: float, finished: bool) -> None:
    @timeless
    async def play() -> None:
        world = Timed(takes={"a": takes})
        await world.queue("a")
        async with running(world.deliverer()):
            await asyncio.sleep(1)
        assert (now(), bool(world.said)) == (ends, finished)

    play()


@pytest.mark.parametrize(
    ("does", "message", "settlement", "log"),
    [
        (None, Outgoing(CHAT, Reply("a")), Delivered(1, NOON), []),
        (Source(CHAT, "55"), Outgoing(CHAT, Reply("a")), Delivered(1, NOON, "55", CHAT), []),
        (None, Deletion(CHAT, "55"), Delivered(1, NOON, gone=Source(CHAT, "55")), []),
        (
            Source(CHAT, "55"),
            Outgoing(CHAT, Reply("a"), replaces="55"),
            Delivered(1, NOON, "55", CHAT),
            [],
        ),
        (  # it could not be changed, and was sent anew
            Source(CHAT, "56"),
            Outgoing(CHAT, Reply("a"), replaces="55"),
            Delivered(1, NOON, "56", CHAT, gone=Source(CHAT, "55")),
            [],
        ),
        (
            PermanentFailure(Reason.BLOCKED, "for the operator"),
            Outgoing(CHAT, Reply("a")),
            Refused(1, NOON, Reason.BLOCKED),
            [("INFO", "A message was refused for good: for the operator")],
        ),
        (
            TemporaryFailure("down"),
            Outgoing(CHAT, Reply("a")),
            Postponed(1, NOON + timedelta(seconds=1), "down"),
            [("WARNING", f"Sending by telegram fails: down. {WAITS}")],
        ),
        (
            TemporaryFailure("too many requests", retry_after=1.0),
            Outgoing(CHAT, Reply("a")),
            Postponed(1, NOON + timedelta(seconds=1), "too many requests"),
            [],
        ),
        (
            PermanentFailure(Reason.OTHER, "the mail server answered 550"),
            Outgoing(MAILBOX, Reply("a")),
            Refused(1, NOON, Reason.OTHER),
            [("WARNING", "A message was refused for good: the mail server answered 550")],
        ),
        (
            ZeroDivisionError("what was said"),
            Outgoing(CHAT, Reply("a")),
            Postponed(1, NOON + timedelta(seconds=1), "ZeroDivisionError"),
            [("ERROR", "A message could not be sent (ZeroDivisionError); it will be tried again.")],
        ),
        (
            Unsendable("too long"),
            Outgoing(CHAT, Reply("a")),
            SetAside(1, NOON),
            [
                (
                    "ERROR",
                    "A message cannot be sent (too long), by a mistake of the program. It is set aside, and"
                    " the next start tries it again; what is behind it goes on.",
                )
            ],
        ),
    ],
)
async def test_how_sending_went_is_settled_and_told_to_the_operator(
    caplog: pytest.LogCaptureFixture,
    does: Exception | Source | None,
    message: Message,
    settlement: Settlement,
    log: list[tuple[str, str]],
) -> None:
    caplog.set_level("INFO")
    world, settled = Outcomes(does=[does]), []

    async def aftermath(queued: Queued, how: Settlement) -> list[Message]:
        settled.append((queued.message, how))
        return []

    await world.store.commit(Commit(CHAT, NOON, outgoing=(message,)))
    await world.deliverer(aftermath=aftermath).deliver_due()
    assert settled == [(message, settlement)]
    assert [(r.levelname, r.getMessage()) for r in caplog.records if r.name == "bot.deliverer"] == log


@pytest.mark.parametrize(
    ("failure", "tries"),
    [
        (ZeroDivisionError("?"), MOST_MISTAKES),
        (Unsendable("too long"), 1),
        (StoreBusy("the disk is full"), None),
        (OSError("too many open files"), None),
        (MemoryError(), None),
        (TemporaryFailure("down"), None),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
async def test_what_the_program_itself_fails_to_send_makes_way_soon(
    failure: Exception, tries: int | None, caplog: pytest.LogCaptureFixture
) -> None:
    """And nothing else: what the world does is waited out."""
    world = Outcomes(does=[failure] * (tries or 20))
    await world.queue("a", "b")
    deliverer = world.deliverer()
    for _ in range(21):
        await deliverer.deliver_due()
        world.wall += timedelta(hours=1)
    assert world.said == (["b"] if tries else ["a", "b"])
    aside = [message for message in caplog.messages if "It is set aside" in message]
    assert len(aside) == bool(tries)


async def test_what_is_behind_a_mistake_waits_for_seconds(caplog: pytest.LogCaptureFixture) -> None:
    """However often the message had failed before because of the world: only mistakes count."""
    world = Outcomes(does=[*[TemporaryFailure("down")] * 9, *[ZeroDivisionError("?")] * MOST_MISTAKES])
    await world.queue("a", "b")
    deliverer = world.deliverer()
    for _ in range(9):
        await deliverer.deliver_due()
        world.wall += timedelta(hours=1)
    begun = world.wall
    while not world.said:
        await deliverer.deliver_due()
        world.wall += timedelta(seconds=0.5)
    assert (world.said, world.asked) == (["b"], 9 + MOST_MISTAKES + 1)
    assert world.wall - begun < timedelta(seconds=10)


async def test_a_mistake_about_one_inquiry_holds_up_no_other_at_hers_for_long() -> None:
    """What waits for her waits as long as any of it was postponed: her whole chat was silent."""
    world, tried = Sending(), 0

    async def send(message: Message) -> Source | None:
        nonlocal tried
        assert isinstance(message, Outgoing)
        if message.about == CODE:
            tried += 1
            raise Unsendable("button")
        world.said.append(message.reply.text)
        return None

    world.send = send  # type: ignore[method-assign]
    notices = Outgoing(SUPERVISOR, Reply("a"), CODE), Outgoing(SUPERVISOR, Reply("b"), "OTHER")
    await world.store.commit(Commit(CHAT, NOON, outgoing=notices))
    await Deliverer(world.store, world, world.clock()).deliver_due()
    assert (tried, world.said) == (1, ["b"])


@dataclass
class Ways(Sending):
    """A channel on which some ways fail, each for its reason, until they are mended."""

    down: dict[Address, str] = field(default_factory=dict)

    async def send(self, message: Message) -> Source | None:
        if reason := self.down.get(message.to):
            raise TemporaryFailure(reason)
        return await super().send(message)


async def test_each_way_that_fails_is_told_once_and_once_when_it_works_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Not with every attempt, and not with what was to be said."""
    world = Ways(down={MAILBOX: "the certificate has expired", SUPERVISOR: "nobody is paired"})
    for to in (MAILBOX, SUPERVISOR, CHAT):
        await world.store.commit(Commit(to, NOON, outgoing=(Outgoing(to, Reply("riita")),)))
    deliverer = Deliverer(world.store, world, world.clock())
    for _ in range(12):
        await deliverer.deliver_due()
        world.wall += timedelta(hours=1)
    world.down.clear()
    assert await deliverer.deliver_due() == 2
    assert [(r.levelname, r.getMessage()) for r in caplog.records if r.name == "bot.deliverer"] == [
        ("WARNING", f"Sending by email fails: the certificate has expired. {WAITS}"),
        ("WARNING", f"Sending to the supervisor fails: nobody is paired. {WAITS}"),
        ("WARNING", "Sending by email works again; it had failed 12 times."),
        ("WARNING", "Sending to the supervisor works again; it had failed 12 times."),
    ]


async def test_a_client_who_has_blocked_the_bot_shows_that_the_way_is_open(
    caplog: pytest.LogCaptureFixture,
) -> None:
    world = Outcomes(does=[TemporaryFailure("down"), PermanentFailure(Reason.BLOCKED)])
    await world.queue("a")
    deliverer = world.deliverer()
    await deliverer.deliver_due()
    world.wall += timedelta(hours=1)
    await deliverer.deliver_due()
    assert [r.getMessage() for r in caplog.records if r.levelname == "WARNING"] == [
        f"Sending by telegram fails: down. {WAITS}",
        "Sending by telegram works again; it had failed 1 times.",
    ]


async def test_a_store_that_is_busy_holds_up_what_is_sent_and_does_not_end_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.deliverer.UNSETTLED_WAIT", 0.001)
    world = Outcomes()
    await world.queue("a")
    busy = {"hasten": 2, "due": 2, "next_due": 2}

    def failing(name: str) -> Callable[..., object]:
        works = getattr(world.store, name)

        async def call(*given: object) -> object:
            if busy[name]:
                busy[name] -= 1
                raise StoreBusy("the database is locked")
            return await works(*given)

        return call

    for name in busy:
        monkeypatch.setattr(world.store, name, failing(name))
    async with running(world.deliverer()):
        await world.says("a")
    assert busy == {"hasten": 0, "due": 0, "next_due": 0}


@pytest.mark.parametrize("method", ["due", "settle"])
async def test_a_store_that_is_lost_ends_it(monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    async def lost(*_: object) -> None:
        raise StoreLost("the file is gone")

    world = Outcomes()
    await world.queue("a")
    monkeypatch.setattr(world.store, method, lost)
    with pytest.raises(StoreLost):
        await asyncio.wait_for(world.deliverer().run(), 2)


@timeless
async def test_what_is_still_on_its_way_after_that_is_ended_and_is_sent_again() -> None:
    """Before the store is closed: there would be nothing to note it in."""
    world = Timed(takes={"a": 60})
    await world.queue("a")
    async with running(world.deliverer()):
        await asyncio.sleep(1)
    await asyncio.sleep(100)
    assert (world.said, await world.store.next_due()) == ([], NOON)


@timeless
async def test_a_mistake_about_one_message_keeps_no_other_from_being_sent(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is tried again, but not without a pause."""
    world = Timed(does=[TemporaryFailure("down")] * 5)
    await world.queue("a")
    monkeypatch.setattr("bot.core.sending.retry.after_failure", lambda *_: 1 // 0)
    async with running(world.deliverer()):
        await asyncio.sleep(20)
        monkeypatch.undo()
        await world.queue_for(OTHER, "b")
        world.does.clear()
        await asyncio.sleep(60)
    assert world.asked_at == [(0, "a"), (15, "a"), (30, "a"), (30, "b")]
    errors = [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]
    assert errors == ["A message could not be seen to (ZeroDivisionError)."] * 2
