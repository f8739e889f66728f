"""Facts one by one: which of them may be changed by the bot, where they are said, what they may not be."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.core.knowledge import openings
from bot.core.knowledge.entries import Entry, Knowledge, Vocabulary, placeholders
from bot.core.knowledge.named import CRISIS, OWN
from bot.core.knowledge.stated import Values, mark_of
from bot.core.language import Language

NAME = re.compile(r"[A-Za-z0-9_-]{1,40}")
"""What a fact may be called to be changed by the bot: a button carries its name."""

LONGEST = 600
"""Characters of a fact: an answer that names it is to be one message."""

OF_DISTRESS = ("signpost_another", "signpost_violence", "support", "comfort", "who_reads")
"""Sentences of the bot's own that are said in distress."""

GAP = "…"
"""What stands where a fact is to be written."""


def changeable(knowledge: Knowledge) -> tuple[str, ...]:
    """Return the facts that she may change by the bot: where help is to be had is written by hand alone."""
    kept = {*_of_distress(knowledge)}
    return tuple(name for name in knowledge.facts if name not in kept and NAME.fullmatch(name))


def _of_distress(knowledge: Knowledge) -> Iterator[str]:
    if crisis := knowledge.entries.get(CRISIS):
        for text in crisis.texts.values():
            yield from placeholders(text.answer)
    for wording in knowledge.wording.values():
        for sentence in OF_DISTRESS:
            yield from placeholders(wording.get(sentence, ""))


def languages(knowledge: Knowledge) -> tuple[Language, ...]:
    """Return the languages in which clients are answered, Finnish first."""
    return tuple(language for language in Language if language in knowledge.wording)


def is_stated(knowledge: Knowledge, name: str) -> bool:
    """Tell whether a fact has a value."""
    return bool(knowledge.fact(name, Language.FI))


def values(knowledge: Knowledge, name: str) -> dict[Language, str]:
    """Return what a fact is in each language that has a wording of its own."""
    return {language: text for language, text in knowledge.facts[name].items() if text}


def mark(knowledge: Knowledge, name: str) -> str:
    """Return what is recognised by that a fact was not written otherwise by hand."""
    return mark_of(knowledge.by_hand.get(name, knowledge.facts.get(name, {})))


def saying(knowledge: Knowledge, name: str) -> tuple[Entry, ...]:
    """Return the entries whose answers name a fact: its own first, then those that name little else."""
    found = [entry for entry in knowledge.entries.values() if name in _named(entry)]
    return tuple(sorted(found, key=lambda entry: _far_from(entry, name)))


def _far_from(entry: Entry, name: str) -> tuple[bool, bool, int]:
    return not _is_about(entry, name), entry.source == OWN, len(_named(entry))


def _named(entry: Entry) -> set[str]:
    return {name for text in entry.texts.values() for name in placeholders(text.answer)}


def sentences(knowledge: Knowledge, name: str) -> int:
    """Return how many of the bot's own sentences name a fact."""
    wordings = knowledge.wording.values()
    return len({key for wording in wordings for key, text in wording.items() if name in placeholders(text)})


def title(knowledge: Knowledge, name: str, language: Language) -> str:
    """Return what a fact is about: the question that is its own, else its name."""
    first, *others = saying(knowledge, name) or (None,)
    if first is None or (others and not _is_about(first, name)):
        return name
    return knowledge.question(first.id, language)


def _is_about(entry: Entry, name: str) -> bool:
    """Tell whether an entry is called like a fact."""
    return entry.id == name.replace("_", "-")


def with_values(knowledge: Knowledge, name: str, said: Values) -> Knowledge:
    """Return *knowledge* with other values of a fact."""
    return replace(knowledge, facts={**knowledge.facts, name: said})


def with_gap(knowledge: Knowledge, name: str, language: Language) -> Knowledge:
    """Return *knowledge* in which it shows where a fact stands."""
    return with_values(knowledge, name, {Language.FI: GAP, language: GAP})


def opening(knowledge: Knowledge, name: str, language: Language, text: str) -> str | None:
    """Return the yes, no or because with which an answer would begin if a fact were *text*."""
    answers = (entry.texts[language].answer for entry in saying(knowledge, name) if language in entry.texts)
    if not any(name in openings.facts_that_open(answer) for answer in answers):
        return None
    return openings.refused(text, knowledge.vocabulary.get(language, Vocabulary()).openings)
