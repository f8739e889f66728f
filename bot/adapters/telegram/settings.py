"""What a bot may do on Telegram, besides what its profile says: set by the bot itself where that can be.

Telegram lets a bot do so since Bot API 10.5. A server of before that, as one of one's own may be, does not;
then its owner tells @BotFather.
"""

from collections.abc import Mapping
from enum import StrEnum

import telegram
from telegram.error import TelegramError


class Setting(StrEnum):
    """A setting of a bot, by its name in the Bot API."""

    GROUPS = "can_join_groups"
    """Whether it may be added to groups."""
    ALL_MESSAGES = "can_read_all_group_messages"
    """Whether it is told of all that is said in a group, or of what is said to it alone."""
    INLINE = "supports_inline_queries"
    """Whether it may be called in any other chat."""


async def settled(bot: telegram.Bot, *, groups: bool) -> dict[Setting, bool]:
    """Let the bot do no more than it needs, and return what its owner has to set with @BotFather instead.

    *groups* tells whether the supervisor reads in one. Raises TelegramError if Telegram cannot be reached.
    """
    wanted = {Setting.GROUPS: groups, Setting.ALL_MESSAGES: False, Setting.INLINE: False}
    if not (different := await _different(bot, wanted)):
        return {}
    try:
        given = {str(setting): value for setting, value in different.items()}
        await bot.do_api_request("set_my_settings", api_kwargs=given)
    except TelegramError:
        return different
    return await _different(bot, wanted)  # an answer alone is no proof: some are said to be taken and are not


async def _different(bot: telegram.Bot, wanted: Mapping[Setting, bool]) -> dict[Setting, bool]:
    me = await bot.get_me()
    return {setting: value for setting, value in wanted.items() if bool(getattr(me, setting)) is not value}
