"""Files of the knowledge that the program writes: an item at the end, and a line at what is taken back.

She may edit them too: all else stays as it is, byte by byte.
"""

import contextlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

from bot import files
from bot.problems import Wrong, said
from bot.strict_yaml import MappingNode, Node, Position, Problem, Problems, Sheet, hidden, line_of

YES = "yes"
"""What stands at what was taken back."""


ID = re.compile(r"[0-9-]{1,40}")
"""What an item may be known by: a button carries it."""

Values = Mapping[str, str | None]
"""What stands in an item, by name."""


class Marked(Protocol):
    """What an item says; it is known by its id."""

    @property
    def id(self) -> str:
        """What it is known by."""


M = TypeVar("M", bound=Marked)


class Meanwhile(Exception):
    """Somebody has edited the file since it was read; nothing was written."""


def quoted(text: str) -> str:
    """Return a text as it is read again, whatever is in it.

    Raises bot.strict_yaml.Problems if it would be refused then.
    """
    if code := hidden(text):
        raise Problems([Problem(Position("Telegram", 1), said(Wrong.HIDDEN, code=code))])
    return msgspec.json.encode(text).decode()


# --- reading ------------------------------------------------------------------------------------------


def items(
    sheet: Sheet, tree: Node | None, keys: tuple[str, ...], read: Callable[[Node, Values], M | None]
) -> Iterator[tuple[Node, M]]:
    """Yield what *read* makes of every item, with where it stands; an id that stands twice is a problem."""
    seen = dict[str, int]()
    for node in sheet.items(tree):
        values = {key.value: sheet.text(value) for key, value in sheet.mapping(node, keys)}
        if (one := read(node, values)) is None:
            continue
        if one.id in seen:
            sheet.at(node, Wrong.ID_TWICE, name=one.id, line=seen[one.id])
        else:
            yield node, one
            seen[one.id] = line_of(node)


def is_complete(sheet: Sheet, node: Node, values: Values, needed: Sequence[str]) -> bool:
    """Tell whether an item has all that is *needed*; what is missing is a problem."""
    missing = [name for name in needed if not values.get(name)]
    for name in missing:
        sheet.at(node, Wrong.INCOMPLETE, name=name)
    return not missing


def check_mark(sheet: Sheet, node: Node, values: Values) -> None:
    """Note what marks an item and is none: its id, and that it was taken back."""
    if values.get("undone") not in (None, YES):
        sheet.at(node, Wrong.NO_MARK, yes=YES)
    if not ID.fullmatch(str(values["id"])):
        sheet.at(node, Wrong.NO_ID, name=str(values["id"]))


# --- writing ------------------------------------------------------------------------------------------


def add(path: Path, heading: str, id_: str, lines: Mapping[str, str]) -> None:
    """Write an item at the end of the file, unless there is one of its id; a new file has a *heading*.

    A kill leaves the file as it was, or with it. Raises OSError, bot.strict_yaml.Problems if the file is
    broken, and Meanwhile.
    """
    before = _content(path)
    if id_ not in _lines_of_ids(path.name, before or b""):
        _replace(path, before, _with(before, heading, {"id": id_, **lines}))


def undo(path: Path, id_: str) -> None:
    """Mark the item of an id as taken back, unless it is; raises what :func:`add` does."""
    before = _content(path) or b""
    found = _lines_of_ids(path.name, before).get(id_)
    if found is None:
        return
    last, indented, undone = found
    if not undone:
        lines = before.decode("utf-8").splitlines(keepends=True)
        end = lines[last - 1]
        lines[last - 1] = end if end.endswith("\n") else f"{end}\n"
        lines.insert(last, f"{' ' * indented}undone: {YES}\n")
        _replace(path, before, "".join(lines).encode())


def _with(before: bytes | None, heading: str, lines: Mapping[str, str]) -> bytes:
    text = (before or heading.encode()).decode("utf-8")
    text = text if text.endswith("\n") else f"{text}\n"
    item = "\n  ".join(f"{name}: {value}" for name, value in lines.items())
    return f"{text}\n- {item}\n".encode()


def _lines_of_ids(name: str, content: bytes) -> Mapping[str, tuple[int, int, bool]]:
    """Return by its id where each item ends, how its lines are indented, and whether it is taken back."""
    sheet = Sheet(name)
    tree = sheet.tree(content)
    found = dict[str, tuple[int, int, bool]]()
    for node in sheet.items(tree):
        if isinstance(node, MappingNode) and node.value:
            values = {key.value: value.value for key, value in node.value}
            first, last = node.value[0][0], node.value[-1][1]
            end = int(last.end_mark.line) + (1 if last.end_mark.column else 0)
            found[str(values.get("id"))] = (end, int(first.start_mark.column), "undone" in values)
    if sheet.problems:
        raise Problems(sheet.problems)
    return found


def _content(path: Path) -> bytes | None:
    with contextlib.suppress(FileNotFoundError):
        return files.read(path)
    return None


def _replace(path: Path, before: bytes | None, after: bytes) -> None:
    """Write the file in one go, and on disk, if it still reads *before*."""

    def unchanged() -> None:
        if _content(path) != before:
            raise Meanwhile

    mode = path.stat().st_mode & 0o777 if before is not None else 0o644
    files.replace(path, after, mode, unchanged)
