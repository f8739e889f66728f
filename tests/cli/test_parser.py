"""The grammar of the command line, and its help."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot import cli
from bot.cli.parser import commands, parser
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


@pytest.mark.parametrize(
    ("arguments", "config"),
    [
        (["run"], None),
        (["--config", "a.yaml", "run"], "a.yaml"),
        (["run", "--config", "a.yaml"], "a.yaml"),
        (["--config=a.yaml", "run", "--config=b.yaml"], "b.yaml"),
        (["inquiries", "--config", "a.yaml", "show", "K7M-4QX"], "a.yaml"),
        (["inquiries", "show", "K7M-4QX", "--config", "a.yaml"], "a.yaml"),
    ],
)
def test_the_settings_are_named_before_or_after_the_command(arguments: list[str], config: str | None) -> None:
    assert parser().parse_args(arguments).config == (config and Path(config))


def test_settings_that_were_named_and_are_missing_are_not_replaced_by_the_defaults(tmp_path: Path) -> None:
    """Those are of another database; only unnamed settings may be missing."""
    command = [sys.executable, "-m", "bot", "inquiries"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    results = [
        subprocess.run([*command, *named], capture_output=True, text=True, cwd=tmp_path, env=environment)
        for named in ([], ["--config", "nope.yaml"])
    ]
    assert [(result.returncode, result.stdout) for result in results] == [(0, "No inquiries yet.\n"), (3, "")]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("what", ["a pipe", "a device", "a folder", "a link to itself", "no name"])
def test_settings_that_are_no_file_are_a_sentence_and_nothing_waits_for_them(
    what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A pipe that nobody writes into hangs whoever reads it, and a device may never end."""
    path = tmp_path / "settings.yaml"
    match what:
        case "a pipe":
            os.mkfifo(path)
        case "a folder":
            path.mkdir()
        case "a link to itself":
            path.symlink_to(path)
    named = {"a device": "/dev/zero", "no name": ""}.get(what, str(path))
    assert cli.main(["--config", named, "inquiries"]) == 3
    assert "cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("command", commands())
def test_every_command_has_its_room(command: str) -> None:
    assert callable(cli._command(command))
