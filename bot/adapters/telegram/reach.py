"""Whether Telegram can be reached, and what it says of the bot; nothing is changed by asking."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

import httpx

from bot.adapters.telegram.connection import connected
from bot.adapters.telegram.stock import through
from bot.adapters.telegram.way import proxy_to, trusting
from bot.config import Telegram

PATIENCE = 10.0
"""Seconds that the time may take to be told."""


@dataclass(frozen=True, slots=True)
class Reached:
    """What Telegram says: the bot's ``name``, the ``webhook`` that is set, "" if none, and what waits there.

    ``failed`` is why it could not deliver to the webhook last, ``at`` the time by Telegram's clock.
    """

    name: str
    webhook: str
    pending: int
    failed: str
    at: datetime | None


async def reach(token: str, settings: Telegram) -> Reached:
    """Ask Telegram of the bot of *token*; raises TelegramError, or way.NoWay."""
    async with connected(token, settings, 1) as bot:
        hook = await bot.get_webhook_info()
        return Reached(
            str(bot.username),
            hook.url,
            hook.pending_update_count,
            hook.last_error_message or "",
            await _time(settings),
        )


async def _time(settings: Telegram) -> datetime | None:
    """Return the time that a server tells with whatever it answers; None if it does not."""
    url, trusted = settings.api_url, trusting(settings.ca_file)
    proxy = through(proxy_to(url, settings.proxy), trusted)
    with suppress(httpx.HTTPError, KeyError, ValueError):
        async with httpx.AsyncClient(
            timeout=PATIENCE, proxy=proxy, verify=trusted, trust_env=False
        ) as client:
            answer = await client.head(url)
        return parsedate_to_datetime(answer.headers["Date"])
    return None
