"""Logs hold no message text, no name, no contact and no token, at any level, whatever goes wrong."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot import bootstrap
from bot.config import Config, Mode
from tests.bot_api import BotApi, Fault, Kind
from tests.bot_api.api import TOKEN
from tests.telegram.conftest import Started, inquires, paired

SECRETS = ("Maija", "Meri", "riitelee", "Suomen Työnohjaajat", "1234567", "sopii")

NOT_OURS = ("aiohttp", "tests")
"""The loggers of the test server. Every other one is the program's, or that of a library below it."""


@pytest.fixture(params=Mode)
def mode(request: pytest.FixtureRequest) -> Mode:
    """Return each way of receiving updates in turn: a webhook has libraries of its own."""
    return Mode(request.param)


def logged(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return all that the program and its libraries have logged, tracebacks too."""
    ours = (record for record in caplog.records if record.name.partition(".")[0] not in NOT_OURS)
    return [caplog.handler.format(record) for record in ours]


def told(lines: list[str], telegram: BotApi) -> set[str]:
    """Return what of the secrets stands in *lines*; the token counts in halves too."""
    secrets = (*SECRETS, telegram.token, telegram.token.partition(":")[2])
    return {secret for secret in secrets if any(secret in line for line in lines)}


async def test_logs_hold_nothing_of_what_is_said(
    telegram: BotApi,
    config: Config,
    mind: bootstrap.Mind,
    started: Started,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    johanna, maija = telegram.client("Johanna"), telegram.client("Maija")
    await paired(config, mind, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        calls = len(telegram.calls_to("sendMessage"))
        telegram.fails("sendMessage", Fault(Kind.TRUNCATED, after=True), Fault(Kind.BAD_GATEWAY))
        maija.says("Mitä työnohjaus on?")
        await telegram.is_called("sendMessage", times=calls + 3, within=20)
        await maija.reads("Suomen Työnohjaajat")
        telegram.raw_update({"message": {"message_id": 1, "date": 1, "text": "sopii", "chat": {"id": "?"}}})
        notice = await johanna.reads(await inquires(maija))
        johanna.replies_to(notice, "Tiistai sopii")
        await maija.reads("sopii")
        maija.forges(maija.messages[-1], "forged Maija")
        await telegram.is_drained()
    lines = logged(caplog)
    assert any("is not this bot's" in line for line in lines)
    assert told(lines, telegram) == set()


@contextmanager
def talking(library: str, handler: logging.Handler) -> Iterator[None]:
    """Let a library tell everything, to *handler* alone: the log of all tests is searched for secrets."""
    logger = logging.getLogger(library)
    silent = logger.level
    logger.setLevel(logging.DEBUG)
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield
    finally:
        logger.setLevel(silent)
        logger.removeHandler(handler)
        logger.propagate = True


@pytest.mark.parametrize(("library", "tells"), [("httpx", TOKEN), ("telegram", "Suomen Työnohjaajat")])
async def test_a_library_that_talks_would_be_caught(
    telegram: BotApi, started: Started, caplog: pytest.LogCaptureFixture, library: str, tells: str
) -> None:
    """The test above can fail: without its silence, each of these libraries tells what it must not."""
    maija = telegram.client("Maija")
    async with started():
        await telegram.is_called("getMe")  # the bot has silenced what it silences
        with talking(library, caplog.handler):
            for _ in range(2):  # when the second answer comes, all has been told of the first
                maija.says("Mitä työnohjaus on?")
                await maija.reads("Suomen Työnohjaajat")
    assert tells in told(logged(caplog), telegram)
