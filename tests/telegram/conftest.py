"""The whole bot on Telegram: the real program, python-telegram-bot and HTTP, against a Bot API server."""

import asyncio
import contextlib
import json
import random
import re
import shutil
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from bot import bootstrap
from bot.config import Config, Mode, Secret, Webhook, load
from bot.conversation import Conversations, World, offer_pairing
from bot.core.address import Address
from bot.core.message import Outgoing
from bot.core.sending.pacing import Pace
from bot.deliverer import Clock
from bot.mind import Mind
from bot.ports.store import Delivered, Store
from bot.reception import PAIR
from bot.run import run
from tests import small_knowledge
from tests.bot_api import BotApi, Timing
from tests.bot_api.clients import Client, Group
from tests.loopback import free_port

ROOT = Path.cwd()

UNHURRIED = Pace(person=(1000, 1000), group=(1000, 1000), overall=(1000, 1000))
"""No pacing, so that the tests need not wait; pacing has tests of its own."""

FAR = datetime(2100, 1, 1, tzinfo=UTC)

Started = Callable[..., AbstractAsyncContextManager[None]]


@pytest.fixture
async def telegram(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[BotApi]:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    async with BotApi(timing=Timing(conflict_pause=0.0, webhook_backoff=0.01)) as api:
        yield api


@dataclass
class Wall:
    """A clock that somebody sets: by how much it is wrong."""

    off: timedelta = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.off

    def to(self, moment: datetime) -> None:
        self.off = moment - datetime.now(UTC)


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> Wall:
    made = Wall()
    monkeypatch.setattr(bootstrap, "now", made.now)
    monkeypatch.setattr(bootstrap, "CLOCK", Clock(made.now, time.monotonic, random.random))
    return made


@pytest.fixture
def mode() -> Mode:
    """Return how updates are received; a test of both overrides this."""
    return Mode.POLLING


@pytest.fixture
def config(tmp_path: Path, telegram: BotApi, mode: Mode) -> Config:
    """Return settings for a bot with an empty database, at the Bot API server."""
    made = load(tmp_path / "config.yaml", {"BOT_KNOWLEDGE": str(ROOT / "knowledge")})
    port = free_port()
    return msgspec.structs.replace(
        made,
        telegram=msgspec.structs.replace(
            made.telegram, token=Secret(telegram.token), api_url=telegram.url, mode=mode
        ),
        webhook=Webhook(f"http://127.0.0.1:{port}/hook", "127.0.0.1", port, Secret("shared")),
    )


def running_with(config: Config, mind: Mind | None = None) -> Started:
    """Return what runs the bot while its context is open, so unless told otherwise."""

    @asynccontextmanager
    async def running(settings: Config = config, mind: Mind | None = mind) -> AsyncIterator[None]:
        task = asyncio.create_task(run(settings, mind or Mind.of(settings), UNHURRIED))
        try:
            yield
            if task.done():
                task.result()
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    return running


@pytest.fixture
def started(config: Config, mind: Mind) -> Started:
    """Return what runs the bot while its context is open."""
    return running_with(config, mind)


QUESTIONS = (
    ("mihin hintaan tämä on", "price"),
    ("kuinka usein nähdään", "frequency"),
    ("millä paikkakunnalla", "location"),
)
"""Labelled questions about the small knowledge."""


@pytest.fixture(scope="session")
def learned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the small knowledge, what is learned from it, and questions about it."""
    folder = tmp_path_factory.mktemp("small")
    small_knowledge.written(folder / "knowledge")
    Mind.of(load(folder / "config.yaml", {}))
    lines = (
        json.dumps({"id": str(n), "text": text, "label": label}) for n, (text, label) in enumerate(QUESTIONS)
    )
    (folder / "questions").mkdir()
    (folder / "questions/fi.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


LEARNING = 60
"""Seconds that learning the small knowledge may take on a busy machine."""


@pytest.fixture
def own(learned: Path, tmp_path: Path, config: Config) -> Config:
    """Return settings with a small knowledge of their own."""
    folder = Path(shutil.copytree(learned, tmp_path / "own"))
    return msgspec.structs.replace(
        config, knowledge=folder / "knowledge", cache=folder / "data/cache", questions=folder / "questions"
    )


async def pairing_code(config: Config, minutes: float = 5) -> str:
    """Return the payload of a fresh pairing link."""
    async with bootstrap.opened_store(config) as store:
        code = bootstrap.new_pairing_code()
        await offer_pairing(store, code, bootstrap.now() + timedelta(minutes=minutes))
        return PAIR + code


async def time_passes(config: Config, mind: Mind, store: Store, by: timedelta) -> None:
    """Let *by* pass, as the bot would find when it looks around."""
    world = World(lambda: bootstrap.now() + by, bootstrap.new_code)
    mouth, terms = mind.mouth(config), bootstrap.terms(config)
    await Conversations(mouth, store, world, terms).time_passed()


async def waiting_for(store: Store, to: Address) -> list[str]:
    """Return what is queued for *to*, whenever it is due, and take it as sent."""
    found = []
    while due := [q for q in await store.due(FAR, 100) if q.message.to == to]:
        await store.settle([Delivered(q.id, FAR) for q in due])
        found += [q.message.reply.text for q in due if isinstance(q.message, Outgoing)]
    return found


async def paired(config: Config, reader: Client | Group, opener: Client) -> None:
    """Pair the chat of *reader* as the supervisor's: *opener* opens the one-time link there."""
    code = await pairing_code(config)
    if isinstance(reader, Client):
        reader.opens(code)
    else:
        opener.says(f"/start@tyonohjaus_bot {code}", in_=reader)


@pytest.fixture
async def johanna(telegram: BotApi, config: Config, started: Started) -> AsyncIterator[Client]:
    """Return the supervisor, paired, with the bot running."""
    client = telegram.client("Johanna", language="fi")
    await paired(config, client, client)
    async with started():
        await client.reads("Yhdistetty")
        yield client


@pytest.fixture
def maija(telegram: BotApi) -> Client:
    return telegram.client("Maija", language="fi")


async def inquires(
    client: Client,
    name: str = "Maija Meri",
    subject: str = "Tiimimme riitelee",
    contact: str = "Tässä keskustelussa",
) -> str:
    """Let *client* send an inquiry, to be answered in the chat unless *contact* is typed; return its code."""
    client.says("/yhteys")
    await client.presses(await client.reads("Kenelle"), "Itselleni")
    await client.reads("Mistä")
    client.says(subject)
    await client.reads("nimellä")
    client.says(name)
    await client.reads("yhteyden")
    client.says(contact)  # a key of the keyboard says its words too
    await client.presses(await client.reads("lisätä"), "Ei lisättävää")
    await client.presses(await client.reads("Asia:"), "Lähetä")
    found = re.findall(r"[A-Z0-9]{3}-[A-Z0-9]{3}", (await client.reads("Kiitos")).text)
    return str(found[0])
