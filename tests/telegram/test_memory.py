"""How much memory the bot takes, as the kernel reckons it: pages that processes share count once.

That is the sum of the proportional set sizes of the program and of all that it has begun. A limit on
addresses, as of ``ulimit -v``, would count what is only mapped.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot_api import BotApi
from tests.telegram.conftest import ROOT
from tests.test_lessons import descendants
from tests.torture.victim import Victim

SMALL = 512 << 20
"""Bytes: the machine that README.md says is enough."""

SERVING = 230 << 20
"""Bytes that it may take when it has learned and answered; README.md says what was measured."""

ANSWERS = {
    "fi": ("Kuinka usein tavataan?", "viikon välein"),
    "sv": ("Hur ofta träffas man?", "veck"),
    "en": ("How often do we meet?", "week"),
}
"""A question in each language, and what the answer to it has in it."""

LEARNED = 600
"""Seconds that learning all may take on a busy machine."""


def proportional(pid: int) -> int:
    """Return how many bytes of memory a process has for itself; none, if it has ended meanwhile."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) << 10
    return 0


def taken(pid: int) -> int:
    """Return how many bytes a program and all that it has begun take."""
    return sum(map(proportional, {pid, *descendants(pid)}))


@contextlib.asynccontextmanager
async def watched(pid: int) -> AsyncIterator[list[int]]:
    """Note, ten times a second as long as the context is open, how much a program takes."""
    found: list[int] = []

    async def watch() -> None:
        while True:
            found.append(await asyncio.to_thread(taken, pid))
            await asyncio.sleep(0.1)

    task = asyncio.create_task(watch())
    try:
        yield found
    finally:
        task.cancel()


@pytest.mark.timeout(900)
@pytest.mark.whole("minutes of a processor, to learn everything anew")
async def test_it_learns_and_answers_in_three_languages_on_a_small_machine(
    telegram: BotApi, tmp_path: Path
) -> None:
    (tmp_path / "config.yaml").touch()
    environment = {
        "BOT_TELEGRAM_TOKEN": telegram.token,
        "BOT_TELEGRAM_API_URL": telegram.url,
        "BOT_KNOWLEDGE": str(ROOT / "knowledge"),
        "BOT_CACHE": str(tmp_path / "cache"),
    }
    arguments = ("-m", "bot", "--config", str(tmp_path / "config.yaml"), "run")
    program = Victim(arguments, environment, tmp_path / "log")
    await program.start()
    assert program._process is not None
    try:
        async with watched(program._process.pid) as learning:
            await telegram.is_called("getUpdates", within=LEARNED)
        async with watched(program._process.pid) as serving:
            for language, (question, answer) in ANSWERS.items():
                client = telegram.client(language, language=language)
                client.says(question)
                await client.reads(answer, within=60)
            await asyncio.sleep(1)
    finally:
        await program.kill()
    assert len(learning) > 20
    assert max(learning) < SMALL
    assert max(serving) < SERVING
    told = f"learning {max(learning) >> 20} MB, serving {serving[-1] >> 20} MB"
    (tmp_path / "measured").write_text(told, encoding="utf-8")
