"""What tests of several parts share."""

import logging
import os
from collections import Counter
from collections.abc import Generator, Iterator

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in bot/__main__.py: before numpy is loaded

from pathlib import Path

import pytest
from hypothesis import settings

from bot.config import load
from bot.mind import Mind

ROOT = Path.cwd()

NEEDS = "needs "
"""How the reason begins for which a test is left out that needs more than Python."""

SLOW = frozenset(
    f"tests/{name}.py"
    for name in (
        *("adapters/test_rotation", "adapters/test_upgrading"),
        *("cli/test_care", "cli/test_check", "cli/test_doctor", "cli/test_export", "cli/test_inquiries"),
        *("cli/test_practice", "cli/test_publish"),
        *("telegram/test_circumstances", "telegram/test_composing", "telegram/test_facts"),
        *("telegram/test_floods", "telegram/test_hostile_knowledge", "telegram/test_init"),
        *("telegram/test_process", "telegram/test_publishing", "telegram/test_teaching"),
        *("telegram/test_torture", "telegram/test_workers"),
        *("test_exhaustive", "test_lessons", "test_whole"),
    )
)
"""The files whose tests start programs again and again, or learn, and take minutes together."""

TIME = "time"
"""What they need."""

# How long an example takes tells how busy the machine is; what must be quick has a test that measures it.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# The Bot API server of the tests tells every request, with the token in its path; the bot has no such server.
logging.getLogger("aiohttp.access").setLevel(logging.CRITICAL)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know the option of "make test-all"."""
    parser.addoption(
        "--whole",
        action="store_true",
        help="run also what needs more than Python (the marker whole), and let nothing be skipped",
    )


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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what needs the mind, which takes most of a minute to learn when the program has changed.

    What needs more than Python, or much time, is left out, unless all is asked for, what it needs is known to
    be here, or, where that is time, its file is named.
    """
    named = {argument.partition("::")[0] for argument in config.args}
    for item in items:
        if isinstance(item, pytest.Function) and "mind" in item.fixturenames:
            item.add_marker(pytest.mark.learning)
        if (file := item.nodeid.partition("::")[0]) in SLOW:
            item.add_marker(pytest.mark.whole(TIME, here=file in named))
        marker = item.get_closest_marker("whole")
        if marker and not config.option.whole and not marker.kwargs.get("here"):
            item.add_marker(pytest.mark.skip(reason=f"{NEEDS}{marker.args[0]}"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count a test that is skipped as failed when all is asked for: what is missing must be installed."""
    report = yield
    if item.config.option.whole and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name and count what was left out for what it needs."""
    left_out = Counter[str]()
    for report in terminalreporter.stats.get("skipped", ()):
        _, _, reason = report.longrepr
        if f": {NEEDS}" in reason:
            needed = reason.partition(NEEDS)[2]
            name = report.nodeid.partition("::" if needed == TIME else "[")[0]
            left_out[f"{name} {NEEDS}{needed}"] += 1
    if left_out:
        terminalreporter.write_sep("-", f"{left_out.total()} tests left out: make test-all runs them")
    for test, count in left_out.items():
        terminalreporter.write_line(f"{count:3} {test}")


@pytest.fixture(scope="session")
def mind() -> Mind:
    """Return the mind of the project's own knowledge."""
    return Mind.of(load(ROOT / "config.yaml", {}))
