"""What the bot knows is learned when it has to be, and its edits are taken up."""

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from bot.adapters import model_cache
from bot.config import load
from bot.core.language import Language
from bot.mind import ROOT, Mind, OnDemand, deciding, edited_at, edits, imported
from bot.strict_yaml import Problems


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a folder with a copy of the program."""
    shutil.copytree(ROOT / "bot", tmp_path / "bot")
    return tmp_path


def fingerprint(root: Path) -> str:
    """Return the name under which the program in *root* keeps what it learns."""
    return model_cache.fingerprint(b"", deciding(root))


def change(file: Path, text: str = "# a change\n") -> None:
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{text}", encoding="utf-8")


def test_what_decides_what_is_learned() -> None:
    """What learns and all that it imports; not what reads messages with it."""
    assert [str(path.relative_to(ROOT / "bot/core").with_suffix("")) for path in deciding()] == [
        "knowledge/named",
        "text",
        "understanding/corpus",
        "understanding/detection",
        "understanding/features",
        "understanding/foreign",
        "understanding/index",
        "understanding/learning",
        "understanding/model",
        "understanding/others",
        "understanding/regression",
        "understanding/thresholds",
        "understanding/training",
    ]


@pytest.mark.parametrize(
    ("module", "decides"),
    [
        ("understanding/training", True),
        ("understanding/index", True),
        ("understanding/foreign", True),
        ("text", True),
        ("understanding/matching", False),
        ("understanding/crisis/engine", False),
        ("understanding/languages/fi", False),
        ("language", False),
    ],
)
def test_a_change_makes_learning_necessary_where_it_decides(copy: Path, module: str, decides: bool) -> None:
    before = fingerprint(copy)
    change(copy / f"bot/core/{module}.py")
    assert (fingerprint(copy) != before) is decides


@pytest.mark.parametrize(
    "statement",
    [
        "from bot.core import language",
        "from bot.core import data, language as spoken",
        "from bot.core.language import Language",
        "from bot.core.language import (\n    Language,\n)",
        "import bot.core.language",
        "def later():\n    from bot.core.language import Language",
        "from bot.core.understanding import languages",
    ],
)
def test_what_training_comes_to_import_decides_from_then_on(copy: Path, statement: str) -> None:
    """Directly or by way of another, and wherever the import stands."""
    change(copy / "bot/core/understanding/training.py", statement)
    before = fingerprint(copy)
    change(copy / "bot/core/language.py")
    assert fingerprint(copy) != before


@pytest.mark.parametrize(
    "module", sorted((ROOT / "bot").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_the_imports_found_are_those_that_python_finds(module: Path) -> None:
    """Searching the text is quicker than parsing, and must not miss anything."""
    assert imported(module) == set(parsed(module))


def parsed(module: Path) -> Iterator[Path]:
    """Yield what Python's own parser finds that *module* imports of the bot."""
    for node in ast.walk(ast.parse(module.read_bytes())):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports are not looked for"
        if isinstance(node, ast.ImportFrom) and str(node.module).split(".")[0] == "bot":
            for alias in node.names:
                yield file(f"{node.module}.{alias.name}") or file(str(node.module)) or module
        if isinstance(node, ast.Import):
            yield from (file(x.name) or module for x in node.names if x.name.split(".")[0] == "bot")


def file(name: str) -> Path | None:
    path = ROOT.joinpath(*name.split("."))
    found = (one for one in (path.with_suffix(".py"), path / "__init__.py") if one.exists())
    return next(found, None)


def test_only_the_matcher_of_a_messages_language_is_loaded(mind: Mind) -> None:
    """Whoever serves Finnish clients does not pay the memory of three languages, whatever they type."""
    fresh = Mind.knowing(load(ROOT / "config.yaml", {}), mind.knowledge)
    for text in ("Paljonko työnohjaus maksaa?", "ok", "Maija"):
        fresh.understanding.read(text, Language.FI)
        fresh.understanding.wishes(text, Language.FI)
    for matchers in (fresh.understanding._matchers, fresh.understanding._intents):
        assert isinstance(matchers, OnDemand)
        assert list(matchers._loaded) == [Language.FI]


async def test_edits_are_taken_up_as_they_come(mind: Mind, tmp_path: Path) -> None:
    """One with mistakes brings them instead of a mind; the next one is taken up all the same."""
    folder = Path(shutil.copytree("knowledge", tmp_path / "knowledge"))
    config = msgspec.structs.replace(load(Path("config.yaml"), {}), knowledge=folder)
    facts, taken_up = folder / "facts.yaml", edits(config, lambda: None, edited_at(config))
    written = facts.read_text(encoding="utf-8")
    facts.write_text(f"{written}\nphone: 1\n", encoding="utf-8")  # before it looks for the first time
    broken = await anext(taken_up)
    assert isinstance(broken, Problems)
    assert [problem.position.file for problem in broken.problems] == ["knowledge/facts.yaml"]
    facts.write_text(written.replace("\nprice:", "\nprice: sata euroa"), encoding="utf-8")
    learned = await anext(taken_up)
    assert isinstance(learned, Mind)
    assert (mind.knowledge.fact("price", Language.FI), learned.knowledge.fact("price", Language.FI)) == (
        "",
        "sata euroa",
    )
