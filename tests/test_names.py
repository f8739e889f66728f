"""One word, one meaning, also of classes; and each constant says what it is for."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

MODULES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(Path("bot").rglob("*.py"))}

SHARED = {
    "Connection": "a database's own, as each of both engines has it",
    "Contact": "a client's, and the supervisor's as it stands on the page",
    "Conversations": "what takes turns, and the table of what they leave: a table bears the name of its rows",
    "Delivered": "a settlement, which is her event of the same name (docs/glossary.md)",
    "ExportRequested": "either side has its own",
    "HelpRequested": "either side has its own",
    "Page": "a page of the site, and the section of the settings that is about it",
    "Refused": "a settlement, which is her event of the same name (docs/glossary.md)",
    "Replies": "either side has its own",
    "Rows": "a protocol, and what keeps it with PostgreSQL",
    "Situation": "either side has its own",
    "Wrote": "a happening, which is her event of the same name",
}
"""Names that two classes have, and why one word will do for both."""


def test_no_two_classes_have_one_name_but_for_a_reason() -> None:
    """What is a module's own, with an underscore, is named for that module alone."""
    names = (
        node.name
        for tree in MODULES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert {name for name, times in Counter(names).items() if times > 1} == set(SHARED)


def test_every_constant_says_what_it_is_for() -> None:
    """One that others may use, in a sentence under it; what is a module's own is seen where it is used."""
    assert [*_unsaid()] == []


def _unsaid() -> Iterator[str]:
    """Yield the constants that nothing is said of; a name on the same line with others has theirs."""
    for path, tree in MODULES.items():
        for node, following in pairwise([*tree.body, ast.Pass()]):
            said = isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)
            if not said:
                yield from (
                    f"{path}: {name}" for name in _names(node) if re.fullmatch("[A-Z][A-Z0-9_]+", name)
                )


def _names(node: ast.stmt) -> Iterator[str]:
    """Yield the names that a statement of a module gives a value."""
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", node)]
    for target in targets:
        of = target.elts if isinstance(target, ast.Tuple) else [target]
        yield from (one.id for one in of if isinstance(one, ast.Name))
