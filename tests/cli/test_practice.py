"""``python -m bot new-practice``: another supervisor begins, and nothing is left of the first."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.adapters import knowledge_files
from bot.config import load
from bot.core.language import Language
from bot.practice import CHECKLIST, KEPT, SOMEBODYS, check_named
from tests.cli.conftest import ROOT, bot


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a new practice, made by the program."""
    folder = tmp_path_factory.mktemp("practices") / "oma"
    made = bot(folder.parent, "new-practice", str(folder))
    assert (made.returncode, made.stderr) == (0, "")
    assert str(folder / CHECKLIST) in made.stdout
    return folder


def without_names(node: Any) -> Any:
    """Return what a file holds without the texts that somebody's name is in."""
    match node:
        case dict():
            return {key: without_names(value) for key, value in node.items()}
        case list():
            return [without_names(one) for one in node if not SOMEBODYS.search(str(one))]
    return node


def test_nothing_is_left_of_the_supervisor_that_the_program_comes_with(practice: Path) -> None:
    facts = knowledge_files.load(ROOT / "knowledge").knowledge.by_hand
    said = {value for name, values in facts.items() if name not in KEPT for value in values.values() if value}
    assert "Johanna Kuisma" in said
    texts = {path: path.read_text(encoding="utf-8") for path in practice.rglob("*") if path.is_file()}
    own = [value for name in ("supervisor_name", "phone", "email") for value in facts[name].values()]
    assert [path for path, text in texts.items() if SOMEBODYS.search(text)] == []
    assert [path for path, text in texts.items() if any(value in text for value in own)] == []
    stated = knowledge_files.load(practice / "knowledge").knowledge.facts
    assert {name: stated[name] for name in KEPT} == {name: facts[name] for name in KEPT}
    assert {name for name, values in stated.items() if any(values.values())} == KEPT
    assert stated.keys() == facts.keys()


def test_all_else_is_as_it_was(practice: Path) -> None:
    """What goes is a sentence, or a word of a list, and nothing beside it."""
    shipped = [path for path in (ROOT / "knowledge").rglob("*.yaml") if path.name != "facts.yaml"]
    assert len(shipped) > 50
    for path in shipped:
        made = (practice / "knowledge" / path.relative_to(ROOT / "knowledge")).read_text(encoding="utf-8")
        before = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        assert yaml.load(made, yaml.CSafeLoader) == without_names(before), path
    assert load(practice / "config.yaml", {}).knowledge == practice / "knowledge"


def test_the_list_asks_for_every_fact_that_has_no_value(practice: Path) -> None:
    told = (practice / CHECKLIST).read_text(encoding="utf-8")
    facts = knowledge_files.load(practice / "knowledge").knowledge.facts
    assert [name for name in facts if f"- [ ] `{name}`: " in told] == [n for n in facts if n not in KEPT]
    assert "- [ ] `price`: Mitä työnohjaus maksaa?\n" in told
    assert "- [ ] Kuinka usein tavataan? (`knowledge/entries/frequency.yaml`)\n" in told


def test_it_has_no_mistakes_and_lets_nobody_in_before_it_has_a_name(practice: Path) -> None:
    assert bot(practice, "check").returncode == 0
    answer = knowledge_files.load(practice / "knowledge").knowledge.answer("contact", Language.FI)
    assert answer.text == "Tätä minulle ei ole kerrottu, enkä halua arvata."
    refused = bot(practice, "run")
    assert refused.returncode == 3
    assert refused.stderr == (
        "Not stated yet, and named in what every client reads: email, phone, supervisor_name. "
        "Write them into facts.yaml in the folder of the knowledge, and try again.\n"
    )
    check_named(knowledge_files.load(ROOT / "knowledge").knowledge)


def test_what_stands_there_already_is_left_alone(practice: Path) -> None:
    """And where nothing can be made, nothing is left half made."""
    before = {path: path.read_bytes() for path in practice.rglob("*") if path.is_file()}
    refused = bot(practice.parent, "new-practice", str(practice))
    assert (refused.returncode, refused.stdout) == (3, "")
    assert refused.stderr.endswith("already. Name a folder that is new, or empty.\n")
    assert {path: path.read_bytes() for path in practice.rglob("*") if path.is_file()} == before
    below = bot(practice.parent, "new-practice", str(practice / "config.yaml" / "below"))
    assert (below.returncode, below.stderr.endswith("Name one that you may write.\n")) == (3, True)
    assert sorted(path.name for path in practice.parent.iterdir()) == ["config.yaml", "oma"]


def shortened(node: Any) -> Any:
    """Return what a file holds with the first sentences of each list: little is soon learned."""
    match node:
        case dict():
            return {key: shortened(value) for key, value in node.items()}
        case list():
            return node[:8]
    return node


def test_it_answers_and_says_what_it_has_not_been_told(practice: Path, tmp_path: Path) -> None:
    """In Finnish, and with fewer ways to ask: all of them take minutes to learn."""
    shutil.copytree(practice, tmp_path / "oma")
    knowledge = tmp_path / "oma/knowledge"
    for path in (*knowledge.glob("entries/*"), *knowledge.glob("intents/*"), *knowledge.glob("[io]*.yaml")):
        held = shortened(yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader))
        path.write_text(yaml.safe_dump(held, allow_unicode=True), encoding="utf-8")
    for spoken in ("sv", "en"):
        (knowledge / f"wording/{spoken}.yaml").unlink()
    asked = bot(tmp_path / "oma", "ask", "mikä on työnohjaajan puhelinnumero?")
    assert asked.returncode == 0, asked.stderr
    assert "contact " in asked.stdout
    assert "Tätä minulle ei ole kerrottu, enkä halua arvata." in asked.stdout
