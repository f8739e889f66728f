"""The bot on Telegram: the loops by name, and the order in which they stop.

Everything that must survive passes through the store: what comes in is on disk before Telegram is told
so, and what goes out is on disk before anything is sent. Killing the program at any moment loses nothing.
"""

import asyncio
import contextlib
import logging
import re
import secrets
import signal
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import telegram

from bot import bootstrap, files, retention
from bot.adapters import systemd
from bot.adapters.smtp import EmailChannel
from bot.adapters.telegram import polling, profile, updates, webhook
from bot.adapters.telegram.channel import TelegramChannel
from bot.adapters.telegram.connection import connected, patiently, patiently_until
from bot.adapters.telegram.way import NoWay
from bot.config import Config, Mode
from bot.conversation import Conversations
from bot.core.address import Address, Network
from bot.core.knowledge.entries import Knowledge
from bot.core.message import Message, Reason, Source
from bot.core.sending.pacing import Pace, Pacer
from bot.deliverer import SLOTS, Deliverer
from bot.edited import Edits
from bot.lanes import when_free
from bot.mind import Mind, edits
from bot.monitoring.monitor import Monitor
from bot.ports.channel import Channel, PermanentFailure, TemporaryFailure
from bot.ports.happenings import Happening
from bot.ports.store import Incoming, StoreLost
from bot.ports.workers import Change, SharedStore
from bot.reception import Reception
from bot.strict_yaml import Problems
from bot.teaching import Teacher
from bot.watch import watch
from bot.workers import Worker, led, together

log = logging.getLogger(__name__)

LAST_TURNS = 2.0
"""Seconds that the turns under way have to end when the program does."""

MOST_TOLD = 10
"""Mistakes of the knowledge that the supervisor is told one by one."""

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

AGAIN, AGAIN_AT_LAST = 15.0, 3600.0
"""Seconds after which a page that could not be published is tried again: at first, and at most."""

TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)
"""What a token looks like; anything else would be another address of Telegram's, or none."""

LARGEST_TOKEN = 1 << 10
"""Bytes that the file of the token may have."""

TELEGRAMS = Pace()
"""How fast Telegram lets a bot send."""


@dataclass
class Switchboard:
    """A channel for each network, and the one of the network on which the supervisor reads."""

    channels: Mapping[Network, Channel]
    supervisors: Network

    async def send(self, message: Message) -> Source | None:
        """Deliver through the channel of the network that the message is for."""
        channel = self.channels.get(message.to.network or self.supervisors)
        if channel is None:
            raise PermanentFailure(Reason.NOT_FOUND, f"no channel leads to '{message.to}'")
        return await channel.send(message)


