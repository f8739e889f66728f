"""``python -m tests.torture.unhurried --config FILE``: the bot, sending as fast as it can.

Telegram's pace of a message a second to each chat would make a torture last for hours. Everything
else is as in ``python -m bot run``.
"""

import argparse
import asyncio
import logging
import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as bot.__main__ does, before numpy is loaded

from bot.config import load
from bot.core.sending.pacing import Pace
from bot.mind import Mind
from bot.run import run

UNHURRIED = Pace(person=(1e6, 1e6), group=(1e6, 1e6), overall=(1e6, 1e6))


def main() -> int:
    """Run until SIGTERM."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, required=True)
    config = load(parser.parse_args().config, os.environ)
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.INFO)
    asyncio.run(run(config, Mind.of(config), UNHURRIED))
    return 0


if __name__ == "__main__":
    sys.exit(main())
