"""A folder that holds a published site, and what is different there.

All that is new is written beside what it replaces before anything is replaced: where there is no room for it,
or it may not be written, the site stays as it was. Then each file is replaced in one step, pages after what
they need, and what is not needed any more is deleted last: whenever this is stopped, every page is whole, as
it was or as it is to be, and finds its style and its script. A list of what was published is kept beside it,
so that nothing else is ever overwritten or deleted. Whoever may enter the folder may read all of it.
"""

import contextlib
import errno
import fcntl
import hashlib
import os
import re
import stat
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot import files as disk

LIST = "published.txt"
"""The file that lists what was published, as ``sha256sum -c`` reads it."""

LARGEST_LIST = 1 << 20
"""Bytes that it may have: some ten thousand files."""

_LISTED = re.compile(r"[0-9a-f]{64}  (.+)")
"""A line of the list: the checksum of a file, and its name."""

NEW = ".being-published"
"""How the name of a file ends while it is being written."""

OF_THE_DISK = "lost+found"
"""A folder that lies on every new disk, and is nobody's."""

READABLE, ENTERED = 0o644, 0o755
"""The modes of files and folders that a web server reads as another user, whatever the umask is."""

PATIENCE = 3.0
"""Seconds for which another program that publishes there is waited for."""

PAUSE = 0.1
"""Seconds between two looks at whether it has ended."""


class FolderUnusable(Exception):
    """Nothing can be published in a folder; the message says what to do."""


class Differs(StrEnum):
    """How a file of a folder differs from what is to be there."""

    MISSING = "missing"
    CHANGED = "changed"
    LEFT_OVER = "left over"


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """A file that is not as it is to be."""

    file: str
    kind: Differs


def differences(folder: Path, files: Mapping[str, bytes]) -> list[Difference]:
    """Return what in *folder* differs from *files*, sorted; raises FolderUnusable if it cannot be read."""
    try:
        return sorted(_differences(folder, files))
    except OSError as error:
        raise _unusable(folder, error) from error


def publish(folder: Path, files: Mapping[str, bytes]) -> list[Difference]:
    """Make *folder* hold *files*, and return what was different; raises FolderUnusable if that cannot be."""
    try:
        _make(folder)
        with _alone(folder):
            return _published(folder, files)
    except OSError as error:
        raise _unusable(folder, error) from error


def _published(folder: Path, files: Mapping[str, bytes]) -> list[Difference]:
    known = _listed(folder / LIST)
    ours = {*(known or ()), *files, LIST, *_begun(folder)}
    _refuse_what_is_others(folder, known, files, ours)
    _clear(folder / f"{name}{NEW}" for name in ours)  # of what a program that was killed had begun
    different, listed = sorted(_differences(folder, files)), _list(files)
    _open_up(folder, files)
    if not different and _holds(folder / LIST, listed):  # which is so, too, where nothing may be written
        return []
    begun = _list({**dict.fromkeys(known or (), b""), **files})  # what is there is always listed
    new = {one.file: files[one.file] for one in different if one.kind is not Differs.LEFT_OVER}
    _replace(folder, {LIST: begun, **{name: new[name] for name in _in_order(new)}})
    for one in different:
        if one.kind is Differs.LEFT_OVER:
            (folder / one.file).unlink(missing_ok=True)
    if begun != listed:
        _replace(folder, {LIST: listed})
    return different


def _begun(folder: Path) -> set[str]:
    """Return the names of what a program that was killed was going to write: their list is written first."""
    try:
        return _listed(folder / f"{LIST}{NEW}") or set()
    except FolderUnusable:  # it was killed before it had written another
        return set()


def _refuse_what_is_others(
    folder: Path, known: set[str] | None, files: Mapping[str, bytes], ours: set[str]
) -> None:
    """Raise FolderUnusable if something would be written where others have put, or led, something else."""
    if known is None and (found := _others(folder, {f"{name}{NEW}" for name in ours})):
        gone = f" If it has, its list {LIST} is gone: bring that back, or empty the folder."
        raise FolderUnusable(
            f"In {folder} lies what this program has not published ({found[0]}). Name an empty folder, or "
            f"one that does not exist yet.{gone if files.keys() & {*found} else ''}"
        )
    for name in sorted({*(known or ()), *files}):
        if not (folder / name).parent.resolve().is_relative_to(folder.resolve()):
            raise FolderUnusable(f"{name} would lie outside {folder}. Take away what leads there.")
    for name in sorted(files):
        if (folder / name).is_dir():
            raise FolderUnusable(f"{folder / name} is a folder, and a file is to be there. Take it away.")
        if name not in (known or ()) and os.path.lexists(folder / name):
            raise FolderUnusable(
                f"{folder / name} was not published by this program, which is to put a file there. Take it "
                "away, or give it another name."
            )


