"""Receiving by long polling: each batch is on disk before Telegram is told that it was received.

An own loop of raw ``getUpdates`` instead of PTB's Updater: one commit per batch, the updates kept as
they came, and an update that PTB cannot parse stops nobody.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

import telegram
from telegram.error import TelegramError

from bot.adapters.telegram.refusals import AnswerTooLarge, ForeignWebhook, Patience, refusal_of
from bot.adapters.telegram.updates import KINDS
from bot.ports.store import StoreBusy

Receive = Callable[[Sequence[dict[str, Any]]], Awaitable[None]]
"""Puts raw updates on disk and returns when they are safe."""

LONG_POLL = 30
"""Seconds that Telegram may hold a poll open."""

MOST = 100
"""Updates that are asked for at once: as many as Telegram gives."""


async def poll(bot: telegram.Bot, receive: Receive) -> None:
    """Receive updates until cancelled; raises refusals.Unwelcome when Telegram goes on refusing.

    Every other failure is waited out. Updates that are too large together are asked for one by one.
    The offset follows what came last, back as well: after a week without any update Telegram counts anew from
    anywhere, and would give the same ones again and again to whoever asks for none but later numbers.
    """
    offset, most, patience = 0, MOST, Patience()
    wait = 0  # the first poll tells at once whether Telegram lets this bot receive
    while True:
        try:
            updates = await _get_updates(bot, offset, most, wait)
            await receive(updates)
        except (TelegramError, StoreBusy) as error:  # what is not on disk yet is asked for again
            most = 1 if isinstance(error, AnswerTooLarge) else MOST
            await asyncio.sleep(patience.wait(error))
            if isinstance(refusal_of(error), ForeignWebhook):
                await _take_down_the_webhook(bot)
        else:
            patience.over()
            wait = LONG_POLL
            most = MOST if not updates else most
            offset = max((update["update_id"] + 1 for update in updates), default=offset)


async def _take_down_the_webhook(bot: telegram.Bot) -> None:
    """Take down a webhook that was set while this bot polls, as its start does; what is pending is kept."""
    with suppress(TelegramError):  # the next poll tells whether it is gone
        await bot.delete_webhook(drop_pending_updates=False)


async def _get_updates(bot: telegram.Bot, offset: int, most: int, wait: int) -> list[dict[str, Any]]:
    # Every method of PTB's Bot goes through _post; do_api_request, which is public, refuses methods that
    # have a method of their own, and get_updates parses the whole batch, of which one may be unparsable.
    found: object = await bot._post(
        "getUpdates",
        {"offset": offset, "limit": most, "timeout": wait, "allowed_updates": list(KINDS)},
        read_timeout=LONG_POLL + 10,
    )
    if not isinstance(found, list) or not all(map(is_update, found)):
        raise TelegramError("an answer to getUpdates that is no list of updates")
    return found


def is_update(found: object) -> bool:
    """Tell whether what was received is an update, as far as it takes to tell it from others."""
    return isinstance(found, dict) and type(found.get("update_id")) is int
