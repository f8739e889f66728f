"""The account that the bot has at Telegram: its token, where that is written, and what asks with it."""

import re
from pathlib import Path

import telegram

from bot import bootstrap, files
from bot.adapters.telegram.connection import connected
from bot.adapters.telegram.way import NoWay
from bot.config import Config
from bot.deliverer import SLOTS

TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)
"""What a token looks like; anything else would be another address of Telegram's, or none."""

LARGEST_TOKEN = 1 << 10
"""Bytes that the file of the token may have."""


class NoToken(bootstrap.Unusable):
    """There is none yet; the message says what to do."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"There is no token in {file}: run 'python -m bot init', or set BOT_TELEGRAM_TOKEN.")


def token_of(config: Config) -> str:
    """Return the token; raises bootstrap.Unusable with what to do if there is none, or it can be none."""
    found = _written_token(config)
    if TOKEN.fullmatch(found):
        return found
    what = "That" if config.telegram.token else f"What is in {config.telegram.token_file}"
    raise bootstrap.Unusable(
        f"{what} is no token: one has a number, a colon, and letters, as 123456:ABC-def. Copy it again from "
        "@BotFather, all of it and nothing else."
    )


def _written_token(config: Config) -> str:
    settings = config.telegram
    if settings.token:
        return settings.token.strip()
    try:
        found = files.read(settings.token_file, LARGEST_TOKEN).decode().strip()
    except FileNotFoundError as error:
        raise NoToken(settings.token_file) from error
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is no text"
        raise bootstrap.Unusable(
            f"The token file {settings.token_file} cannot be read ({why}). It must be a file that the user "
            "who runs the bot owns, and hold nothing but the token."
        ) from error
    if not found:
        raise NoToken(settings.token_file)
    return found


def made_bot(config: Config) -> telegram.Bot:
    """Return the bot of *config*, not yet initialised; raises bootstrap.Unusable if that cannot be."""
    try:
        return connected(token_of(config), config.telegram, SLOTS)
    except NoWay as error:
        raise bootstrap.Unusable(str(error)) from error
