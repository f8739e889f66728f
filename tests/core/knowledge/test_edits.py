"""What an edit of the knowledge has changed, and what is taught beside it."""

from dataclasses import replace

from bot.core.knowledge.edits import Altered, altered, with_taught
from bot.core.knowledge.named import NONE
from bot.core.knowledge.taught import Taught, last_of
from bot.core.language import Language
from tests import factories

BEFORE = factories.knowledge()
PRICE = Taught("1", "price", Language.FI, "Paljonko?")
WEATHER = Taught("2", NONE, Language.FI, "Sataako?")
UNDONE = Taught("3", "length", Language.FI, "Miten?", undone=True)


def test_what_is_new_gone_or_otherwise_is_told_by_name() -> None:
    facts = {**BEFORE.facts, "price": {Language.FI: "100 euroa"}, "phone": {}}
    entries = {name: entry for name, entry in BEFORE.entries.items() if name != "help"}
    after = replace(BEFORE, facts=facts, entries={**entries, "new": factories.entry("new", "Uusi?", "On.")})
    assert altered(BEFORE, BEFORE) == Altered()
    assert altered(BEFORE, after) == Altered(("new", "help"), ("price", "phone"))


def test_what_is_taught_counts_as_far_as_it_is_not_taken_back() -> None:
    after = with_taught(BEFORE, (PRICE, WEATHER, UNDONE))
    assert after.taught == (PRICE, WEATHER, UNDONE)
    assert altered(BEFORE, after) == Altered(("price",))
    assert after.entries["price"].texts[Language.FI].taught == ("Paljonko?",)
    assert after.out_of_scope == {Language.FI: ("Sataako?",)}
    assert ("price", "Paljonko?") in after.alternatives(Language.FI)
    assert "\npaljonko?\n" in after.every_sentence
    assert after.every_sentence.endswith("\nsataako?")


def test_the_last_that_was_taught_is_the_last_that_counts() -> None:
    assert last_of((PRICE, WEATHER, UNDONE)) == WEATHER
    assert last_of((UNDONE,)) is None
