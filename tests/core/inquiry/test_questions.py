"""What of all that a client said before an inquiry is a question."""

from pathlib import Path

import pytest

from bot.adapters import knowledge_files
from bot.core.inquiry.questions import real
from bot.core.knowledge.entries import Knowledge
from tests import factories


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return knowledge_files.load(Path("knowledge")).knowledge


@pytest.mark.parametrize(
    "said",
    [
        *("/start", " /yhteys", "/omattiedot nyt", " /omattiedot nyt"),
        *("yhteydenotto", "Yhteydenottopyyntö!", "book", "boka", "Haluan ottaa yhteyttä"),
        *("Hei!", "moi", "Hello", "hej", "Kiitos!", "tack", "thanks", "heippa"),
        *("Välitä kysymys", "Ei mikään näistä", "Pass it on", "👍 Tämä auttoi", "Suomi"),
        *("joo", "ok", "ei kiitos", "Mitä voin kysyä?", "oletko sinä ihminen"),
        *("?", "...", " "),
    ],
)
def test_commands_buttons_and_pleasantries_are_no_questions(shipped: Knowledge, said: str) -> None:
    assert real(shipped, (said,)) == ()


@pytest.mark.parametrize(
    "question",
    [
        "Mitä työnohjaus maksaa?",
        "paljonks se maksaa",
        "Saako koiran ottaa mukaan",
        "Hei, autatteko te burnoutissa?",
        "Can we book a room at your place?",
        "maksaa/kerta?",
    ],
)
def test_questions_are_kept_as_they_were_typed(shipped: Knowledge, question: str) -> None:
    """Those that a topic's button asks too."""
    assert real(shipped, ("Hei", question, "Kiitos")) == (question,)


def test_a_question_asked_again_is_one_question_where_it_was_asked_first() -> None:
    asked = ("Mitä maksaa?", "Auttaako tämä?", "mitä MAKSAA", "Mitä maksaa?")
    assert real(factories.knowledge(), asked) == ("Mitä maksaa?", "Auttaako tämä?")
