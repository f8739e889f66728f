"""The command line, as scripts and people use it: each test runs the real program."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

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
    (home / "config.yaml").touch()
    return subprocess.run(
        [sys.executable, "-m", "bot", "--config", str(home / "config.yaml"), *arguments],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100", **environment},
    )
