"""The bot on Telegram: the loops by name, and the order in which they stop.

Everything that must survive passes through the store: what comes in is on disk before Telegram is told
so, and what goes out is on disk before anything is sent. Killing the program at any moment loses nothing.
"""

import asyncio
import logging
import signal
import time
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any

import telegram

from bot import bootstrap
from bot.adapters import systemd
from bot.adapters.telegram import updates
from bot.adapters.telegram.connection import patiently_until
from bot.config import Config
from bot.conversation import Conversations
from bot.core.sending.pacing import Pace, Pacer
from bot.deliverer import Deliverer
from bot.mind import Mind
from bot.monitoring.monitor import Monitor
from bot.ports.happenings import Happening
from bot.ports.store import Incoming, Store, StoreLost
from bot.ports.workers import SharedStore
from bot.reception import Reception
from bot.serving.account import made_bot
from bot.serving.beside import Beside, Loop
from bot.serving.live import Live
from bot.serving.receiving import Receiving
from bot.serving.switchboard import Moves, Switchboard, last_words, switchboard
from bot.teaching import Teacher
from bot.upkeep import Upkeep

log = logging.getLogger(__name__)

LAST_TURNS = 2.0
"""Seconds that the turns under way have to end when the program does."""

NOBODY = (
    "Nobody is paired: inquiries are taken, and wait until somebody is. 'python -m bot init' makes a link "
    "that pairs the supervisor, also while the bot runs."
)
"""What the operator is told of a bot whose inquiries nobody reads."""

OPEN_TO_ALL = (
    "The supervisor's group was paired by an earlier version, which did not ask who of it may answer: as "
    "long as that is so, everybody in the group may answer clients and close inquiries. Make a new link with "
    "'python -m bot init' and have it opened in the group: whoever does that is its first member, and allows "
    "the others."
)
"""What the operator is told of a group of which nobody has been confirmed."""

TELEGRAMS = Pace()
"""How fast Telegram lets a bot send."""


async def run(config: Config, mind: Mind, pace: Pace = TELEGRAMS) -> None:
    """Run until SIGTERM, SIGINT or the end of its terminal, sending no faster than *pace*.

    Raises bootstrap.Unusable, and refusals.Unwelcome when Telegram goes on refusing.
    """
    stop = asyncio.Event()
    hung_up = () if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN else (signal.SIGHUP,)
    for name in (signal.SIGTERM, signal.SIGINT, *hung_up):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    await serve(config, mind, stop, pace)


def _heard(_: Callable[[], None]) -> None:
    """Do nothing about a bot that begins to serve."""


async def serve(
    config: Config,
    mind: Mind,
    stop: asyncio.Event,
    pace: Pace = TELEGRAMS,
    ready: Callable[[Callable[[], None]], None] = _heard,
) -> None:
    """Serve one practice until *stop* is set, beside others maybe; raises what :func:`run` does.

    *ready* is told what has all that is queued sent at once, as soon as there is something that sends.
    """
    async with AsyncExitStack() as stack:
        stack.enter_context(bootstrap.at_work(config))
        unreadable = list[int]()
        opened = await stack.enter_async_context(bootstrap.opened_store(config, unreadable.append))
        monitor = Monitor.of(config, opened)
        bot = made_bot(config)
        stack.push_async_callback(bot.shutdown)
        if not await patiently_until(stop, bot.initialize):
            return
        practice = _Practice.of(config, mind, bot, monitor, unreadable, pace)
        try:
            await practice.warn()
            ready(practice.deliverer.wake)
            await practice.serve(opened, stop)
        except StoreLost:
            await last_words(practice.board, practice.conversations.store_lost())
            raise


