"""Reads the examples that understanding is measured by, and what is demanded of the figures.

Examples are lines of JSON, ``{"id", "text", "label", "also", "style"}``, the last two optional; whole
conversations have ``{"id", "turns"}``, each turn with a text, a label and ``also``. The language of the
chat is that of the file's name (``fi.jsonl``, ``questions-sv.jsonl``), else that in the id
(``dev-en-001``), else Finnish.
"""

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Annotated

import msgspec

from bot.core.knowledge.named import NONE
from bot.core.language import Language
from bot.core.quality.evaluation import FIGURES, Example, Limits, Verdict
from bot.core.quality.talks import LATER, OPENING, Talk
from bot.problems import Saying, Wrong, said
from bot.strict_yaml import MappingNode, Node, Position, Problem, Problems, Sheet, nearest

SECTIONS = ("at_least", "at_most")
"""What may be demanded of a language's figures."""

Answers = dict[str, tuple[str, Verdict]]
"""What each text was answered, and how good that was."""


class _Turn(msgspec.Struct):
    text: str
    label: str
    also: tuple[str, ...] = ()
    style: str = ""


class _Line(_Turn, kw_only=True):
    id: str | int


class _Talk(msgspec.Struct):
    id: str | int
    turns: Annotated[tuple[_Turn, ...], msgspec.Meta(min_length=1)]


class _Labelled(Exception):
    """A label is no entry: ``said`` says so."""

    def __init__(self, what: Saying) -> None:
        self.said = what
        super().__init__(str(what))


Found = Example | Talk
"""What a line of a file holds."""


def examples(path: Path, entries: Collection[str]) -> list[Found]:
    """Return the examples and conversations of a file, whose labels are *entries* or ``none``.

    Raises Problems with every mistake, and OSError when the file cannot be read.
    """
    found: list[Found] = []
    problems: list[Problem] = []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            if line.strip():
                found.append(_found(line, path, entries))
        except (_Labelled, msgspec.DecodeError, ValueError) as mistake:
            what = mistake.said if isinstance(mistake, _Labelled) else said(Wrong.EXAMPLE, why=str(mistake))
            problems.append(Problem(Position(str(path), number), what))
    if problems:
        raise Problems(problems)
    return found


def _found(line: bytes, path: Path, entries: Collection[str]) -> Found:
    if b'"turns"' in line:
        talk = msgspec.json.decode(line, type=_Talk)
        name, language = str(talk.id), _language(path.stem, str(talk.id))
        styles = (OPENING, *[LATER] * (len(talk.turns) - 1))
        turns = (
            _example(f"{name}/{number}", msgspec.structs.replace(turn, style=style), entries, language)
            for number, (turn, style) in enumerate(zip(talk.turns, styles, strict=True), start=1)
        )
        return Talk(name, tuple(turns), language)
    read = msgspec.json.decode(line, type=_Line)
    return _example(str(read.id), read, entries, _language(path.stem, str(read.id)))


def _example(name: str, read: _Turn, entries: Collection[str], language: Language) -> Example:
    for label in (read.label, *read.also):
        if label not in entries and label != NONE:
            raise _Labelled(said(Wrong.NO_ENTRY, name=label, instead=nearest(label, [*entries, NONE])))
    return Example(name, read.text, read.label, read.also, read.style, language)


def _language(*names: str) -> Language:
    """Return the language that one of *names* has as a part of its own; Finnish if none has."""
    parts = (part for name in names for part in re.split(r"[^a-z]+", name.lower()))
    return next((Language(part) for part in parts if part in list(Language)), Language.FI)


def limits(path: Path) -> dict[Language, Limits]:
    """Return what each language's figures must be, from YAML: language → at_least, at_most → figure → 0..1.

    Raises Problems with every mistake, and OSError when the file cannot be read.
    """
    sheet = Sheet(str(path))
    tree = sheet.tree(path.read_bytes())
    found = {
        Language(key.value): Limits(**_sections(sheet, node))
        for key, node in sheet.mapping(tree, tuple(map(str, Language)))
    }
    if sheet.problems:
        raise Problems(sheet.problems)
    return found


def _sections(sheet: Sheet, node: Node) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {name: {} for name in SECTIONS}
    for key, section in sheet.mapping(node, SECTIONS):
        for name, value in sheet.mapping(section if isinstance(section, MappingNode) else None, FIGURES):
            found[key.value][name.value] = _share(sheet, value)
    return found


def _share(sheet: Sheet, node: Node) -> float:
    try:
        value = float(sheet.text(node) or "")
    except ValueError:
        value = -1
    if not 0 <= value <= 1:
        sheet.at(node, Wrong.SHARE)
    return value


def known_misses(path: Path) -> list[str]:
    """Return the ids of a file, one to a line; ``#`` begins a remark. Raises OSError."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [name for line in lines if (name := line.partition("#")[0].strip())]


def record_misses(path: Path, misses: Mapping[str, str]) -> None:
    """Write the ids of *misses*, each with a remark. Raises OSError."""
    lines = (f"{name}  # {remark}\n" for name, remark in misses.items())
    path.write_text(f"{_HEADING}{''.join(lines)}", encoding="utf-8")


_HEADING = """\
# Examples that are known to be misunderstood. "python -m bot eval" fails when one of them no longer is, so
# that this list tells the truth; "eval --known-misses FILE --record" writes it anew.
"""


def recorded_answers(path: Path) -> Answers:
    """Return the answers that were recorded last; none if there is no such file, or it is broken."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Answers)
    except (OSError, msgspec.DecodeError):
        return {}


def record_answers(path: Path, answers: Mapping[str, tuple[str, Verdict]]) -> None:
    """Keep *answers* for the next comparison. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(answers), indent=1))
