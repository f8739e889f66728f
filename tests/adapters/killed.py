"""Does the same work again and again, in copies, and is killed at one step after the other.

``python -m tests.adapters.killed WORK FOLDER TO``: WORK is ``rotate`` for replacing the key, or ``open``;
FOLDER holds ``bot.db`` and ``key``; what each kill has left is in a folder of TO, numbered by the step. A
step is a call into SQLite or the system that may write.
"""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from bot.adapters.database.rotation import rotate
from bot.adapters.database.sqlite import opened_alone

WRITES = frozenset(
    {
        *("execute", "__exit__", "close", "write", "flush", "fsync", "replace", "chmod", "mkstemp"),
        *("backup", "open", "unlink", "flock"),
    }
)
"""What a step is called."""


def opened(path: Path, key: Path) -> None:
    """Open the database, which brings it to the schema of the program."""
    with opened_alone(path, key):
        pass


WORKS: dict[str, Callable[[Path, Path], object]] = {"rotate": rotate, "open": opened}


def killed_at(step: int, work: Callable[[Path, Path], object], folder: Path) -> bool:
    """Do *work* in *folder* in a process of its own, which ends before a step; True if it got there."""
    child = os.fork()
    if child == 0:
        _end_before(step)
        work(folder / "bot.db", folder / "key")
        sys.setprofile(None)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) != 0


def _end_before(step: int) -> None:
    left = step

    def seen(frame: FrameType, event: str, called: Any) -> None:
        nonlocal left
        if event == "c_call" and called.__name__ in WRITES:
            left -= 1
            if left == 0:
                os._exit(9)

    sys.setprofile(seen)


def main(work: Callable[[Path, Path], object], source: Path, to: Path) -> None:
    """Leave a folder for each step."""
    step, again = 0, True
    while again:
        step += 1
        shutil.copytree(source, to / str(step))
        again = killed_at(step, work, to / str(step))


if __name__ == "__main__":
    main(WORKS[sys.argv[1]], Path(sys.argv[2]), Path(sys.argv[3]))
