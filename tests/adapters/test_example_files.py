"""Examples and limits as people write them, and what is said of their mistakes."""

from pathlib import Path

import pytest

from bot.adapters import example_files
from bot.core.language import Language
from bot.core.quality.evaluation import Example, Limits, Verdict
from bot.core.quality.talks import Talk
from bot.strict_yaml import Problems

ENTRIES = ("price", "length")


def written(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "id_", "language"),
    [
        ("sv.jsonl", "dev-fi-1", Language.SV),
        ("questions-en.jsonl", "1", Language.EN),
        ("mine.jsonl", "dev-en-1", Language.EN),
        ("mine.jsonl", "1", Language.FI),
        ("seven.jsonl", "x", Language.FI),
    ],
)
def test_the_language_is_that_of_the_file_else_of_the_id(
    tmp_path: Path, name: str, id_: str, language: Language
) -> None:
    path = written(tmp_path / name, f'{{"id": "{id_}", "text": "Pris?", "label": "price"}}\n\n')
    assert example_files.examples(path, ENTRIES) == [Example(id_, "Pris?", "price", language=language)]


def test_a_line_may_be_a_whole_conversation(tmp_path: Path) -> None:
    """Its turns are named after it, and told apart as the first and the later ones."""
    first = '{"text": "Pris?", "label": "price", "also": ["none"]}'
    line = f'{{"id": 7, "turns": [{first}, {{"text": "o tid?", "label": "length"}}]}}'
    path = written(tmp_path / "conversations.sv.jsonl", f"{line}\n")
    turns = (
        Example("7/1", "Pris?", "price", ("none",), "opening", Language.SV),
        Example("7/2", "o tid?", "length", (), "later", Language.SV),
    )
    assert example_files.examples(path, ENTRIES) == [Talk("7", turns, Language.SV)]


@pytest.mark.parametrize(
    "turns", ["[]", '["Pris?"]', '[{"text": "Pris?"}]', '[{"text": "Pris?", "label": "prise"}]', "3"]
)
def test_a_conversation_that_is_none_is_told_of(tmp_path: Path, turns: str) -> None:
    path = written(tmp_path / "fi.jsonl", f'{{"id": 1, "turns": {turns}}}\n')
    with pytest.raises(Problems) as caught:
        example_files.examples(path, ENTRIES)
    assert [problem.position.line for problem in caught.value.problems] == [1]


def test_every_mistake_of_a_file_is_told_with_its_line(tmp_path: Path) -> None:
    path = written(
        tmp_path / "fi.jsonl",
        '{"id": 1, "text": "Hinta?", "label": "price", "also": ["none"], "style": "keyword"}\n'
        "nonsense\n"
        '{"id": 2, "label": "price"}\n'
        '{"id": 3, "text": "?", "label": "none", "also": ["prise"]}\n',
    )
    with pytest.raises(Problems) as caught:
        example_files.examples(path, ENTRIES)
    assert [problem.position.line for problem in caught.value.problems] == [2, 3, 4]
    assert "missing required field `text`" in str(caught.value)
    assert "there is no entry 'prise': write one of price" in str(caught.value)


def test_limits_are_shares_of_known_figures(tmp_path: Path) -> None:
    path = written(tmp_path / "limits.yaml", "sv:\n  at_least: {right: 0.85}\n  at_most:\n    wrong: 0.05\n")
    assert example_files.limits(path) == {Language.SV: Limits({"right": 0.85}, {"wrong": 0.05})}
    written(path, "sv:\n  at_least:\n    rihgt: 0.8\n    right: 85\n  at_moast: {}\n")
    with pytest.raises(Problems) as caught:
        example_files.limits(path)
    assert [problem.position.line for problem in caught.value.problems] == [3, 4, 5]
    assert "a share belongs here, from 0 to 1" in str(caught.value)


def test_known_misses_are_written_with_remarks_and_read_without(tmp_path: Path) -> None:
    path = tmp_path / "known.txt"
    example_files.record_misses(path, {"a-1": "price → length", "a-2": "none → price"})
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert example_files.known_misses(path) == ["a-1", "a-2"]


def test_answers_are_remembered_and_broken_memory_is_none(tmp_path: Path) -> None:
    path = tmp_path / "cache/answers.json"
    assert example_files.recorded_answers(path) == {}
    answers = {"Hinta?": ("price", Verdict.RIGHT)}
    example_files.record_answers(path, answers)
    assert example_files.recorded_answers(path) == answers
    written(path, "{")
    assert example_files.recorded_answers(path) == {}
