"""A sign of life to somebody far away, given only as long as all is well: silence is what is heard there."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

import httpx

from bot.monitoring.health import Doing

log = logging.getLogger(__name__)

TIMEOUT = 10.0
"""Seconds that the other side may take to answer."""


LOOK_AGAIN = 10.0
"""Seconds between looks while it is not well, as at the start."""


async def beat(look: Callable[[], Awaitable[Doing]], url: str, every: float) -> None:
    """Request *url* every so many seconds, if the bot is well then, until cancelled.

    Nothing is told but that. The address may be a secret, and is never logged.
    """
    failing = False
    while True:
        if is_well := (await look()).is_well:
            why = await _requested(url)
            if why and not failing:
                log.warning("The heartbeat could not be given (%s): somebody may believe the bot dead.", why)
            failing = bool(why)
        await asyncio.sleep(every if is_well else min(every, LOOK_AGAIN))


async def _requested(url: str) -> str:
    """Request an address, and return why that failed; "" if it did not."""
    try:
        async with httpx.AsyncClient(timeout=TIMEOUT, follow_redirects=True) as client:
            answer = await client.get(url)
    except httpx.HTTPError as error:
        return type(error).__name__
    return "" if answer.is_success else f"HTTP {answer.status_code}"
