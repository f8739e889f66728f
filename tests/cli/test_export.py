"""The operator's export: what is stored, readable without the program, and no more of it than there was."""

import io
import json
import zipfile
from pathlib import Path

from bot import bootstrap
from bot.config import load
from bot.core.language import Language
from bot.core.supervisor.questions import Miss
from bot.ports.store import Commit
from tests.cli.conftest import bot
from tests.factories import CHAT, NOON, inquiry


async def stored(home: Path) -> None:
    async with bootstrap.opened_store(load(home / "config.yaml", {})) as store:
        missed = Miss("Saako koiran tuoda?", Language.FI, NOON, asker=CHAT, topic="7")
        await store.commit(Commit(CHAT, NOON, inquiries=(inquiry(),), misses=(missed,)))


async def test_it_writes_the_inquiries_and_who_asked_no_question(home: Path, tmp_path: Path) -> None:
    there = tmp_path / "out"
    refused = bot(home, "export", str(there))
    assert (refused.returncode, there.exists()) == (3, False)
    assert "there is nothing to export" in refused.stderr
    await stored(home)
    done = bot(home, "export", str(there))
    assert done.returncode == 0, done.stderr
    assert "1 inquiry, 1 question." in done.stdout
    assert sorted(path.name for path in there.iterdir()) == [
        "inquiries.json",
        "inquiries.xlsx",
        "questions.json",
    ]
    assert {path.stat().st_mode & 0o777 for path in there.iterdir()} == {0o600}
    assert there.stat().st_mode & 0o777 == 0o700
    (one,) = json.loads((there / "inquiries.json").read_text())
    assert (one["code"], one["name"], one["chat"]) == (inquiry().code, inquiry().name, CHAT.text)
    assert json.loads((there / "questions.json").read_text()) == [
        {
            "type": "Miss",
            "question": "Saako koiran tuoda?",
            "language": "fi",
            "at": NOON.isoformat().replace("+00:00", "Z"),
            "shown": None,
            "fate": None,
            "asker": None,
            "topic": None,
        }
    ]
    with zipfile.ZipFile(io.BytesIO((there / "inquiries.xlsx").read_bytes())) as book:
        assert inquiry().code in book.read("xl/sharedStrings.xml").decode()


async def test_it_writes_over_nothing(home: Path, tmp_path: Path) -> None:
    await stored_once(home)
    (tmp_path / "mine.txt").touch()
    taken = bot(home, "export", str(tmp_path))
    assert taken.returncode == 3
    assert "There is something in" in taken.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    nowhere = bot(home, "export", "/proc/out")
    assert nowhere.returncode == 3
    assert "Name a folder that you may write" in nowhere.stderr


async def stored_once(home: Path) -> None:
    """Have a database."""
    async with bootstrap.opened_store(load(home / "config.yaml", {})):
        pass