class NoToken(bootstrap.Unusable):
    """There is none yet; the message says what to do."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"There is no token in {file}: run 'python -m bot init', or set BOT_TELEGRAM_TOKEN.")


def token_of(config: Config) -> str:
    """Return the token; raises bootstrap.Unusable with what to do if there is none, or it can be none."""
    found = _written_token(config)
    if TOKEN.fullmatch(found):
        return found
    raise bootstrap.Unusable(
        "That is no token: one has a number, a colon, and letters, as 123456:ABC-def. Copy it again from "
        "@BotFather, all of it and nothing else."
    )


def _written_token(config: Config) -> str:
    settings = config.telegram
    if settings.token:
        return settings.token.strip()
    try:
        return files.read(settings.token_file, LARGEST_TOKEN).decode().strip()
    except FileNotFoundError as error:
        raise NoToken(settings.token_file) from error
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is no text"
        raise bootstrap.Unusable(f"The token file cannot be read ({why}).") from error


def made_bot(config: Config) -> telegram.Bot:
    """Return the bot of *config*, not yet initialised; raises bootstrap.Unusable if that cannot be."""
    try:
        return connected(token_of(config), config.telegram, SLOTS)
    except NoWay as error:
        raise bootstrap.Unusable(str(error)) from error


async def run(config: Config, mind: Mind, pace: Pace = TELEGRAMS) -> None:
    """Run until SIGTERM or SIGINT, sending no faster than *pace*.

    Raises bootstrap.Unusable, and refusals.Unwelcome when Telegram goes on refusing.
    """
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    await serve(config, mind, stop, pace)


def _heard(_: Callable[[], None]) -> None:
    """Do nothing about a bot that begins to serve."""


class _Nobody:
    """The channel to a terminal at which nobody reads: ``init`` sends its test inquiry from there."""

    async def send(self, _: Message) -> Source | None:
        """Deliver to nobody."""
        return None


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
        store = monitor.store
        bot = made_bot(config)
        stack.push_async_callback(bot.shutdown)
        if not await patiently_until(stop, bot.initialize):
            return
        conversations = bootstrap.conversations(config, mind.mouth(config), store)
        moves = _Moves(conversations)
        channels: dict[Network, Channel] = {
            Network.TELEGRAM: TelegramChannel(bot, conversations.place, moves.follow),
            Network.TERMINAL: _Nobody(),
        }
        if config.email.host:
            channels[Network.EMAIL] = EmailChannel(config.email)
        board = Switchboard(channels, Network.TELEGRAM)
        deliverer = Deliverer(
            store,
            board,
            bootstrap.CLOCK,
            conversations.aftermath,
            Pacer(pace),
            conversations.is_group,
        )
        practice = _Practice(
            config, bot, conversations, moves, deliverer, mind.knowledge, unreadable, monitor
        )
        reception = Reception(
            store,
            conversations,
            practice.read,
            bootstrap.now,
            deliverer.wake,
            practice.greet_supervisor,
            bootstrap.allowances(config),
            time.monotonic,
        )
        try:
            if await conversations.place() is None:  # where she is told, too, if the store is lost
                log.warning(NOBODY)
            if await conversations.is_open_to_all():
                log.warning(OPEN_TO_ALL)
            ready(deliverer.wake)
            if isinstance(opened, SharedStore):
                await practice.serve_beside_others(reception, opened, stop)
            else:
                await practice.serve(reception, stop)
        except StoreLost:
            await _last_words(board, conversations.store_lost())
            raise


@dataclass
class _Moves:
    """Follows the supervisor's group to the chat that it goes on as, by whichever way that is heard first."""

    conversations: Conversations
    happened: asyncio.Event = field(default_factory=asyncio.Event)

    async def follow(self, chat: Address, to: Address) -> bool:
        """Go along if *chat* is hers; tell whether it was."""
        if moved := await self.conversations.group_moved(chat, to):
            self.happened.set()
        return moved


