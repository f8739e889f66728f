"""Whatever somebody puts into the knowledge while the bot runs: it answers on, and she is told once."""

import asyncio
import itertools
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from bot.config import Config
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.telegram.conftest import Started, paired


def brackets(entries: Path) -> None:
    (entries / "odd.yaml").write_text("[" * 50_000)


def fifo(entries: Path) -> None:
    os.mkfifo(entries / "odd.yaml")


def large(entries: Path) -> None:
    (entries / "odd.yaml").write_text("fi: a\n" * (20 << 20 >> 3))


def many(entries: Path) -> None:
    (entries / "odd.yaml").write_text("".join(f"unknown{n}: 1\n" for n in range(2000)))


def unnamable(entries: Path) -> None:
    (entries / os.fsdecode(b"\xff.yaml")).write_text("fi: a\n")


async def slowest_answer(clients: Iterator[Client], until: asyncio.Event) -> float:
    """Let one of *clients* after the other ask, and return the longest that any waited for an answer.

    Each asks once: how many questions there are hangs on how busy the machine is, and after thirty of one
    client's the bot rightly asks for a pause.
    """
    longest = 0.0
    while not until.is_set():
        began, client = time.monotonic(), next(clients)
        client.says("Kuinka usein tavataan?")
        await client.reads("viikon välein")
        longest = max(longest, time.monotonic() - began)
        await asyncio.sleep(0.1)
    return longest


@pytest.mark.parametrize(
    ("does", "tells"),
    [
        (brackets, "odd.yaml:1: sisäkkäin on yli 16 luetteloa"),
        (fifo, "odd.yaml:1: tämä ei ole tiedosto"),
        (large, "odd.yaml:1: tiedosto on suurempi kuin 1 Mt"),
        (unnamable, "entries/?.yaml:1: "),
        (many, "Lisäksi on vielä muita virheitä (1992)"),
    ],
)
async def test_it_goes_on_answering_and_she_is_told_in_one_message(
    telegram: BotApi,
    config: Config,
    started: Started,
    tmp_path: Path,
    does: Callable[[Path], None],
    tells: str,
) -> None:
    folder = Path(shutil.copytree(config.knowledge, tmp_path / "own/knowledge"))
    own = msgspec.structs.replace(config, knowledge=folder, cache=Path.cwd() / "data/cache")
    johanna, told = telegram.client("Johanna"), asyncio.Event()
    clients = (telegram.client(f"Maija {number}") for number in itertools.count())
    await paired(own, johanna, johanna)
    async with started(own):
        await johanna.reads("Yhdistetty")
        asking = asyncio.create_task(slowest_answer(clients, told))
        does(folder / "entries")
        message = await johanna.reads(tells, within=20)
        told.set()
        assert await asking < 3
        assert len(message.text.splitlines()) <= 16
        await johanna.reads_nothing(1)
