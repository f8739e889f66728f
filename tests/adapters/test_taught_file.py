"""The file of what was taught: strictly read, added to in one go, otherwise left as she has written it."""

import os
from pathlib import Path

import pytest

from bot.adapters import knowledge_files
from bot.adapters.knowledge_files import taught as taught_file
from bot.adapters.knowledge_files.by_bot import Meanwhile
from bot.core.knowledge.named import NONE
from bot.core.knowledge.taught import Taught
from bot.core.language import Language
from bot.core.page.words import asked
from bot.strict_yaml import Problems
from tests import small_knowledge

DOG = Taught("20260302-1", "location", Language.FI, 'Saako "koiran" tuoda: \\ #1?')
WEATHER = Taught("20260302-2", NONE, Language.FI, "Sataako huomenna?")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_knowledge.written(tmp_path / "knowledge")


def test_what_is_added_is_read_again_and_counts(folder: Path) -> None:
    before = knowledge_files.load(folder).knowledge
    for one in (DOG, WEATHER):
        taught_file.add(folder, one)
    after = knowledge_files.load(folder).knowledge
    assert after.taught == (DOG, WEATHER)
    assert after.entries["location"].texts[Language.FI].taught == (DOG.text,)
    assert after.out_of_scope[Language.FI] == (*before.out_of_scope[Language.FI], WEATHER.text)
    assert set(after.alternatives(Language.FI)) - set(before.alternatives(Language.FI)) == {
        ("location", DOG.text)
    }


def test_adding_twice_adds_once(folder: Path) -> None:
    """As after a kill between the writing and its note in the database."""
    taught_file.add(folder, DOG)
    content = (folder / taught_file.NAME).read_bytes()
    taught_file.add(folder, DOG)
    assert (folder / taught_file.NAME).read_bytes() == content


@pytest.mark.parametrize("ending", ["\n", ""])
def test_all_that_she_has_written_there_stays(folder: Path, ending: str) -> None:
    hers = "# Omia: ä\n- id: 1\n  entry: price\n  text: >-\n    Paljonko\n    lysti?\n  language: fi"
    path = folder / taught_file.NAME
    path.write_text(f"{hers}{ending}", encoding="utf-8")
    taught_file.add(folder, DOG)
    assert path.read_text(encoding="utf-8").startswith(f"{hers}\n\n- id: {DOG.id}\n")
    taught_file.undo(folder, "1")
    taught_file.undo(folder, "1")
    assert path.read_text(encoding="utf-8").startswith(f"{hers}\n  undone: yes\n\n- id: {DOG.id}\n")
    first, second = knowledge_files.load(folder).knowledge.taught
    assert (first, second) == (Taught("1", "price", Language.FI, "Paljonko lysti?", undone=True), DOG)


def test_what_is_taken_back_counts_for_nothing(folder: Path) -> None:
    before = knowledge_files.load(folder).knowledge
    taught_file.add(folder, DOG)
    taught_file.undo(folder, DOG.id)
    after = knowledge_files.load(folder).knowledge
    assert [one.undone for one in after.taught] == [True]
    assert set(after.alternatives(Language.FI)) == set(before.alternatives(Language.FI))


def test_a_text_in_several_lines_at_the_end_of_an_item_is_taken_back_too(folder: Path) -> None:
    path = folder / taught_file.NAME
    path.write_text("- id: 1\n  entry: price\n  language: fi\n  text: |\n    Paljonko?\n", encoding="utf-8")
    taught_file.add(folder, DOG)
    taught_file.undo(folder, "1")
    assert [one.undone for one in knowledge_files.load(folder).knowledge.taught] == [True, False]


def test_what_is_not_there_is_taken_back_without_a_word(folder: Path) -> None:
    taught_file.undo(folder, "1")
    assert not (folder / taught_file.NAME).exists()


def test_an_edit_of_hers_at_the_same_moment_is_not_written_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """She has saved the file after it was read and before it was to be replaced."""
    path = folder / taught_file.NAME
    flushed = os.fsync

    def and_edited(file: int) -> None:
        flushed(file)
        path.write_text("# minun\n", encoding="utf-8")

    monkeypatch.setattr(os, "fsync", and_edited)
    with pytest.raises(Meanwhile):
        taught_file.add(folder, DOG)
    assert [file.name for file in folder.iterdir() if "taught" in file.name] == [taught_file.NAME]
    assert path.read_text(encoding="utf-8") == "# minun\n"


def test_a_file_that_cannot_be_replaced_leaves_all_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taught_file.add(folder, DOG)
    content = (folder / taught_file.NAME).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        taught_file.add(folder, WEATHER)
    assert [file.read_bytes() for file in folder.glob("*taught*")] == [content]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("oops", "1: a list belongs here: each item on lines of its own, after '- '"),
        ("- id: 1\n", "1: 'entry' is missing or empty: add a line 'entry: ...' to it, or delete the item"),
        ("- {id: 1, entry: pric, language: fi, text: a}", "1: there is no entry 'pric': write one of price,"),
        ("- {id: 1, entry: price, language: sv, text: a}", "1: the entry 'price' is not written in 'sv'"),
        ("- {id: 1, entry: price, language: fr, text: a}", "1: 'fr' is not known here: write one of fi"),
        ("- {id: x, entry: price, language: fi, text: a}", "1: 'x' is no id: write digits and '-'"),
        ("- {id: 1, entry: crisis, language: fi, text: a}", "1: signs of distress are not taught here"),
        ("- {id: 1, entry: price, language: fi, text: a, undone: no}", "1: 'undone' can only be 'yes'"),
        ("- {id: 1, entry: price, language: fi, text: a, x: 1}", "1: 'x' is not known here"),
        (
            "- {id: 1, entry: price, language: fi, text: a}\n- {id: 1, entry: price, language: fi, text: b}",
            "2: the id '1' stands on line 1 already: delete one of them",
        ),
    ],
)
def test_mistakes_are_told_with_their_lines(folder: Path, content: str, told: str) -> None:
    (folder / taught_file.NAME).write_text(content, encoding="utf-8")
    with pytest.raises(Problems) as mistakes:
        knowledge_files.load(folder)
    assert f"knowledge/taught.yaml:{told}" in str(mistakes.value)


def test_nothing_of_it_is_on_the_web_page(folder: Path) -> None:
    """Not even a word that many sentences have: whoever moves one into an entry's file says that it may."""
    before = knowledge_files.load(folder).knowledge
    for number in range(5):
        text = f"Xyzzy kysyy {number}. kerran"
        taught_file.add(folder, Taught(f"2026-{number}", "price", Language.FI, text))
    after = knowledge_files.load(folder).knowledge
    ids = [*after.entries]
    assert asked(after, Language.FI, ids) == asked(before, Language.FI, ids)
