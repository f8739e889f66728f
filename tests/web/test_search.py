"""What visitors type leads to where it is answered: in a browser, in every language."""

import pytest
import yaml

from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.page.site import Home
from bot.core.page.writing import HELP, answers_file, topics
from tests.web.conftest import HERE, Served, Visit
from tests.web.found import found

pytestmark = pytest.mark.whole("a browser")

TYPED = yaml.safe_load((HERE / "search.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", Language)
def test_words_that_visitors_type_lead_to_their_topic(
    shown: Served, visit: Visit, language: Language
) -> None:
    page = visit(shown.page(answers_file(language)))
    meant = {typed: set(topics.split()) for typed, topics in TYPED[language].items()}
    first = {typed: [*hits, ""][0] for typed, hits in zip(meant, found(page, [*meant]), strict=True)}
    assert {typed: hit for typed, hit in first.items() if hit not in meant[typed]} == {}


@pytest.mark.parametrize("language", Language)
def test_every_word_of_distress_leads_to_help_before_anything_else(
    shown: Served, visit: Visit, shipped: Knowledge, language: Language
) -> None:
    page = visit(shown.page(answers_file(language)))
    words = shipped.hints[language]["crisis"]
    assert len(words) > 40
    first = dict(zip(words, (hits[0] for hits in found(page, words)), strict=True))
    assert {word: hit for word, hit in first.items() if hit != HELP} == {}


@pytest.mark.parametrize("language", Language)
def test_a_title_that_is_typed_leads_to_its_topic(
    shown: Served, visit: Visit, shipped: Knowledge, language: Language
) -> None:
    page = visit(shown.page(answers_file(language)))
    titles = {shipped.question(entry, language): entry for entry in topics(shipped, Home(bot="some_bot"))}
    first = {title: hits[0] for title, hits in zip(titles, found(page, [*titles]), strict=True)}
    assert first == titles


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        (Language.FI, "en jaksa enää elää, ja työnohjauksen hintakin on kova"),
        (Language.FI, "haluan kuolla"),
        (Language.FI, "itsemurahn"),
        (Language.FI, "pahoinpidelty"),
        (Language.SV, "orkar inte leva längre på jobbet"),
        (Language.SV, "sjalvmrod"),
        (Language.EN, "i don't want to live, i will kill myself before the session"),
        (Language.EN, "suicde"),
    ],
)
def test_one_word_of_distress_among_others_leads_to_help_too(
    shown: Served, visit: Visit, language: Language, typed: str
) -> None:
    (hits,) = found(visit(shown.page(answers_file(language))), [typed])
    assert hits[0] == HELP


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        (Language.FI, ["tapaamisia", "tapaan", "tapaus", "tavataan", "tapahtuu", "tapani", "kuulla", "itse"]),
        (Language.FI, ["saanko apua", "kahdeksan hengen ryhmä", "hengellinen työ", "uhraus", "toivomme"]),
        (Language.SV, ["skapa", "hoppas", "slags", "centralt", "skärgården"]),
        (Language.EN, ["hope", "hotel", "deadline", "cries", "three", "sheet", "talking", "heat"]),
    ],
)
def test_what_only_resembles_a_word_of_distress_does_not_lead_to_help(
    shown: Served, visit: Visit, language: Language, typed: list[str]
) -> None:
    page = visit(shown.page(answers_file(language)))
    hits = dict(zip(typed, found(page, typed), strict=True))
    assert [text for text in typed if HELP in hits[text]] == []


def test_where_letters_have_dots_none_need_be_typed(shown: Served, visit: Visit) -> None:
    page = visit(shown.page("index.html"))
    with_dots = ["pysäköinti", "esihenkilö", "työyhteisö", "hätä", "riitoja töissä", "ryhmätyönohjaus"]
    without = [word.replace("ä", "a").replace("ö", "o") for word in with_dots]
    assert found(page, with_dots) == found(page, without)
    assert all(found(page, with_dots))
