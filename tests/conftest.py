"""What tests of several parts share."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in bot/__main__.py: before numpy is loaded

from pathlib import Path

import pytest

from bot import bootstrap
from bot.config import load

ROOT = Path.cwd()


@pytest.fixture(scope="session")
def mind() -> bootstrap.Mind:
    """Return the mind of the project's own knowledge."""
    return bootstrap.mind(load(ROOT / "config.yaml", {}))
