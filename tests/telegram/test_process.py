"""The program as it is started: how it ends."""

import asyncio
import shutil
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.adapters.database.sqlite import PATIENCE
from bot.config import load
from bot.mind import Mind
from bot.run import NOBODY
from tests.bot_api import BotApi, Fault, Kind
from tests.bot_api.clients import Client
from tests.telegram.conftest import ROOT, inquires, pairing_code
from tests.test_lessons import alive, learning
from tests.torture.victim import Victim

QUESTION = "Kuinka usein tavataan?"
START = 20.0
POLITE_END = 5.0
"""Seconds that the bot may take to start on a busy machine, and to end after SIGTERM."""

TOLD_APART = """
import os, sys
os.dup2(os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), 2)
os.execv(sys.executable, [sys.executable, *sys.argv[2:]])
"""
"""Begins the program so that what it says on stderr is in a file of its own."""

LOCKED = PATIENCE / 1000 + 1
"""Seconds for which a database is locked: longer than the bot waits at a time."""

Made = Callable[..., Victim]


@pytest.fixture
async def made(tmp_path: Path, telegram: BotApi, mind: Mind) -> AsyncIterator[Made]:
    """Return what makes ``python -m bot run`` with a database of its own; its knowledge is learned."""
    programs: list[Victim] = []

    def make(name: str, command: str = "run", **more: str) -> Victim:
        environment = {
            "BOT_TELEGRAM_TOKEN": telegram.token,
            "BOT_TELEGRAM_API_URL": telegram.url,
            "BOT_KNOWLEDGE": str(ROOT / "knowledge"),
            "BOT_CACHE": str(ROOT / "data/cache"),
            **more,
        }
        (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / name / "config.yaml").touch()
        arguments = ("-m", "bot", "--config", str(tmp_path / name / "config.yaml"), command)
        programs.append(Victim(arguments, environment, tmp_path / f"{name}.log"))
        return programs[-1]

    yield make
    for program in programs:
        await program.kill()


async def starts_answering(program: Victim, client: Client, within: float = START) -> None:
    """Start *program* and wait for its first answer."""
    await program.start()
    client.says(QUESTION)
    await client.reads("viikon välein", within=within)


async def test_without_a_supervisor_it_is_said_on_stderr_that_inquiries_wait(
    telegram: BotApi, made: Made, tmp_path: Path
) -> None:
    """And with one it is not."""
    settings, johanna = load(tmp_path / "bot/config.yaml", {}), telegram.client("Johanna", language="fi")
    program = made("bot")
    errors = tmp_path / "errors"
    program.arguments = ("-c", TOLD_APART, str(errors), *program.arguments)
    await starts_answering(program, telegram.client("Maija"), within=60)
    warned = [line.partition(" WARNING ")[2] for line in errors.read_text().splitlines() if "WARN" in line]
    assert warned == [NOBODY]
    assert program.log.read_text() == ""
    johanna.opens(await pairing_code(settings))
    await johanna.reads("Yhdistetty", within=60)
    await program.stop()
    errors.unlink()
    await starts_answering(program, telegram.client("Matti"), within=60)
    assert "WARN" not in errors.read_text()


@pytest.mark.parametrize("hangs", [False, True], ids=["", "with messages that hang on the way"])
async def test_sigterm_under_load_ends_it_within_five_seconds_and_loses_nothing(
    telegram: BotApi, made: Made, hangs: bool
) -> None:
    """What was still to be said is said by the next run, once and in order."""
    clients = [telegram.client(f"Asiakas {n}") for n in range(60)]
    program = made("bot")
    for client in clients:
        client.says(QUESTION)
        client.says("/tietosuoja")
    await program.start()
    await clients[0].reads("viikon välein", within=START)
    if hangs:
        telegram.fails("sendMessage", *[Fault(Kind.SILENCE)] * 3)
        await asyncio.sleep(0.1)
    code, seconds = await program.stop()
    assert code == 0, program.log.read_text()
    assert seconds < POLITE_END
    assert [line for line in program.log.read_text().splitlines() if "ERROR" in line] == []
    assert "Traceback" not in program.log.read_text()
    assert sum(len(client.heard) for client in clients) < 2 * len(clients), "it was not under load"
    telegram.recovers()
    await program.start()
    for client in clients:
        await telegram.world.bell.until(lambda heard=client: len(heard.heard) >= 2, START)  # type: ignore[misc]
    for client in clients:
        answer, *policy = client.heard  # which is longer than a message may be
        assert "viikon välein" in answer.text
        assert not any("viikon välein" in part.text for part in policy)


async def test_a_copy_that_a_kill_kept_from_being_noted_goes_when_its_button_is_pressed(
    telegram: BotApi, made: Made, tmp_path: Path
) -> None:
    """Nobody can ask Telegram where it stands: erasure reaches the copy that is known, a press the other."""
    program = made("bot")
    johanna, maija = telegram.client("Johanna", language="fi"), telegram.client("Maija", language="fi")
    johanna.opens(await pairing_code(load(tmp_path / "bot/config.yaml", {})))
    await program.start()
    await johanna.reads("Yhdistetty", within=START)
    with telegram.holds("sendMessage", johanna):
        code = await inquires(maija)
        stray = await johanna.reads(code)
        await program.kill()
    await program.start()
    known = await johanna.reads(code, within=START)
    maija.says("/omattiedot")
    await maija.presses(await maija.reads("Sinusta on tallessa"), "Poista tietoni")
    await maija.presses(await maija.reads("Poistanko"), "Kyllä, poista")
    await johanna.sees_deleted(known)
    assert not stray.deleted
    await johanna.presses(stray, "Sulje")
    await johanna.sees_deleted(stray)


