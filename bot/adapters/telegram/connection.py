"""The connection to Telegram: the bot behind its token, and patience until Telegram can be reached."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

import telegram
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.adapters.telegram import polling

log = logging.getLogger(__name__)

TALKATIVE = ("aiosqlite", "hpack", "httpcore", "httpx", "mail.log", "telegram", "tornado.access")
"""Libraries whose logs hold what ours never do: addresses with the token, what is sent and received.

PTB logs an answer that it cannot read, with the message in it, as an error; hence only what is critical.
"""


def connected(token: str, api_url: str, slots: int) -> telegram.Bot:
    """Return a bot that is not initialised yet, with the libraries under it kept from logging.

    *slots* is how many requests may be on their way at once, besides the one that asks for updates.
    """
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    api = api_url.rstrip("/")
    return telegram.Bot(
        token,
        base_url=f"{api}/bot",
        base_file_url=f"{api}/file/bot",
        request=HTTPXRequest(connection_pool_size=slots, pool_timeout=30),
        get_updates_request=HTTPXRequest(connection_pool_size=1),
    )


async def patiently(what: Callable[[], Awaitable[object]]) -> None:
    """Do *what* as soon as Telegram can be reached; raises TokenRefused when it does not know the token."""
    wait = polling.FIRST_WAIT
    while True:
        try:
            await what()
            return
        except InvalidToken as error:
            raise polling.TokenRefused from error
        except TelegramError as error:
            log.warning("Telegram cannot be reached yet (%s); trying again.", type(error).__name__)
            await asyncio.sleep(wait)
            wait = min(wait * 2, polling.LONGEST_WAIT)
