"""The connection to Telegram: the bot behind its token, and patience until Telegram can be reached."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import telegram
from telegram.error import NetworkError, TelegramError
from telegram.request import HTTPXRequest

from bot.adapters.telegram.refusals import Patience

TALKATIVE = ("aiosqlite", "hpack", "httpcore", "httpx", "mail.log", "telegram", "tornado")
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
        request=TelegramsOwn(connection_pool_size=slots, pool_timeout=30),
        get_updates_request=TelegramsOwn(connection_pool_size=1),
    )


async def patiently(what: Callable[[], Awaitable[object]]) -> None:
    """Do *what* as soon as Telegram can be reached; raises refusals.Refused when it goes on refusing."""
    patience = Patience()
    while True:
        try:
            await what()
        except TelegramError as error:
            await asyncio.sleep(patience.wait(error))
        else:
            patience.over()
            return


class TelegramsOwn(HTTPXRequest):
    """Lets only Telegram's own answers be read.

    A proxy, a captive portal or a page of maintenance also says 401, 404 or 403, and that a token is wrong,
    or that a client has blocked the bot, is nothing that they could know.
    """

    async def do_request(self, *given: Any, **more: Any) -> tuple[int, bytes]:
        """Return the status and the body of an answer; raises NetworkError if it is not Telegram's."""
        status, body = await super().do_request(*given, **more)
        if not is_telegrams(status, body):
            raise NetworkError(f"an answer that is not Telegram's (HTTP {status})")
        return status, body


def is_telegrams(status: int, body: bytes) -> bool:
    """Tell whether an answer has the form of Telegram's: a result, or a refusal with its words."""
    try:
        found = json.loads(body.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return False
    if not isinstance(found, dict):
        return False
    if 200 <= status < 300:
        return found.get("ok") is True and "result" in found
    words = found.get("description")
    return found.get("ok") is False and isinstance(words, str) and found.get("error_code") == status
