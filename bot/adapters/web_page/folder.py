"""A folder that holds a published site, and what is different there.

Each file is replaced in one step, pages after what they need, and what is not needed any more is deleted
last: whenever this is stopped, every page is whole, as it was or as it is to be, and finds its style and its
script. A list of what was published is kept beside it, so that nothing else is ever overwritten or deleted.
"""

import contextlib
import fcntl
import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

LIST = "published.txt"
"""The file that lists what was published, as ``sha256sum -c`` reads it."""

NEW = ".being-published"
"""How the name of a file ends while it is being written."""


class FolderUnusable(Exception):
    """Nothing can be published in a folder; the message says what to do."""


class Kind(StrEnum):
    """How a file of a folder differs from what is to be there."""

    MISSING = "missing"
    CHANGED = "changed"
    LEFT_OVER = "left over"


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """A file that is not as it is to be."""

    file: str
    kind: Kind


def differences(folder: Path, files: Mapping[str, bytes]) -> list[Difference]:
    """Return what in *folder* differs from *files*, sorted; raises FolderUnusable if it cannot be read."""
    try:
        return sorted(_differences(folder, files))
    except OSError as error:
        raise _unusable(folder, error) from error


def publish(folder: Path, files: Mapping[str, bytes]) -> list[Difference]:
    """Make *folder* hold *files*, and return what was different; raises FolderUnusable if that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            return _published(folder, files)
    except OSError as error:
        raise _unusable(folder, error) from error


def _published(folder: Path, files: Mapping[str, bytes]) -> list[Difference]:
    for begun in folder.rglob(f"*{NEW}"):  # by a program that was killed
        begun.unlink()
    known = _listed(folder)
    if known is None and (found := sorted(path.name for path in folder.iterdir())):
        raise FolderUnusable(
            f"In {folder} lies what this program has not published ({found[0]}). Name an empty folder, or "
            "one that does not exist yet."
        )
    for name in sorted({*known, *files} if known else files):
        if not (folder / name).parent.resolve().is_relative_to(folder.resolve()):
            raise FolderUnusable(f"{name} would lie outside {folder}. Take away what leads there.")
    different = sorted(_differences(folder, files))
    _list(folder, {**dict.fromkeys(known or (), b""), **files})  # before them: what is there is always listed
    for name in _in_order(one.file for one in different if one.kind is not Kind.LEFT_OVER):
        _replace(folder / name, files[name])
    for one in different:
        if one.kind is Kind.LEFT_OVER:
            (folder / one.file).unlink(missing_ok=True)
    _list(folder, files)
    return different


def _differences(folder: Path, files: Mapping[str, bytes]) -> Iterator[Difference]:
    for name, content in files.items():
        path = folder / name
        if not path.is_file():
            yield Difference(name, Kind.MISSING)
        elif path.read_bytes() != content:
            yield Difference(name, Kind.CHANGED)
    for name in (_listed(folder) or set()) - files.keys():
        if (folder / name).is_file():
            yield Difference(name, Kind.LEFT_OVER)


def _in_order(names: Iterable[str]) -> list[str]:
    """Return *names* with pages after what they need."""
    return sorted(names, key=lambda name: (name.endswith(".html"), name))


def _listed(folder: Path) -> set[str] | None:
    """Return the names of what was published; None if nothing was. Nothing outside the folder counts."""
    try:
        lines = (folder / LIST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return None
    names = (line.partition("  ")[2] for line in lines)
    return {name for name in names if name and not {"..", ""} & {*name.split("/")}}


def _list(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the list of what is published."""
    lines = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    _replace(folder / LIST, "".join(lines).encode())


def _replace(path: Path, content: bytes) -> None:
    """Let a file have another content in one step, readable for whoever new files are readable for."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + NEW)
    with open(new, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(new, path)


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until nobody else publishes in *folder*; the system lets go of it when the program ends."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _unusable(folder: Path, error: OSError) -> FolderUnusable:
    return FolderUnusable(
        f"The folder {folder} cannot be used ({error.strerror}). Check that it can be written to."
    )