@dataclass
class _Practice:
    """One practice being served: its parts, made of each other, and its loops."""

    config: Config
    conversations: Conversations
    board: Switchboard
    deliverer: Deliverer
    live: Live
    reception: Reception
    receiving: Receiving
    upkeep: Upkeep
    monitor: Monitor

    @classmethod
    def of(
        cls,
        config: Config,
        mind: Mind,
        bot: telegram.Bot,
        monitor: Monitor,
        unreadable: list[int],
        pace: Pace,
    ) -> "_Practice":
        """Return what serves the practice of *config* by *bot*, over the store that is watched over."""
        store = monitor.store
        conversations = bootstrap.conversations(config, mind.mouth(config), store)
        moves = Moves(conversations)
        board = switchboard(config, bot, conversations, moves)
        deliverer = _deliverer(store, board, conversations, pace)
        live = Live(config, bot, conversations, moves, deliverer.wake, mind, monitor)
        reception = _reception(config, bot, store, conversations, deliverer, live)
        receiving = Receiving(config, bot, moves, reception, deliverer.wake, monitor.health.received)
        upkeep = Upkeep(store, conversations, config.retention, bootstrap.now, unreadable)
        return cls(config, conversations, board, deliverer, live, reception, receiving, upkeep, monitor)

    async def warn(self) -> None:
        """Tell the operator if nobody reads, or if everybody of a group may act."""
        if await self.conversations.place() is None:  # where she is told, too, if the store is lost
            log.warning(NOBODY)
        if await self.conversations.is_open_to_all():
            log.warning(OPEN_TO_ALL)

    async def serve(self, store: Store, stop: asyncio.Event) -> None:
        """Run the loops until *stop* is set, or one of them fails, whose error is raised.

        Where others serve from the same *store*, those that only one runs are run as long as this one leads.
        At the end nothing more comes in first; what has come in is finished, then what is to go out.
        """
        if isinstance(store, SharedStore):
            beside = Beside(
                store, self.reception, self.conversations, self.live, self.deliverer.wake, self._alone
            )
            taking, *loops = beside.loops()
        else:
            await self.reception.catch_up()
            taking, *loops = self._alone()
        await self._served(stop, taking, *loops)

    def _alone(self) -> Sequence[Loop]:
        """Return the loops that only one worker runs, first that which receives."""
        return (
            self.receiving.run(),
            self.deliverer.run(),
            self.upkeep.run(time.monotonic, self.deliverer.wake),
            Teacher(self.config, self.conversations, self.deliverer.wake).teach(),
            self.live.showing(),
            self.live.page.publishing(),
            self.live.edit.followed(),
        )

    async def _served(self, stop: asyncio.Event, taking: Loop, *loops: Loop) -> None:
        """Run *taking*, which brings work, and all *loops* until *stop* is set, or one of them fails."""
        receiving = asyncio.create_task(taking)
        monitoring = self.monitor.loops()
        always = (self.live.learning(), self.reception.lanes.lose(), systemd.stay_in_touch(), *monitoring)
        others = [asyncio.create_task(loop) for loop in (*loops, *always)]
        try:
            await _stopped_or_failed(stop, [receiving, *others])
        finally:
            systemd.tell(systemd.STOPPING)
            receiving.cancel()
            await self.reception.lanes.finished(within=LAST_TURNS)
            for loop in others:
                loop.cancel()
            await asyncio.gather(receiving, *others, return_exceptions=True)


def _deliverer(store: Store, board: Switchboard, conversations: Conversations, pace: Pace) -> Deliverer:
    """Return the loop that sends, no faster than *pace*."""
    return Deliverer(
        store, board, bootstrap.CLOCK, conversations.aftermath, Pacer(pace), conversations.is_group
    )


def _reception(
    config: Config,
    bot: telegram.Bot,
    store: Store,
    conversations: Conversations,
    deliverer: Deliverer,
    live: Live,
) -> Reception:
    """Return what decides whose a happening on Telegram is."""

    def read(incoming: Incoming) -> Happening | None:
        return updates.happening(incoming.payload, bot.username or "")

    return Reception(
        store,
        conversations,
        read,
        bootstrap.now,
        deliverer.wake,
        live.greet_supervisor,
        bootstrap.allowances(config),
        time.monotonic,
    )


async def _stopped_or_failed(stop: asyncio.Event, loops: Sequence[asyncio.Task[None]]) -> None:
    """Wait until *stop* is set, or one of *loops* fails, whose error is raised; one may end by itself."""
    stopped = asyncio.create_task(stop.wait())
    pending: set[asyncio.Task[Any]] = {stopped, *loops}
    try:
        while stopped in pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if error := task.exception():
                    raise error
    finally:
        stopped.cancel()
