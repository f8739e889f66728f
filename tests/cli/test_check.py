"""``check``: advice with its places, and what a change has changed."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests import small_knowledge
from tests.cli.conftest import ROOT, bot


def test_check_gives_advice_with_lines_in_the_language_wanted(home: Path, tmp_path: Path) -> None:
    shutil.copytree(home / "knowledge", tmp_path / "knowledge")
    price = tmp_path / "knowledge/entries/price.yaml"
    price.write_text(price.read_text(encoding="utf-8").replace("    - hinta\n", "    - hinta\n    - hinta\n"))
    line = price.read_text(encoding="utf-8").splitlines().index("    - hinta") + 2
    result = bot(tmp_path, "check", "--strict")
    assert result.returncode == 1
    place = f"knowledge/entries/price.yaml:{line}"
    assert f"{place}: ”hinta” on tässä aiheessa jo ({place[:-2]}" in result.stdout
    assert "ei virheitä" in result.stdout
    result = bot(tmp_path, "check", "--language", "en")
    assert result.returncode == 0
    assert f"{place}: “hinta” is in this entry already" in result.stdout
    (tmp_path / "config.yaml").write_text("supervisor:\n  language: sv\n")
    assert "is in this entry already" in bot(tmp_path, "check").stdout


@pytest.mark.parametrize(
    ("settings", "options", "mistake", "count"),
    [
        (
            "",
            (),
            "aihetta 'prize' ei ole: kirjoita oikea nimi (lähimmät: price, ",
            "2 virhettä korjattavana.",
        ),
        (
            "supervisor: {language: sv}",
            (),
            "there is no entry 'prize': write one of price, ",
            "2 mistakes to",
        ),
        ("", ("--language", "en"), "there is no entry 'prize': write one of price, ", "2 mistakes to mend."),
    ],
)
def test_check_tells_mistakes_in_the_language_of_its_advice(
    tmp_path: Path, settings: str, options: Sequence[str], mistake: str, count: str
) -> None:
    """Every other command tells them in English."""
    small_knowledge.thinned(tmp_path / "knowledge")
    (tmp_path / "config.yaml").write_text(settings)
    (tmp_path / "knowledge/page.yaml").write_text("all:\n  fi: Kaikki\n  entries: [prize, prize]\n")
    told = bot(tmp_path, "check", *options)
    assert (told.returncode, told.stdout) == (3, "")
    place = "knowledge/page.yaml:3: "
    first, second, _, last = told.stderr.splitlines()
    assert first.startswith(place + mistake)
    assert first == second
    assert last.startswith(count)
    assert bot(tmp_path, "ask", "hei").stderr.startswith(f"{place}there is no entry 'prize': write one of ")


def test_check_tells_which_questions_get_another_answer_than_last_time(home: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data/cache", tmp_path / "cache")
    (tmp_path / "cache/answers.json").unlink(missing_ok=True)
    (tmp_path / "config.yaml").write_text(f"knowledge: {home / 'knowledge'}\ncache: cache\n")
    questions = tmp_path / "fi.jsonl"
    asked = {"id": "q1", "text": "Mitä työnohjaus maksaa?", "label": "price"}
    questions.write_text(json.dumps(asked) + "\n")
    check = ("check", "--language", "en", "--questions", str(questions))
    assert "The answers to 1 questions are recorded." in bot(tmp_path, *check).stdout
    assert "All 1 questions get the same answer as last time." in bot(tmp_path, *check).stdout
    (tmp_path / "cache/answers.json").write_text('{"Mitä työnohjaus maksaa?": ["location", "wrong"]}')
    result = bot(tmp_path, *check)
    assert "1 question now gets another answer (1 better, 0 worse):" in result.stdout
    assert "q1: “Mitä työnohjaus maksaa?”: was location (wrong), is price (right)." in result.stdout
