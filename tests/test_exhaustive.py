"""An event or effect that nobody handles is found by mypy: each is planted, and must fail it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PLANTED = '''

class {name}:
    """Nobody handles this."""

{union}{name} | '''


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


UNIONS = [
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
]
"""Where a union stands, how it begins, and where a member of it that nobody handles is found."""


def test_every_planted_member_is_noticed(folder: Path) -> None:
    """Each where it is handled, and nowhere else."""
    expected = []
    for number, (module, union, found_in) in enumerate(UNIONS):
        path = (folder / "bot/core" / module).resolve()
        before = path.read_text(encoding="utf-8")
        assert before.count(f"\n{union}") == 1
        planted = PLANTED.format(name=f"Planted{number}", union=union)
        path.write_text(before.replace(f"\n{union}", planted, 1), encoding="utf-8")
        expected.append((f"Planted{number}", found_in))
    found = [line for line in mypy(folder, "bot/reception.py").splitlines() if "assert_never" in line]
    names = [(name, line.partition(":")[0]) for line in found for name in re.findall(r"Planted\d+", line)]
    assert sorted(names) == sorted(expected), found
