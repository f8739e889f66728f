"""What tests of several parts share."""

import logging
import os
from collections.abc import Iterator

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in bot/__main__.py: before numpy is loaded

from pathlib import Path

import pytest
from hypothesis import settings

from bot.config import load
from bot.mind import Mind

ROOT = Path.cwd()

# How long an example takes tells how busy the machine is; what must be quick has a test that measures it.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# The Bot API server of the tests tells every request, with the token in its path; the bot has no such server.
logging.getLogger("aiohttp.access").setLevel(logging.CRITICAL)


def pytest_configure(config: pytest.Config) -> None:
    """Give each of several workers a log of its own, which "make test" looks through all the same."""
    if worker := os.environ.get("PYTEST_XDIST_WORKER"):
        config.option.log_file = f".pytest_cache/debug-{worker}.log"


@pytest.fixture(autouse=True)
def levels() -> Iterator[None]:
    """Give every logger its level back: what the bot silences for its process is no other test's to miss."""
    before = {name: logger.level for name, logger in _loggers()}
    yield
    for name, logger in _loggers():
        if logger.level != before.get(name, logging.NOTSET):
            logger.setLevel(before.get(name, logging.NOTSET))


def _loggers() -> Iterator[tuple[str, logging.Logger]]:
    for name, logger in logging.Logger.manager.loggerDict.copy().items():
        if isinstance(logger, logging.Logger):
            yield name, logger


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs the mind, which takes most of a minute to learn when the program has changed."""
    for item in items:
        if isinstance(item, pytest.Function) and "mind" in item.fixturenames:
            item.add_marker(pytest.mark.learning)


@pytest.fixture(scope="session")
def mind() -> Mind:
    """Return the mind of the project's own knowledge."""
    return Mind.of(load(ROOT / "config.yaml", {}))
