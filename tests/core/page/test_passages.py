"""A text of the bot on the page: not a word is changed, and what leads somewhere does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.page.filled import Filled
from bot.core.page.passages import Block, Marker, Run, Shape, mailto
from bot.core.page.structured import text

FI, SV, EN = Language.FI, Language.SV, Language.EN

KNOWLEDGE = Knowledge(
    facts={
        "phone": {FI: "040 556 3746"},
        "email": {FI: "johanna.kuisma@onnimanni.fi"},
        "emergency_number": {FI: "112"},
        "violence_line": {FI: "Nollalinja 080 005 005", SV: "Nollinjen 080 005 005"},
        "site": {FI: "mieli.fi"},
        "organisation": {FI: "Keskus Onni"},
        "length": {FI: "1,5 tuntia", SV: "1,5 timmar"},
        "price": {FI: ""},
        "centre": {FI: "keskus"},
        "place": {FI: "Kirkkokatu 1, soita 040 556 3746"},
    },
    entries={},
)

FILLED = Filled.of(KNOWLEDGE)

LEADS = {
    "yhteys": Run("Jätä viesti", "https://t.me/some_bot?start=inquiry"),
    "tietosuoja": Run("Tietosuoja", "privacy-fi.html"),
    "kieli": Run("avaa avustaja", "https://t.me/some_bot"),
}


def marker(language: Language = FI) -> Marker:
    return Marker(FILLED, language, LEADS.__getitem__)


def said(text: str, language: Language = FI, filled: Filled = FILLED) -> tuple[Run, ...]:
    """Return a line of a page in which ``{facts}`` are filled in, in pieces."""
    line = filled.knowledge.fill(text, language)
    return Marker(filled, language, LEADS.__getitem__).line(line)


def paragraph(*runs: Run) -> Block:
    return Block(Shape.PARAGRAPH, (runs,))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Soita 040 556 3746.", [Run("Soita "), Run("040 556 3746", "tel:+358405563746"), Run(".")]),
        ("112 euroa", [Run("112 euroa")]),
        ("Nollalinja 080 005 005", [Run("Nollalinja "), Run("080 005 005", "tel:080005005")]),
        ("Hinta on 1120 euroa", [Run("Hinta on 1120 euroa")]),
        ("Vuonna 2112", [Run("Vuonna 2112")]),
        (
            "johanna.kuisma@onnimanni.fi, heti",
            [Run("johanna.kuisma@onnimanni.fi", "mailto:johanna.kuisma@onnimanni.fi"), Run(", heti")],
        ),
        ("Lisää: mieli.fi", [Run("Lisää: "), Run("mieli.fi", "https://mieli.fi")]),
        (
            "Ks. telegram.org/privacy.",
            [Run("Ks. "), Run("telegram.org/privacy", "https://telegram.org/privacy"), Run(".")],
        ),
        (
            "https://a.example/b?c=d: varaa",
            [Run("https://a.example/b?c=d", "https://a.example/b?c=d"), Run(": varaa")],
        ),
        (
            "www.example.org/?next=https://a.b",
            [Run("www.example.org/?next=https://a.b", "https://www.example.org/?next=https://a.b")],
        ),
        ("https://ex.fi/a_(b)", [Run("https://ex.fi/a_(b)", "https://ex.fi/a_(b)")]),
        (
            "(ks. https://ex.fi/a_(b).)",
            [Run("(ks. "), Run("https://ex.fi/a_(b)", "https://ex.fi/a_(b)"), Run(".)")],
        ),
        ("(https://ex.fi/a)", [Run("("), Run("https://ex.fi/a", "https://ex.fi/a"), Run(")")]),
        ("Kysy: /yhteys", [Run("Kysy: "), LEADS["yhteys"]]),
        (
            "Kysy: /yhteys. Tai: /tietosuoja",
            [Run("Kysy: "), LEADS["yhteys"], Run(". Tai: "), LEADS["tietosuoja"]],
        ),
        ("komennolla /kieli.", [Run("komennolla "), LEADS["kieli"], Run(".")]),
        ("/kieli", [LEADS["kieli"]]),
        ("/kieli – vaihda", [Run("Vaihda", "https://t.me/some_bot")]),
        ("/yhteys - öitä myöten", [Run("Öitä myöten", "https://t.me/some_bot?start=inquiry")]),
        ("Kirjoita /kieli – vaihda", [Run("Kirjoita "), LEADS["kieli"], Run(" – vaihda")]),
        ("ja/yhteys ja /yhteystieto", [Run("ja/yhteys ja /yhteystieto")]),
        ("javascript:alert(1)", [Run("javascript:alert(1)")]),
        ("Ks. -mieli.fi", [Run("Ks. -mieli.fi")]),
        ("(mieli.fi)", [Run("("), Run("mieli.fi", "https://mieli.fi"), Run(")")]),
        ("Keskus Onni on työnohjaus", [Run("Keskus Onni on työnohjaus")]),
    ],
)
def test_what_leads_somewhere_does(text: str, marked: list[Run]) -> None:
    assert said(text) == tuple(marked)


def test_finnish_in_another_language_is_marked_and_what_can_be_pressed_is_not() -> None:
    assert said("{organisation} (työnohjaus), {length}, {site}, {phone}", SV) == (
        Run("Keskus Onni", language=FI),
        Run(" ("),
        Run("työnohjaus", language=FI),
        Run("), "),
        Run("1,5 timmar"),
        Run(", "),
        Run("mieli.fi", "https://mieli.fi"),
        Run(", "),
        Run("040 556 3746", "tel:+358405563746"),
    )
    assert Run("1,5 tuntia", language=FI) in said("It takes {length}.", EN)


def test_what_leads_somewhere_within_finnish_does() -> None:
    assert said("Plats: {place}.", SV) == (
        Run("Plats: "),
        Run("Kirkkokatu 1, soita ", language=FI),
        Run("040 556 3746", "tel:+358405563746"),
        Run("."),
    )


def test_only_what_was_filled_in_is_finnish_and_not_whoever_else_says_the_same() -> None:
    filled = Filled.of(Knowledge(facts={"training": {FI: "a"}, "lines": {FI: "• yksi\n• a b"}}, entries={}))
    assert said("As a {training}, a {training}.", EN, filled) == (
        *(Run("As a "), Run("a", language=FI), Run(", a "), Run("a", language=FI), Run(".")),
    )
    text = filled.knowledge.fill("{lines}", EN)
    assert Marker(filled, EN, LEADS.__getitem__).blocks(text) == (
        Block(Shape.ITEMS, ((Run("yksi", language=FI),), (Run("a b", language=FI),))),
    )


def test_signs_that_somebody_else_has_written_are_no_signs() -> None:
    strange = "\U000f0000a\U00100000 \U000f0fffb\U00100000"
    assert [piece.text for piece in Filled.of(Knowledge({}, {})).pieces(strange)] == [strange]
    filled = Filled.of(Knowledge({"x": {FI: strange}}, {}))
    assert said("{x}", FI, filled) == (Run("a b"),)


def test_paragraphs_lists_and_headings_are_told_apart() -> None:
    told = "Ensin.\n\nOtsikko (6 artikla)\n• yksi\n• kaksi\nLoppu.\n\nVirke.\nToinen."
    one, two = (Run("yksi"),), (Run("kaksi"),)
    assert marker().blocks(told, titled=True) == (
        paragraph(Run("Ensin.")),
        Block(Shape.HEADING, ((Run("Otsikko (6 artikla)"),),)),
        Block(Shape.ITEMS, (one, two)),
        paragraph(Run("Loppu.")),
        Block(Shape.PARAGRAPH, ((Run("Virke."),), (Run("Toinen."),))),
    )
    assert marker().blocks("Nimi\nOrganisaatio") == (
        Block(Shape.PARAGRAPH, ((Run("Nimi"),), (Run("Organisaatio"),))),
    )


@given(st.text(st.sampled_from("aé1 2/@.•\n-:<>&\"'työ"), max_size=60))
def test_not_a_word_is_changed(written: str) -> None:
    told = text(marker(SV).blocks(written))
    assert told.replace("\n", "") == written.replace("\n", "")


def test_a_subject_can_hold_anything() -> None:
    assert mailto("a@b.fi", 'Mitä? & "x"') == "mailto:a@b.fi?subject=Mit%C3%A4%3F%20%26%20%22x%22"
