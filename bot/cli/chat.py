"""``chat``: the whole conversation in the terminal: the durable pipeline of a real channel, without one."""

import asyncio
import sys
from argparse import Namespace

import msgspec
from rich.console import Console

from bot import bootstrap, retention
from bot.adapters.console import ConsoleChannel, lines, read
from bot.cli.waiting import waiting
from bot.config import Config, Database
from bot.core.address import TERMINAL
from bot.core.client.states import Conversation
from bot.deliverer import Deliverer
from bot.mind import Mind
from bot.ports.store import Commit, Incoming, Store
from bot.reception import Reception


def talk(config: Config, options: Namespace) -> int:
    """Learn what the bot knows, and talk."""
    return asyncio.run(chat(config, Mind.of(config, waiting), fresh=options.fresh))


async def chat(config: Config, mind: Mind, *, fresh: bool) -> int:
    """Talk in the terminal until the input ends; what was left undone by a kill is done first."""
    console = Console(highlight=False)
    if config.telegram.is_set_up:
        config = apart(config)
        console.print(f"  [dim]A try-out of its own, apart from Telegram: {config.database.path.name}[/]")
    channel = ConsoleChannel(console, config.database.path.parent)
    async with bootstrap.opened_store(config) as store:
        await retention.forget(store, config.retention, bootstrap.now())
        if fresh:
            await store.commit(Commit(TERMINAL, bootstrap.now(), conversation=Conversation()))
        conversations = bootstrap.conversations(config, mind.mouth(config), store)
        reception = Reception(store, conversations, read, bootstrap.now)
        session = _Session(store, reception, Deliverer(store, channel, bootstrap.CLOCK))
        await session.catch_up()
        await session.happened(channel.typed("/start"))
        async for line in lines(sys.stdin, console):
            await session.happened(channel.typed(line))
    return 0


def apart(config: Config) -> Config:
    """Return *config* with a database beside the real one.

    Once clients write on Telegram, what is on its way to them or to the supervisor must not end up in
    a terminal, nor an inquiry that somebody tries out with her.
    """
    path = config.database.path.with_name("tryout.sqlite3")
    key = config.database.key_file.with_name("tryout.key")
    return msgspec.structs.replace(config, database=Database(path, key))


class _Session:
    """One run of the terminal over the pipeline of inbox, turn and outbox."""

    def __init__(self, store: Store, reception: Reception, deliverer: Deliverer) -> None:
        self._store = store
        self._reception = reception
        self._deliverer = deliverer

    async def catch_up(self) -> None:
        """Carry out what had come in before the last run ended, and say what was left unsaid."""
        for incoming in await self._store.waiting():
            if incoming.chat == TERMINAL:
                await self._reception.handle(incoming)
        await self._deliverer.deliver_due()

    async def happened(self, typed: bytes) -> None:
        """Take what was typed through inbox, turn and outbox."""
        incoming = Incoming(f"{TERMINAL}:{bootstrap.new_id()}", TERMINAL, typed, bootstrap.now())
        await self._store.receive([incoming])
        await self._reception.handle(incoming)
        await self._deliverer.deliver_due()
