"""``python -m bot``: mistakes become sentences and exit codes, whatever the command."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, bot


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        ([], 2, "the following arguments are required: COMMAND"),
        (["dance"], 2, "invalid choice: 'dance'"),
        (["ask"], 2, "give either a question or --jsonl"),
        (["ask", "--jsonl", "hei"], 2, "give either a question or --jsonl"),
        (["inquiries", "show"], 2, "'show' and 'close' need a code"),
        (["eval"], 2, "the following arguments are required: FILE"),
        (["eval", "absent.jsonl"], 2, "absent.jsonl: No such file or directory"),
        (["eval", "README.md"], 3, "README.md:1: JSON is malformed"),
        (["eval", "README.md", "--record"], 2, "--record needs --known-misses FILE"),
        (["check", "--language", "sv"], 2, "invalid choice"),
        (["inquiries", "--config", "nope.yaml"], 3, "The settings in nope.yaml cannot be read (No such file"),
        (["check", "--config", "tests"], 3, "The settings in tests cannot be read (Is a directory)"),
    ],
)
def test_mistakes_on_the_command_line(home: Path, arguments: list[str], code: int, says: str) -> None:
    result = bot(home, *arguments)
    assert result.returncode == code
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_broken_settings_and_knowledge_are_one_report_each(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge")
    (tmp_path / "config.yaml").write_text("knowlegde: x\n")
    result = bot(tmp_path, "check")
    assert (result.returncode, result.stdout) == (3, "")
    assert result.stderr.startswith("config.yaml:1: 'knowlegde' is not known here")
    (tmp_path / "config.yaml").write_text("")
    (tmp_path / "knowledge/facts.yaml").write_text("phone: [1\n")
    result = bot(tmp_path, "check", "--language", "en")
    assert result.returncode == 3
    assert result.stderr.startswith("knowledge/facts.yaml:")
    assert result.stderr.endswith("\n1 mistake to mend.\n")


def test_a_reader_that_has_read_enough_is_no_failure(home: Path) -> None:
    """As with "| head -1"."""
    command = [sys.executable, "-m", "bot", "--config", str(home / "config.yaml"), "check", "--all"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as program:
        assert program.stdout is not None
        assert program.stdout.readline()
        program.stdout.close()
        assert program.wait(60) == 0
        assert program.stderr is not None
        assert program.stderr.read() == b""
