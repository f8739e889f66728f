"""The bot on Telegram: receives, carries out turns chat by chat, delivers, and keeps an eye on the time.

Everything that must survive passes through the store: what comes in is on disk before Telegram is told
so, and what goes out is on disk before anything is sent. Killing the program at any moment loses nothing.
"""

import asyncio
import json
import logging
import multiprocessing
import secrets
import signal
import traceback
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import telegram
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot import bootstrap, retention
from bot.adapters.smtp import EmailChannel
from bot.adapters.telegram import polling, profile, updates, webhook
from bot.adapters.telegram.channel import TelegramChannel
from bot.config import Config, Mode
from bot.conversation import Circumstances, Conversations
from bot.core.client import events
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.message import EMAIL, Departure, Message, Outgoing, Source
from bot.core.reading import Danger
from bot.core.reply import Reply
from bot.core.sending.pacing import Pace, Pacer
from bot.core.understanding import crisis
from bot.deliverer import SLOTS, Deliverer
from bot.ports.channel import Channel
from bot.ports.store import Commit, Incoming, Store, StoreBusy
from bot.strict_yaml import Problems
from bot.supervision import Supervision, Told, press_of

log = logging.getLogger(__name__)

TURNS_AT_ONCE = 32
"""How many chats may be in the middle of a turn; a chat takes one place, however much it sends."""

BUSY_WAIT, LONGEST_BUSY_WAIT = 0.5, 30.0
"""Seconds until a turn is taken again when the database could not be used, and at most."""

LOOK_AROUND = 30
"""Seconds between looks at what is waiting for too long."""

LOOK_FOR_EDITS = 2
"""Seconds between looks at whether somebody has edited the knowledge."""

TIDY = 3600
"""Seconds between deletions of what is too old."""

TELEGRAMS = Pace()
"""How fast Telegram lets a bot send."""

PAIR = "pair-"
"""What the payload of a pairing link begins with."""


async def when_free(work: Callable[[], Awaitable[None]], first_wait: float = BUSY_WAIT) -> None:
    """Do *work*, again and again as long as the store is busy: nothing of it was written then."""
    wait = first_wait
    while True:
        try:
            return await work()
        except StoreBusy as busy:
            log.warning("Something waits to be written (%s).", busy)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_BUSY_WAIT)


@dataclass
class Lanes:
    """Runs work strictly in order within a chat, chats side by side.

    A place is taken per piece of work and not per chat, so that a chat that floods waits behind itself.
    """

    work: Callable[[Incoming], Awaitable[None]]
    places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(TURNS_AT_ONCE))
    first_wait: float = BUSY_WAIT
    _waiting: dict[str, deque[Incoming]] = field(default_factory=dict)
    _running: set[asyncio.Task[None]] = field(default_factory=set)

    def add(self, incoming: Incoming) -> None:
        """Put a piece of work at the end of its chat's lane."""
        if (lane := self._waiting.get(incoming.chat)) is not None:
            lane.append(incoming)
            return
        self._waiting[incoming.chat] = deque([incoming])
        task = asyncio.create_task(self._drain(incoming.chat))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _drain(self, chat: str) -> None:
        lane = self._waiting[chat]
        while lane:
            await self._try(lane[0])
            lane.popleft()
        del self._waiting[chat]

    async def _try(self, incoming: Incoming) -> None:
        """Do one piece of work, as soon as the store is free."""

        async def placed() -> None:
            async with self.places:
                await self.work(incoming)

        try:
            await when_free(placed, self.first_wait)
        except Exception as mistake:
            # It stays in the inbox and is tried again at the next start; the others go on.
            log.error("An update could not be handled (%s).", type(mistake).__name__)

    async def finished(self, within: float) -> None:
        """Wait until all work is done, but no longer than *within* seconds."""
        if self._running:
            await asyncio.wait(self._running, timeout=within)


