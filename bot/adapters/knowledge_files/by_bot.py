"""Files of the knowledge that the program writes: an item at the end, and a line at what is taken back.

She may edit them too: all else stays as it is, byte by byte.
"""

import contextlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from bot import files
from bot.strict_yaml import MappingNode, Position, Problem, Problems, Sheet, hidden

YES = "yes"
"""What stands at what was taken back."""


class Meanwhile(Exception):
    """Somebody has edited the file since it was read; nothing was written."""


def quoted(text: str) -> str:
    """Return a text as it is read again, whatever is in it.

    Raises bot.strict_yaml.Problems if it would be refused then.
    """
    if what := hidden(text):
        raise Problems([Problem(Position("Telegram", 1), what)])
    return msgspec.json.encode(text).decode()


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
