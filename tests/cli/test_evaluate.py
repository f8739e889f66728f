"""``eval``: the figures, and what it fails for."""

import json
import re
from pathlib import Path

from tests.cli.conftest import ROOT, bot

QUESTIONS = sorted(str(path) for path in (ROOT / "tests/questions").glob("??.jsonl"))
CONVERSATIONS = sorted(str(path) for path in (ROOT / "tests/questions").glob("conversations.??.jsonl"))
DEMANDS = (
    "--limits",
    str(ROOT / "tests/questions/limits.yaml"),
    "--known-misses",
    str(ROOT / "tests/questions/known-misses.txt"),
)


def test_the_labelled_questions_are_understood_as_well_as_ever(home: Path) -> None:
    """What CI watches over: no figure is beyond its limit, and the list of known misses tells the truth."""
    result = bot(home, "eval", *QUESTIONS, *DEMANDS)
    assert result.returncode == 0, f"{result.stdout}\n{result.stderr}"
    assert re.search(r"^all +\d+ +\d+\.\d%", result.stdout, re.MULTILINE)


def test_whole_conversations_are_understood_as_well_as_ever(home: Path) -> None:
    limits = str(ROOT / "tests/questions/limits-conversations.yaml")
    result = bot(home, "eval", *CONVERSATIONS, "--limits", limits)
    assert result.returncode == 0, f"{result.stdout}\n{result.stderr}"
    assert re.search(r"^later +\d+ +\d+\.\d%", result.stdout, re.MULTILINE)


def test_eval_says_which_figure_fails_and_which_known_miss_is_none(home: Path, tmp_path: Path) -> None:
    questions = tmp_path / "fi.jsonl"
    questions.write_text(
        '{"id": "a", "text": "Mitä työnohjaus maksaa?", "label": "price", "style": "neutral"}\n'
        '{"id": "b", "text": "Mitä työnohjaus maksaa?", "label": "location"}\n'
        '{"id": "c", "text": "qwzx", "label": "none"}\n',
        encoding="utf-8",
    )
    limits, known = tmp_path / "limits.yaml", tmp_path / "known.txt"
    limits.write_text("fi:\n  at_least: {right: 0.6}\n  at_most: {wrong: 0.5, false_answers: 0}\n")
    known.write_text("a\n")
    demanded = ("--limits", str(limits), "--known-misses", str(known))
    result = bot(home, "eval", str(questions), "--json", *demanded)
    assert result.returncode == 1
    failures = [line for line in result.stderr.splitlines() if not line.startswith("Asking")]  # if it is slow
    assert failures == [
        "fi: right is 50.0% (1 of 2); it must be at least 60.0%.",
        "No miss any more: a. Delete the lines from the known misses, or use --record.",
    ]
    found = json.loads(result.stdout)
    assert found["overall"]["right"] == {"rate": 0.5, "count": 1, "of": 2}
    assert found["confusions"] == [{"label": "location", "shown": "price", "count": 1}]
    assert [miss["id"] for miss in found["misses"]] == ["b"]
    assert found["failures"] == failures

    limits.write_text("fi:\n  at_least: {right: 0.5}\n")
    result = bot(home, "eval", str(questions), "--misses", "--record", *demanded)
    assert (result.returncode, result.stderr) == (0, "")
    assert known.read_text(encoding="utf-8").splitlines()[-1] == "b  # location → price"
    assert "location → price  price " in result.stdout
    assert "near “" in " ".join(result.stdout.split())
