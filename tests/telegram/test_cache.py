"""The cache of what was learned goes, or cannot be written: nobody waits for learning while the bot runs."""

import asyncio
import shutil
from pathlib import Path

import msgspec
import pytest

from bot import bootstrap
from bot.config import Config, load
from bot.mind import Mind, edits
from tests import small_knowledge
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.telegram.conftest import Started

QUESTION = "Kuinka usein tavataan?"
LEARNING = 60.0
"""Seconds that learning little may take on a busy machine."""


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the small knowledge and what is learned from it."""
    folder = tmp_path_factory.mktemp("small")
    small_knowledge.written(folder / "knowledge")
    Mind.of(load(folder / "config.yaml", {}))
    return folder


@pytest.fixture
def own(learned: Path, tmp_path: Path, config: Config) -> Config:
    """Return settings with a small knowledge and a cache of their own."""
    shutil.copytree(learned, tmp_path / "small")
    own = load(tmp_path / "small/config.yaml", {})
    return msgspec.structs.replace(config, knowledge=own.knowledge, cache=own.cache)


def unwritable(config: Config, folder: Path) -> Config:
    """Return settings whose cache is a file, where there should be a folder."""
    folder.touch()
    return msgspec.structs.replace(config, cache=folder)


def complaints(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [r.getMessage() for r in caplog.records if r.name == "bot.mind"]


async def answer_to(maija: Client, question: str) -> str:
    maija.says(question)
    return (await maija.reads()).text


@pytest.mark.parametrize("damage", ["deleted", "emptied", "in the place of each other"])
async def test_what_goes_while_it_runs_silences_nobody(
    telegram: BotApi, own: Config, started: Started, caplog: pytest.LogCaptureFixture, damage: str
) -> None:
    """It is learned anew beside all that goes on, distress is heard meanwhile, and the operator is told."""
    mind, files = Mind.of(own), sorted(own.cache.iterdir())
    contents = [file.read_bytes() for file in files]
    for file, other in zip(files, (*contents[1:], contents[0]), strict=True):
        if damage == "deleted":
            file.unlink()
        else:
            file.write_bytes(b"" if damage == "emptied" else other)
    maija = telegram.client("Maija", language="fi")
    async with started(own, mind):
        assert "käsitelty" in await answer_to(maija, QUESTION)
        assert "112" in await answer_to(maija, "En jaksa enää elää")
        async with asyncio.timeout(LEARNING):
            while "viikon välein" not in await answer_to(maija, QUESTION):  # noqa: ASYNC110
                await asyncio.sleep(3)
    assert complaints(caplog)[0].startswith(f"What was learned is not in the cache {own.cache} any more")


async def test_a_cache_that_cannot_be_written_is_told_and_what_was_learned_is_at_hand(
    telegram: BotApi, own: Config, tmp_path: Path, started: Started, caplog: pytest.LogCaptureFixture
) -> None:
    """Learning it once more for the first message would keep everybody waiting."""
    unkept = unwritable(own, tmp_path / "cache")
    mind = await asyncio.to_thread(Mind.of, unkept)
    maija = telegram.client("Maija", language="fi")
    async with started(unkept, mind):
        assert "viikon välein" in await answer_to(maija, QUESTION)
    (told,) = complaints(caplog)
    assert told.startswith(
        f"What was learned cannot be kept in the cache {unkept.cache}: check that the folder"
    )


async def test_an_edit_that_could_not_be_kept_is_not_learned_by_the_running_bot(
    own: Config, tmp_path: Path
) -> None:
    taken_up = edits(unwritable(own, tmp_path / "cache"), lambda: None, [])
    first = asyncio.ensure_future(anext(taken_up))
    await asyncio.sleep(0)  # until it has looked for the first time
    entry = own.knowledge / "entries/frequency.yaml"
    entry.write_text(entry.read_text("utf-8").replace("alternatives:", "alternatives:\n  - Montako kertaa?"))
    refused = await first
    assert isinstance(refused, bootstrap.Unusable)
    assert str(refused).startswith("What is learned from the edit cannot be kept in the cache")
