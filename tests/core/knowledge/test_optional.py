"""What an answer says only if it has been stated: the rest of it does not wait for that."""

import pytest

from bot.core.knowledge.entries import Answer, Entry, EntryText, Knowledge
from bot.core.language import Language

SENTENCE = "Soita {phone}.[[ Varaa aika: {booking_url}]][[ Pohja {a}, {b}]] Kiitos."


@pytest.mark.parametrize(
    ("stated", "answer"),
    [
        ({"phone": "1"}, Answer("Soita 1. Kiitos.", Language.FI)),
        ({"phone": "1", "booking_url": "x.fi"}, Answer("Soita 1. Varaa aika: x.fi Kiitos.", Language.FI)),
        ({"phone": "1", "a": "2"}, Answer("Soita 1. Kiitos.", Language.FI)),
        ({"phone": "1", "a": "2", "b": "[[3]]"}, Answer("Soita 1. Pohja 2, [[3]] Kiitos.", Language.FI)),
        ({"booking_url": "x.fi"}, Answer("unanswered", Language.FI, ("phone",))),
    ],
)
def test_it_is_said_when_all_that_it_names_is_stated(stated: dict[str, str], answer: Answer) -> None:
    facts = {name: {Language.FI: stated.get(name, "")} for name in ("phone", "booking_url", "a", "b")}
    entry = Entry("start", "", (), {Language.FI: EntryText("Miten?", SENTENCE, unanswered="unanswered")})
    known = Knowledge(facts, {"start": entry})
    assert known.answer("start", Language.FI) == answer
