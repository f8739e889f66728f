"""One contestant under siege with one seed, from an empty folder to the verdict."""

import random
import shutil
import socket
import tempfile
from asyncio import sleep, timeout
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from bot import bootstrap
from bot.config import Config, load
from bot.conversation import offer_pairing
from bot.mind import Mind
from bot.reception import PAIR
from tests.torture import oracle
from tests.torture.crowd import SUPERVISOR, Crowd
from tests.torture.sabotage import Saboteur
from tests.torture.siege import Siege, siege
from tests.torture.stage import TOKEN, Stage, stage
from tests.torture.verdict import Verdict, judge_inquiries, judge_stores, judge_world, judged, stored
from tests.torture.victim import ROOT, Victim

DAMAGED = "Not all that is stored can be read"
"""What is logged, rightly, of rows that were damaged on purpose."""

POLITE_END = 5.0
"""Seconds that the bot may take to end after SIGTERM."""


class Contestant(StrEnum):
    """Who is put under siege."""

    POLLING = "this bot, polling"
    WEBHOOK = "this bot, webhook"
    STOCK = "stock PTB, echo"
    CONCURRENT = "stock PTB, concurrent echo"

    @property
    def is_stock(self) -> bool:
        """Whether it has no inbox, no outbox and no inquiries."""
        return self in (Contestant.STOCK, Contestant.CONCURRENT)


@dataclass(frozen=True, slots=True)
class Size:
    """How much of it: how many clients, of ten updates each, and kills."""

    clients: int = 200
    kills: int = 24


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one run."""

    contestant: Contestant
    seed: int
    happened: Siege
    verdict: Verdict


async def run(contestant: Contestant, size: Size, seed: int) -> Outcome:
    """Put *contestant* under siege; the same crowd and the same chance for the same seed."""
    with tempfile.TemporaryDirectory(prefix="torture-") as name:
        folder = Path(name)
        config, mind = _learned(folder)
        play = await oracle.play(config, mind, size.clients, seed)
        async with stage(folder) as telegram:
            environment = _environment(folder, telegram.url, contestant)
            if contestant.is_stock:
                return await _stock_run(contestant, size, seed, telegram, environment, oracle.echo_play(play))
            world = Saboteur.of(telegram, folder, config.database.path, seed, mind)
            files = ("--config", str(folder / "config.yaml"), "--clock", str(world.clock))
            arguments = ("-m", "tests.torture.unhurried", *files)
            victim = Victim(arguments, environment, folder / "bot.log")
            await _pair(telegram, victim, config, mind)
            crowd = Crowd(telegram, play, random.Random(seed))
            empty = _empty(telegram, config)
            happened = await siege(crowd, victim, size.kills, random.Random(seed), empty, world)
            verdict = judged(crowd, happened, world)
            judge_world(verdict, world, config)
            await judge_inquiries(verdict, crowd, config)
            await judge_stores(verdict, crowd, config)
            _judge_end(verdict, happened, victim)
            return Outcome(contestant, seed, happened, verdict)


async def _stock_run(
    contestant: Contestant,
    size: Size,
    seed: int,
    telegram: Stage,
    environment: Mapping[str, str],
    play: oracle.Play,
) -> Outcome:
    arguments = ["-m", "tests.torture.stock"]
    if contestant is Contestant.CONCURRENT:
        arguments.append("concurrent")
    victim = Victim(arguments, environment, telegram.journal.path.with_name("stock.log"))
    crowd = Crowd(telegram, play, random.Random(seed))
    happened = await siege(crowd, victim, size.kills, random.Random(seed), _quiet(telegram))
    return Outcome(contestant, seed, happened, judged(crowd, happened))


def _learned(folder: Path) -> tuple[Config, Mind]:
    """Return the bot of *folder* with copies of the knowledge and of what was learned from it.

    Copies, so that nobody who edits the knowledge meanwhile makes a restart learn it anew.
    """
    shutil.copytree(ROOT / "knowledge", folder / "knowledge")
    knowledge = {"BOT_KNOWLEDGE": str(folder / "knowledge")}
    cache = load(ROOT / "config.yaml", {}).cache
    mind = Mind.of(load(folder / "config.yaml", {**knowledge, "BOT_CACHE": str(cache)}))
    shutil.copytree(cache, folder / "data/cache")
    return load(folder / "config.yaml", knowledge), mind


def _environment(folder: Path, url: str, contestant: Contestant) -> dict[str, str]:
    settings = {
        "BOT_TELEGRAM_TOKEN": TOKEN,
        "BOT_TELEGRAM_API_URL": url,
        "BOT_KNOWLEDGE": str(folder / "knowledge"),
        "BOT_DATABASE_PATH": str(folder / "data/bot.sqlite3"),
    }
    if contestant is not Contestant.WEBHOOK:
        return settings
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    return settings | {
        "BOT_TELEGRAM_MODE": "webhook",
        "BOT_WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
        "BOT_WEBHOOK_PORT": str(port),
        "BOT_WEBHOOK_SECRET": "shared",
    }


async def _pair(telegram: Stage, victim: Victim, config: Config, mind: Mind) -> None:
    """Pair the supervisor as she would do it: by opening the one-time link."""
    async with bootstrap.opened_store(config) as store:
        code = bootstrap.new_pairing_code()
        await offer_pairing(store, code, bootstrap.now() + timedelta(minutes=5))
    await telegram.says([(SUPERVISOR, f"/start {PAIR}{code}")])
    await victim.start()
    async with timeout(20):
        while not telegram.journal.heard[SUPERVISOR]:
            await sleep(0.05)
            telegram.journal.read_on()
    await victim.stop()


def _empty(telegram: Stage, config: Config) -> Callable[[], Awaitable[bool]]:
    """Return what tells whether nothing waits: not at Telegram, not in the inbox, not in the outbox."""

    async def drained() -> bool:
        left = stored(config)
        return not ((await telegram.state())["pending"] or left["waiting"] or left["queued"])

    return drained


def _quiet(telegram: Stage) -> Callable[[], Awaitable[bool]]:
    """Return what tells whether nothing waits at Telegram, and nothing has been sent for two seconds."""

    async def drained() -> bool:
        if (await telegram.state())["pending"]:
            return False
        before = telegram.journal.messages
        await sleep(2)
        return telegram.journal.messages == before

    return drained


def _judge_end(verdict: Verdict, happened: Siege, victim: Victim) -> None:
    """Add whether the bot ended politely, and whether it complained of itself on the way."""
    verdict.demand(happened.exit_code == 0, f"it ended with exit code {happened.exit_code}")
    verdict.demand(happened.stopping < POLITE_END, f"it took {happened.stopping:.1f} s to end")
    lines = [line for line in victim.log.read_text().splitlines() if "ERROR" in line or "Trace" in line]
    complaints = [line for line in lines if DAMAGED not in line]
    verdict.demand(not complaints, f"it logged: {complaints[:1]}")
