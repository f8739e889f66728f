"""``python -m tests.bot_api --port 0 --journal FILE``: prints its port, then serves until it is ended."""

import argparse
import asyncio
import signal
from pathlib import Path

from tests.bot_api.api import TOKEN, BotApi
from tests.bot_api.server import Timing


async def serve(arguments: argparse.Namespace) -> None:
    """Serve until SIGTERM or SIGINT."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    timing = Timing(arguments.conflict_pause, arguments.webhook_backoff)
    async with BotApi(
        port=arguments.port, journal=arguments.journal, timing=timing, token=arguments.token
    ) as telegram:
        print(telegram.server.port, flush=True)  # noqa: T201 - this is how the starter learns it
        await ended.wait()


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(prog="python -m tests.bot_api", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes any free one")
    parser.add_argument(
        "--journal", type=Path, help="a file to which every call and delivery is appended (JSONL)"
    )
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--conflict-pause", type=float, default=Timing().conflict_pause)
    parser.add_argument("--webhook-backoff", type=float, default=Timing().webhook_backoff)
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
