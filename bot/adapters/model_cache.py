"""Keeps what is costly to build, in files whose names tell what they were built from.

A file begins with a checksum of its name and the rest: one that is damaged, or that was copied over another,
counts as missing, and is built again.
"""

import contextlib
import hashlib
import os
from collections.abc import Collection, Iterable
from pathlib import Path

from bot import files

SUFFIX = ".model"
"""How the names of the files end."""

KEPT_UNUSED = 7 * 24 * 3600
"""Seconds that something is kept after it was last asked for: another copy may still need it."""


def fingerprint(content: bytes, sources: Iterable[Path]) -> str:
    """Return a name for *content* and the exact text of the program's *sources*, in any order."""
    digest = hashlib.sha256(content)
    for path in sorted(sources):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:32]


CHECKSUM = hashlib.sha256().digest_size
"""Bytes at the beginning of a file that its name and the rest of it must give."""

LARGEST = 256 * 1024 * 1024
"""Bytes of a file, at most: what has more was never kept here."""


def has(folder: Path, name: str) -> bool:
    """Tell whether something is kept under *name*, whole, and note that it is still of use."""
    with contextlib.suppress(OSError):  # missing, or somebody else's file, which can still be read
        os.utime(folder / (name + SUFFIX))
    return kept(folder, name) is not None


def kept(folder: Path, name: str) -> bytes | None:
    """Return what was kept under *name*; None if there is nothing, or nothing whole."""
    try:
        file = files.read(folder / (name + SUFFIX), LARGEST)
    except OSError:
        return None
    checksum, content = file[:CHECKSUM], file[CHECKSUM:]
    return content if _checksum(name, content) == checksum else None


def _checksum(name: str, content: bytes) -> bytes:
    return hashlib.sha256(name.encode() + content).digest()


def keep(folder: Path, name: str, content: bytes) -> bool:
    """Keep *content*, so that another process, or one after a loss of power, sees all of it or nothing.

    Tell whether it could be kept: a folder that cannot be written costs time, as the next start builds again.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        files.replace(folder / (name + SUFFIX), _checksum(name, content) + content)
    except OSError:
        return False
    return True


def tidy(folder: Path, names: Collection[str], now: float) -> None:
    """Delete what nobody has asked for in a while, but *names*; *now* is in seconds of the epoch."""
    for path in folder.glob("*" + SUFFIX):
        with contextlib.suppress(OSError):
            if path.stem not in names and now - path.stat().st_mtime > KEPT_UNUSED:
                path.unlink()
