"""What the search knows of the other ways to ask: words of many, and nothing that one person said."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.adapters import knowledge_files
from bot.core.knowledge.entries import EntryText, Knowledge
from bot.core.language import Language
from bot.core.page.site import Home
from bot.core.page.words import asked as asked_of
from bot.core.page.words import written
from bot.core.page.writing import topics
from bot.core.text import words
from tests import factories

FI = Language.FI


def asked(**alternatives: tuple[str, ...]) -> Knowledge:
    """Return a knowledge in which questions are asked in these ways too."""
    known = factories.knowledge()
    entries = dict(known.entries)
    for name, ways in alternatives.items():
        text = EntryText(entries[name].texts[FI].question, "Vastaus.", ways)
        entries[name] = replace(entries[name], texts={FI: text})
    return replace(known, entries=entries)


def test_a_word_of_many_sentences_leads_to_its_entry() -> None:
    known = asked(
        price=("hinta", "mikä on hinta", "Hinta, kiitos", "onko kallis"), length=("kauan", "mikä on")
    )
    assert asked_of(known, FI, ["price", "length"]) == {"price": ("hinta",), "length": ()}


def test_what_one_person_said_is_not_published() -> None:
    known = asked(
        price=("Olen Liisa Loimaalta, hinta?", "hinta 0401234567", "hinta liisa@example.org"),
        length=("hinta ja Liisa",),
    )
    assert asked_of(known, FI, ["price"]) == {"price": ("hinta",)}


def test_a_word_that_is_everywhere_leads_nowhere() -> None:
    often = tuple(f"mikä tämä on {n}" for n in ("yksi", "kaksi", "kolme"))
    known = asked(price=often, length=tuple(f"tämä {n}" for n in range(20)))
    assert "tama" not in asked_of(known, FI, ["price", "length"])["price"]
    assert "tama" in asked_of(known, FI, ["price", "length"])["length"]


def test_what_is_written_for_the_search_leads_to_its_entry_folded_and_once() -> None:
    known = replace(factories.knowledge(), hints={FI: {"price": ("Hinnasto", "yt-neuvottelut", "hinnastö")}})
    assert written(known, FI, "price") == ("hinnasto", "neuvottelut", "yt")
    assert written(known, FI, "length") == written(known, Language.EN, "price") == ()


@pytest.mark.parametrize("language", Language)
def test_of_what_is_shipped_only_words_written_by_hand_are_published(language: Language) -> None:
    """And only letters: no number, no address."""
    known = knowledge_files.load(Path("knowledge")).knowledge
    found = asked_of(known, language, topics(known, Home(bot="some_bot")))
    published = {word for of_entry in found.values() for word in of_entry}
    by_hand = [entry.texts[language] for entry in known.entries.values() if language in entry.texts]
    sentences = (one for text in by_hand for one in (text.question, *text.alternatives))
    assert len(published) > 300
    assert published <= {word for sentence in sentences for word in words(sentence)}
    assert all(re.fullmatch(r"[^\W\d_]{2,}", word) for word in published)