def _others(folder: Path, ours: set[str]) -> list[str]:
    """Return what lies in *folder* and is not among what is *ours*, but for empty folders."""
    files = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    names = (path.relative_to(folder) for path in files)
    return sorted(x.as_posix() for x in names if x.parts[0] != OF_THE_DISK and x.as_posix() not in ours)


def _clear(begun: Iterable[Path]) -> None:
    """Delete what was begun and not finished."""
    for path in begun:
        if os.path.lexists(path):
            path.unlink()


def _open_up(folder: Path, names: Iterable[str]) -> None:
    """Let everybody read what was published by who kept it to himself, as far as that may be changed."""
    for name in names:
        path = folder / name
        for one, mode in ((path, READABLE), *((x, ENTERED) for x in path.parents if folder in x.parents)):
            with contextlib.suppress(OSError):
                if stat.S_IMODE(one.lstat().st_mode) & mode != mode and not one.is_symlink():
                    one.chmod(mode)


def _differences(folder: Path, files: Mapping[str, bytes]) -> Iterator[Difference]:
    for name, content in files.items():
        path = folder / name
        if not path.is_file():
            yield Difference(name, Differs.MISSING)
        elif not _holds(path, content):
            yield Difference(name, Differs.CHANGED)
    for name in (_listed(folder / LIST) or set()) - files.keys():
        if (folder / name).is_file():
            yield Difference(name, Differs.LEFT_OVER)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return disk.read(path, len(content)) == content
    except (disk.TooLarge, FileNotFoundError):
        return False


def _in_order(names: Iterable[str]) -> list[str]:
    """Return *names* with pages after what they need."""
    return sorted(names, key=lambda name: (name.endswith(".html"), name))


def _listed(at: Path) -> set[str] | None:
    """Return the names of what a list says was published; None if there is none. Nothing outside counts.

    Raises FolderUnusable if it is none that was written here: what it does not name is others'.
    """
    try:
        lines = disk.read(at, LARGEST_LIST).decode().split("\n")
    except FileNotFoundError:
        return None
    except (disk.NoFile, disk.TooLarge, IsADirectoryError, UnicodeDecodeError) as error:
        raise FolderUnusable(_no_list(at)) from error
    if not (names := [found[1] for line in lines if (found := _LISTED.fullmatch(line))]):
        raise FolderUnusable(_no_list(at))
    return {name for name in names if _is_within(name)}


def _no_list(at: Path) -> str:
    return (
        f"{at} is not the list that this program keeps of what it has published. Empty the "
        "folder, or name another one."
    )


def _is_within(name: str) -> bool:
    """Tell whether a file can have been published under a name."""
    return name.isprintable() and name != LIST and not {"..", ".", ""} & {*name.split("/")}


def _list(files: Mapping[str, bytes]) -> bytes:
    """Return the list of what is published."""
    lines = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return "".join(lines).encode()


def _replace(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Let files have other *contents*: each in one step, in this order, and none unless all can."""
    beside = {folder / name: folder / f"{name}{NEW}" for name in contents}
    try:
        for new, content in zip(beside.values(), contents.values(), strict=True):
            _write(new, content)
    except OSError:
        _clear(beside.values())
        raise
    for path, new in beside.items():
        os.replace(new, path)


def _write(path: Path, content: bytes) -> None:
    """Write a file to the disk that everybody can read, whoever writes it; never through a link."""
    _make(path.parent)
    with open(path, "xb") as file:
        file.write(content)
        file.flush()
        os.fchmod(file.fileno(), READABLE)
        os.fsync(file.fileno())


def _make(folder: Path) -> None:
    """Make a folder that everybody can enter, and those it lies in, as far as they are not there."""
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(exist_ok=True)
        folder.chmod(ENTERED)


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep others from publishing in *folder*; the system lets go of it when the program ends.

    Raises FolderUnusable if somebody else has been at it for PATIENCE.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        until = time.monotonic() + PATIENCE
        while not _taken(handle):
            if time.monotonic() >= until:
                raise FolderUnusable(
                    f"Another program is publishing into {folder}. Publish again when it has ended."
                )
            time.sleep(PAUSE)
        yield
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _unusable(folder: Path, error: OSError) -> FolderUnusable:
    at = f"{error.filename}: " if error.filename and Path(error.filename) != folder else ""
    return FolderUnusable(f"The folder {folder} cannot be used ({at}{error.strerror}). {_advice(error)}")


def _advice(error: OSError) -> str:
    """Return what whoever publishes can do about an *error*."""
    match error.errno:
        case errno.EACCES | errno.EPERM:
            return "Let the user who publishes read it and write to it, or name another folder."
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return "Make room there and publish again; until then the page is as it was."
        case errno.EEXIST | errno.ENOTDIR | errno.ELOOP:
            return (
                "A file, or a link that leads nowhere, is in the way: take it away, or name another folder."
            )
        case _:
            return "Name another folder, one that can be read and written to."
