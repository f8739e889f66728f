"""What the knowledge says, in which language, and what it says of what nobody has stated."""

from dataclasses import replace

import pytest

from bot.core.knowledge.entries import Answer, EntryText, Knowledge
from bot.core.language import Language
from tests.factories import entry, knowledge

FI, SV, EN = Language.FI, Language.SV, Language.EN


def made() -> Knowledge:
    """Return the small knowledge with an entry and a fact that are told in Swedish too."""
    known = knowledge()
    length = replace(
        known.entries["length"],
        texts={
            FI: EntryText("Kauanko?", "{length}, {place}"),
            SV: EntryText("Hur länge?", "I {length}, {place}"),
        },
    )
    return replace(
        known,
        facts={**known.facts, "place": {FI: "Helsinki"}, "nowhere": {}},
        entries={**known.entries, "length": length, "where": entry("where", "Missä?", "Täällä: {nowhere}")},
        wording={**known.wording, SV: {**known.wording[FI], "unanswered": "Inte sagt."}},
    )


@pytest.mark.parametrize(
    ("name", "language", "value"),
    [
        ("length", FI, "1,5 tuntia"),
        ("length", SV, "1,5 timmar"),
        ("length", EN, "1,5 tuntia"),
        ("place", SV, "Helsinki"),
        ("price", FI, ""),
        ("nowhere", FI, ""),
        ("nowhere", SV, ""),
    ],
)
def test_a_fact_is_told_in_finnish_where_it_has_no_other_value(
    name: str, language: Language, value: str
) -> None:
    assert made().fact(name, language) == value


@pytest.mark.parametrize(
    ("name", "language", "answer"),
    [
        ("length", FI, Answer("1,5 tuntia, Helsinki", FI)),
        ("length", SV, Answer("I 1,5 timmar, Helsinki", SV)),
        ("length", EN, Answer("1,5 tuntia, Helsinki", FI)),
        ("price", FI, Answer("Hintaa ei ole kerrottu.", FI, ("price",))),
        ("where", FI, Answer("unanswered", FI, ("nowhere",))),
        ("where", SV, Answer("unanswered", FI, ("nowhere",))),
        ("help", SV, Answer("Kysy vapaasti.", FI)),
    ],
)
def test_an_answer_is_given_or_said_to_be_unstated(name: str, language: Language, answer: Answer) -> None:
    assert made().answer(name, language) == answer


@pytest.mark.parametrize(("language", "question"), [(FI, "Kauanko?"), (SV, "Hur länge?"), (EN, "Kauanko?")])
def test_a_question_is_in_the_language_asked_for_if_it_is_written_in_it(
    language: Language, question: str
) -> None:
    assert made().question("length", language) == question


def test_a_sentence_is_filled_with_what_is_given_and_with_facts() -> None:
    known = made()
    worded = replace(known, wording={FI: {"a": "{code}: {length}"}, SV: {"a": "{code}; {length}"}})
    assert worded.say(FI, "a", code="X") == "X: 1,5 tuntia"
    assert worded.say(SV, "a", code="X") == "X; 1,5 timmar"
    assert worded.say(EN, "a", code="X") == "X: 1,5 tuntia"
    assert worded.say(FI, "a", code="X", length="2 h") == "X: 2 h"