@dataclass
class _Practice:
    """One practice being served: its loops, and what of Telegram they share."""

    config: Config
    bot: telegram.Bot
    conversations: Conversations
    moves: _Moves
    deliverer: Deliverer
    knowledge: Knowledge
    unreadable: list[int]
    monitor: Monitor
    page_outdated: asyncio.Event = field(default_factory=asyncio.Event)
    leads: bool = True
    """Whether it is this worker that tells the supervisor what became of the knowledge, and publishes it."""
    edit: Edits = field(init=False)

    def __post_init__(self) -> None:
        self.edit = Edits(self.config, self.conversations, self.deliverer.wake)

    async def serve(self, reception: Reception, stop: asyncio.Event) -> None:
        """Run the loops until *stop* is set, or one of them fails, whose error is raised.

        At the end nothing more comes in first; what has come in is finished, then what is to go out.
        """
        await reception.catch_up()
        await self._served(reception, stop, self.receiving(reception), *self._leading(reception))

    async def serve_beside_others(
        self, reception: Reception, store: SharedStore, stop: asyncio.Event
    ) -> None:
        """Run the loops of one of several workers, and those of the one that leads as long as it does."""
        self.leads = False  # until it does
        worker = Worker(store, reception, self.hear)
        reception.keep = worker.keep
        reception.wake = worker.done  # what is to be sent is heard of by whoever leads

        async def leading() -> None:
            await together(self.receiving(reception), *self._leading(reception))

        def leads(does: bool) -> None:
            self.leads = does

        beside = (led(store, leading, leads), worker.renew(), worker.hear())
        await self._served(reception, stop, worker.claim(), *beside)

    def hear(self, change: Change) -> None:
        """Do something about what another worker has changed, if this one leads."""
        if self.leads and change is Change.REMEMBERED:
            self.conversations.teaching_changed()
        elif self.leads:
            self.deliverer.wake()

    def _leading(self, reception: Reception) -> Sequence[Coroutine[Any, Any, None]]:
        """Return the loops that only one worker runs, besides that which receives."""
        return (
            self.deliverer.run(),
            watch(
                self.looking_around,
                partial(self.forgetting, reception),
                time.monotonic,
                self.deliverer.wake,
            ),
            Teacher(self.config, self.conversations, self.deliverer.wake).teach(),
            self.showing(),
            self.publishing(),
            self.edit.followed(),
        )

    async def _served(
        self,
        reception: Reception,
        stop: asyncio.Event,
        taking: Coroutine[Any, Any, None],
        *loops: Coroutine[Any, Any, None],
    ) -> None:
        """Run *taking*, which brings work, and all *loops* until *stop* is set, or one of them fails."""
        receiving = asyncio.create_task(taking)
        monitoring = self.monitor.loops()
        always = (self.learning(), reception.lanes.lose(), systemd.stay_in_touch(), *monitoring)
        others = [asyncio.create_task(loop) for loop in (*loops, *always)]
        try:
            await _stopped_or_failed(stop, [receiving, *others])
        finally:
            systemd.tell(systemd.STOPPING)
            receiving.cancel()
            await reception.lanes.finished(within=LAST_TURNS)
            for loop in others:
                loop.cancel()
            await asyncio.gather(receiving, *others, return_exceptions=True)

    def read(self, incoming: Incoming) -> Happening | None:
        """Return what a raw update tells."""
        return updates.happening(incoming.payload, self.bot.username or "")

    async def receiving(self, reception: Reception) -> None:
        """Receive updates in the configured way, until cancelled."""

        async def receive(raw: Sequence[dict[str, Any]]) -> None:
            moves = [move for update in raw if (move := updates.move_of(update))]
            for move in moves:  # before the new chat's own updates are judged as a stranger's
                if await self.moves.follow(move.chat, move.to):
                    self.deliverer.wake()
            now = bootstrap.now()
            await reception.receive([updates.incoming(update, now) for update in raw])
            self.monitor.health.received()

        async with _webhook(self.config, self.bot, receive) as watched:
            if watched:
                log.info("Listening for updates.")
                await watched()
            await patiently(lambda: self.bot.delete_webhook(drop_pending_updates=False))
            log.info("Polling for updates.")
            await polling.poll(self.bot, receive)

    async def looking_around(self) -> None:
        """Do what is due, and tell the supervisor if something turned up that cannot be read."""
        await self.conversations.time_passed()
        if self.unreadable:
            await self.conversations.rows_unreadable(self.unreadable[-1])
            self.unreadable.clear()

    async def forgetting(self, reception: Reception) -> None:
        """Forget what is too old."""
        await retention.forget(reception.store, self.config.retention, bootstrap.now())

    async def greet_supervisor(self, place: Address) -> None:
        """Show the supervisor's commands in her chat; if that fails, she types them."""
        language = self.config.supervisor.language
        await _as_well_as_may_be(profile.show_supervisor(self.bot, self.knowledge, language, place))
        self.page_outdated.set()  # whether a team reads is told there

    async def showing(self) -> None:
        """Bring what Telegram shows of the bot up to date; if that fails, the next start does it.

        Commands are shown to a chat, and a group that has moved is another one.
        """
        await _as_well_as_may_be(profile.show(self.bot, self.knowledge))
        while True:
            self.moves.happened.clear()
            await when_free(self._show_supervisor)
            await self.moves.happened.wait()

    async def _show_supervisor(self) -> None:
        if place := await self.conversations.place():
            await self.greet_supervisor(place)

    async def publishing(self) -> None:
        """Publish the web page, if there is a folder for it, whenever it is outdated, until cancelled.

        Nobody waits for that: of what has changed meanwhile the newest is published. If it fails, the page
        stays, and it is tried again, after a while that becomes longer.
        """
        if (folder := self.config.page.folder) is None:
            return
        pause = AGAIN
        while True:
            self.page_outdated.clear()
            done = await self._published(folder)
            self.monitor.published(done=done)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(None if done else pause):
                    await self.page_outdated.wait()
            pause = AGAIN if done else min(2 * pause, AGAIN_AT_LAST)

    async def _published(self, folder: Path) -> bool:
        """Publish the page as it is to be now, and tell whether that could be done."""
        try:
            await self._publish(folder)
        except StoreLost:
            raise
        except bootstrap.Unusable as error:
            log.error("The web page could not be published. %s It is tried again.", error)
        except Exception as error:  # whatever is wrong with the page, clients are served
            log.error("The web page could not be published (%s). It is tried again.", type(error).__name__)
        else:
            return True
        return False

    async def _publish(self, folder: Path) -> None:
        from bot import publishing  # who publishes nothing does not pay for it

        knowledge = self.knowledge  # which an edit may change meanwhile
        bot, place = self.config.page.bot or self.bot.username or "", await self.conversations.place()
        publishing.refuse_within_templates(self.config, folder)
        stopped = threading.Event()
        try:
            made = await asyncio.to_thread(publishing.files, self.config, knowledge, bot, place, stopped)
        finally:
            stopped.set()  # the thread would be waited for when the program ends
        changed = await asyncio.to_thread(publishing.publish, folder, made)
        warnings = publishing.warnings(self.config, knowledge)
        for warning in (*warnings, *publishing.heavy(knowledge, made)):
            log.warning("%s", warning)
        log.info("The web page is published (%d files changed).", len(changed))

    async def learning(self) -> None:
        """Take up every edit of the knowledge; one with mistakes changes nothing, and she is told."""
        async for learned in edits(self.config, self.edit.noticed):
            try:
                await self._take_up(learned)
            except StoreLost:
                raise
            except Exception as mistake:  # whatever is written there, the bot goes on
                log.error("What became of an edit could not be told (%s).", type(mistake).__name__)
            self.deliverer.wake()

    async def _take_up(self, learned: Mind | Exception) -> None:
        self.monitor.edited(live=isinstance(learned, Mind))
        if not isinstance(learned, Mind):
            self.edit.over()
        match learned:
            case Mind():
                self.conversations.learn(learned.mouth(self.config))
                before, self.knowledge = self.knowledge, learned.knowledge
                log.info("The knowledge has been taken up anew.")
                if self.leads:
                    await self.edit.learned(before, self.knowledge)
                    self.page_outdated.set()
                else:
                    self.edit.over()
            case Problems(problems=problems):
                log.warning("The knowledge has %d mistakes; the last good one stays.", len(problems))
                if self.leads:
                    await when_free(partial(self.conversations.knowledge_broken, *learned.first(MOST_TOLD)))
            case bootstrap.Unusable():
                log.error("The knowledge could not be taken up; the last good one stays. %s", learned)
            case _:
                log.error("The knowledge could not be taken up (%s).", type(learned).__name__)