@dataclass
class Switchboard:
    """The channel that a message's address names: e-mail, or Telegram."""

    telegram: Channel
    email: Channel | None

    async def send(self, message: Message) -> Source | None:
        """Deliver through the channel that the message is for."""
        channel = self.email if message.to == EMAIL and self.email else self.telegram
        return await channel.send(message)


@dataclass
class Reception:
    """Takes raw updates in, and each through its turn."""

    bot: telegram.Bot
    store: Store
    conversations: Conversations
    supervision: Supervision
    knowledge: Knowledge
    wake: Callable[[], None]
    lanes: Lanes = field(init=False)

    def __post_init__(self) -> None:
        self.lanes = Lanes(self._handle)

    async def receive(self, raw: Sequence[dict[str, Any]]) -> None:
        """Put updates on disk; when this returns, Telegram may be told that they are safe."""
        for update in raw:  # before the new chat's own updates are judged as a stranger's
            if migration := updates.migration_of(update):
                await self.supervision.moved(migration.chat, migration.to)
        if raw:
            now = bootstrap.now()
            batch = [
                Incoming(f"{updates.PREFIX}{u['update_id']}", updates.chat_of(u), json.dumps(u).encode(), now)
                for u in raw
            ]
            for incoming in await self.store.receive(batch):
                self.lanes.add(incoming)

    def learn(self, mind: bootstrap.Mind) -> None:
        """Go on with another knowledge, from the next turn on."""
        self.knowledge = mind.knowledge
        self.conversations.learn(mind.knowledge, mind.dialogue)
        self.supervision.learn(mind.knowledge)

    async def catch_up(self) -> None:
        """Take up what had come in before the last run ended."""
        for incoming in await self.store.waiting():
            self.lanes.add(incoming)

    async def _handle(self, incoming: Incoming) -> None:
        happened = self._read(incoming)
        try:
            await self._take(incoming, happened)
        except StoreBusy:
            raise  # nothing was written: the same turn is taken again
        except Exception as mistake:
            log.error("An update could not be handled (%s).", _place_of(mistake))
            await self._apologise(incoming, happened)
        self.wake()

    async def _take(self, incoming: Incoming, happened: updates.Happening | None) -> None:
        match happened:
            case updates.Message() | updates.Press() if await self._is_supervisors(incoming.chat):
                await self._supervisor(incoming, happened)
            case updates.Message(private=True):
                await self._client_wrote(incoming, happened)
            case updates.Press(private=True):
                await self._client_pressed(incoming, happened)
            case updates.Message(private=False) if (code := _pairing_code(happened)) is not None:
                await self._pair(incoming, code)
            case updates.Message(private=False) | updates.Membership(private=False, present=True):
                await self._leave_unless_expected(incoming)
            case updates.Press():
                await self._done(incoming, press_of(incoming.chat, happened.press))
            case _:
                await self._done(incoming)

    async def _apologise(self, incoming: Incoming, happened: updates.Happening | None) -> None:
        """Say that a turn has failed, so that nobody waits in vain, and be done with it.

        Whatever has failed, distress that the rules hear gets the signpost: they need nothing else.
        """
        said: list[Message] = []
        if isinstance(happened, updates.Press):
            said.append(press_of(incoming.chat, happened.press))
        if await self._is_supervisors(incoming.chat):
            said.append(self.supervision.failed())
        elif isinstance(happened, updates.Message | updates.Press) and happened.private:
            words = happened.text if isinstance(happened, updates.Message) else None
            said.append(Outgoing(incoming.chat, self._regret(words or "", happened.language)))
        await self._done(incoming, *said)

    def _regret(self, text: str, language: Language) -> Reply:
        if crisis.danger(text) is Danger.ACUTE:
            return Reply(self.knowledge.answer("crisis", language).text)
        return Reply(self.knowledge.say(language, "turn_failed"))

    def _read(self, incoming: Incoming) -> updates.Happening | None:
        """Return what an update tells; one that cannot be parsed is set aside, and the bot goes on."""
        try:
            update = telegram.Update.de_json(json.loads(incoming.payload), self.bot)
            return updates.happening(update)
        except Exception as mistake:
            log.warning("An update could not be read (%s); it is set aside.", type(mistake).__name__)
            return None

    async def _done(self, incoming: Incoming, *messages: Message) -> None:
        await self.store.commit(Commit(incoming.chat, bootstrap.now(), incoming.id, outgoing=messages))

    async def _is_supervisors(self, chat: str) -> bool:
        return await self.supervision.place() == chat

    # Clients

    async def _client_wrote(self, incoming: Incoming, message: updates.Message) -> None:
        if (code := _pairing_code(message)) is not None:
            await self._pair(incoming, code)
            return
        event = updates.event_of(message)
        if isinstance(event, events.ClientSaid | events.ClientEdited):
            thread = await self._thread(message)
            event = events.ClientReplied(event.text, thread, message.attached) if thread else event
        seen = Circumstances(message.language, message.source, message.edited)
        await self.conversations.handle(incoming, event, seen)

    async def _thread(self, message: updates.Message) -> str | None:
        """Return the code of the inquiry that a client's message belongs to; an edit stays where it went."""
        if message.edited:
            copies = await self.store.copies(message.source)
            return next((copy.about for copy in copies if copy.to != message.source.place), None)
        one = await self.supervision.thread(message.source.place, message.reply_to)
        return one.code if one else None

    async def _client_pressed(self, incoming: Incoming, press: updates.Press) -> None:
        acknowledged = press_of(incoming.chat, press.press)
        try:
            event = events.from_token(press.token)
        except ValueError:
            log.warning("A button that is not this bot's was pressed.")
            await self._done(incoming, acknowledged)
            return
        seen = Circumstances(press.language, besides=(acknowledged,))
        await self.conversations.handle(incoming, event, seen)

    # The supervisor

    async def _supervisor(self, incoming: Incoming, happened: updates.Message | updates.Press) -> None:
        match happened:
            case updates.Press():
                press = press_of(incoming.chat, happened.press)
                await self.supervision.pressed(
                    incoming, happened.token, happened.source, happened.writer, press
                )
            case updates.Message() if (code := _pairing_code(happened)) is not None:
                await self._pair(incoming, code)
            case updates.Message(private=False, reply_to=None) if not (happened.text or "").startswith("/"):
                await self._done(incoming)  # people of the group talk among themselves
            case updates.Message():
                # A picture cannot be passed on yet, and its caption alone would be half of what she means.
                text = None if happened.attached else happened.text
                told = Told(happened.source, text, happened.reply_to, happened.edited)
                await self.supervision.told(incoming, told)

    async def _pair(self, incoming: Incoming, code: str) -> None:
        if await self.supervision.pair(incoming, code):
            await profile.show_supervisor(
                self.bot, self.knowledge, self.supervision.duties.language, incoming.chat
            )

    async def _leave_unless_expected(self, incoming: Incoming) -> None:
        """Leave a group that is nobody's, unless a pairing link may just have brought the bot there."""
        if await self._is_supervisors(incoming.chat) or await self.supervision.expects_pairing():
            await self._done(incoming)
        else:
            await self._done(incoming, Departure(incoming.chat))


