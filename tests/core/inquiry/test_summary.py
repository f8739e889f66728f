"""An inquiry in words, compared whole, and the same from either side."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.core.inquiry import summary
from bot.core.inquiry.draft import Audience, Draft
from bot.core.inquiry.status import Status
from bot.core.language import Language
from tests import factories
from tests.factories import DRAFT, in_the_clients_words, inquiry

KNOWLEDGE = factories.knowledge()
ANSWERS = (
    "choice.field.audience: choice.audience.group\nchoice.field.subject: Tiimimme riitelee.\n"
    "choice.field.name: Maija\nchoice.field.contact: +358 40 1234567\nnotification_language spoken.fi"
)


@pytest.mark.parametrize(
    ("asked", "unanswered", "told"),
    [
        ((), None, ""),
        ((), (), ""),
        (("A?", "B?"), None, "\n\nnotification_questions • A?\n• B?"),
        (("A?", "B?"), (), "\n\nnotification_answered • A?\n• B?"),
        (("A?", "B?"), ("B?", "A?"), "\n\nnotification_unanswered • A?\n• B?"),
        (("A?", "B?", "C?"), ("B?",), "\n\nnotification_unanswered • B?\n\nnotification_answered • A?\n• C?"),
        (("A? ", "B?", "a?"), ("a?",), "\n\nnotification_unanswered • A?\n\nnotification_answered • B?"),
        (("A?",), ("too long ago?",), "\n\nnotification_answered • A?"),
        # what it is about stands above, and what is no question nowhere
        (("Tiimimme riitelee.", "joo", "Hei!"), ("Tiimimme riitelee.", "joo"), ""),
        (("A\n\n?",), None, "\n\nnotification_questions • A ?"),
    ],
)
def test_what_was_asked_before_follows_the_answers(
    asked: Sequence[str], unanswered: Sequence[str] | None, told: str
) -> None:
    """What found no answer comes first, as what she is asked; where it is not known, that is left open."""
    shown = summary.told(KNOWLEDGE, Language.FI, DRAFT, asked, unanswered)
    assert shown == ANSWERS + told
    sent = inquiry(questions=tuple(asked), unanswered=None if unanswered is None else tuple(unanswered))
    for seen in (summary.CLIENT, summary.IN_HER_CHAT, summary.ELSEWHERE):
        assert in_the_clients_words(summary.whole(KNOWLEDGE, Language.FI, sent, seen)) == shown


def test_the_language_is_that_of_the_client_whoever_reads() -> None:
    swedish = inquiry(language=Language.SV)
    assert "\nnotification_language spoken.sv\n" in summary.whole(KNOWLEDGE, Language.FI, swedish)


def test_of_a_draft_there_is_what_has_been_answered() -> None:
    assert summary.summary(KNOWLEDGE, Language.FI, Draft(Audience.GROUP, name="Maija")) == (
        "choice.field.audience: choice.audience.group\nchoice.field.name: Maija"
    )


@pytest.mark.parametrize("language", [Language.FI, Language.SV])
def test_it_is_told_in_the_language_that_is_asked_for(language: Language) -> None:
    """What is kept back is told to be."""
    swedish = {key: f"sv:{text}" for key, text in KNOWLEDGE.wording[Language.FI].items()}
    both = replace(KNOWLEDGE, wording={**KNOWLEDGE.wording, Language.SV: swedish})
    sign = "sv:" if language is Language.SV else ""
    kept_back = Draft(Audience.GROUP, "", "Maija")
    answers = (
        f"{sign}choice.field.audience: {sign}choice.audience.group\n"
        f"{sign}choice.field.subject: {sign}kept_back_subject\n"
        f"{sign}choice.field.name: Maija"
    )
    assert summary.summary(both, language, kept_back) == answers
    told = summary.told(both, language, kept_back, ("A?",), ("A?",))
    speaks = f"{sign}notification_language {sign}spoken.{language}"
    assert told == f"{answers}\n{speaks}\n\n{sign}notification_unanswered • A?"
    one = inquiry("A", status=Status.CLOSED)
    assert summary.line(both, language, one) == f"{sign}my_data_inquiry A 02.03.2026 {sign}status.closed"


LINES = (
    "\n",
    "\r\n",
    "\r",
    "\v",
    "\f",
    "\x1c",
    "\x1d",
    "\x1e",
    "\x85",
    "\u2028",
    "\u2029",
    "\n\u202d",
    "\n\u2067",
)
"""What begins a new line somewhere, and what may stand before it."""


@pytest.mark.parametrize("line", LINES, ids=ascii)
def test_nothing_that_a_client_writes_makes_a_line_of_its_own(line: str) -> None:
    """Neither a name, nor what it is about, nor what was asked: each further line stands behind a bar."""
    forged = f"{line}choice.field.contact: +358 40 666"
    one = inquiry(
        subject=f"Tiimi{forged}",
        name=f"Maija{forged}",
        note=f"Iltaisin{forged}",
        questions=(f"Onko?{forged}",),
    )
    shown = summary.whole(KNOWLEDGE, Language.FI, one)
    assert [each for each in shown.splitlines() if each.startswith("choice.field.contact")] == [
        "choice.field.contact: +358 40 1234567"
    ]
    assert shown.count("\n│ choice.field.contact: +358 40 666") == 3


@pytest.mark.parametrize("turn", ["\u202e", "\u202d", "\u2066", "\u2067", "\u2068", "\u2069"])
def test_nothing_that_a_client_writes_turns_the_direction_of_reading(turn: str) -> None:
    one = inquiry(subject=f"Tii{turn}mi", name=f"Mai{turn}ja", questions=(f"On{turn}ko?",))
    shown = summary.whole(KNOWLEDGE, Language.FI, one)
    assert (turn in shown, "Tiimi" in shown, "Maija" in shown, "Onko?" in shown) == (False, True, True, True)


def test_what_joins_emoji_and_letters_stays() -> None:
    joined = "👩\u200d🏫 می\u200cخواهم"
    assert f": {joined}" in summary.whole(KNOWLEDGE, Language.FI, inquiry(subject=joined))
