"""What tests of several parts share."""

import logging
import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in bot/__main__.py: before numpy is loaded

from pathlib import Path

import pytest

from bot.config import load
from bot.mind import Mind

ROOT = Path.cwd()

# The tests of the Bot API server use python-telegram-bot bare, whose requests show the token at INFO. What
# the bot itself keeps from the logs has a test of its own; "make test" looks through the logs of all tests.
for name in ("httpx", "httpcore", "telegram", "aiohttp.access"):
    logging.getLogger(name).setLevel(logging.CRITICAL)


@pytest.fixture(scope="session")
def mind() -> Mind:
    """Return the mind of the project's own knowledge."""
    return Mind.of(load(ROOT / "config.yaml", {}))
