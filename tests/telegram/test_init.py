"""The wizard, as a process: what it prints pairs the supervisor, and every failure says what to do."""

import asyncio
import io
import os
import re
import sys
from pathlib import Path

import pytest
import segno

from bot.config import Config
from tests.bot_api import BotApi
from tests.telegram.conftest import ROOT, Started


async def init(folder: Path, **environment: str) -> tuple[int | None, str]:
    """Run ``python -m bot init`` with its files in *folder*; returns its exit code and all it printed."""
    (folder / "config.yaml").touch()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "--config", str(folder / "config.yaml"), "init"),
        cwd=ROOT,
        env={**os.environ, "BOT_KNOWLEDGE": str(ROOT / "knowledge"), **environment},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    printed, _ = await asyncio.wait_for(process.communicate(), 30)
    return process.returncode, printed.decode()


async def test_whoever_opens_the_printed_link_becomes_the_supervisor(
    telegram: BotApi, config: Config, started: Started, tmp_path: Path
) -> None:
    code, printed = await init(tmp_path, BOT_TELEGRAM_TOKEN=telegram.token, BOT_TELEGRAM_API_URL=telegram.url)
    assert code == 0, printed
    assert telegram.token not in printed
    link = re.search(r"https://t\.me/tyonohjaus_bot\?start=(\S+)", printed)
    assert link
    drawn = io.StringIO()
    segno.make(link[0]).terminal(drawn, compact=True)
    assert drawn.getvalue() in printed
    johanna = telegram.client("Johanna")
    johanna.opens(link[1])
    async with started():
        await johanna.reads("Yhdistetty")


@pytest.mark.parametrize(
    ("token", "says"),
    [
        ("", "set BOT_TELEGRAM_TOKEN"),
        ("123456:wrong", "Telegram does not accept the token"),
        ("nonsense", "That is no token"),
    ],
)
async def test_without_a_good_token_it_says_what_to_do(
    telegram: BotApi, tmp_path: Path, token: str, says: str
) -> None:
    given = {"BOT_TELEGRAM_TOKEN": token} if token else {}
    code, printed = await init(tmp_path, BOT_TELEGRAM_API_URL=telegram.url, **given)
    assert code == 3
    assert says in printed
    assert "Traceback" not in printed


async def test_without_telegram_it_says_so(tmp_path: Path) -> None:
    code, printed = await init(tmp_path, BOT_TELEGRAM_TOKEN="1:x", BOT_TELEGRAM_API_URL="http://127.0.0.1:9")
    assert code == 3
    assert "Telegram could not be reached" in printed
    assert "1:x" not in printed
