"""Keeps what is costly to build, in a file whose name tells what it was built from."""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path


def fingerprint(paths: Iterable[Path]) -> str:
    """Return a name for the exact contents of files, whose order does not matter."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        content = path.read_bytes()
        digest.update(f"{path.name}:{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()[:32]


def cached(folder: Path, name: str, build: Callable[[], bytes]) -> bytes:
    """Return what *build* returned for *name* before, or build it now and keep it.

    Older files in *folder* are removed. A folder that cannot be written only costs time: the next
    start builds again.
    """
    path = folder / f"{name}.model"
    with contextlib.suppress(OSError):
        return path.read_bytes()
    content = build()
    with contextlib.suppress(OSError):
        _keep(path, content)
    return content


def _keep(path: Path, content: bytes) -> None:
    """Write a file so that another process sees all of it or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    os.replace(name, path)
    for older in path.parent.glob("*.model"):
        if older != path:
            older.unlink(missing_ok=True)
