"""What becomes of a knowledge by what is taught beside it: the same whether it is read or only tried."""

from collections.abc import Iterable
from dataclasses import replace

from bot.core.knowledge.entries import Entry, Knowledge
from bot.core.knowledge.named import NONE
from bot.core.knowledge.taught import Taught


def with_taught(knowledge: Knowledge, taught: Iterable[Taught]) -> Knowledge:
    """Return *knowledge* with all that was *taught*, in this order; every entry of it is there."""
    for one in taught:
        knowledge = _with_one(replace(knowledge, taught=(*knowledge.taught, one)), one)
    return knowledge


def _with_one(knowledge: Knowledge, one: Taught) -> Knowledge:
    if one.undone:
        return knowledge
    if one.entry == NONE:
        refused = (*knowledge.out_of_scope.get(one.language, ()), one.text)
        return replace(knowledge, out_of_scope={**knowledge.out_of_scope, one.language: refused})
    entry = knowledge.entries[one.entry]
    return replace(knowledge, entries={**knowledge.entries, one.entry: _asked_so(entry, one)})


def _asked_so(entry: Entry, one: Taught) -> Entry:
    text = entry.texts[one.language]
    text = replace(text, taught=(*text.taught, one.text))
    return replace(entry, texts={**entry.texts, one.language: text})
