"""The file of her own entries: read as the others, strictly; otherwise left as she has it."""

from pathlib import Path

import pytest

from bot.adapters import knowledge_files
from bot.adapters.knowledge_files import composed as composed_file
from bot.core.knowledge.composed import Composed, InLanguage
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.strict_yaml import Position, Problems
from tests import small_knowledge

DOG = Composed(
    "20260302-120000000-1",
    {
        Language.FI: InLanguage(
            "Saako koiran tuoda?", 'Koira: "kyllä" \\ #1\nKerro ensin.', ("koira?", "- a: b")
        ),
        Language.SV: InLanguage("Får hunden följa med?", "Hunden är välkommen."),
    },
)
CAT = Composed("20260302-120000001-0", {Language.FI: InLanguage("Entä kissa?", "Kissa jää kotiin.")})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_knowledge.written(tmp_path / "knowledge")


def known(folder: Path) -> Knowledge:
    return knowledge_files.load(folder).knowledge


def test_an_entry_is_read_again_and_answers(folder: Path) -> None:
    before = known(folder)
    for one in (DOG, CAT, CAT):  # as after a kill between the writing and its note in the database
        composed_file.add(folder, one)
    after = known(folder)
    assert after.composed == (DOG, CAT)
    assert [*after.entries] == [*before.entries, DOG.entry, CAT.entry]
    assert after.answer(DOG.entry, Language.SV).text == "Hunden är välkommen."
    assert after.answer(CAT.entry, Language.SV).text == "Kissa jää kotiin."
    found = [text for entry, text in after.alternatives(Language.FI) if entry == DOG.entry]
    assert found == ["Saako koiran tuoda?", "koira?", "- a: b"]
    assert after.entries[DOG.entry].texts[Language.FI].alternatives == ()  # none of it is published
    loaded = knowledge_files.load(folder)
    assert loaded.position(DOG.entry, Language.FI, "koira?") == Position("knowledge/composed.yaml", 9)


def test_what_is_taken_back_stays_in_the_file_and_counts_for_nothing(folder: Path) -> None:
    composed_file.add(folder, DOG)
    composed_file.undo(folder, DOG.id)
    composed_file.undo(folder, "gone")
    assert ([one.undone for one in known(folder).composed], DOG.entry in known(folder).entries) == (
        [True],
        False,
    )


def test_what_is_only_begun_in_a_language_is_not_written(folder: Path) -> None:
    begun = Composed(CAT.id, {**CAT.texts, Language.EN: InLanguage("May I bring a cat?", "", ("cats",))})
    composed_file.add(folder, begun)
    assert known(folder).composed == (CAT,)


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        ("id: 1\n  fi_question: Koira?", "'fi_answer' is missing or empty"),
        ("id: x\n  fi_question: Koira?\n  fi_answer: Ei käy.", "'x' is no id"),
        ("id: 1\n  fi_question: Koira?\n  fi_answer: Käy.\n  sv_question: Hund?", "'sv' needs both"),
        ("id: 1\n  fi_question: Koira?\n  fi_answer: Kyllä, se käy.", "'fi_answer' opens with 'kyllä'"),
        ("id: 1\n  fi_question: Koira?\n  fi_answer: Se on {hintta}.", "'{hintta}' names no fact"),
        (f"id: 1\n  fi_question: {'x' * 65}\n  fi_answer: Se käy.", "the question has 65 characters"),
        ("id: 1\n  fi_question: Koira?\n  fi_answer: Se käy.\n  oops: x", "'oops'"),
        ("id: 1\n  fi_question: Koira?\n  fi_answer: Se käy.\n  undone: no", "'undone' can only be 'yes'"),
    ],
)
def test_a_mistake_is_told_with_its_line(folder: Path, item: str, problem: str) -> None:
    (folder / composed_file.NAME).write_text(f"- {item}\n", encoding="utf-8")
    with pytest.raises(Problems) as caught:
        known(folder)
    told = str(caught.value)
    assert told.startswith("knowledge/composed.yaml:")
    assert problem in told


def test_an_entry_that_was_moved_into_a_file_of_its_own_is_to_be_deleted_here(folder: Path) -> None:
    composed_file.add(folder, CAT)
    own = "source: x\nfi:\n  question: Entä kissa?\n  answer: Kissa jää kotiin.\n"
    (folder / f"entries/{CAT.entry}.yaml").write_text(own, encoding="utf-8")
    with pytest.raises(Problems, match="is the same entry: delete one of them"):
        known(folder)
