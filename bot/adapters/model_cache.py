"""Keeps what is costly to build, in files whose names tell what they were built from."""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Collection, Iterable
from pathlib import Path

SUFFIX = ".model"

KEPT_UNUSED = 7 * 24 * 3600
"""Seconds that something is kept after it was last asked for: another copy may still need it."""


def fingerprint(content: bytes, sources: Iterable[Path]) -> str:
    """Return a name for *content* and the exact text of the program's *sources*, in any order."""
    digest = hashlib.sha256(content)
    for path in sorted(sources):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:32]


def has(folder: Path, name: str) -> bool:
    """Tell whether something is kept under *name*, and note that it is still of use."""
    try:
        os.utime(folder / (name + SUFFIX))
    except FileNotFoundError:
        return False
    except OSError:  # somebody else's file, which can still be read
        return os.access(folder / (name + SUFFIX), os.R_OK)
    return True


def kept(folder: Path, name: str) -> bytes | None:
    """Return what was kept under *name*, or None."""
    with contextlib.suppress(OSError):
        return (folder / (name + SUFFIX)).read_bytes()
    return None


def keep(folder: Path, name: str, content: bytes) -> None:
    """Keep *content*, so that another process sees all of it or nothing.

    A folder that cannot be written only costs time: the next start builds again.
    """
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handle, path = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(path, folder / (name + SUFFIX))


def tidy(folder: Path, names: Collection[str], now: float) -> None:
    """Delete what nobody has asked for in a while, but *names*; *now* is in seconds of the epoch."""
    for path in folder.glob("*" + SUFFIX):
        with contextlib.suppress(OSError):
            if path.stem not in names and now - path.stat().st_mtime > KEPT_UNUSED:
                path.unlink()
