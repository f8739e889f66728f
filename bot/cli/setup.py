"""``init``: the wizard for a token that works, a key, and a link that pairs the supervisor."""

import asyncio
import getpass
import os
import sys
from argparse import Namespace
from datetime import timedelta
from pathlib import Path

import msgspec
import segno
from telegram.error import InvalidToken, TelegramError

from bot import bootstrap
from bot.adapters.telegram.refusals import TokenRefused
from bot.config import Config
from bot.conversation import offer_pairing
from bot.reception import PAIR
from bot.run import made_bot, token_of

DEFAULT_TOKEN_FILE = Path("secrets/telegram.token")
"""Where a token that is typed in is kept."""


def setup(config: Config, options: Namespace) -> int:
    """Set the bot up; raises bootstrap.Unusable with what to do if that cannot be."""
    config = bootstrap.with_own_knowledge(config, options.config.parent)
    try:
        return asyncio.run(init(config, options.config.parent))
    except TelegramError as error:
        raise bootstrap.Unusable(explain(error)) from error


async def init(config: Config, folder: Path) -> int:
    """Set up what is missing and print a one-time link; returns an exit code.

    *folder* is that of the configuration, where a token that is typed in is kept in a file of its own.
    """
    try:
        token_of(config)
    except bootstrap.Unusable:
        if config.telegram.token:
            raise  # it was given, and is wrong: to ask for another would hide that
        config = _with_typed_token(config, folder)
    async with made_bot(config) as bot:
        username = bot.username
    async with bootstrap.opened_store(config) as store:
        minutes = config.supervisor.pairing_minutes
        code = bootstrap.new_pairing_code()
        await offer_pairing(store, code, bootstrap.now() + timedelta(minutes=minutes))
    _show(username, code, minutes)
    return 0


def explain(error: TelegramError) -> str:
    """Return what to do about an *error* of the first contact with Telegram."""
    if isinstance(error, InvalidToken):
        return str(TokenRefused())
    return f"Telegram could not be reached ({type(error).__name__}). Check the network and telegram.api_url."


def _with_typed_token(config: Config, folder: Path) -> Config:
    """Ask for the token, without showing it, and keep it readable for its owner only."""
    if not sys.stdin.isatty():
        raise bootstrap.Unusable("There is no token: set BOT_TELEGRAM_TOKEN, or run this in a terminal.")
    print("Make a bot with @BotFather on Telegram (/newbot); it gives you a token.")
    token = getpass.getpass("Token (not shown): ").strip()
    path = folder / DEFAULT_TOKEN_FILE
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(token + "\n")
    print(f"Kept in {path}. Write this into config.yaml:\n\ntelegram:\n  token_file: {DEFAULT_TOKEN_FILE}\n")
    kept = msgspec.structs.replace(config.telegram, token_file=path)
    return msgspec.structs.replace(config, telegram=kept)


def _show(username: str, code: str, minutes: int) -> None:
    link = f"https://t.me/{username}?start={PAIR}{code}"
    print(f"Whoever opens this link first, within {minutes} minutes, becomes the supervisor:\n\n{link}\n")
    segno.make(link).terminal(compact=True)
    print(f"\nFor a group of supervisors instead:\n\nhttps://t.me/{username}?startgroup={PAIR}{code}\n")
    print("The bot must be running ('python -m bot run') when the link is opened.")
