"""``python -m bot``: the command line, in the project's own environment if another Python was used."""

import importlib.util
import os
import sys
from pathlib import Path

# One thread does the small sums of a message in a millisecond; several wait for each other for ten. Said
# before numpy is loaded, and to the processes that learn.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

OWN_PYTHON = Path(__file__).parent.parent / ".venv/bin/python"
"""The Python that ``make setup`` has given the dependencies."""


def ready() -> bool:
    """Tell whether this Python has the dependencies."""
    return all(importlib.util.find_spec(name) for name in ("msgspec", "aiosqlite", "telegram"))


def fill_streams() -> None:
    """Let nothing stand in the place of a standard stream that is closed, as under some supervisors.

    Else the next file that is opened would take its number, and be written what is to be told.
    """
    while (handle := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(handle, True)
    os.close(handle)
    sys.stdin = sys.stdin or os.fdopen(0, encoding="utf-8")
    sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8")
    sys.stderr = sys.stderr or os.fdopen(2, "w", encoding="utf-8")


def main() -> int:
    """Run the command line and return its exit code."""
    fill_streams()
    if not ready():
        if OWN_PYTHON.exists() and Path(sys.prefix) != OWN_PYTHON.parent.parent:
            os.execv(OWN_PYTHON, [str(OWN_PYTHON), "-m", "bot", *sys.argv[1:]])
        print("The bot is not set up for this Python. Run 'make setup' once, and try again.", file=sys.stderr)
        return 3
    from bot.cli import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
