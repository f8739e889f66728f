"""Where a test's database and its key are."""

from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the database is."""
    return tmp_path / "data" / "bot.db"


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """Return where the key is."""
    return tmp_path / "key"
