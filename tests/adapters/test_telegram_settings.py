"""What a bot may do on Telegram is set by itself where Telegram lets it, and is never more than it needs."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import telegram as ptb

from bot.adapters.telegram.settings import Setting, settled
from bot.config import load
from bot.serving.account import made_bot
from tests.bot_api import BotApi, Fault, Kind


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


@pytest.fixture
async def bot(api: BotApi, tmp_path: Path) -> AsyncIterator[ptb.Bot]:
    given = {"BOT_TELEGRAM_TOKEN": api.token, "BOT_TELEGRAM_API_URL": api.url}
    async with made_bot(load(tmp_path / "config.yaml", given)) as made:
        yield made


def stands(api: BotApi) -> dict[str, bool]:
    profile = api.profile
    return {
        "groups": profile.joins_groups,
        "all messages": api.world.reads_all_group_messages,
        "inline": profile.is_inline,
    }


async def test_a_bot_may_do_what_it_needs_and_no_more(api: BotApi, bot: ptb.Bot) -> None:
    api.profile.is_inline = api.world.reads_all_group_messages = True
    assert await settled(bot, groups=False) == {}
    assert stands(api) == {"groups": False, "all messages": False, "inline": False}
    assert await settled(bot, groups=True) == {}
    assert stands(api) == {"groups": True, "all messages": False, "inline": False}


async def test_what_is_as_it_should_be_is_left_alone(api: BotApi, bot: ptb.Bot) -> None:
    assert await settled(bot, groups=True) == {}
    assert api.calls_to("setMySettings") == []
    await settled(bot, groups=False)
    (call,) = api.calls_to("setMySettings")
    assert call.parameters == {"can_join_groups": "false"}


async def test_what_an_older_server_cannot_set_is_told(api: BotApi, bot: ptb.Bot) -> None:
    api.is_older_than("setMySettings")
    api.profile.is_inline = True
    assert await settled(bot, groups=False) == {Setting.GROUPS: False, Setting.INLINE: False}


async def test_what_is_refused_is_told(api: BotApi, bot: ptb.Bot) -> None:
    api.fails("setMySettings", Fault(Kind.SERVER_ERROR))
    assert await settled(bot, groups=False) == {Setting.GROUPS: False}


async def test_what_is_said_to_be_taken_and_is_not_is_told(api: BotApi, bot: ptb.Bot) -> None:
    api.profile.heedless = True
    assert await settled(bot, groups=False) == {Setting.GROUPS: False}