def _place_of(mistake: Exception) -> str:
    """Return the kind of a mistake and where in the program it was made; never what it was about."""
    frames = traceback.extract_tb(mistake.__traceback__)
    return f"{type(mistake).__name__} in {Path(frames[-1].filename).name}, line {frames[-1].lineno}"


def _pairing_code(message: updates.Message) -> str | None:
    """Return the one-time code of a pairing link that was opened, if that is what *message* is."""
    command, _, payload = (message.text or "").partition(" ")
    is_start = command.partition("@")[0] == "/start"
    return payload.strip().removeprefix(PAIR) if is_start and payload.startswith(PAIR) else None


def token_of(config: Config) -> str:
    """Return the token; raises bootstrap.Unusable with what to do if there is none."""
    settings = config.telegram
    if settings.token:
        return settings.token
    if settings.token_file:
        try:
            return settings.token_file.read_text(encoding="utf-8").strip()
        except OSError as error:
            raise bootstrap.Unusable(f"The token file cannot be read ({error.strerror}).") from error
    raise bootstrap.Unusable("There is no token: run 'python -m bot init', or set BOT_TELEGRAM_TOKEN.")


TALKATIVE = ("aiosqlite", "hpack", "httpcore", "httpx", "mail.log", "telegram", "tornado.access")
"""Libraries whose logs hold what ours never do: addresses with the token, what is sent and received.

PTB logs an answer that it cannot read, with the message in it, as an error; hence only what is critical.
"""


