"""What the running bot writes to standard error, and how."""

import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.logs import to_stderr
from bot.config import Level, Log, LogFormat
from tests.cli.conftest import ROOT

WRITES = """
import logging
from bot.cli.logs import to_stderr
from bot.config import Level, Log, LogFormat
to_stderr(Log(LogFormat({format!r}), Level({level!r})))
log = logging.getLogger("bot.run")
log.debug("unheard"), log.info("Polling: %s", "ä"), log.warning("two\\nlines")
"""


def written(format: str = "text", level: str = "info", **environment: str) -> list[str]:  # noqa: A002
    done = subprocess.run(
        [sys.executable, "-c", WRITES.format(format=format, level=level)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    return done.stderr.splitlines()


def test_a_line_for_people_begins_with_the_time_and_the_level() -> None:
    first, *rest = written()
    assert first.split(" ", 2)[2] == "INFO Polling: ä"
    assert first[:2] == "20"
    assert rest[0].endswith("WARNING two")


@pytest.mark.parametrize(("level", "lines"), [("debug", 3), ("info", 2), ("warning", 1), ("error", 0)])
def test_what_is_less_important_than_is_wanted_is_not_written(level: str, lines: int) -> None:
    assert len(written("json", level)) == lines


def test_a_line_for_programs_is_an_object() -> None:
    first, second = map(json.loads, written("json"))
    assert first.pop("at").endswith("+00:00")
    assert first == {"level": "info", "logger": "bot.run", "message": "Polling: ä"}
    assert second["message"] == "two\nlines"


def test_a_mistake_is_told_with_where_it_was_made(capsys: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    root.handlers = []
    try:
        to_stderr(Log(LogFormat.JSON, Level.ERROR))
        try:
            raise ValueError("no")
        except ValueError:
            logging.getLogger("bot").exception("It failed.")
    finally:
        root.handlers = before
        root.setLevel(level)
    told = json.loads(capsys.readouterr().err)
    assert told["traceback"].splitlines()[-1] == "ValueError: no"


def test_the_journal_is_given_the_level_and_no_second_time(tmp_path: Path) -> None:
    """It is the journal where standard error is what systemd has said: else the time is in front."""
    with (tmp_path / "log").open("wb") as file:
        there = os.fstat(file.fileno())
        for stream, line in ((f"{there.st_dev}:{there.st_ino}", "<6>Polling: ä"), ("1:1", None)):
            file.truncate(0)
            file.seek(0)
            subprocess.run(
                [sys.executable, "-c", WRITES.format(format="text", level="info")],
                stderr=file,
                check=True,
                cwd=ROOT,
                env={**os.environ, "JOURNAL_STREAM": stream},
            )
            lines = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
            if line is None:
                assert lines[0].endswith("INFO Polling: ä")
                assert lines[0][:2] == "20"
            else:
                assert lines == [line, "<4>two", "<4>lines"]
