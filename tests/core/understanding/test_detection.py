"""Which language a message is in."""

import pytest

from bot.core.understanding import detection, foreign

SENTENCES = {
    "fi": (
        "Mitä työnohjaus maksaa ja kuka sen maksaa?",
        "Kuinka kauan yksi tapaaminen kestää?",
        "Missä te olette ja miten sinne pääsee?",
        "Haluaisin varata ajan ensi viikolle, onko vapaita aikoja?",
        "Voiko koko tiimi tulla mukaan ryhmään?",
        "Kiitos paljon, hei hei ja hyvää päivänjatkoa",
    ),
    "sv": (
        "Vad kostar arbetshandledning och vem betalar den?",
        "Hur länge varar ett möte?",
        "Var finns ni och hur kommer man dit?",
        "Jag skulle vilja boka en tid nästa vecka, finns det lediga tider?",
        "Kan hela teamet komma med i gruppen?",
        "Tack så mycket, hej då och ha en bra dag",
    ),
    "en": (
        "What does work supervision cost and who pays for it?",
        "How long does one session take?",
        "Where are you and how do I get there?",
        "I would like to book a time next week, are there any free slots?",
        "Can the whole team come along to the group?",
        "Thank you very much, goodbye and have a nice day",
    ),
}


@pytest.fixture(scope="module")
def model() -> detection.LanguageModel:
    return detection.train(SENTENCES)


@pytest.mark.parametrize(
    ("text", "prior", "expected"),
    [
        ("kuka maksaa työnohjauksen", None, "fi"),
        ("vem betalar handledningen", None, "sv"),
        ("who will pay for the sessions", None, "en"),
        ("kuinka kauan kestaa", "en", "fi"),  # clear words win over the conversation's language
        ("how long does it take", "fi", "en"),
        ("Teams", "sv", "sv"),  # a name tells nothing: the conversation goes on
        ("kuka maksaa WhatsAppilla", "fi", "fi"),
        ("onko zoom", "fi", "fi"),
        ("kuka maksaa strengthwise", "fi", "fi"),  # one strange word is no sentence
        ("kuka.maksaa@tyonohjaus.fi", "en", "en"),  # nor is an address
        ("Kuka Maksaa", "en", "en"),  # nor what is written like a name
        ("hur länge", "fi", "sv"),
        ("123 ?!", "en", "en"),
        ("", "sv", "sv"),
        ("", None, None),
        ("😂", "fi", "fi"),
        ("Сколько стоит консультация?", "fi", None),
        ("كم السعر؟", "en", None),
        ("Wie lange dauert das und was kostet es bitte?", "fi", None),
        ("Cuánto cuesta, por favor? Muchas gracias", "fi", None),
        ("Palju see maksab ja kus te asute, palun", "fi", None),
    ],
)
def test_language_of_a_message(
    model: detection.LanguageModel, text: str, prior: str | None, expected: str | None
) -> None:
    """Words decide where they can, else the conversation's language; None is a language not spoken."""
    assert model.detect(text, prior) == expected


def test_no_known_letters_give_no_odds(model: detection.LanguageModel) -> None:
    """A message without a known n-gram speaks for no language."""
    assert model.odds("123 😂") == {}


def test_odds_name_every_language_and_the_others(model: detection.LanguageModel) -> None:
    """The likelihoods are of the languages trained, and of all others together."""
    assert sorted(model.odds("hinta")) == ["en", "fi", "other", "sv"]


def test_a_language_that_the_bot_speaks_is_no_other_language() -> None:
    """What is known of it as one of the others is left out, so that it need not be taken out by hand."""
    spoken = {**SENTENCES, "de": ("Was kostet Arbeitssupervision?", "Wie lange dauert eine Sitzung?")}
    rest = {language: said for language, said in foreign.SENTENCES.items() if language != "de"}
    assert len(rest) == len(foreign.SENTENCES) - 1
    assert detection.train(spoken).to_bytes() == detection.train(spoken, rest).to_bytes()


def test_a_model_survives_its_bytes(model: detection.LanguageModel) -> None:
    """The stored model decides as the trained one; other bytes are refused."""
    again = detection.LanguageModel.from_bytes(model.to_bytes())
    assert again.to_bytes() == model.to_bytes()
    for sentence in (s for written in SENTENCES.values() for s in written):
        assert again.odds(sentence) == model.odds(sentence)
    for blob in (b"", b"junk", b"\x90"):
        with pytest.raises(ValueError, match="not a model of languages"):
            detection.LanguageModel.from_bytes(blob)
