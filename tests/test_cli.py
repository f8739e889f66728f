"""The command line, as scripts and people use it: each test runs the real program."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot import cli

ROOT = Path.cwd()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a copy of the knowledge and an empty database."""
    folder = tmp_path_factory.mktemp("home")
    shutil.copytree(ROOT / "knowledge", folder / "knowledge")
    (folder / "config.yaml").write_text(f"cache: {ROOT / 'data/cache'}\n")
    assert bot(folder, "ask", "hei").returncode == 0  # learns the knowledge, if no run has before
    return folder


def bot(home: Path, *arguments: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program with *typed* as its input."""
    return subprocess.run(
        [sys.executable, "-m", "bot", "--config", str(home / "config.yaml"), *arguments],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100", **environment},
    )


def test_a_conversation_ends_with_an_inquiry_that_is_listed_and_encrypted(home: Path) -> None:
    """From the first question to the reference code; then what the supervisor and the disk hold."""
    typed = ["Mitä työnohjaus on?", "paljonks se maksaa", "1", "tiimille", "Maija Meri", "0401234567", "joo"]
    talk = bot(home, "chat", typed="\n".join(typed) + "\n")
    assert talk.returncode == 0, talk.stderr
    assert "Suomen Työnohjaajat ry" in " ".join(talk.stdout.split())
    assert "Hintaa ei ole kerrottu" in talk.stdout
    codes = set(re.findall(r"\b[A-Z2-9]{3}-[A-Z2-9]{3}\b", talk.stdout))
    assert len(codes) == 1
    code = codes.pop()

    listed = bot(home, "inquiries")
    assert code in listed.stdout
    assert "Maija Meri" in listed.stdout
    shown = bot(home, "inquiries", "show", code.lower())
    assert "paljonks se maksaa" in shown.stdout
    assert "+358 40 1234567" in shown.stdout
    assert "\x1b[" not in talk.stdout + listed.stdout + shown.stdout

    files = list((home / "data").glob("bot.sqlite3*"))
    assert files
    stored = b"".join(path.read_bytes() for path in files)
    for secret in ("Maija", "Meri", "1234567", "paljonks", "Mitä työnohjaus"):
        assert secret.encode() not in stored
        assert secret.encode("utf-16-le") not in stored
    modes = {oct(path.stat().st_mode & 0o777) for path in [*files, home / "secrets/bot.key"]}
    assert modes == {"0o600"}

    with closing(sqlite3.connect(home / "data/bot.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused = bot(home, "inquiries", "close", code)
    assert (refused.returncode, refused.stdout) == (3, "")
    assert re.match(r"Nothing was written: .*locked\. Try again when", refused.stderr)
    closed = bot(home, "inquiries", "close", code)
    assert (closed.returncode, closed.stdout) == (0, f"Inquiry {code} is closed.\n")
    assert code in bot(home, "inquiries", "list", "--status", "closed").stdout
    assert code not in bot(home, "inquiries", "list", "--status", "new").stdout


def test_a_conversation_goes_on_in_the_next_run_unless_it_is_fresh(home: Path) -> None:
    bot(home, "chat", "--fresh", typed="/yhteys\n")
    assert "Kenelle työnohjaus olisi?" in bot(home, "chat").stdout
    assert "Kenelle työnohjaus olisi?" not in bot(home, "chat", "--fresh").stdout


def test_with_a_token_the_terminal_keeps_to_a_database_of_its_own(home: Path) -> None:
    """What waits for clients on Telegram is not said in a terminal, nor the other way round."""
    before = bot(home, "inquiries").stdout
    typed = "/yhteys\n1\nRiita\nMaija\n0401234567\njoo\n"
    talk = bot(home, "chat", typed=typed, BOT_TELEGRAM_TOKEN="1:x")
    assert "tryout.sqlite3" in talk.stdout
    assert "Kiitos" in talk.stdout
    assert bot(home, "inquiries").stdout == before


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
        'line 5: an object with "id" and a string "text" belongs here',
        'line 6: "lang" must be one of fi, sv, en',
    ]
    assert result.returncode == 1


def test_one_question_with_why(home: Path) -> None:
    result = bot(home, "ask", "--why", "Mitä työnohjaus maksaa?")
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("unanswered  fi\n")
    assert "Hintaa ei ole kerrottu" in result.stdout
    assert "Why" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        ([], 2, "the following arguments are required: COMMAND"),
        (["dance"], 2, "invalid choice: 'dance'"),
        (["ask"], 2, "give either a question or --jsonl"),
        (["ask", "--jsonl", "hei"], 2, "give either a question or --jsonl"),
        (["inquiries", "show"], 2, "'show' and 'close' need a code"),
        (["inquiries", "show", "AAA-AAA"], 1, "There is no inquiry AAA-AAA"),
        (["eval"], 2, "the following arguments are required: FILE"),
        (["eval", "absent.jsonl"], 2, "absent.jsonl: No such file or directory"),
        (["eval", "README.md"], 3, "README.md:1: JSON is malformed"),
        (["eval", "README.md", "--record"], 2, "--record needs --known-misses FILE"),
        (["check", "--language", "sv"], 2, "invalid choice"),
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
    result = bot(tmp_path, "check")
    assert result.returncode == 3
    assert result.stderr.startswith("knowledge/facts.yaml:")
    assert result.stderr.endswith("\n1 mistake to mend.\n")


def test_help_names_every_command(home: Path) -> None:
    text = bot(home, "--help").stdout
    for command in cli.commands():
        assert re.search(rf"^ +{command} +\w", text, re.MULTILINE)


def test_colours_only_where_they_are_wanted(home: Path) -> None:
    assert "\x1b[" in bot(home, "ask", "hinta", FORCE_COLOR="1").stdout
    assert "\x1b[" not in bot(home, "ask", "hinta", FORCE_COLOR="1", NO_COLOR="1", TERM="dumb").stdout


QUESTIONS = sorted(str(path) for path in (ROOT / "tests/questions").glob("*.jsonl"))
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
    assert result.stderr.splitlines() == [
        "fi: right is 50.0% (1 of 2); it must be at least 60.0%.",
        "No miss any more: a. Delete the lines from the known misses, or use --record.",
    ]
    found = json.loads(result.stdout)
    assert found["overall"]["right"] == {"rate": 0.5, "count": 1, "of": 2}
    assert found["confusions"] == [{"label": "location", "shown": "price", "count": 1}]
    assert [miss["id"] for miss in found["misses"]] == ["b"]
    assert found["failures"] == result.stderr.splitlines()

    limits.write_text("fi:\n  at_least: {right: 0.5}\n")
    result = bot(home, "eval", str(questions), "--misses", "--record", *demanded)
    assert (result.returncode, result.stderr) == (0, "")
    assert known.read_text(encoding="utf-8").splitlines()[-1] == "b  # location → price"
    assert "location → price  price " in result.stdout
    assert "near “" in " ".join(result.stdout.split())


def test_check_gives_advice_with_lines_in_the_language_wanted(home: Path, tmp_path: Path) -> None:
    shutil.copytree(home / "knowledge", tmp_path / "knowledge")
    price = tmp_path / "knowledge/entries/price.yaml"
    price.write_text(
        price.read_text(encoding="utf-8").replace("    - hinta\n", "    - hinta\n    - Hinta?\n")
    )
    line = price.read_text(encoding="utf-8").splitlines().index("    - Hinta?") + 1
    result = bot(tmp_path, "check", "--strict")
    assert result.returncode == 1
    place = f"knowledge/entries/price.yaml:{line}"
    assert f"{place}: ”Hinta?” on tässä aiheessa jo ({place[:-2]}" in result.stdout
    assert "ei virheitä" in result.stdout
    result = bot(tmp_path, "check", "--language", "en")
    assert result.returncode == 0
    assert f"{place}: “Hinta?” is in this entry already" in result.stdout
    (tmp_path / "config.yaml").write_text("supervisor:\n  language: sv\n")
    assert "is in this entry already" in bot(tmp_path, "check").stdout


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