async def test_a_locked_database_delays_and_loses_nothing(
    telegram: BotApi, made: Made, tmp_path: Path
) -> None:
    """Another program that writes for longer than SQLite waits holds up the answer, not the bot."""
    maija = telegram.client("Maija")
    program = made("bot")
    await starts_answering(program, maija)
    await asyncio.sleep(0.5)  # until it is noted that the answer was sent: that would wait in front
    database = f"file:{tmp_path}/bot/data/bot.sqlite3?mode=rw"
    with closing(sqlite3.connect(database, isolation_level=None, uri=True)) as other:
        other.execute("BEGIN IMMEDIATE")
        maija.says("Kuinka kauan yksi tapaaminen kestää?")
        await asyncio.sleep(LOCKED)
        assert program.alive, program.log.read_text()
        other.execute("ROLLBACK")
    await maija.reads("1,5 tuntia", within=START)
    code, seconds = await program.stop()
    assert code == 0
    assert seconds < POLITE_END


async def test_the_list_of_processes_tells_neither_token_nor_key(
    telegram: BotApi, made: Made, tmp_path: Path
) -> None:
    program = made("bot")
    await starts_answering(program, telegram.client("Maija"))
    commands = [path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if path.exists()]
    ours = [command for command in commands if str(tmp_path).encode() in command]
    key = (tmp_path / "bot/secrets/bot.key").read_bytes().strip()
    assert ours, "the bot is not in the list"
    assert [command for command in ours if telegram.token.encode() in command or key in command] == []


async def test_a_second_copy_on_the_same_database_ends_at_once(telegram: BotApi, made: Made) -> None:
    """Before it asks Telegram for anything, so in webhook mode too; a killed one leaves the place free."""
    maija = telegram.client("Maija")
    first, second = made("bot"), made("bot")
    await starts_answering(first, maija)
    await second.start()
    assert await second.ended(START) == 3
    assert "Another copy of the bot is running on the database" in second.log.read_text()
    await first.kill()
    third = made("bot")
    await third.start()
    maija.says("Kuinka kauan yksi tapaaminen kestää?")
    await maija.reads("1,5 tuntia", within=START)


async def test_of_two_running_copies_one_ends_and_says_why(telegram: BotApi, made: Made) -> None:
    """With exit code 3; the other one goes on."""
    maija = telegram.client("Maija")
    first, second = made("first"), made("second")
    await starts_answering(first, maija)
    await second.start()
    ends = [asyncio.create_task(program.ended(START)) for program in (first, second)]
    done, going_on = await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
    assert [task.result() for task in done] == [3]
    log = (first if ends[0] in done else second).log.read_text()
    assert "Another copy of the bot is running with this token. Stop it first" in log
    assert "Traceback" not in log
    for task in going_on:
        task.cancel()
    maija.says("Kuinka kauan yksi tapaaminen kestää?")
    await maija.reads("1,5 tuntia", within=START)


async def test_sigterm_ends_it_while_telegram_cannot_be_reached_yet(telegram: BotApi, made: Made) -> None:
    program = made("bot")
    telegram.fails("getMe", *[Fault(Kind.BAD_GATEWAY)] * 1000)
    await program.start()
    await telegram.is_called("getMe", times=3, within=START)
    code, seconds = await program.stop()
    assert (code, seconds < POLITE_END) == (0, True), program.log.read_text()


async def test_sigterm_ends_it_while_it_learns(telegram: BotApi, made: Made, tmp_path: Path) -> None:
    program = made("bot", BOT_CACHE=str(tmp_path / "cache"))
    await program.start()
    async with asyncio.timeout(START):
        while "Learning the knowledge" not in program.log.read_text():  # noqa: ASYNC110
            await asyncio.sleep(0.1)
    await asyncio.sleep(1)  # until those that learn have begun
    code, seconds = await program.stop()
    assert (code, seconds < POLITE_END) == (0, True), program.log.read_text()
    await asyncio.sleep(0.5)  # in which what has been left behind would be told of
    assert "leaked" not in program.log.read_text()


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the processes in /proc")
@pytest.mark.parametrize("killed", [False, True], ids=["SIGTERM", "SIGKILL"])
async def test_what_ends_it_while_it_learns_anew_ends_the_learning(
    telegram: BotApi, made: Made, tmp_path: Path, killed: bool
) -> None:
    """The cache went while it ran: what is learned then holds up nobody, the end neither."""
    maija, cache = telegram.client("Maija"), Path(shutil.copytree(ROOT / "data/cache", tmp_path / "cache"))
    program = made("bot", BOT_CACHE=str(cache))
    await program.start()
    await telegram.is_called("deleteWebhook", within=START)
    for file in cache.iterdir():
        file.unlink()
    maija.says(QUESTION)
    await maija.reads("käsitelty", within=START)
    assert program._process is not None
    async with asyncio.timeout(START):
        while not (learners := learning(program._process.pid)):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    if killed:
        await program.kill()
    else:
        code, seconds = await program.stop()
        assert (code, seconds < POLITE_END) == (0, True), program.log.read_text()
    async with asyncio.timeout(5):
        while any(map(alive, learners)):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
