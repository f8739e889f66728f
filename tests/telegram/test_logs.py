"""Logs hold no message text, no name, no contact and no token, at any level, whatever goes wrong."""

import logging

import pytest

from bot.config import Config
from bot.mind import Mind
from tests.bot_api import BotApi, Fault, Kind
from tests.telegram.conftest import Started, inquires, paired

SECRETS = ("Maija", "Meri", "riitelee", "Suomen Työnohjaajat", "1234567", "sopii")


async def test_logs_hold_nothing_of_what_is_said(
    telegram: BotApi,
    config: Config,
    mind: Mind,
    started: Started,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    johanna, maija = telegram.client("Johanna"), telegram.client("Maija")
    await paired(config, mind, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        told = len(telegram.calls_to("sendMessage"))
        telegram.fails("sendMessage", Fault(Kind.TRUNCATED, after=True), Fault(Kind.BAD_GATEWAY))
        maija.says("Mitä työnohjaus on?")
        await telegram.is_called("sendMessage", times=told + 3, within=20)
        await maija.reads("Suomen Työnohjaajat")
        telegram.raw_update({"message": {"message_id": 1, "date": 1, "text": "sopii", "chat": {"id": "?"}}})
        notice = await johanna.reads(await inquires(maija))
        johanna.replies_to(notice, "Tiistai sopii")
        await maija.reads("sopii")
        maija.forges(maija.messages[-1], "forged Maija")
        await telegram.is_drained()
    logged = "\n".join(
        f"{record.getMessage()} {record.exc_text or ''}"
        for record in caplog.records
        if record.name.startswith(OURS)
    )
    assert "is not this bot's" in logged
    for secret in (*SECRETS, telegram.token, telegram.token.partition(":")[2]):
        assert secret not in logged


OURS = ("bot", "telegram", "httpx", "httpcore", "aiosqlite", "tornado", "asyncio")
"""The loggers of the program and of what is below it; the test server has its own."""
