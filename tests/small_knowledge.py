"""Parts of the knowledge that are learned, or read, in a moment, to be edited by whoever tests."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

SHIPPED = Path("knowledge")

ENTRIES = ("greeting", "help", "inquiry", "crisis", "price", "frequency", "session-length", "location")
"""The entries that are kept."""

FEW = 12
"""Items of a list that are left of one that is thinned."""

MOST = 30
"""Alternatives of each that are kept, and a third of the messages that no entry answers."""


def written(folder: Path) -> Path:
    """Write the small knowledge to *folder*, in Finnish alone, and return it."""
    for name in ("wording", "vocabulary"):
        (folder / name).mkdir(parents=True)
        shutil.copy(SHIPPED / name / "fi.yaml", folder / name / "fi.yaml")
    for name in ("facts.yaml", "replies.yaml"):
        shutil.copy(SHIPPED / name, folder / name)
    for name in ("out_of_scope.yaml", "idioms.yaml"):
        _write(folder / name, {"fi": _read(SHIPPED / name)["fi"][: 3 * MOST]})
    for name in ENTRIES:
        entry = _read(SHIPPED / f"entries/{name}.yaml")
        _write(folder / f"entries/{name}.yaml", {"source": entry["source"], "fi": _few(entry["fi"])})
    return folder


def thinned(folder: Path) -> Path:
    """Write the whole knowledge to *folder*, with a few of each list's items, and return it.

    All else stands as it is written, comments too: what is in order in the one is in the other.
    """
    shutil.copytree(SHIPPED, folder)
    for path in folder.rglob("*.yaml"):
        lines, items = list[str](), 0
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
            if line.strip().startswith("- "):
                items += 1
            elif line.strip() and not line.strip().startswith("#"):
                items = 0
            if items <= FEW:
                lines.append(line)
        path.write_text("".join(lines), encoding="utf-8")
    return folder


def _few(text: dict[str, Any]) -> dict[str, Any]:
    alternatives: Sequence[str] = text.get("alternatives", ())
    return {**text, "alternatives": [*alternatives[:MOST]]}


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True), encoding="utf-8")
