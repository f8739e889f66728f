"""The grammar of the command line, and its help."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot import cli
from bot.cli.parser import commands
from tests.cli.conftest import ROOT, bot


def test_help_names_every_command(home: Path) -> None:
    text = bot(home, "--help").stdout
    for command in commands():
        assert re.search(rf"^ +{command}\s+\w", text, re.MULTILINE)


@pytest.mark.parametrize("arguments", [["--help"], *([command, "--help"] for command in commands())])
def test_help_loads_nothing_that_takes_time(arguments: list[str]) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "bot", *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in result.stderr.splitlines()}
    assert "argparse" in loaded
    assert not loaded & {"cryptography", "msgspec", "numpy", "rich", "telegram", "yaml"}


@pytest.mark.parametrize("command", commands())
def test_every_command_has_its_room(command: str) -> None:
    assert callable(cli._command(command))
