"""The file of what was taught by the bot: the one of the knowledge that the program writes.

She may edit it too, and move what is in it into an entry's file: an addition is put at its end, and what is
taken back gets a line of its own; all else stays as it is, byte by byte.
"""

import contextlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from bot import files
from bot.core.knowledge import named
from bot.core.knowledge.entries import Entry
from bot.core.knowledge.taught import Taught
from bot.core.language import Language
from bot.strict_yaml import MappingNode, Node, Problems, Sheet, line_of, nearest

NAME = "taught.yaml"
"""What the file is called."""

KEYS = ("id", "entry", "language", "text", "undone")
"""What an item may hold."""

NEEDED = KEYS[:4]
"""What it must hold."""

YES = "yes"
"""What stands at what was taken back."""

ID = re.compile(r"[0-9-]{1,40}")
"""What an item may be known by: a button carries it."""

HEADING = """\
# Lauseet, jotka olet opettanut botille Telegramissa (/kysymykset). Botti kirjoittaa tätä tiedostoa: uusi
# lause tulee loppuun, ja perutun perään tulee rivi 'undone: yes'. Mitään muuta se ei muuta.
#
# Saat muokata tätä itsekin. Lauseen voi siirtää aiheen omaan tiedostoon: kirjoita se sinne kohtaan
# 'alternatives' ja poista se tästä. Tässä olevista lauseista ei tule verkkosivulle mitään, siirretyistä tulee
# sen hakuun yksittäisiä sanoja.
"""
"""How the file begins."""


class Meanwhile(Exception):
    """Somebody has edited the file since it was read; nothing was written."""


def sentences(sheet: Sheet, tree: Node | None, entries: Mapping[str, Entry]) -> Iterator[tuple[Node, Taught]]:
    """Yield what is taught, each with where it stands; what is missing or not known is a problem."""
    seen = dict[str, int]()
    for node in sheet.items(tree):
        values = {key.value: sheet.text(value) for key, value in sheet.mapping(node, KEYS)}
        if (one := _taught(sheet, node, values, entries)) is None:
            continue
        if one.id in seen:
            sheet.at(node, f"the id '{one.id}' stands on line {seen[one.id]} already: delete one of them")
        else:
            yield node, one
        seen.setdefault(one.id, line_of(node))


def _taught(
    sheet: Sheet, node: Node, values: Mapping[str, str | None], entries: Mapping[str, Entry]
) -> Taught | None:
    known = len(sheet.problems)
    for name in NEEDED:
        if not values.get(name):
            sheet.at(
                node, f"'{name}' is missing or empty: add a line '{name}: ...' to it, or delete the item"
            )
    if len(sheet.problems) > known:
        return None
    entry, language, text = (str(values[name]) for name in NEEDED[1:])
    one = Taught(str(values["id"]), entry, Language.FI, text, values.get("undone") == YES)
    if values.get("undone") not in (None, YES):
        sheet.at(node, f"'undone' can only be '{YES}': write that, or delete the line")
    if not ID.fullmatch(one.id):
        sheet.at(node, f"'{one.id}' is no id: write digits and '-'")
    if language not in [*Language]:
        sheet.at(node, f"'{language}' is not known here: write {nearest(language, Language)}")
        return None
    one = msgspec.structs.replace(one, language=Language(language))
    _check_entry(sheet, node, one, entries)
    return one if len(sheet.problems) == known else None


def _check_entry(sheet: Sheet, node: Node, one: Taught, entries: Mapping[str, Entry]) -> None:
    """Note an entry that there is not, that is not written in the language, or is not taught this way."""
    if one.entry == named.NONE:
        return
    if one.entry not in entries:
        sheet.at(node, f"there is no entry '{one.entry}': write {nearest(one.entry, [*entries, named.NONE])}")
    elif one.entry == named.CRISIS:
        sheet.at(node, "signs of distress are not taught here: write the sentence into entries/crisis.yaml")
    elif one.language not in entries[one.entry].texts:
        sheet.at(
            node, f"the entry '{one.entry}' is not written in '{one.language}': write it, or delete this"
        )


# --- writing ------------------------------------------------------------------------------------------


def add(folder: Path, one: Taught) -> None:
    """Write *one* at the end of the file, unless it is there; a kill leaves the file as it was, or with it.

    Raises OSError, bot.strict_yaml.Problems if the file is broken, and Meanwhile.
    """
    before = _content(folder / NAME)
    if one.id not in _lines_of_ids(before or b""):
        _replace(folder / NAME, before, _with(before, one))


def undo(folder: Path, id_: str) -> None:
    """Mark what was taught as taken back, unless it is; raises what :func:`add` does."""
    before = _content(folder / NAME) or b""
    found = _lines_of_ids(before).get(id_)
    if found is None:
        return
    last, indented, undone = found
    if not undone:
        lines = before.decode("utf-8").splitlines(keepends=True)
        end = lines[last - 1]
        lines[last - 1] = end if end.endswith("\n") else f"{end}\n"
        lines.insert(last, f"{' ' * indented}undone: {YES}\n")
        _replace(folder / NAME, before, "".join(lines).encode())


def _with(before: bytes | None, one: Taught) -> bytes:
    text = (before or HEADING.encode()).decode("utf-8")
    text = text if text.endswith("\n") else f"{text}\n"
    written = msgspec.json.encode(one.text).decode()
    item = f"\n- id: {one.id}\n  entry: {one.entry}\n  language: {one.language}\n  text: {written}\n"
    return f"{text}{item}".encode()


def _lines_of_ids(content: bytes) -> Mapping[str, tuple[int, int, bool]]:
    """Return by its id where each item ends, how its lines are indented, and whether it is taken back."""
    sheet = Sheet(NAME)
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
