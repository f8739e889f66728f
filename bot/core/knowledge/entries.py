"""What the supervisor has written down: facts, entries, wording and vocabulary, as data.

The files are read by :mod:`bot.adapters.knowledge_files`; here is what can be said of them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from bot.core.knowledge.composed import Composed
from bot.core.knowledge.named import CRISIS, INQUIRY
from bot.core.knowledge.stated import Facts, Stated
from bot.core.knowledge.taught import Taught
from bot.core.language import Language
from bot.core.text import words


class Kind(StrEnum):
    """What happens when a client means an entry."""

    ANSWER = "answer"
    """Its answer is shown, or that its fact is not stated."""
    INQUIRY = "inquiry"
    """The inquiry begins."""
    CRISIS = "crisis"
    """The crisis signpost is shown."""


KIND_OF_ENTRY: Mapping[str, Kind] = {INQUIRY: Kind.INQUIRY, CRISIS: Kind.CRISIS}
"""What happens when a client means an entry, for those that have more than an answer."""

OFTEN = 3
"""Sentences that a word is in before it counts as one that questions are made of."""

LONGEST_ID = 32
"""Characters of an entry's id, at most: a button carries it beside all else that it says."""

ID = re.compile(rf"[a-z0-9_-]{{1,{LONGEST_ID}}}")
"""What an entry may be called, and a ready answer: by that it stands in a button, in a file and in a link."""

OPTIONAL = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
"""What of an answer is only said if all the facts that it names are stated; the rest is said without it."""

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
"""A name in braces: what is filled in there."""


@dataclass(frozen=True, slots=True)
class EntryText:
    """One entry in one language.

    ``alternatives`` are other ways to ask, written by hand (words of them are published on the web page);
    ``unanswered`` is what is said while a fact is missing. ``taught`` are further ways, in words of clients.
    """

    question: str
    answer: str
    alternatives: tuple[str, ...] = ()
    unanswered: str | None = None
    taught: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One curated topic, in the languages it has been written in."""

    id: str
    source: str
    follow_ups: tuple[str, ...]
    texts: Mapping[Language, EntryText]

    @property
    def kind(self) -> Kind:
        """What happens when a client means it."""
        return KIND_OF_ENTRY.get(self.id, Kind.ANSWER)

    def language(self, wanted: Language) -> Language:
        """Return *wanted* if the entry is written in it, else Finnish, which every entry is."""
        return wanted if wanted in self.texts else Language.FI


@dataclass(frozen=True, slots=True)
class Answer:
    """An entry's answer with its facts filled in.

    ``missing`` names the facts that have no value: then ``text`` says so instead of answering.
    """

    text: str
    language: Language
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """Entries that stand together on the web page, in this order, under a title in each language."""

    name: str
    titles: Mapping[Language, str]
    entries: tuple[str, ...]

    def language(self, wanted: Language) -> Language:
        """Return *wanted* if there is a title in it, else Finnish, in which there is one."""
        return wanted if wanted in self.titles else Language.FI


Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language's words.

    ``spoken`` forms of written words, what is typed for ``choices``, ``openings`` no answer may have, the
    words of ``agreement`` to what cannot be taken back, ``introductions`` that stand before or beside what is
    asked for, how ``audiences`` are told, and by whoever seeks supervision for them (``sought``), how the
    words for ``languages`` begin, and ``interjections``.
    """

    spoken: Words = field(default_factory=dict)
    choices: Words = field(default_factory=dict)
    openings: Words = field(default_factory=dict)
    agreement: Words = field(default_factory=dict)
    introductions: Words = field(default_factory=dict)
    audiences: Words = field(default_factory=dict)
    sought: Words = field(default_factory=dict)
    languages: Words = field(default_factory=dict)
    interjections: Words = field(default_factory=dict)


