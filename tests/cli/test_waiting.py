"""What is seen while the knowledge is learned: what it is, how long it takes, how far it has come."""

import re
from contextlib import contextmanager
from io import StringIO

import pytest
from rich.console import Console

from bot.cli import waiting

PARTS = {"fi: answers": 60, "sv: answers": 30, "fi: wishes": 10}


def test_without_a_terminal_each_part_is_a_line_when_it_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    with waiting.waiting("Learning", PARTS) as done:
        done("fi: wishes")
        done("fi: answers")
        done("fi: answers")  # tried again, as after one was ended
        done("sv: answers")
    told = re.sub(r"\d+ s\)", "0 s)", capsys.readouterr().err)
    assert told.splitlines() == [
        "Learning ...",
        "  fi: wishes (10%, 0 s)",
        "  fi: answers (70%, 0 s)",
        "  fi: answers (70%, 0 s)",
        "  sv: answers (100%, 0 s)",
    ]


def test_on_a_terminal_it_is_a_bar_with_the_languages_that_are_left() -> None:
    seen = StringIO()
    console = Console(file=seen, force_terminal=True, width=80)
    with contextmanager(waiting._bar)(console, "Learning", PARTS) as done:
        done("sv: answers")
        done("fi: wishes")
    drawn = re.sub(r"\x1b\[[\d;?]*[a-zA-Z]|\r", "\n", seen.getvalue())
    assert "Learning." in drawn
    frames = re.findall(r"^\W*((?:fi|sv)(?: sv)?) ", drawn, re.MULTILINE)
    assert (frames[0], frames[-1]) == ("fi sv", "fi")
