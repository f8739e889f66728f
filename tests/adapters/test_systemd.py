"""What systemd is told, over a socket as it makes one."""

import asyncio
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.adapters import systemd


@pytest.fixture
def notified(tmp_path: Path) -> Iterator[socket.socket]:
    """Return the socket on which systemd listens."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as there:
        there.bind(str(tmp_path / "notify"))
        there.setblocking(False)
        yield there


def heard(there: socket.socket) -> list[bytes]:
    """Return what was told since."""
    told = []
    while True:
        try:
            told.append(there.recv(99))
        except BlockingIOError:
            return told


def asked(tmp_path: Path, **more: str) -> dict[str, str]:
    return {"NOTIFY_SOCKET": str(tmp_path / "notify"), **more}


async def test_that_it_serves_and_as_often_as_is_wanted_that_it_is_alive(
    notified: socket.socket, tmp_path: Path
) -> None:
    environment = asked(tmp_path, WATCHDOG_USEC="90000", WATCHDOG_PID=str(os.getpid()))
    assert systemd.every(environment) == pytest.approx(0.03)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await systemd.stay_in_touch(environment)
    told = heard(notified)
    assert told[0] == b"READY=1"
    assert len(told) > 2
    assert {*told[1:]} == {b"WATCHDOG=1"}


async def test_only_that_it_serves_if_nobody_watches(notified: socket.socket, tmp_path: Path) -> None:
    for environment in (
        asked(tmp_path),
        asked(tmp_path, WATCHDOG_USEC="90000", WATCHDOG_PID="1"),
        asked(tmp_path, WATCHDOG_USEC="often"),
    ):
        await systemd.stay_in_touch(environment)
        assert heard(notified) == [b"READY=1"]


def test_a_name_without_a_file(tmp_path: Path) -> None:
    """As systemd may choose: one that begins with a null byte, written as @."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as there:
        there.bind(f"\0{tmp_path}")
        there.setblocking(False)
        systemd.tell(systemd.STOPPING, {"NOTIFY_SOCKET": f"@{tmp_path}"})
        assert heard(there) == [b"STOPPING=1"]


def test_whoever_does_not_read_holds_nothing_up(notified: socket.socket, tmp_path: Path) -> None:
    for _ in range(2000):  # more than a system keeps
        systemd.tell(systemd.ALIVE, asked(tmp_path))
    assert 0 < len(heard(notified)) < 2000


def test_whoever_does_not_listen_is_no_harm(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    systemd.tell(systemd.READY, {})
    assert caplog.messages == []
    systemd.tell(systemd.READY, asked(tmp_path))
    assert caplog.messages == ["systemd could not be told how the bot does (No such file or directory)."]
