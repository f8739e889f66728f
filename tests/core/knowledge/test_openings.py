"""How no answer may begin, in each language, and what only looks like it."""

from pathlib import Path

import pytest

from bot.adapters import knowledge_files
from bot.core.knowledge import openings
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language

REFUSED = {
    Language.FI: {
        "Kyllä": [
            "Kyllä.", "Kyllä", "Kyllä, työnohjaus auttaa.", "Kyllä työnohjaus auttaa.",
            "KYLLÄ!", "kyllä – aina",
        ],
        "kin of yes": [
            "Joo, onnistuu.", "Juu", "Jep!", "Totta kai!", "Tottakai voit.",
            "Tietysti.", "Tietenkin", "Toki, voit tulla.", "Ehdottomasti.", "Ilman muuta: tule vain",
            "Aina.", "Selvä, välitän.",
        ],
        "no": [
            "Ei.", "Ei, kukaan ei kuule.", "Ei pomo kuule.", "Eipä tietenkään", "En.",
            "Emme, emme koskaan.",
        ],
        "because": [
            "Koska muutos vie aikaa.", "Koska, no, se vie aikaa",
            "Siksi että se vie aikaa.",
        ],
        "the question's verb": [
            "On.", "On, aina.", "On – täysin.", "On kyllä.", "Onhan se.", "Voi.",
            "Voi tulla yksin.", "Saa.", "Saa puhua.", "Pitää.", "Pitää sitoutua.", "Sopii.",
            "Sopii, ja hyvin.", "Onnistuu etänä.", "Käy.", "Voit.", "Voit toki tulla.", "Tarvitsee.",
        ],
    },
    Language.SV: {
        "yes": [
            "Ja.", "Ja", "Ja, samtalen är förtroliga.", "Ja - samtalen är förtroliga.",
            "Ja – alltid.", "JA!", "Jo.", "Jo, det kan man.", "Jå, nog", "Jajamän!",
        ],
        "kin of yes": [
            "Javisst.", "Javisst, jag skickar den.", "Visst, kom bara", "Absolut.",
            "Självklart!", "Naturligtvis inte.", "Givetvis", "Såklart.", "Det stämmer.",
            "Det går bra att komma ensam.", "Gärna!", "Alltid.",
        ],
        "no": [
            "Nej.", "Nej, chefen får inte veta.", "Nä", "Nja, inte riktigt.", "Inte alls.",
            "Aldrig.",
        ],
        "because": [
            "Eftersom det tar tid.", "Därför att det tar tid.",
            "För att förändring tar tid.",
        ],
    },
    Language.EN: {
        "yes": [
            "Yes.", "Yes", "Yes, it is.", "Yes - it is.", "Yes—always", "YES!",
            "Yes it is", "“Yes,” as they say.", "**Yes**", "- Yes, it is", "✅ Yes", "\n  Yes.", "Yeah",
            "Yep.", "Yup",
        ],
        "kin of yes": [
            "Sure.", "Sure, come along.", "Of course, I'll pass it on.",
            "Absolutely.", "Certainly not.", "Definitely!", "Naturally.", "Indeed", "Always.", "Right.",
            "It is.", "You can, if you like.",
        ],
        "no": [
            "No.", "No", "No, she won't.", "No she won't.", "Nope", "Not at all.",
            "Never.",
        ],
        "because": [
            "Because change takes time.", "Since change takes time.", "Cos it does",
        ],
    },
}  # fmt: skip

FINE = {
    Language.FI: [
        "Onni on", "Onnimanni on hyvinvointikeskus.", "On tärkeää, että kysyt.",
        "Eila vastaa.", "Enimmäkseen keskustellaan.", "Koskaan ei ole liian myöhäistä.",
        "Aina Virtanen toimii työnohjaajana.", "Voi olla, että paikka vaihtuu.", "Voit kysyä asiasta.",
        "En tiedä, onnistuuko se.", "Saat vastauksen pian.", "Jos mietit, kysy.", "1,5 tuntia.",
        "Tapaamisia on, kyllä, usein.", "Maksaa 100 euroa.", "", "…",
    ],
    Language.SV: [
        "Januari är ledig.", "Jag vet inte.", "Jobbet förändras.", "Nejlikor",
        "Förändring tar tid.", "Det går att ringa.", "Det finns två former.", "Därför är tiden lång.",
        "Jan svarar.",
    ],
    Language.EN: [
        "No one has told me.", "No-one knows.", "Nothing has been said.",
        "Notes are not mentioned.", "North", "None of it", "Yesterday's news", "Sincerely yours",
        "Right now I don't know.", "It is unstated.", "There is individual supervision.", "You can ask.",
        "I don't know whether it is.", "As a leader you decide.",
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowledge_files.load(Path("knowledge")).knowledge


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language, kinds in REFUSED.items() for texts in kinds.values() for text in texts],
)
def test_no_answer_begins_with_yes_no_or_because(knowledge: Knowledge, language: Language, text: str) -> None:
    assert openings.refused(text, knowledge.vocabulary[language].openings)


@pytest.mark.parametrize(("language", "text"), [(x, text) for x, texts in FINE.items() for text in texts])
def test_what_only_looks_like_it_is_fine(knowledge: Knowledge, language: Language, text: str) -> None:
    assert openings.refused(text, knowledge.vocabulary[language].openings) is None


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("Etänä: {remote}", ["remote"]),
        ("{name}, {title}\nPuhelin:\n{phone}", ["name", "phone"]),
        ("Kesto on {length}.", []),
    ],
)
def test_a_fact_after_a_colon_says_what_the_answer_says(answer: str, names: list[str]) -> None:
    assert list(openings.facts_that_open(answer)) == names


@pytest.mark.parametrize("language", Language)
def test_every_listed_opening_does_something(knowledge: Knowledge, language: Language) -> None:
    """One that stands in a list twice, or never counts, is a slip of whoever edited it."""
    listed = knowledge.vocabulary[language].openings
    refused, alone, fine = (listed.get(section, ()) for section in openings.SECTIONS)
    assert len({*refused, *alone, *fine}) == len(refused) + len(alone) + len(fine)
    assert [phrase for phrase in refused if not openings.refused(f"{phrase} x", listed)] == []
    assert [phrase for phrase in alone if openings.refused(f"{phrase}, x", listed) != phrase] == []
    without = {**listed, openings.FINE: ()}
    assert [phrase for phrase in fine if not openings.refused(phrase, without)] == []


def test_a_language_without_such_words_refuses_nothing() -> None:
    assert openings.refused("Yes.", {}) is None
