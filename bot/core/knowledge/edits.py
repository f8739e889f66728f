"""What becomes of a knowledge by what is added beside it, read or only tried; and what an edit changes."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.core.data import Data
from bot.core.knowledge.composed import SOURCE, Composed
from bot.core.knowledge.entries import Entry, EntryText, Knowledge
from bot.core.knowledge.named import NONE
from bot.core.knowledge.stated import Stated, counting
from bot.core.knowledge.taught import Taught


class Altered(Data, frozen=True):
    """What an edit has changed: ``entries`` and ``facts``, by name."""

    entries: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


Added = Taught | Composed
"""What she adds by the bot: a sentence, or an entry of her own."""


def with_added(knowledge: Knowledge, added: Added) -> Knowledge:
    """Return *knowledge* with what is added last."""
    match added:
        case Taught():
            return with_taught(knowledge, (added,))
        case Composed():
            return with_composed(knowledge, (added,))


def with_composed(knowledge: Knowledge, composed: tuple[Composed, ...]) -> Knowledge:
    """Return *knowledge* with all entries of her own, in this order."""
    entries = {one.entry: _entry(one) for one in composed if not one.undone}
    every = (*knowledge.composed, *composed)
    return replace(knowledge, entries={**knowledge.entries, **entries}, composed=every)


def _entry(one: Composed) -> Entry:
    texts = {
        language: EntryText(said.question, said.answer, taught=said.ways)
        for language, said in one.texts.items()
        if said.is_whole
    }
    return Entry(one.entry, SOURCE, (), texts)


def with_taught(knowledge: Knowledge, taught: Iterable[Taught]) -> Knowledge:
    """Return *knowledge* with all that was *taught*, in this order, but of entries that were taken back."""
    for one in taught:
        knowledge = _with_one(replace(knowledge, taught=(*knowledge.taught, one)), one)
    return knowledge


def with_stated(knowledge: Knowledge, stated: tuple[Stated, ...]) -> Knowledge:
    """Return *knowledge*, whose facts are as they are written by hand, with all that was *stated*."""
    by_hand = knowledge.facts
    said = {name: one.values for name, one in counting(by_hand, stated).items()}
    return replace(knowledge, facts={**by_hand, **said}, by_hand=by_hand, stated=stated)


def altered(before: Knowledge, after: Knowledge) -> Altered:
    """Return what an edit has changed: what is new, gone or otherwise."""
    entries = _otherwise(before.entries, after.entries)
    return Altered(entries, _otherwise(before.facts, after.facts))


def _otherwise(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[str, ...]:
    names = dict.fromkeys((*after, *before))
    return tuple(name for name in names if before.get(name) != after.get(name))


def _with_one(knowledge: Knowledge, one: Taught) -> Knowledge:
    if one.undone:
        return knowledge
    if one.entry == NONE:
        refused = (*knowledge.out_of_scope.get(one.language, ()), one.text)
        return replace(knowledge, out_of_scope={**knowledge.out_of_scope, one.language: refused})
    entry = knowledge.entries.get(one.entry)
    if entry is None or one.language not in entry.texts:
        return knowledge
    return replace(knowledge, entries={**knowledge.entries, one.entry: _asked_so(entry, one)})


def _asked_so(entry: Entry, one: Taught) -> Entry:
    text = entry.texts[one.language]
    text = replace(text, taught=(*text.taught, one.text))
    return replace(entry, texts={**entry.texts, one.language: text})
