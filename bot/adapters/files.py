"""Writing a file so that a kill at any moment, or a loss of power, leaves the old content or the new."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

PRIVATE = 0o600
"""The mode of what nobody else is to read."""


def _nothing() -> None:
    """Find nothing to object to."""


def sync_folder(folder: Path) -> None:
    """Have on disk what a folder holds: which names there are."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace(path: Path, content: bytes, mode: int = PRIVATE, last: Callable[[], None] = _nothing) -> None:
    """Let the file at *path* have another *content* and *mode*, on disk and in one step.

    What *last* raises when all but that step is done leaves the file as it was; nothing else is left behind.
    Raises OSError if it cannot be written, as where a folder stands.
    """
    handle, made = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(made, mode)
        last()
        os.replace(made, path)
    except BaseException:
        os.unlink(made)
        raise
    sync_folder(path.parent)
