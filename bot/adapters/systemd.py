"""Tells systemd how the bot does, if systemd has started it: that it serves, that it is alive, that it stops.

The protocol is that of sd_notify: a datagram each. Where nobody asks for it, nothing is told.
"""

import asyncio
import logging
import os
import socket
from collections.abc import Mapping

log = logging.getLogger(__name__)

READY, ALIVE, STOPPING = "READY=1", "WATCHDOG=1", "STOPPING=1"
"""What is told."""


def tell(what: str, environment: Mapping[str, str] = os.environ) -> None:
    """Tell it, if somebody has asked for it; that it could not be told harms nobody but is logged."""
    where = environment.get("NOTIFY_SOCKET", "")
    if not where:
        return
    address = f"\0{where[1:]}" if where.startswith("@") else where
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as there:
            there.setblocking(False)  # whoever does not read must not hold up the bot
            there.sendto(what.encode(), address)
    except OSError as error:
        log.warning("systemd could not be told how the bot does (%s).", error.strerror)


def every(environment: Mapping[str, str] = os.environ) -> float | None:
    """Return after how many seconds it wants to hear each time that the bot is alive; None if it does not."""
    microseconds, meant = environment.get("WATCHDOG_USEC", ""), environment.get("WATCHDOG_PID", "")
    if not microseconds.isdecimal() or meant not in ("", str(os.getpid())):
        return None
    return int(microseconds) / 1_000_000 / 3  # twice it may come late


async def stay_in_touch(environment: Mapping[str, str] = os.environ) -> None:
    """Tell that the bot serves, and go on telling that it is alive as long as it takes turns at all."""
    tell(READY, environment)
    while (seconds := every(environment)) is not None:
        tell(ALIVE, environment)
        await asyncio.sleep(seconds)
