"""``doctor`` and ``status``, as a person and a monitor read them."""

import json
from pathlib import Path

from tests.cli.conftest import bot


def test_before_anything_is_set_up_it_says_what_to_do_and_makes_nothing(home: Path, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(f"knowledge: {home / 'knowledge'}\n", encoding="utf-8")
    looked = bot(tmp_path, "doctor", BOT_TELEGRAM_API_URL="http://127.0.0.1:9")
    assert (looked.returncode, looked.stderr) == (1, "")
    lines = [line.rstrip() for line in looked.stdout.splitlines()]
    assert f"✓  settings    {tmp_path / 'config.yaml'}" in lines
    assert lines[lines.index("✗  supervisor  Nobody is paired.") + 1] == (
        "               → 'python -m bot init' makes a pairing link."
    )
    assert lines[-1].endswith("2 things to mend, 2 things to look at.")
    assert [path.name for path in tmp_path.iterdir()] == ["config.yaml"]


def test_a_monitor_reads_json_and_the_exit_code(home: Path) -> None:
    bot(home, "chat")  # makes the database, in which nobody is paired
    told = bot(home, "status", "--json")
    found = json.loads(told.stdout)
    assert (told.returncode, told.stderr, found["well"]) == (1, "", False)
    about = {one["about"]: one for one in found["symptoms"]}
    assert [*about] == ["bot", "supervisor", "inquiries", "outgoing", "incoming", "backups"]
    assert about["supervisor"] == {
        "about": "supervisor",
        "condition": "ill",
        "told": "Nobody is paired.",
        "advice": "'python -m bot init' makes a pairing link.",
    }
    whole = json.loads(bot(home, "doctor", "--json", BOT_TELEGRAM_API_URL="http://127.0.0.1:9").stdout)
    assert {one["about"] for one in whole["symptoms"]} > {*about} | {"settings", "disk", "telegram", "email"}


def test_in_short_only_what_is_ill_is_told_besides(home: Path) -> None:
    bot(home, "chat")
    (home / "secrets/bot.key").rename(home / "secrets/away.key")
    told = bot(home, "status").stdout
    (home / "secrets/away.key").rename(home / "secrets/bot.key")
    assert [line[:12].strip() for line in told.splitlines() if line[:1] in {*"✓!✗"}] == [
        "!  bot",
        "✗  database",
        "!  backups",
    ]
