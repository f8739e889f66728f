"""``ask``: one question, or many."""

import json
from pathlib import Path

from tests.cli.conftest import bot


def test_every_line_of_jsonl_stands_alone(home: Path) -> None:
    lines = [
        '{"id": 1, "text": "Mitä työnohjaus on?"}',
        "this is not JSON",
        "",
        '{"id": "x", "text": "Mitä työnohjaus maksaa?", "lang": "fi"}',
        '{"id": 2}',
        '{"id": 3, "text": "hei", "lang": "de"}',
        '{"id": 4, "text": "qwzx"}',
    ]
    result = bot(home, "ask", "--jsonl", typed="\n".join(lines))
    answers = {answer["id"]: answer for answer in map(json.loads, result.stdout.splitlines())}
    assert list(answers) == [1, "x", 4]
    assert (answers[1]["outcome"], answers[1]["entry"]) == ("answer", "what-is")
    assert (answers["x"]["outcome"], answers["x"]["entry"]) == ("unanswered", "price")
    assert set(answers[4]) == {"id", "outcome", "entry", "score", "suggestions", "lang"}
    assert (answers[4]["outcome"], answers[4]["entry"]) == ("fallback", None)
    assert result.stderr.splitlines() == [
        'line 2: this is not JSON (Expecting value): write {"id": ..., "text": ...}',
        'line 5: an object with "id" and a string "text", or a list of them "turns", belongs here',
        'line 6: "lang" must be one of fi, sv, en',
    ]
    assert result.returncode == 1


def test_a_whole_conversation_is_played_from_its_beginning(home: Path) -> None:
    """What is typed decides what comes next: a yes to an offer is none to a question."""
    lines = [
        '{"id": "a", "turns": ["Mitä työnohjaus maksaa?", "joo", "kiitos"]}',
        '{"id": "b", "turns": []}',
        '{"id": "c", "turns": ["hei", 1]}',
        '{"id": "d", "turns": ["hei"], "text": "hei"}',
    ]
    result = bot(home, "ask", "--jsonl", typed="\n".join(lines))
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {
            "id": "a",
            "turns": [
                {"outcome": "unanswered", "entries": ["price"], "suggestions": [], "lang": "fi"},
                {"outcome": "inquiry", "entries": ["inquiry"], "suggestions": [], "lang": "fi"},
                {"outcome": "answer", "entries": ["thanks"], "suggestions": [], "lang": "fi"},
            ],
        },
        {"id": "b", "turns": []},
    ]
    assert [line.partition(":")[0] for line in result.stderr.splitlines()] == ["line 3", "line 4"]
    assert result.returncode == 1


def test_a_line_that_nobody_writes_is_answered_or_refused_like_any_other(home: Path) -> None:
    odd = ('{"id": "\\ud800", "text": "hei \\ud800"}', "[" * 50_000, "9" * 50_000)
    lines = [*odd, '{"id": 2, "text": "hei"}']
    result = bot(home, "ask", "--jsonl", typed="\n".join(lines))
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["?", 2]
    assert [line.partition(":")[0] for line in result.stderr.splitlines()] == ["line 2", "line 3"]
    assert result.returncode == 1


def test_one_question_with_why(home: Path) -> None:
    result = bot(home, "ask", "--why", "Mitä työnohjaus maksaa?")
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("unanswered  fi\n")
    assert "Hintaa minulle ei ole kerrottu" in result.stdout
    assert "Why" in result.stdout


def test_colours_only_where_they_are_wanted(home: Path) -> None:
    assert "\x1b[" in bot(home, "ask", "hinta", FORCE_COLOR="1").stdout
    assert "\x1b[" not in bot(home, "ask", "hinta", FORCE_COLOR="1", NO_COLOR="1", TERM="dumb").stdout
