"""The boundaries between the parts hold, and a violation would be noticed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    wide = {**os.environ, "COLUMNS": "200"}  # the name of a contract and its fate on one line
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=wide)


@pytest.mark.parametrize(
    ("module", "statement", "contract"),
    [
        ("core/client/replies.py", "import asyncio", "The core does no I/O"),
        ("core/client/dialogue.py", "from bot import ports", "Layers"),
        ("cli/ask.py", "from bot.cli import check", "The command line's rooms"),
        ("cli/parser.py", "from bot import bootstrap", "Help needs nothing"),
        ("cli/parser.py", "from bot.core.inquiry import life", "Help needs nothing"),
        ("adapters/console.py", "from bot.adapters import knowledge_files", "Adapters know no other"),
        ("conversation/hers.py", "from bot.adapters import console", "Layers"),
        ("ports/store.py", "from bot import config", "Layers"),
        ("core/client/dialogue.py", "from bot.core.understanding import matching", "The core's rooms"),
        ("core/client/effects.py", "from bot.core.supervisor import effects", "The core's rooms"),
        ("core/supervisor/events.py", "from bot.core.client import events", "The core's rooms"),
        ("core/supervisor/dialogue.py", "from bot.core.understanding import matching", "The core's rooms"),
        ("core/supervisor/dialogue.py", "from bot.core.client import states", "The core's rooms"),
        ("core/understanding/reader.py", "from bot.core.supervisor import events", "The core's rooms"),
        ("core/inquiry/life.py", "from bot.core.client import states", "The core's rooms"),
    ],
)
def test_a_planted_violation_is_noticed(tmp_path: Path, module: str, statement: str, contract: str) -> None:
    shutil.copytree("bot", tmp_path / "bot")
    shutil.copy("pyproject.toml", tmp_path)
    path = tmp_path / "bot" / module
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{statement}\n", encoding="utf-8")
    result = lint_imports(tmp_path)
    assert result.returncode == 1
    broken = [line for line in result.stdout.splitlines() if line.endswith("BROKEN")]
    assert len(broken) == 1
    assert broken[0].startswith(contract)


def test_a_new_module_must_find_its_layer(tmp_path: Path) -> None:
    shutil.copytree("bot", tmp_path / "bot")
    shutil.copy("pyproject.toml", tmp_path)
    (tmp_path / "bot/helpers.py").write_text('"""Everything else."""\n', encoding="utf-8")
    assert lint_imports(tmp_path).returncode == 1
