"""Several questions in one message, as they are typed, with the project's own knowledge."""

import pytest

from bot.core.language import Language
from bot.core.reading import Confident
from bot.mind import Mind


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fi", "mikä hinta, kauanko kerta kestää ja käykö etänä", "price session-length remote"),
        (
            "fi",
            "Kauanko se kestää? Paljonko se maksaa? Missä se pidetään?",
            "price location session-length",
        ),
        ("fi", "Mitä maksaa, missä sä oot ja voiko tulla etänä?", "price location remote"),
        ("fi", "paljonko maksaa ja kuinka kauan kestää", "price session-length"),
        ("fi", "kuka maksaa, onko pakko mennä ja saako pomo tietää", "who-pays compulsory confidentiality"),
        ("fi", "hinta, kesto, paikka?", "price session-length location"),
        ("sv", "Vad kostar det, hur länge varar ett möte och var finns ni?", "price session-length location"),
        ("sv", "pris, längd och plats?", "price session-length location"),
        ("sv", "Var träffas man, vad kostar det och går det på distans?", "location price remote"),
        ("en", "What does it cost, where are you and can it be done online?", "price location remote"),
        (
            "en",
            "who pays, is it compulsory, does my boss know",
            "who-pays compulsory confidentiality",
        ),
        (
            "fi",
            "Hei! Olen päiväkodin johtaja ja meillä on 14 hengen tiimi, jossa on ollut paljon vaihtuvuutta "
            "ja väsymystä viime aikoina. Olemme miettineet työnohjausta. Paljonko se maksaisi ryhmälle? "
            "Missä tapaatte? Voiko sen tehdä myös etänä? Ja kuinka kauan prosessi kestää?",
            "price location remote process-length",
        ),
        (
            "sv",
            "Hej, jag är rektor i en liten skola på Åland och vi har haft ett tungt år med många byten i "
            "personalen. Hur länge pågår handledningen vanligtvis? Är det konfidentiellt? Kan vi göra det på "
            "distans?",
            "process-length confidentiality remote",
        ),
        (
            "en",
            "We are a small team of nurses on a cancer ward and the last year has been hard for all of us. "
            "What does a session cost? Where would we meet? Does our manager get to know what we say?",
            "price location confidentiality",
        ),
    ],
)
def test_every_question_of_a_list_is_answered(mind: Mind, language: str, text: str, expected: str) -> None:
    match = mind.understanding.read(text, Language(language)).match
    assert isinstance(match, Confident)
    assert ({scored.entry for scored in match.entries}, match.rest) == (set(expected.split()), False)
