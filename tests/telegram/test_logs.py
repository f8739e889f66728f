"""Logs hold no message text, no name, no contact and no token, at any level, whatever goes wrong."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
import pytest

from bot.config import Config, Mode, Transport
from bot.mind import Mind
from tests.bot_api import BotApi, Fault, Kind
from tests.bot_api.api import TOKEN
from tests.telegram.conftest import Started, inquires, paired

SECRETS = ("Maija", "Meri", "riitelee", "Suomen Työnohjaajat", "1234567", "sopii")

NOT_OURS = ("aiohttp.access", "aiohttp.server", "aiohttp.web", "tests")
"""The loggers of the test server. Every other one is the program's, or that of a library below it."""


@pytest.fixture(params=Transport)
def transport(request: pytest.FixtureRequest) -> Transport:
    """Return each library that Telegram can be asked by."""
    return Transport(request.param)


@pytest.fixture(params=Mode)
def mode(request: pytest.FixtureRequest) -> Mode:
    """Return each way of receiving updates in turn: a webhook has libraries of its own."""
    return Mode(request.param)


def logged(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return all that the program and its libraries have logged, tracebacks too."""
    ours = (record for record in caplog.records if not record.name.startswith(NOT_OURS))
    return [caplog.handler.format(record) for record in ours]


def told(lines: list[str], telegram: BotApi) -> set[str]:
    """Return what of the secrets stands in *lines*; the token counts in halves too."""
    secrets = (*SECRETS, telegram.token, telegram.token.partition(":")[2])
    return {secret for secret in secrets if any(secret in line for line in lines)}


async def test_logs_hold_nothing_of_what_is_said(
    telegram: BotApi,
    config: Config,
    mind: Mind,
    started: Started,
    caplog: pytest.LogCaptureFixture,
    transport: Transport,
) -> None:
    caplog.set_level(logging.DEBUG)
    johanna, maija = telegram.client("Johanna"), telegram.client("Maija")
    await paired(config, johanna, johanna)
    asked_by = msgspec.structs.replace(config.telegram, transport=transport)
    async with started(msgspec.structs.replace(config, telegram=asked_by)):
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
def kept_out_of_the_file(library: str) -> Iterator[None]:
    """Keep what *library* says on purpose out of the file that "make test" looks through afterwards."""

    def others(record: logging.LogRecord) -> bool:
        return record.name.partition(".")[0] != library

    files = [each for each in logging.getLogger().handlers if isinstance(each, logging.FileHandler)]
    for file in files:
        file.addFilter(others)
    try:
        yield
    finally:
        for file in files:
            file.removeFilter(others)


@pytest.mark.parametrize(("library", "tells"), [("httpx", TOKEN), ("telegram", "Suomen Työnohjaajat")])
async def test_a_library_that_talks_would_be_caught(
    telegram: BotApi,
    config: Config,
    started: Started,
    caplog: pytest.LogCaptureFixture,
    library: str,
    tells: str,
) -> None:
    """The test above can fail: without its silence, each of these libraries tells what it must not."""
    caplog.set_level(logging.DEBUG)
    over_httpx = msgspec.structs.replace(config.telegram, transport=Transport.HTTPX)
    maija = telegram.client("Maija")
    with kept_out_of_the_file(library):
        async with started(msgspec.structs.replace(config, telegram=over_httpx)):
            await telegram.is_called("getMe")
            logging.getLogger(library).setLevel(logging.DEBUG)
            maija.says("Mitä työnohjaus on?")
            await maija.reads("Suomen Työnohjaajat")
            await telegram.is_drained()
    assert tells in told(logged(caplog), telegram)
