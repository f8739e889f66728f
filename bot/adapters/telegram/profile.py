"""What Telegram shows of the bot: commands per language and scope, and descriptions; set when they differ."""

from collections.abc import Mapping

import telegram
from telegram import BotCommand, BotCommandScope, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import BadRequest

from bot.adapters.telegram.updates import chat_id
from bot.core.address import Address
from bot.core.client import commands
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.supervisor.commands import NAMES

COMMANDS = ("start", "yhteys", "omattiedot", "tietosuoja", "kieli", "peruuta", "help")
"""The commands that clients are shown, of those that there are, by their Finnish names."""

SUPERVISOR_COMMANDS = (
    *("valikko", "jono", "hae", "vastaukset", "kysymykset", "tiedot", "kokeile", "tilastot", "tauko", "peru"),
    *("aika", "vie", "jasenet", "ohje"),
)
"""The commands that the supervisor is shown in her chat, by their Finnish names."""

OF_A_GROUP = ("jasenet",)
"""Those that only a group is shown."""


async def show(bot: telegram.Bot, knowledge: Knowledge) -> None:
    """Bring the commands and descriptions that clients see up to date, in every language.

    What is set without a language is what clients of all other languages see: English.
    """
    for code, language in _languages(knowledge).items():
        await _commands(bot, _listed(knowledge, language, COMMANDS), BotCommandScopeAllPrivateChats(), code)
        description = knowledge.say(language, "description")
        if (await bot.get_my_description(language_code=code)).description != description:
            await bot.set_my_description(description, language_code=code)
        short = knowledge.say(language, "short_description")
        if (await bot.get_my_short_description(language_code=code)).short_description != short:
            await bot.set_my_short_description(short, language_code=code)


async def show_supervisor(
    bot: telegram.Bot, knowledge: Knowledge, language: Language, place: Address
) -> None:
    """Bring the commands of the supervisor's chat up to date."""
    scope = BotCommandScopeChat(chat_id(place))
    shown = (name for name in SUPERVISOR_COMMANDS if place.is_group or name not in OF_A_GROUP)
    commands = [
        BotCommand(NAMES[name][language], knowledge.say(language, f"command.{name}")) for name in shown
    ]
    try:
        await _commands(bot, commands, scope, None)
    except BadRequest:
        return  # the chat is gone or has moved: its commands are the least of it


def _languages(knowledge: Knowledge) -> Mapping[str | None, Language]:
    everyone = Language.EN if Language.EN in knowledge.wording else Language.FI
    return {None: everyone, **{str(language): language for language in knowledge.wording}}


def _listed(knowledge: Knowledge, language: Language, names: tuple[str, ...]) -> list[BotCommand]:
    return [
        BotCommand(commands.NAMES[name][language], knowledge.say(language, f"command.{name}"))
        for name in names
    ]


async def _commands(
    bot: telegram.Bot, commands: list[BotCommand], scope: BotCommandScope, code: str | None
) -> None:
    if list(await bot.get_my_commands(scope, code)) != commands:
        await bot.set_my_commands(commands, scope, code)
