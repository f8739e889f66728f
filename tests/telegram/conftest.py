"""The whole bot on Telegram: the real program, python-telegram-bot and HTTP, against a Bot API server."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import msgspec
import pytest

from bot import bootstrap
from bot.config import Config, Mode, Secret, Webhook, load
from bot.run import PAIR, run
from tests.bot_api import BotApi, Timing
from tests.bot_api.clients import Client, Group

ROOT = Path.cwd()

Started = Callable[..., AbstractAsyncContextManager[None]]


@pytest.fixture(scope="session")
def mind() -> bootstrap.Mind:
    """Return the mind of the project's own knowledge."""
    return bootstrap.mind(load(ROOT / "config.yaml", {}))


@pytest.fixture
async def telegram(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[BotApi]:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    async with BotApi(timing=Timing(conflict_pause=0.0, webhook_backoff=0.01)) as api:
        yield api


@pytest.fixture(params=list(Mode))
def mode(request: pytest.FixtureRequest) -> Mode:
    """Return each way to receive updates in turn."""
    found: Mode = request.param
    return found


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
        webhook=Webhook(f"http://127.0.0.1:{port}/hook", "127.0.0.1", port),
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def started(config: Config, mind: bootstrap.Mind) -> Started:
    """Return what runs the bot while its context is open."""

    @asynccontextmanager
    async def running(settings: Config = config) -> AsyncIterator[None]:
        task = asyncio.create_task(run(settings, mind))
        try:
            yield
            if task.done():
                task.result()
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    return running


async def paired(config: Config, mind: bootstrap.Mind, reader: Client | Group, opener: Client) -> None:
    """Pair the chat of *reader* as the supervisor's: *opener* opens the one-time link there."""
    async with bootstrap.opened_store(config) as store:
        from datetime import timedelta

        supervision = bootstrap.supervision(config, mind.knowledge, store)
        code = await supervision.offer_pairing(timedelta(minutes=5))
    if isinstance(reader, Client):
        reader.opens(PAIR + code)
    else:
        opener.says(f"/start@tyonohjaus_bot {PAIR}{code}", in_=reader)
