"""Receiving by long polling: each batch is on disk before Telegram is told that it was received.

An own loop of raw ``getUpdates`` instead of PTB's Updater: one commit per batch, the updates kept as
they came, and an update that PTB cannot parse stops nobody.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import telegram
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.adapters.telegram.updates import KINDS
from bot.ports.store import StoreBusy

log = logging.getLogger(__name__)

Receive = Callable[[Sequence[dict[str, Any]]], Awaitable[None]]
"""Puts raw updates on disk and returns when they are safe."""

LONG_POLL = 30
"""Seconds that Telegram may hold a poll open."""

FIRST_WAIT, LONGEST_WAIT = 0.2, 30.0
"""Seconds between polls that fail, doubling from the first to the longest."""

PATIENCE = 3
"""How many conflicts in a row mean that another copy is running; one or two are left-overs of a restart."""


class SecondCopy(Exception):
    """Another running copy of the bot polls with the same token."""


class TokenRefused(Exception):
    """Telegram does not know the token."""


async def poll(bot: telegram.Bot, receive: Receive) -> None:
    """Receive updates until cancelled.

    Raises SecondCopy when another copy is running and TokenRefused when the token is wrong. Every
    other failure is waited out.
    """
    offset, failures, conflicts = 0, 0, 0
    while True:
        try:
            updates = await _get_updates(bot, offset)
            await receive(updates)
        except Conflict as error:
            conflicts += 1
            if conflicts >= PATIENCE:
                raise SecondCopy from error
            await asyncio.sleep(1)
        except InvalidToken as error:
            raise TokenRefused from error
        except (TelegramError, StoreBusy) as error:  # what is not on disk yet is asked for again
            failures += 1
            log.warning("Polling failed (%s), attempt %d; trying again.", type(error).__name__, failures)
            await asyncio.sleep(min(FIRST_WAIT * 2 ** min(failures - 1, 20), LONGEST_WAIT))
        else:
            failures = conflicts = 0
            offset = max([offset, *(update["update_id"] + 1 for update in updates)])


async def _get_updates(bot: telegram.Bot, offset: int) -> list[dict[str, Any]]:
    # Every method of PTB's Bot goes through _post; do_api_request, which is public, refuses methods that
    # have a method of their own, and get_updates parses the whole batch, of which one may be unparsable.
    found: object = await bot._post(
        "getUpdates",
        {"offset": offset, "timeout": LONG_POLL, "allowed_updates": list(KINDS)},
        read_timeout=LONG_POLL + 10,
    )
    if not isinstance(found, list) or not all(isinstance(u, dict) and "update_id" in u for u in found):
        raise TelegramError("an answer to getUpdates that is no list of updates")
    return found
