"""An event or effect that nobody handles is found by mypy: each is planted, and must fail it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PLANTED = '''

class Planted:
    """Nobody handles this."""

'''


def mypy(folder: Path, *modules: str) -> str:
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(folder / "cache"), *modules]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the program, of which mypy knows already that it is as it should be."""
    folder = tmp_path_factory.mktemp("planted")
    shutil.copytree("bot", folder / "bot", ignore=shutil.ignore_patterns("__pycache__"))
    assert "Success" in mypy(folder, "bot/reception.py")
    return folder


@pytest.mark.parametrize(
    ("module", "union", "found_in"),
    [
        ("client/events.py", "Ordinary = (", "bot/core/client/dialogue.py"),
        ("client/events.py", "AskedBack = (", "bot/core/client/offers.py"),
        ("client/events.py", "Filling = (", "bot/core/client/offers.py"),
        ("client/effects.py", "Spoken = (", "bot/core/client/replies.py"),
        ("client/effects.py", "Done = ", "bot/conversation/clients.py"),
        ("supervisor/events.py", "Event = (", "bot/core/supervisor/dialogue.py"),
        ("supervisor/events.py", "Button = ", "bot/core/supervisor/dialogue.py"),
        ("supervisor/effects.py", "Said = (", "bot/core/supervisor/replies.py"),
        ("supervisor/effects.py", "Consulted = ", "bot/conversation/consulted.py"),
        ("supervisor/effects.py", "Noted = ", "bot/conversation/noted.py"),
        ("supervisor/effects.py", "ToOthers = ", "bot/conversation/hers.py"),
        ("supervisor/effects.py", "Done = ", "bot/conversation/hers.py"),
        ("inquiry/life.py", "Event = ", "bot/core/inquiry/life.py"),
        ("../ports/happenings.py", "Happening = ", "bot/reception.py"),
        ("../ports/store.py", "Settlement = ", "bot/conversation/settled.py"),
    ],
)
def test_a_planted_member_is_noticed(folder: Path, module: str, union: str, found_in: str) -> None:
    path = (folder / "bot/core" / module).resolve()
    before = path.read_text(encoding="utf-8")
    planted = f"{PLANTED}{union}{'Planted | ' if not union.endswith('(') else chr(10) + '    Planted | '}"
    assert before.count(f"\n{union}") == 1
    try:
        path.write_text(before.replace(f"\n{union}", planted, 1), encoding="utf-8")
        found = mypy(folder, "bot/reception.py")
    finally:
        path.write_text(before, encoding="utf-8")
    errors = [line for line in found.splitlines() if "assert_never" in line]
    assert [line.partition(":")[0] for line in errors] == [found_in], found
