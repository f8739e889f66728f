"""While the bot runs, the web page says what it says: at its start, after an edit, and when a team reads."""

import asyncio
import fcntl
import os
import shutil
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
import pytest

from bot.cli.publish import publish
from bot.config import Config
from bot.mind import Mind
from tests.bot_api import BotApi
from tests.pages import read
from tests.telegram.conftest import ROOT, Started, paired

PATIENCE = 1200
"""Looks, twenty a second, before something is said never to come true."""


@pytest.fixture
def config(config: Config, tmp_path: Path) -> Config:
    """Return settings with a folder for the page, and a knowledge that may be edited."""
    shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge")
    page = msgspec.structs.replace(config.page, folder=tmp_path / "public")
    return msgspec.structs.replace(
        config, page=page, knowledge=tmp_path / "knowledge", cache=ROOT / "data/cache"
    )


async def until(true: Callable[[], bool]) -> None:
    """Wait until something is *true*."""
    for _ in range(PATIENCE):
        if true():
            return
        await asyncio.sleep(0.05)
    pytest.fail("that never became true")


async def shows(page: Path, element: str, text: str) -> None:
    """Wait until what has the id *element* on a page holds *text*."""
    await until(lambda: page.exists() and text in told(page, element))


def told(page: Path, element: str) -> str:
    return read(page.read_bytes()).one(id=element).text


async def test_it_is_published_at_the_start_and_after_an_edit(config: Config, started: Started) -> None:
    page = config.knowledge.parent / "public/index.html"
    async with started():
        await shows(page, "price", "Hintaa minulle ei ole kerrottu")
        assert "https://t.me/tyonohjaus_bot?start=price" in page.read_text(encoding="utf-8")
        facts = config.knowledge / "facts.yaml"
        edited = facts.read_text(encoding="utf-8").replace("\nprice:", "\nprice: 100 euroa")
        facts.write_text(edited, encoding="utf-8")
        await shows(page, "price", "Työnohjauksen hinta: 100 euroa")


async def test_that_a_team_reads_is_told_on_the_page_as_in_the_bot(
    config: Config, telegram: BotApi, started: Started
) -> None:
    page = config.knowledge.parent / "public/privacy-fi.html"
    async with started():
        await shows(page, "Main", "Yhteydenotot lukee Telegramissa Johanna Kuisma.")
        johanna = telegram.client("Johanna", language="fi")
        team = telegram.group("Työnohjaajat", [johanna], status="administrator")
        await paired(config, team, johanna)
        await shows(
            page, "Main", "Yhteydenotot lukevat Telegram-ryhmässä Johanna Kuisma ja hänen työryhmänsä."
        )


async def test_a_page_that_cannot_be_published_keeps_nobody_from_being_served(
    config: Config, telegram: BotApi, mind: Mind, started: Started, caplog: pytest.LogCaptureFixture
) -> None:
    (config.knowledge.parent / "public").write_text("a file")
    maija = telegram.client("Maija", language="fi")
    async with started(config, mind):
        maija.says("Kuinka usein tavataan?")
        await maija.reads("viikon välein")
        await until(lambda: "The web page could not be published. The folder" in caplog.text)


def has_taken_up(caplog: pytest.LogCaptureFixture, edits: int) -> bool:
    return caplog.text.count("The knowledge has been taken up anew.") == edits


async def test_a_folder_that_another_program_holds_keeps_no_edit_waiting_and_is_tried_again(
    config: Config,
    mind: Mind,
    started: Started,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of two edits meanwhile, the newer is what the page says at last."""
    monkeypatch.setattr("bot.serving.page.AGAIN", 0.2)
    public = config.knowledge.parent / "public"
    public.mkdir()
    held = os.open(public, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    caplog.set_level("INFO")
    facts = config.knowledge / "facts.yaml"
    before = facts.read_text(encoding="utf-8")
    async with started(config, mind):
        await until(lambda: "Another program is publishing into" in caplog.text)
        for edits, price in enumerate(("100 euroa", "200 euroa"), 1):
            facts.write_text(before.replace("\nprice:", f"\nprice: {price}"), encoding="utf-8")
            await until(partial(has_taken_up, caplog, edits))
        assert not (public / "index.html").exists()
        os.close(held)
        await shows(public / "index.html", "price", "Työnohjauksen hinta: 200 euroa")


async def test_the_command_asks_telegram_for_the_name_of_the_bot(config: Config, tmp_path: Path) -> None:
    options = Namespace(folder=tmp_path / "site", check=False)
    assert await asyncio.to_thread(publish, config, options) == 0
    page = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert "https://t.me/tyonohjaus_bot?start=price" in page
    named = msgspec.structs.replace(config, page=msgspec.structs.replace(config.page, bot="another_bot"))
    assert await asyncio.to_thread(publish, named, options) == 0
    page = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert "https://t.me/another_bot?start=price" in page
    assert "tyonohjaus_bot" not in page
