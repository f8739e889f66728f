"""``inquiries``: what clients have sent, as the supervisor and the disk hold it."""

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.cli.conftest import bot


def test_without_a_database_there_are_none(tmp_path: Path) -> None:
    """Which is well when they are listed, and not when one is looked for."""
    listed, shown = bot(tmp_path, "inquiries"), bot(tmp_path, "inquiries", "show", "AAA-AAA")
    assert (listed.returncode, listed.stdout) == (0, "No inquiries yet.\n")
    assert (shown.returncode, shown.stdout) == (1, "No inquiries yet.\n")


def test_without_a_database_there_is_nothing_to_count(tmp_path: Path) -> None:
    shutil.copytree("knowledge", tmp_path / "knowledge")
    told = bot(tmp_path, "stats")
    assert (told.returncode, told.stdout) == (0, "Lukuja ei ole vielä: botilta ei ole kysytty mitään.\n")
    assert not (tmp_path / "data").exists()


def test_a_path_that_cannot_be_looked_at_is_no_database_without_inquiries(home: Path) -> None:
    (home / "other.yaml").write_text(f"database: {{path: {'a' * 300}}}\n", encoding="utf-8")
    for command in (("inquiries",), ("unpair",)):
        told = bot(home, "--config", str(home / "other.yaml"), *command)
        assert (told.returncode, "Traceback" in told.stderr) == (3, False)
        assert "File name too long" in " ".join(told.stderr.split())


def test_a_conversation_ends_with_an_inquiry_that_is_listed_and_encrypted(home: Path) -> None:
    """From the first question to the reference code; then what the supervisor and the disk hold."""
    typed = [
        "Mitä työnohjaus on?",
        "paljonks se maksaa",
        "1",
        "tiimille",
        "Maija Meri",
        "0401234567",
        "ei muuta",
        "joo",
    ]
    talk = bot(home, "chat", typed="\n".join(typed) + "\n")
    assert talk.returncode == 0, talk.stderr
    assert "Suomen Työnohjaajat ry" in " ".join(talk.stdout.split())
    assert "Hintaa minulle ei ole kerrottu" in talk.stdout
    codes = set(re.findall(r"\b[A-Z2-9]{3}-[A-Z2-9]{3}\b", talk.stdout))
    assert len(codes) == 1
    code = codes.pop()

    stats = bot(home, "stats")
    assert "Kirjoitettuja kysymyksiä: alle 5\n• vastattu: alle 5\n" in stats.stdout
    assert "Yhteydenottoja: alle 5\n" in stats.stdout
    drawn = bot(home, "stats", "--picture", str(home / "tilastot.png"), "--dark")
    assert (drawn.returncode, drawn.stdout) == (0, stats.stdout)
    assert (home / "tilastot.png").read_bytes().startswith(b"\x89PNG")
    nowhere = bot(home, "stats", "--picture", str(home / "missing/tilastot.png"))
    assert (nowhere.returncode, "cannot be written" in nowhere.stderr) == (3, True)
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


def test_a_code_that_no_inquiry_has(home: Path) -> None:
    bot(home, "chat")  # makes the database
    result = bot(home, "inquiries", "show", "AAA-AAA")
    assert result.returncode == 1
    assert "There is no inquiry AAA-AAA" in result.stderr
    assert "Traceback" not in result.stderr
