"""The program as it is started: how it ends."""

import asyncio
import re
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import bootstrap
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.telegram.conftest import ROOT
from tests.torture.victim import Victim

QUESTION = "Kuinka usein tavataan?"
POLITE_END = 5.0
"""Seconds that the bot may take to end after SIGTERM."""


@pytest.fixture
async def program(tmp_path: Path, telegram: BotApi, mind: bootstrap.Mind) -> AsyncIterator[Victim]:
    """Return ``python -m bot run`` with an empty database, not started; its knowledge is learned."""
    environment = {
        "BOT_TELEGRAM_TOKEN": telegram.token,
        "BOT_TELEGRAM_API_URL": telegram.url,
        "BOT_KNOWLEDGE": str(ROOT / "knowledge"),
        "BOT_CACHE": str(ROOT / "data/cache"),
    }
    made = Victim(
        ("-m", "bot", "--config", str(tmp_path / "config.yaml"), "run"), environment, tmp_path / "log"
    )
    yield made
    await made.kill()


async def test_sigterm_under_load_ends_it_within_five_seconds_and_loses_nothing(
    telegram: BotApi, program: Victim
) -> None:
    """What had come in and what was still to be said is there for the next run."""
    clients = [telegram.client(f"Asiakas {n}") for n in range(60)]
    await program.start()
    await telegram.is_called("getUpdates" if False else "getMe")
    for client in clients:
        client.says(QUESTION)
        client.says("/tietosuoja")
    await clients[0].reads("viikon välein", within=20)
    code, seconds = await program.stop()
    assert code == 0, program.log.read_text()
    assert seconds < POLITE_END
    assert "Traceback" not in program.log.read_text()
    assert not all(len(client.heard) == 2 for client in clients), "it was not under load"
    await program.start()
    for client in clients:
        await _hears_once(client)
