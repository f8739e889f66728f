"""systemd hears of a bot that it has started: serving, alive, and stopping."""

import asyncio
import socket
from pathlib import Path

import pytest

from tests.adapters.test_systemd import heard, notified
from tests.telegram.conftest import Started

__all__ = ["notified"]


async def test_it_is_told_as_long_as_the_bot_serves(
    notified: socket.socket, started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
    monkeypatch.setenv("WATCHDOG_USEC", "60000000")
    async with started():
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(30):
            told = [await loop.sock_recv(notified, 99) for _ in range(2)]
        assert told == [b"READY=1", b"WATCHDOG=1"]
    assert heard(notified) == [b"STOPPING=1"]