async def _as_well_as_may_be(showing: Awaitable[None]) -> None:
    """Bring up to date what Telegram shows of the bot, which is no reason to stop serving or to apologise."""
    try:
        await showing
    except Exception as error:
        log.warning("The profile could not be brought up to date (%s).", type(error).__name__)


async def _last_words(board: Switchboard, messages: Iterable[Message]) -> None:
    """Say what cannot be queued any more, as far as it can be said at once."""
    for message in messages:
        try:
            async with asyncio.timeout(LAST_TURNS):
                await board.send(message)
        except (TemporaryFailure, PermanentFailure, StoreLost, TimeoutError) as error:
            log.warning("The supervisor could not be told (%s).", type(error).__name__)


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


@asynccontextmanager
async def _webhook(
    config: Config, bot: telegram.Bot, receive: polling.Receive
) -> AsyncIterator[webhook.Watched | None]:
    """Listen in webhook mode; yields what watches over that, None in another mode."""
    if config.telegram.mode is not Mode.WEBHOOK:
        yield None
        return
    hook = config.webhook
    secret = hook.secret or secrets.token_urlsafe(32)
    try:
        async with webhook.listening(
            bot, receive, patiently, url=hook.url, listen=hook.listen, port=hook.port, secret=secret
        ) as watched:
            yield watched
    except webhook.CannotListen as error:
        raise bootstrap.Unusable(str(error)) from error
