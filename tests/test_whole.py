"""What needs more than Python is left out by name, and may not be left out when all is asked for."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import SLOW

TESTS = """
import pytest


@pytest.mark.whole("a browser")
@pytest.mark.parametrize("width", [360, 1280])
def test_seen(width):
    pass


@pytest.mark.whole("a database server")
def test_kept():
    pytest.skip("there is none")


def test_thought():
    pass


@pytest.mark.whole("what there is", here=True)
def test_here():
    pass
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "test_some.py"
    file.write_text(TESTS)
    return file


def run(file: Path, *options: str) -> list[str]:
    """Return what pytest tells of the tests in a file, with the settings and hooks of this project."""
    command = [sys.executable, "-m", "pytest", "-c", "pyproject.toml", "-p", "tests.conftest", "-n0"]
    quiet = ["-p", "no:cacheprovider", "-o", "log_file=", "--rootdir", str(file.parent)]
    result = subprocess.run(
        [*command, *quiet, *options, str(file)], capture_output=True, text=True, check=False
    )
    return result.stdout.splitlines()


def test_what_needs_time_is_there() -> None:
    assert [name for name in SLOW if not Path(name).exists()] == []


def test_it_is_named_and_counted(file: Path) -> None:
    told = run(file)
    assert told[0].split() == ["sss..", "[100%]"]
    assert "3 tests left out: make test-all runs them" in told[1]
    assert told[2:4] == [
        "  2 test_some.py::test_seen needs a browser",
        "  1 test_some.py::test_kept needs a database server",
    ]


def test_when_all_is_asked_for_nothing_may_be_skipped(file: Path) -> None:
    told = run(file, "--whole", "-m", "whole")
    assert told[0].split() == ["..F.", "[100%]"]
    assert [line.rpartition("/")[2] for line in told if line.startswith("FAILED")] == [
        "test_some.py::test_kept"
    ]
