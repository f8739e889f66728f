"""A picture is drawn in a process apart, and never holds anything up: without it the words go out."""

import logging
import os
import signal
import subprocess
import sys
import tempfile
from multiprocessing.connection import Connection
from pathlib import Path

import msgspec
import pytest

from bot import pictures
from bot.adapters import knowledge_files
from bot.core.knowledge.entries import Knowledge
from bot.core.picture import Picture, Theme
from tests.pictures import LITTLE, of

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return knowledge_files.load(Path("knowledge")).knowledge


def killed(_: Picture, __: Connection) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def stuck(_: Picture, __: Connection) -> None:
    signal.pause()


async def test_it_is_drawn_and_nothing_stays(
    shipped: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    drawn = await pictures.drawn(of(shipped, LITTLE, Theme.DARK))
    assert drawn is not None
    assert drawn.startswith(PNG)
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(
    ("what", "why"),
    [
        (killed, "what draws it was ended from without, as a system does that has no memory left"),
        (stuck, "it took more than 0.5 seconds"),
    ],
)
async def test_what_is_not_drawn_is_told_to_the_operator(
    shipped: Knowledge,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    what: object,
    why: str,
) -> None:
    monkeypatch.setattr(pictures, "_draw", what)
    monkeypatch.setattr(pictures, "LONGEST", 0.5 if what is stuck else 60)
    assert await pictures.drawn(of(shipped, LITTLE, Theme.LIGHT)) is None
    assert caplog.record_tuples == [("bot.pictures", logging.ERROR, pictures.NOT_DRAWN % why)]


async def test_a_mistake_in_drawing_is_told_by_its_kind(
    shipped: Knowledge, caplog: pytest.LogCaptureFixture
) -> None:
    whole = of(shipped, LITTLE, Theme.LIGHT)
    assert await pictures.drawn(msgspec.structs.replace(whole, weeks=None)) is None
    assert caplog.messages == [pictures.NOT_DRAWN % "AttributeError"]


def test_what_serves_does_not_load_what_draws() -> None:
    """It would take 63 MB for as long as the bot runs."""
    asked = "import sys, bot.run, bot.cli.stats; print('matplotlib' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"
