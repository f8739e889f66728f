"""A refusal of Telegram's is believed when it lasts; what others say in its place never is."""

import asyncio

import aiohttp
import pytest

from bot.adapters.telegram import refusals
from bot.adapters.telegram.refusals import ForeignWebhook, TokenRefused
from bot.config import Config
from bot.mind import Mind
from bot.run import run
from tests.bot_api import BotApi, Fault, Kind
from tests.telegram.conftest import UNHURRIED, Started, paired

PAGES = (Kind.NOT_FOUND_PAGE, Kind.FORBIDDEN_PAGE, Kind.NOT_TELEGRAM)


@pytest.fixture(autouse=True)
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refusals, "REFUSED_WAIT", 0.01)
    monkeypatch.setattr(refusals, "FIRST_WAIT", 0.01)


async def sets_a_webhook(telegram: BotApi) -> None:
    """Set one, as somebody else who has the token does."""
    url = f"{telegram.base_url}{telegram.token}/setWebhook"
    async with aiohttp.ClientSession() as session, session.post(url, data={"url": "http://127.0.0.1:9/"}):
        pass


@pytest.mark.parametrize("faults", [(Kind.UNAUTHORIZED,) * 4, *((page,) * 8 for page in PAGES)], ids=str)
async def test_what_does_not_last_or_is_not_telegrams_ends_nothing(
    telegram: BotApi, started: Started, faults: tuple[Kind, ...]
) -> None:
    """Neither the start nor what runs, and it is said when it is over."""
    maija = telegram.client("Maija")
    telegram.fails("getMe", *map(Fault, faults))
    async with started():
        maija.says("Kuinka usein tavataan?")
        await maija.reads("viikon välein", within=10)
        telegram.fails("getUpdates", *map(Fault, faults))
        maija.says("Kuinka kauan yksi tapaaminen kestää?")
        await maija.reads("1,5 tuntia", within=10)


@pytest.mark.parametrize("method", ["getMe", "getUpdates"])
async def test_a_token_that_is_refused_again_and_again_is_believed_to_be_wrong(
    telegram: BotApi, config: Config, mind: Mind, method: str
) -> None:
    telegram.fails(method, *[Fault(Kind.UNAUTHORIZED)] * 5)
    with pytest.raises(TokenRefused, match="Copy it again from @BotFather"):
        await asyncio.wait_for(run(config, mind, UNHURRIED), 10)


async def test_she_is_paired_whatever_becomes_of_what_telegram_shows(
    telegram: BotApi, config: Config, started: Started, caplog: pytest.LogCaptureFixture
) -> None:
    johanna = telegram.client("Johanna")
    await paired(config, johanna, johanna)
    telegram.fails("getMyCommands", *[Fault(Kind.BAD_GATEWAY)] * 9)
    async with started():
        await johanna.reads("Yhdistetty")
        await johanna.reads_nothing(0.3)
    assert [r.getMessage() for r in caplog.records if r.levelname == "ERROR"] == []


@pytest.mark.parametrize("page", PAGES)
async def test_what_is_said_reaches_the_client_whatever_a_proxy_says_of_it(
    telegram: BotApi, started: Started, page: Kind
) -> None:
    """A page with 403 does not know that somebody has blocked the bot."""
    maija = telegram.client("Maija")
    telegram.fails("sendMessage", Fault(page))
    async with started():
        maija.says("Kuinka usein tavataan?")
        await maija.reads("viikon välein", within=10)


async def test_as_long_as_telegram_asks_to_be_left_alone_it_is_not_asked(
    telegram: BotApi, started: Started
) -> None:
    maija = telegram.client("Maija")
    telegram.fails("getUpdates", Fault(Kind.TOO_MANY_REQUESTS, retry_after=3600))
    maija.says("Kuinka usein tavataan?")
    async with started():
        await telegram.is_called("getUpdates")
        await maija.reads_nothing(1.0)
    assert len([call for call in telegram.calls if call.method == "getUpdates"]) == 1


async def test_a_webhook_that_somebody_sets_is_taken_down_and_told(
    telegram: BotApi, started: Started, caplog: pytest.LogCaptureFixture
) -> None:
    maija = telegram.client("Maija")
    async with started():
        await telegram.is_called("getMyShortDescription", times=4)
        await sets_a_webhook(telegram)
        await telegram.is_called("deleteWebhook", times=2)
        maija.says("Kuinka usein tavataan?")
        await maija.reads("viikon välein", within=10)
    told = [r.getMessage() for r in caplog.records if r.name == "bot.adapters.telegram.refusals"]
    assert told == [
        f"Telegram refuses (1 of 3): {ForeignWebhook()}",
        "Receiving from Telegram works again, after 1 attempts that failed.",
    ]


async def test_a_webhook_that_stays_is_not_called_another_copy(
    telegram: BotApi, config: Config, mind: Mind
) -> None:
    async def meddles() -> None:
        await telegram.is_called("deleteWebhook")
        telegram.fails("deleteWebhook", *[Fault(Kind.SERVER_ERROR)] * 9)
        await sets_a_webhook(telegram)

    with pytest.raises(ForeignWebhook, match="keeps setting a webhook for this token"):
        await asyncio.wait_for(asyncio.gather(run(config, mind, UNHURRIED), meddles()), 10)
