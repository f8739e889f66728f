"""Pictures, drawn in a process apart: what draws takes 63 MB, for a second, and the bot never loads it."""

import asyncio
import logging
import os
import tempfile
from multiprocessing.connection import Connection

from bot.adapters import drawing
from bot.apart import Killed, end_with_parent, told_apart
from bot.core.picture import Picture

log = logging.getLogger(__name__)

LONGEST = 60
"""Seconds that drawing may take: it takes one, and ten on a machine that is busy."""

NOT_DRAWN = "The picture of the statistics could not be drawn (%s). The numbers go out as text alone."
"""What the operator is told of that."""


async def drawn(picture: Picture) -> bytes | None:
    """Return a PNG of *picture*, or None if it cannot be drawn, which the operator is told."""
    try:
        async with asyncio.timeout(LONGEST):
            found: bytes | str = await told_apart(_draw, picture)
    except TimeoutError:
        found = f"it took more than {LONGEST} seconds"
    except Killed:
        found = "what draws it was ended from without, as a system does that has no memory left"
    except OSError as error:
        found = error.strerror or type(error).__name__
    if isinstance(found, bytes):
        return found
    log.error(NOT_DRAWN, found)
    return None


def _draw(picture: Picture, telling: Connection) -> None:
    """Tell the PNG, or what went wrong. Runs in a process of its own."""
    end_with_parent()
    try:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["MPLCONFIGDIR"] = folder  # where it notes which typefaces there are: nothing stays
            found: bytes | str = drawing.drawn(picture)
    except Exception as mistake:  # whatever it is, the numbers are told as text
        found = type(mistake).__name__
    telling.send(found)