@dataclass(frozen=True)
class Knowledge:
    """All that the supervisor edits, validated: every placeholder and follow-up leads somewhere.

    ``out_of_scope`` are messages that no entry answers, ``idioms`` such as sound like distress and
    are not; ``intents`` what clients want of the bot itself, by its name and the language it is said in;
    ``hints`` words by which the search of the web page finds an entry. ``taught`` is the history of what was
    added by the bot: it is among the sentences, as far as it counts. So is ``composed`` among the entries,
    and ``stated`` among the facts, which ``by_hand`` are written without it.
    """

    facts: Facts
    entries: Mapping[str, Entry]
    out_of_scope: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    idioms: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    intents: Mapping[str, Mapping[Language, tuple[str, ...]]] = field(default_factory=dict)
    wording: Mapping[Language, Mapping[str, str]] = field(default_factory=dict)
    vocabulary: Mapping[Language, Vocabulary] = field(default_factory=dict)
    chapters: tuple[Chapter, ...] = ()
    canned: Mapping[str, Mapping[Language, str]] = field(default_factory=dict)
    hints: Mapping[Language, Words] = field(default_factory=dict)
    taught: tuple[Taught, ...] = ()
    composed: tuple[Composed, ...] = ()
    stated: tuple[Stated, ...] = ()
    by_hand: Facts = field(default_factory=dict)

    @cached_property
    def ready_answers(self) -> Mapping[str, Mapping[Language, str]]:
        """The ready answers with their facts filled in; none that names a fact without a value."""
        return {
            name: {x: self.fill(text, x) for x, text in texts.items() if self._is_stated(text, x)}
            for name, texts in self.canned.items()
        }

    def _is_stated(self, text: str, language: Language) -> bool:
        return all(self.fact(name, language) for name in placeholders(text))

    def fact(self, name: str, language: Language) -> str:
        """Return a fact's value in *language*, in Finnish where it has no other, "" if unstated."""
        values = self.facts[name]
        return values.get(language) or values.get(Language.FI, "")

    def answer(self, entry_id: str, language: Language) -> Answer:
        """Return the answer of an entry, or the honest sentence that its fact is not stated."""
        entry = self.entries[entry_id]
        used = entry.language(language)
        text = entry.texts[used]
        said = OPTIONAL.sub(lambda m: m[1] if self._is_stated(m[1], used) else "", text.answer)
        missing = tuple(n for n in placeholders(said) if not self.fact(n, used))
        if missing:
            unanswered = text.unanswered or self.say(used, "unanswered")
            return Answer(self.fill(unanswered, used), used, missing)
        return Answer(self.fill(said, used), used)

    def fill(self, text: str, language: Language) -> str:
        """Replace every ``{fact}`` of *text* by its value."""
        return PLACEHOLDER.sub(lambda m: self.fact(m[1], language), text)

    def question(self, entry_id: str, language: Language) -> str:
        """Return the canonical question of an entry, its title on buttons."""
        entry = self.entries[entry_id]
        return entry.texts[entry.language(language)].question

    def say(self, language: Language, key: str, **values: str) -> str:
        """Return one of the bot's own sentences, its ``{placeholders}`` filled with *values* and facts."""
        sentence = self.wording.get(language, self.wording[Language.FI])[key]
        return PLACEHOLDER.sub(
            lambda m: values[m[1]] if m[1] in values else self.fact(m[1], language), sentence
        )

    @cached_property
    def words(self) -> frozenset[str]:
        """The words, folded, that questions of the knowledge are often made of; none with a capital."""
        often = Counter(
            word
            for language in self.wording
            for _, text in self.alternatives(language)
            for word in set(words(" ".join(part for part in text.split() if not part[0].isupper())))
        )
        return frozenset(word for word, times in often.items() if times >= OFTEN)

    @cached_property
    def every_sentence(self) -> str:
        """Every question and alternative, and all that is out of scope, without capitals, a line each.

        As it is written: folding tens of thousands of sentences would hold up answers for half a second.
        """
        asked = (text for language in Language for _, text in self.alternatives(language))
        refused = (text for texts in self.out_of_scope.values() for text in texts)
        return "\n".join((*asked, *refused)).casefold()

    def alternatives(self, language: Language) -> Iterator[tuple[str, str]]:
        """Yield (entry id, sentence) for every question and alternative in *language*, taught ones last."""
        for entry in self.entries.values():
            if text := entry.texts.get(language):
                yield entry.id, text.question
                for alternative in (*text.alternatives, *text.taught):
                    yield entry.id, alternative


def placeholders(text: str) -> tuple[str, ...]:
    """Return the names in braces in *text*, in order."""
    return tuple(PLACEHOLDER.findall(text))
