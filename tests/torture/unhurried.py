"""``python -m tests.torture.unhurried --config FILE --clock FILE``: the bot, sending as fast as it can.

Telegram's pace of a message a second to each chat would make a torture last for hours. Everything
else is as in ``python -m bot run``, but for the time on the wall, which is wrong by as many seconds as
stand in the file of the clock.
"""

import argparse
import asyncio
import logging
import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as bot.__main__ does, before numpy is loaded

from bot import bootstrap
from bot.config import load
from bot.core.sending.pacing import Pace
from bot.deliverer import Clock
from bot.mind import Mind
from bot.run import run

UNHURRIED = Pace(person=(1e6, 1e6), group=(1e6, 1e6), overall=(1e6, 1e6))


@dataclass
class SetClock:
    """A clock that somebody sets, also while it is looked at."""

    file: Path
    right: Callable[[], datetime]

    def now(self) -> datetime:
        """Return the time, as wrong as it was set."""
        try:
            return self.right() + timedelta(seconds=float(self.file.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return self.right()


def main() -> int:
    """Run until SIGTERM."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--clock", type=Path, required=True)
    options = parser.parse_args()
    config = load(options.config, os.environ)
    clock = SetClock(options.clock, bootstrap.now)
    bootstrap.now = clock.now
    bootstrap.CLOCK = Clock(clock.now, time.monotonic, random.random)
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.INFO)
    asyncio.run(run(config, Mind.of(config), UNHURRIED))
    return 0


if __name__ == "__main__":
    sys.exit(main())
