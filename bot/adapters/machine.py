"""What the machine has left, and who else on it may read a file."""

import re
import shutil
from pathlib import Path

MEMORY = Path("/proc/meminfo")
"""Where Linux tells of its memory."""

OTHERS = 0o077
"""The bits of a file's mode that let others than its owner do something."""


def free_bytes(path: Path) -> int:
    """Return how much room the disk has on which *path* is or would be; raises OSError."""
    while not path.exists():
        path = path.parent
    return shutil.disk_usage(path).free


def available_memory(told: Path = MEMORY) -> int | None:
    """Return how many bytes of memory programs can still have; None where that is not told."""
    try:
        found = re.search(r"^MemAvailable:\s+(\d+) kB", told.read_text(encoding="ascii"), re.MULTILINE)
    except OSError:
        return None
    return None if found is None else int(found[1]) * 1024


def open_to_others(path: Path) -> bool:
    """Tell whether somebody else may do something with a file that is there."""
    try:
        return bool(path.stat().st_mode & OTHERS)
    except OSError:
        return False
