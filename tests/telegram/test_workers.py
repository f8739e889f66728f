"""Three workers on one PostgreSQL database, as they are started: whichever is killed, nobody goes without."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import psycopg
import pytest

from bot.deliverer import SLOTS
from bot.mind import Mind
from tests import postgres
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.telegram.conftest import ROOT
from tests.torture.victim import Victim

pytestmark = postgres.needed

QUESTION, ANSWER = "Kuinka usein tavataan?", "viikon välein"
ANOTHER, OTHER_ANSWER = "Mitä työnohjaus on?", "Suomen Työnohjaajat"
START = 60.0
"""Seconds that a start, or taking the lead, may take on a busy machine."""

Made = Callable[[str], Victim]


@pytest.fixture
async def made(tmp_path: Path, telegram: BotApi, mind: Mind) -> AsyncIterator[Made]:
    """Return what makes a worker."""
    programs: list[Victim] = []
    environment = {
        "BOT_TELEGRAM_TOKEN": telegram.token,
        "BOT_TELEGRAM_API_URL": telegram.url,
        "BOT_KNOWLEDGE": str(ROOT / "knowledge"),
        "BOT_CACHE": str(ROOT / "data/cache"),
        "BOT_DATABASE_URL": postgres.shared().url,
        "BOT_DATABASE_SCHEMA": postgres.schema_of(tmp_path),
    }
    (tmp_path / "config.yaml").touch()

    def make(name: str) -> Victim:
        arguments = ("-m", "bot", "--config", str(tmp_path / "config.yaml"), "run")
        programs.append(Victim(arguments, environment, tmp_path / f"{name}.log"))
        return programs[-1]

    yield make
    for program in programs:
        await program.kill()


async def asked(tmp_path: Path, what: str) -> list[tuple[object, ...]]:
    """Return what stands in the database of the workers."""
    schema = postgres.schema_of(tmp_path)
    url, options = postgres.shared().url, f"-c search_path={schema}"
    async with await psycopg.AsyncConnection.connect(url, autocommit=True, options=options) as other:
        found = await other.execute(what.encode())
        return await found.fetchall() if found.description else []


def leads(program: Victim) -> bool:
    return "This worker leads." in program.log.read_text()


async def until(true: Callable[[], bool]) -> None:
    end = asyncio.get_running_loop().time() + START
    while not true():
        assert asyncio.get_running_loop().time() < end
        await asyncio.sleep(0.05)


def answers(client: Client) -> list[str]:
    """Return what a client was answered, in order."""
    texts = [message.text or "" for message in client.messages]
    said = {ANSWER: "first", OTHER_ANSWER: "second"}
    return [name for text in texts for words, name in said.items() if words in text]


@pytest.mark.parametrize("which", [0, 1], ids=["the one that leads", "another one"])
async def test_one_is_killed_and_nothing_is_lost(
    telegram: BotApi, made: Made, tmp_path: Path, which: int
) -> None:
    """What it was sending at that moment may be sent again, as after any kill, and nothing else."""
    first, *others = (made(name) for name in ("one", "two", "three"))
    await first.start()
    telegram.client("Johanna").says(QUESTION)
    await until(lambda: leads(first))
    for other in others:
        await other.start()
    clients = [telegram.client(f"Asiakas {n}") for n in range(30)]
    for client in clients:
        client.says(QUESTION)
    await clients[0].reads(ANSWER, within=START)
    for client in clients:
        client.says(ANOTHER)
    killed = (first, *others)[which]
    await killed.kill()
    await until(lambda: any(leads(other) for other in (first, *others) if other is not killed))
    half_a_minute_later = "UPDATE inbox SET leased_until = now() WHERE done_at IS NULL"
    await asked(tmp_path, half_a_minute_later)
    for client in clients:
        await client.reads(OTHER_ANSWER, within=START)
    found = [answers(client) for client in clients]
    assert [list(dict.fromkeys(each)) for each in found] == [["first", "second"]] * len(clients)
    repeated = sum(count - 1 for each in found for count in Counter(each).values())
    assert repeated <= SLOTS
    assert await asked(tmp_path, "SELECT count(*) FROM inbox WHERE done_at IS NULL") == [(0,)]


async def test_all_take_turns(telegram: BotApi, made: Made, tmp_path: Path) -> None:
    """What comes in while the first is busy is the others' to do."""
    programs = [made(name) for name in ("one", "two")]
    for program in programs:
        await program.start()
    clients = [telegram.client(f"Asiakas {n}") for n in range(150)]
    listening = f"SELECT pid FROM pg_stat_activity WHERE query LIKE 'LISTEN%{postgres.schema_of(tmp_path)}%'"
    while len(await asked(tmp_path, listening)) < len(programs):
        assert all(program.alive for program in programs)
        await asyncio.sleep(0.05)
    for client in clients:
        client.says(QUESTION)
    for client in clients:
        await client.reads(ANSWER, within=START)
    done_by = await asked(
        tmp_path, "SELECT worker, count(*) FROM inbox WHERE worker IS NOT NULL GROUP BY worker"
    )
    assert [answers(client) for client in clients] == [["first"]] * len(clients)
    assert len(done_by) == 2, done_by


async def test_the_server_is_killed_and_all_goes_on(telegram: BotApi, made: Made, tmp_path: Path) -> None:
    programs = [made(name) for name in ("one", "two")]
    for program in programs:
        await program.start()
    clients = [telegram.client(f"Asiakas {n}") for n in range(20)]
    clients[0].says(QUESTION)
    await clients[0].reads(ANSWER, within=START)
    for client in clients[1:]:
        client.says(QUESTION)
    postgres.shared().crash()
    for client in clients:
        client.says(ANOTHER)
    await asyncio.sleep(1)
    postgres.shared().start()
    for client in clients:
        await client.reads(OTHER_ANSWER, within=START)
    found = [answers(client) for client in clients]
    assert [list(dict.fromkeys(each)) for each in found] == [["first", "second"]] * len(clients)
    assert all(program.alive for program in programs)
