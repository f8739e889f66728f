"""The file of what was stated: strictly read, what was written last counts, otherwise left as she has it."""

from pathlib import Path

import pytest

from bot.adapters import knowledge_files
from bot.adapters.knowledge_files import stated as stated_file
from bot.core.knowledge.entries import Knowledge
from bot.core.knowledge.stated import Stated, mark_of
from bot.core.language import Language
from bot.strict_yaml import Problems
from tests import small_knowledge

LENGTH = {Language.FI: "1,5 tuntia", Language.SV: "en och en halv timme", Language.EN: "an hour and a half"}
PRICE = Stated("20260302-1", "price", {Language.FI: '"100" euroa: \\ #1\nkerta'}, mark_of({}))
LONGER = Stated("20260302-2", "session_length", {Language.FI: "2 h", Language.EN: "2 h"}, mark_of(LENGTH))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_knowledge.written(tmp_path / "knowledge")


def known(folder: Path) -> Knowledge:
    return knowledge_files.load(folder).knowledge


def written(folder: Path, text: str) -> None:
    (folder / stated_file.NAME).write_text(text, encoding="utf-8")


def test_what_is_stated_is_read_again_and_counts(folder: Path) -> None:
    before = known(folder)
    for one in (PRICE, LONGER):
        stated_file.add(folder, one)
    after = known(folder)
    assert (after.stated, after.by_hand) == ((PRICE, LONGER), before.facts)
    said = {"price": PRICE.values, "session_length": LONGER.values}
    assert after.facts == {**before.facts, **said}
    assert after.answer("price", Language.FI).missing == ()
    assert before.answer("price", Language.FI).missing == ("price",)


def test_the_last_counts_and_what_is_taken_back_does_not(folder: Path) -> None:
    dearer = Stated("20260302-3", "price", {Language.FI: "120 euroa"}, PRICE.over)
    for one in (PRICE, dearer, dearer):  # as after a kill between the writing and its note in the database
        stated_file.add(folder, one)
    assert known(folder).fact("price", Language.SV) == "120 euroa"
    for id_, left in ((dearer.id, PRICE.values[Language.FI]), (PRICE.id, ""), ("gone", "")):
        stated_file.undo(folder, id_)
        assert known(folder).fact("price", Language.FI) == left
    assert [one.undone for one in known(folder).stated] == [True, True]


def test_what_is_written_by_hand_since_counts_instead(folder: Path) -> None:
    """And when that is written back, the statement over it counts again."""
    stated_file.add(folder, PRICE)
    facts = folder / "facts.yaml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("\nprice:\n", "\nprice: 80 euroa\n"), encoding="utf-8")
    assert known(folder).fact("price", Language.FI) == "80 euroa"
    facts.write_text(text, encoding="utf-8")
    assert known(folder).fact("price", Language.FI) == PRICE.values[Language.FI]


def test_no_file_of_hers_is_touched_and_her_own_words_in_this_one_stay(folder: Path) -> None:
    hers = "# Omia: ä\n- id: 1\n  fact: price\n  fi: >-\n    100\n    euroa\n  over: x"
    written(folder, hers)
    before = {path: path.read_bytes() for path in knowledge_files.files(folder)}
    stated_file.add(folder, LONGER)
    stated_file.undo(folder, "1")
    path = folder / stated_file.NAME
    assert path.read_text(encoding="utf-8").startswith(f"{hers}\n  undone: yes\n\n- id: {LONGER.id}\n")
    after = {path: path.read_bytes() for path in knowledge_files.files(folder)}
    assert {name for name in after if after[name] != before[name]} == {path}


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        ("- fact: price", "1: 'fi' is missing or empty: add a line 'fi: ...' to it, or delete the item"),
        ("- {id: 1, fact: prise, over: x, fi: 1}", "there is no fact 'prise': write one of price"),
        ("- {id: a, fact: price, over: x, fi: 1}", "'a' is no id: write digits and '-'"),
        ("- {id: 1, fact: price, over: x, fi: 1, undone: no}", "'undone' can only be 'yes'"),
        ("- {id: 1, fact: price, over: x, fi: 1, de: 1}", "'de' is not known here"),
        (
            "- {id: 1, fact: price, over: x, fi: 1}\n- {id: 1, fact: price, over: x, fi: 2}",
            "2: the id '1' stands on line 1 already: delete one of them",
        ),
        ("- {id: 1, fact: price, over: x, fi: 'Kyllä, 100'}", "the fact 'price' opens with 'kyllä'"),
        ("fact: price", "a list belongs here"),
    ],
)
def test_mistakes_are_told_with_their_line(folder: Path, item: str, problem: str) -> None:
    answer = folder / "entries/price.yaml"
    text = answer.read_text(encoding="utf-8")
    assert "{price}" in text
    written(folder, f"{item}\n")
    with pytest.raises(Problems) as raised:
        known(folder)
    assert f"knowledge/{stated_file.NAME}:" in str(raised.value)
    assert problem in str(raised.value)


def test_an_empty_file_states_nothing(folder: Path) -> None:
    for text in ("", "# ei mitään\n"):
        written(folder, text)
        assert known(folder).stated == ()


def test_what_would_not_be_read_is_not_written(folder: Path) -> None:
    unseen = Stated("1", "price", {Language.FI: "100\u200e"}, "x")
    with pytest.raises(Problems, match=r"U\+200E"):
        stated_file.add(folder, unseen)
    assert not (folder / stated_file.NAME).exists()