def made_bot(config: Config) -> telegram.Bot:
    """Return the bot of *config*, not yet connected, with the libraries under it kept from logging."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    api = config.telegram.api_url.rstrip("/")
    return telegram.Bot(
        token_of(config),
        base_url=f"{api}/bot",
        base_file_url=f"{api}/file/bot",
        request=HTTPXRequest(connection_pool_size=SLOTS, pool_timeout=30),
        get_updates_request=HTTPXRequest(connection_pool_size=1),
    )


async def run(config: Config, mind: bootstrap.Mind, pace: Pace = TELEGRAMS) -> None:
    """Run until SIGTERM or SIGINT, sending no faster than *pace*.

    Raises bootstrap.Unusable, polling.SecondCopy and polling.TokenRefused.
    """
    async with AsyncExitStack() as stack:
        stack.enter_context(bootstrap.alone(config))
        store = await stack.enter_async_context(bootstrap.opened_store(config))
        bot = made_bot(config)
        stack.push_async_callback(bot.shutdown)
        await _patiently(bot.initialize)
        supervision = bootstrap.supervision(config, mind.knowledge, store)
        channel = Switchboard(
            TelegramChannel(bot, supervision.place, supervision.moved),
            EmailChannel(config.email) if config.email.host else None,
        )
        deliverer = Deliverer(
            store, channel, bootstrap.CLOCK, supervision.aftermath, Pacer(pace), supervision.is_group
        )
        reception = Reception(
            bot,
            store,
            bootstrap.conversations(config, mind, supervision),
            supervision,
            mind.knowledge,
            deliverer.wake,
        )
        await _until_stopped(config, bot, reception, deliverer)


async def _until_stopped(
    config: Config, bot: telegram.Bot, reception: Reception, deliverer: Deliverer
) -> None:
    """Run the loops until a signal or the first failure of one of them."""
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    await reception.catch_up()
    loops = [
        asyncio.create_task(loop)
        for loop in (
            stop.wait(),
            deliverer.run(),
            _receiving(config, bot, reception),
            _watching(config, reception, deliverer.wake),
            _learning(config, reception, deliverer.wake),
            _showing(bot, reception.knowledge),
        )
    ]
    try:
        await _first_end(loops)
    finally:
        loops[2].cancel()  # nothing more comes in; what has come in is finished, and then what is to go out
        await reception.lanes.finished(within=2)
        for task in loops:
            task.cancel()
        await asyncio.gather(*loops, return_exceptions=True)


async def _first_end(loops: Sequence[asyncio.Task[Any]]) -> None:
    """Wait until the first of *loops* (the signal) ends, or another fails, whose error is raised."""
    pending: set[asyncio.Task[Any]] = set(loops)
    while loops[0] in pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            if error := task.exception():
                raise error


async def _showing(bot: telegram.Bot, knowledge: Knowledge) -> None:
    """Bring what Telegram shows of the bot up to date; if that fails, the next start does it."""
    try:
        await profile.show(bot, knowledge)
    except TelegramError as error:
        log.warning("The profile could not be brought up to date (%s).", type(error).__name__)


async def _patiently(what: Callable[[], Awaitable[object]]) -> None:
    """Do *what* as soon as Telegram can be reached; raises TokenRefused when it does not know the token."""
    wait = polling.FIRST_WAIT
    while True:
        try:
            await what()
            return
        except InvalidToken as error:
            raise polling.TokenRefused from error
        except TelegramError as error:
            log.warning("Telegram cannot be reached yet (%s); trying again.", type(error).__name__)
            await asyncio.sleep(wait)
            wait = min(wait * 2, polling.LONGEST_WAIT)


async def _receiving(config: Config, bot: telegram.Bot, reception: Reception) -> None:
    async with _webhook(config, bot, reception) as listening:
        if listening:
            log.info("Listening for updates.")
            await asyncio.Event().wait()
        await _patiently(lambda: bot.delete_webhook(drop_pending_updates=False))
        log.info("Polling for updates.")
        await polling.poll(bot, reception.receive)


@asynccontextmanager
async def _webhook(config: Config, bot: telegram.Bot, reception: Reception) -> AsyncIterator[bool]:
    """Listen in webhook mode; yields whether it does."""
    if config.telegram.mode is not Mode.WEBHOOK:
        yield False
        return
    hook = config.webhook
    secret = hook.secret or secrets.token_urlsafe(32)
    async with webhook.listening(
        bot, reception.receive, _patiently, url=hook.url, listen=hook.listen, port=hook.port, secret=secret
    ):
        yield True


async def _learning(config: Config, reception: Reception, wake: Callable[[], None]) -> None:
    """Take up every edit of the knowledge; one with mistakes changes nothing, and the supervisor is told."""
    known = bootstrap.edited_at(config)
    while True:
        await asyncio.sleep(LOOK_FOR_EDITS)
        if (edited := bootstrap.edited_at(config)) == known:
            continue
        known = edited
        try:
            bootstrap.knowledge(config)  # mistakes show at once
            await _learned_apart(config)
            mind = bootstrap.mind(config)
        except Problems as problems:
            log.warning("The knowledge has %d mistakes; the last good one stays.", len(problems.problems))
            await when_free(partial(reception.supervision.tell_broken, str(problems)))
        except Exception as mistake:  # whatever an edit does, the bot goes on with what it knows
            log.error("The knowledge could not be taken up (%s).", type(mistake).__name__)
        else:
            reception.learn(mind)
            await when_free(reception.supervision.tell_learned)
            log.info("The knowledge has been taken up anew.")
        wake()


async def _learned_apart(config: Config) -> None:
    """Return when all that is to be learned from the knowledge is in the cache.

    Raises ValueError when it cannot be learned from.

    In a process and not in a thread: a thread cannot be stopped, and would hold up the end of the
    program by as long as learning takes.
    """
    process = multiprocessing.get_context("spawn").Process(target=bootstrap.mind, args=(config,))
    process.start()
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_reader(process.sentinel, ended.set)
    try:
        await ended.wait()
        process.join()
        if process.exitcode:
            raise ValueError("the knowledge cannot be learned from")
    finally:
        loop.remove_reader(process.sentinel)
        process.kill()


async def _watching(config: Config, reception: Reception, wake: Callable[[], None]) -> None:
    """Remind, tell who waits in vain, and forget what is too old, from time to time."""
    tidied = float(-TIDY)
    clock = asyncio.get_running_loop().time
    while True:
        try:
            await reception.supervision.remind()
            await reception.supervision.tell_unreached()
            wake()
            if clock() - tidied >= TIDY:
                await retention.forget(reception.store, config.retention, bootstrap.now())
                tidied = clock()
        except StoreBusy as busy:
            log.warning("What time brings waits (%s).", busy)
        await asyncio.sleep(LOOK_AROUND)
