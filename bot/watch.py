"""Lets time pass: what is due is decided in :mod:`bot.core.inquiry.life`, what is too old is forgotten."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.ports.store import StoreBusy, StoreLost

log = logging.getLogger(__name__)

LOOK_AROUND = 30
"""Seconds between looks at what is waiting for too long."""

TIDY = 3600
"""Seconds between deletions of what is too old."""


async def watch(
    time_passed: Callable[[], Awaitable[None]],
    forget: Callable[[], Awaitable[object]],
    ticks: Callable[[], float],
    wake: Callable[[], None],
    look_around: float = LOOK_AROUND,
) -> None:
    """Let time pass from now on, and forget at once and then every hour, until cancelled.

    Neither waits for the other: what is too old goes, whatever cannot be done of what is due.
    """
    tidied: float | None = None
    while True:
        if await _done(time_passed):
            wake()
        if (tidied is None or ticks() - tidied >= TIDY) and await _done(forget):
            tidied = ticks()
        await asyncio.sleep(look_around)


async def _done(what: Callable[[], Awaitable[object]]) -> bool:
    """Do what time brings, and say whether it could be done; it is tried again with the next look."""
    try:
        await what()
    except StoreBusy as busy:
        log.warning("What time brings waits (%s).", busy)
    except StoreLost:
        raise
    except Exception as mistake:  # about one inquiry, which must not end what all others need
        log.error("What time brings could not be done (%s).", type(mistake).__name__)
    else:
        return True
    return False
