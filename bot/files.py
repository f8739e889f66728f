"""Files that may be damaged, or none: read so that nothing is waited for, and written in one step."""

import errno
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

PRIVATE = 0o600
"""The mode of what nobody else is to read."""


class NoFile(OSError):
    """What stands there can be opened, and is no file."""


class TooLarge(OSError):
    """A file holds more than it may."""


def read(path: Path, largest: int | None = None) -> bytes:
    """Return what is in a file, which has *largest* bytes at most.

    Raises OSError if it cannot be read: NoFile for a pipe or a device, which may never end; TooLarge.
    """
    with open(path, "rb", opener=_without_waiting) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise NoFile(errno.EINVAL, "it is no file", str(path))
        large = largest is not None and status.st_size > largest  # however little of it is on disk
        content = b"" if large else file.read(-1 if largest is None else largest + 1)
    if large or (largest is not None and len(content) > largest):
        raise TooLarge(errno.EFBIG, "it is too large", str(path))
    return content


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK)


def sync_folder(folder: Path) -> None:
    """Have on disk what a folder holds: which names there are."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _nothing() -> None:
    """Find nothing to object to."""


def replace(path: Path, content: bytes, mode: int = PRIVATE, last: Callable[[], None] = _nothing) -> None:
    """Let the file at *path* have another *content* and *mode*, on disk and in one step.

    A kill at any moment, or a loss of power, leaves the old content or the new.
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
