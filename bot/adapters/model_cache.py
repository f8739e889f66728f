"""Keeps what is costly to build, in files whose names tell what they were built from."""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Collection, Iterable
from pathlib import Path

SUFFIX = ".model"


def fingerprint(content: bytes, sources: Iterable[Path]) -> str:
    """Return a name for *content* and the exact text of the program's *sources*, in any order."""
    digest = hashlib.sha256(content)
    for path in sorted(sources):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:32]


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


def tidy(folder: Path, names: Collection[str]) -> None:
    """Delete all that was kept, but *names*."""
    for path in folder.glob("*" + SUFFIX):
        if path.stem not in names:
            path.unlink(missing_ok=True)
