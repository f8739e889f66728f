"""``publish``: the same answers as a web page, or whether a published one still says the same."""

import asyncio
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from telegram.error import TelegramError

from bot import bootstrap, publishing
from bot.adapters.telegram.refusals import explained
from bot.adapters.web_page.folder import Difference, Differs
from bot.cli.exits import INPUT_WRONG, OK
from bot.config import Config
from bot.mind import knowledge_of
from bot.publishing import Files
from bot.serving.account import made_bot

SEEN: Mapping[Differs, str] = {kind: str(kind) for kind in Differs}
"""What is told of a file that is not as it is to be."""

DONE: Mapping[Differs, str] = {
    Differs.MISSING: "new",
    Differs.CHANGED: "changed",
    Differs.LEFT_OVER: "deleted",
}
"""What is told of a file that was not as it is to be, and is so now."""


def publish(config: Config, options: Namespace) -> int:
    """Publish the page, or tell what of a published one differs; raises bootstrap.Unusable."""
    folder = _folder(config, options)
    publishing.refuse_within_templates(config, folder)
    made = _made(config)
    if options.check:
        found = publishing.differences(folder, made)
        _show(
            found,
            SEEN,
            f"{folder} says the same as the knowledge.",
            f"{folder} is not what the knowledge says:",
        )
        return INPUT_WRONG if found else OK
    found = publishing.publish(folder, made)
    _show(found, DONE, f"Nothing has changed in {folder}.", f"Published {len(made)} files in {folder}:")
    return OK


def _folder(config: Config, options: Namespace) -> Path:
    """Return the folder that is named, or that of the settings; without either the command is wrong."""
    folder: Path | None = options.folder or config.page.folder
    if folder is None:
        options.usage_error("name a folder, or write one to page.folder in the settings")
        raise AssertionError  # argparse has ended the program
    return folder


def _made(config: Config) -> Files:
    knowledge = knowledge_of(config)
    for warning in publishing.warnings(config, knowledge):
        print(f"Warning: {warning}", file=sys.stderr)
    bot = config.page.bot or asyncio.run(_name_of_bot(config))
    made = publishing.files(config, knowledge, bot, asyncio.run(bootstrap.place(config)))
    for warning in publishing.heavy(knowledge, made):
        print(f"Warning: {warning}", file=sys.stderr)
    return made


async def _name_of_bot(config: Config) -> str:
    """Return the bot's name as Telegram tells it; "" if there is no bot yet."""
    if not config.telegram.is_set_up:
        return ""
    try:
        async with made_bot(config) as bot:
            return str(bot.username)
    except TelegramError as error:
        raise bootstrap.Unusable(f"{explained(error)} Or write the bot's name to page.bot.") from error


def _show(found: Sequence[Difference], words: Mapping[Differs, str], same: str, different: str) -> None:
    print(different if found else same)
    for one in found:
        print(f"  {one.file}: {words[one.kind]}")
