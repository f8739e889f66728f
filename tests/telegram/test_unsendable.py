"""What Telegram refuses for what it says, by a mistake of the bot: nobody is silent, and nothing is lost."""

import pytest

from bot.config import Config
from bot.core.language import Language
from bot.mind import Mind
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.telegram.conftest import Started, inquires, paired

REFUSALS = [
    "BUTTON_DATA_INVALID",
    "message is too long",
    "reply markup is too long",
    "strings must be encoded in UTF-8",
    "ENTITY_OF_2031_INVALID",
]
"""What is said of a message that is wrong, one of them nothing that anybody has heard of."""


def errors(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]


@pytest.mark.parametrize("why", REFUSALS)
async def test_an_answer_that_telegram_takes_without_its_buttons_comes_without_them(
    telegram: BotApi, started: Started, maija: Client, why: str, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.dislikes("viikon välein", why, unless_plain=True)
    async with started():
        maija.says("Kuinka usein tavataan?")
        assert (await maija.reads("viikon välein")).buttons == []
        maija.says("/help")
        assert (await maija.reads()).buttons != []
    (told,) = errors(caplog)
    assert told.startswith("Of a message only the words were sent")


@pytest.mark.parametrize("why", REFUSALS)
async def test_an_answer_that_telegram_takes_in_no_form_silences_nobody(
    telegram: BotApi, started: Started, maija: Client, why: str, caplog: pytest.LogCaptureFixture
) -> None:
    """In its place the client reads that there is a fault; what is behind it comes at once, distress too."""
    telegram.dislikes("viikon välein", why)
    async with started():
        maija.says("Kuinka usein tavataan?")
        maija.says("Haluan tappaa itseni")
        assert "112" in (await maija.reads()).text
        assert "ohjelmassa on virhe" in (await maija.reads()).text
        await maija.reads_nothing()
    (told,) = errors(caplog)
    assert told.startswith("A message cannot be sent (")
    assert "viikon" not in told


async def test_what_was_set_aside_comes_when_it_can_after_a_new_start_and_is_apologised_for_once(
    telegram: BotApi, started: Started, maija: Client
) -> None:
    telegram.dislikes("viikon välein", "message is too long")
    async with started():
        maija.says("Kuinka usein tavataan?")
        await maija.reads("ohjelmassa on virhe")
    async with started():
        maija.says("/help")
        assert "ohjelmassa" not in (await maija.reads()).text
        await maija.reads_nothing()
    telegram.likes_all()
    async with started():
        await maija.reads("viikon välein")


async def test_where_not_even_that_can_be_said_it_is_not_said_for_ever(
    telegram: BotApi, started: Started, maija: Client
) -> None:
    for words in ("viikon välein", "ohjelmassa on virhe"):
        telegram.dislikes(words, "message is too long")
    async with started():
        maija.says("Kuinka usein tavataan?")
        maija.says("/help")
        await maija.reads()
        await maija.reads_nothing()
    asked = [call for call in telegram.calls if call.method == "sendMessage"]
    assert len(asked) <= 6


@pytest.mark.parametrize("why", REFUSALS)
async def test_a_notice_that_telegram_does_not_take_holds_up_no_other(
    telegram: BotApi, johanna: Client, maija: Client, why: str
) -> None:
    """Nor does what is unknown mute her: it did so for ever, and all that was for her waited behind it."""
    telegram.dislikes("Tiimimme riitelee", why, to=johanna)
    code = await inquires(maija)
    told = await johanna.reads(code)
    assert "ohjelmassa on virhe" in told.text
    anna = telegram.client("Anna", language="fi")
    other = await inquires(anna, "Anna Aalto", "Olen väsynyt työhöni")
    await johanna.reads(other)
    telegram.likes_all()
    johanna.says("/jono")
    await johanna.reads("Maija Meri")
    johanna.replies_to(told, "Hei Maija, soitatko minulle?")
    await maija.reads("soitatko")


async def test_a_notice_that_was_set_aside_comes_with_the_next_start(
    telegram: BotApi, config: Config, started: Started, maija: Client
) -> None:
    johanna = telegram.client("Johanna", language="fi")
    await paired(config, johanna, johanna)
    telegram.dislikes("Tiimimme riitelee", "strings must be encoded in UTF-8", to=johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        code = await inquires(maija)
        await johanna.reads("ohjelmassa on virhe")
    telegram.likes_all()
    async with started():
        assert code in (await johanna.reads("Tiimimme riitelee")).text


async def test_a_reply_of_hers_that_telegram_does_not_take_is_told_to_her(
    telegram: BotApi, johanna: Client, maija: Client, mind: Mind
) -> None:
    notice = await johanna.reads(await inquires(maija))
    telegram.dislikes("soitan tiistaina", "message is too long")
    johanna.replies_to(notice, "Hei, soitan tiistaina.")
    reason = mind.knowledge.say(Language.FI, "reason.mistake")
    assert reason in (await johanna.reads("✗")).text
    johanna.replies_to(notice, "Soitellaan!")
    await maija.reads("Soitellaan!")


async def test_a_chat_in_which_the_bot_may_not_write_is_no_message_that_is_wrong(
    telegram: BotApi, johanna: Client, maija: Client, caplog: pytest.LogCaptureFixture
) -> None:
    """What is for her waits until it may, whatever the refusal is called."""
    telegram.dislikes("", "SOMETHING_NEW", to=johanna)
    code = await inquires(maija)
    await telegram.is_called("sendChatAction", times=2)
    telegram.likes_all()
    assert "Tiimimme riitelee" in (await johanna.reads(code, within=10)).text
    assert errors(caplog) == []
