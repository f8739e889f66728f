"""What the running bot writes to standard error: for people, for the journal, or for another program."""

import json
import logging
import os
import sys
from collections.abc import Mapping
from datetime import UTC, datetime

from bot.config import Log, LogFormat

PRIORITIES: Mapping[int, int] = {
    logging.CRITICAL: 2,
    logging.ERROR: 3,
    logging.WARNING: 4,
    logging.INFO: 6,
    logging.DEBUG: 7,
}
"""What each level is to the journal: ``<4>`` before a line makes a warning of it."""


def to_stderr(settings: Log, environment: Mapping[str, str] = os.environ) -> None:
    """Have the log written to standard error as the settings want it."""
    handler = logging.StreamHandler()
    handler.setFormatter(_formatter(settings.format, environment))
    logging.basicConfig(handlers=[handler], level=settings.level.upper())


def _formatter(wanted: LogFormat, environment: Mapping[str, str]) -> logging.Formatter:
    if wanted is LogFormat.JSON:
        return AsJson()
    if is_journal(environment):
        return ForJournal("%(message)s")
    return logging.Formatter("%(asctime)s %(levelname)s %(message)s")


def is_journal(environment: Mapping[str, str]) -> bool:
    """Tell whether standard error leads into systemd's journal, which has the time of each line already."""
    try:
        there = os.fstat(sys.stderr.fileno())
    except (OSError, ValueError):
        return False
    return environment.get("JOURNAL_STREAM") == f"{there.st_dev}:{there.st_ino}"


class ForJournal(logging.Formatter):
    """A line without its time, which tells its level in the way of the journal."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; what has several is of the same level in each."""
        mark = f"<{PRIORITIES.get(record.levelno, 6)}>"
        return "\n".join(f"{mark}{line}" for line in super().format(record).splitlines())


class AsJson(logging.Formatter):
    """An object in a line of its own."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the object."""
        told = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            told["traceback"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)
