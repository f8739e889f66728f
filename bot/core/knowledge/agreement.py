"""Whether somebody agrees to what cannot be taken back: by a closed grammar, never by likeness.

A message agrees if it is no question, holds no word but words of agreement of one of the languages, and
one of them says yes or names what is to be done. "Joo, lähetä vaan" does; "ei saa lähettää", "lähetä
huomenna" and a mere "kiitos" do not. The words are data, part of a language's vocabulary.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bot.core.knowledge.entries import Vocabulary
from bot.core.text import fold, spoken_forms, words, written

YES = "yes"
"""Words that say yes."""

SEND = "send"
"""Words that tell to send."""

ERASE = "erase"
"""Words that tell to delete."""

BESIDE = "beside"
"""Words that may stand beside those and change nothing: courtesies, and what is meant by "it"."""

STOP = "stop"
"""Words that tell to drop what is being filled in."""

ASK = "ask"
"""Words that tell to ask the supervisor."""

WITHDRAW = "withdraw"
"""Words that tell to take back what was sent, and phrases that say it is needed no more."""

APPROVAL = "approval"
"""Phrases that say of what is shown that it is right, and needs no change."""

ENOUGH = "enough"
"""Phrases that say that there is nothing more to tell."""

ACKNOWLEDGING = "acknowledging"
"""Those of the words that say yes which may only mean "I see"."""

NEVER = "never"
"""Phrases with which nothing is agreed to: a question without its mark, a copy for oneself, irony."""

SECTIONS = (YES, SEND, ASK, ERASE, STOP, WITHDRAW, APPROVAL, BESIDE, ENOUGH, ACKNOWLEDGING, NEVER)
"""All of them, as a vocabulary has them."""


@dataclass(frozen=True)
class Agreement:
    """What agrees, in the words of *vocabularies*, which are looked up once."""

    vocabularies: tuple[Vocabulary, ...]
    _grammars: dict[tuple[str, bool], tuple["_Grammar", ...]] = field(default_factory=dict, compare=False)

    def agrees(self, text: str, to: str, *, expressly: bool = False) -> bool:
        """Tell whether *text* agrees *to* what is asked, by its name: :data:`SEND`, :data:`ERASE` and so on.

        All in the words of one language: "sen" is "it" in Finnish, and "later" in Swedish. Spoken forms are
        the words that they stand for. That all is right may be said beside; alone it agrees to nothing.
        *Expressly*: not by a word alone that may only mean "I see".
        """
        said = words(text)
        return is_plain(text) and any(one.is_said(said) for one in self._of(to, expressly))

    def _of(self, to: str, expressly: bool) -> tuple["_Grammar", ...]:
        if (to, expressly) not in self._grammars:
            grammars = (_Grammar.of(each, to, expressly=expressly) for each in self.vocabularies)
            self._grammars[to, expressly] = tuple(grammars)
        return self._grammars[to, expressly]


def is_plain(text: str) -> bool:
    """Tell whether *text* neither asks nor trails off, so that its words may be meant as they stand."""
    return not any(mark in text for mark in ("?", "...", "…"))


def mentions(text: str, kinds: Iterable[str], vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has a word of agreement of one of *kinds*, whatever else it says."""
    said, among = set(words(text)), tuple(kinds)
    return any(not said.isdisjoint(_folded(_phrases(each, among))) for each in vocabularies)


def is_nothing_else(text: str, vocabularies: Iterable[Vocabulary], kinds: Iterable[str] = SECTIONS) -> bool:
    """Tell whether *text* is made of words of agreement of these *kinds*, to whatever it is."""
    said, among = f" {' '.join(words(text))} ", tuple(kinds)
    return any(not _without(said, _folded(_phrases(each, among))).strip() for each in vocabularies)


def _phrases(vocabulary: Vocabulary, kinds: Iterable[str]) -> tuple[str, ...]:
    return tuple(phrase for kind in kinds for phrase in vocabulary.agreement.get(kind, ()))


@lru_cache(64)
def _folded(phrases: tuple[str, ...]) -> Sequence[str]:
    """Return *phrases* folded, the longest first: hundreds, the same for as long as the vocabulary is."""
    return _longest_first(map(fold, phrases))


@dataclass(frozen=True)
class _Grammar:
    """The words of one language that agree to one thing, folded, the longest first."""

    telling: Sequence[str]
    beside: Sequence[str]
    forms: Mapping[str, str]
    never: Sequence[str]
    known: frozenset[str]

    @classmethod
    def of(cls, vocabulary: Vocabulary, to: str, *, expressly: bool) -> "_Grammar":
        known = vocabulary.agreement
        vague = {fold(phrase) for phrase in known.get(ACKNOWLEDGING, ())} if expressly else set()
        telling = {fold(phrase) for kind in (YES, to) for phrase in known.get(kind, ())} - vague
        beside = {fold(phrase) for kind in (APPROVAL, BESIDE) for phrase in known.get(kind, ())} | vague
        forms = {
            form: word
            for form, word in spoken_forms(vocabulary.spoken).items()
            if form not in telling | beside
        }
        return cls(
            _longest_first(telling),
            _longest_first(beside),
            forms,
            known.get(NEVER, ()),
            frozenset(word for phrase in telling | beside for word in phrase.split()),
        )

    def is_said(self, said: Sequence[str]) -> bool:
        both = (said, written(said, self.forms))
        if not any(map(self.known.issuperset, both)):
            return False  # most messages hold a word that is none of agreement
        typed, spelt = (f" {' '.join(each)} " for each in both)
        return not _is_refused(typed, spelt, self.never) and (self._is_all(typed) or self._is_all(spelt))

    def _is_all(self, text: str) -> bool:
        """Tell whether *text* has one of the telling phrases, and nothing but them and those beside."""
        left = _without(text, self.telling)
        return left != text and not _without(left, self.beside).strip()


def _is_refused(typed: str, spelt: str, phrases: Iterable[str]) -> bool:
    """Tell whether one of *phrases* is in the text, *typed* or *spelt* out; one after "=" is all of it."""
    for phrase in phrases:
        words_of_it = f" {fold(phrase)} "
        if typed == words_of_it or (
            not phrase.startswith("=") and (words_of_it in typed or words_of_it in spelt)
        ):
            return True
    return False


def _longest_first(phrases: Iterable[str]) -> list[str]:
    return sorted(phrases, key=len, reverse=True)


def _without(text: str, phrases: Iterable[str]) -> str:
    """Return *text*, in which words stand between blanks, without any of the *phrases*, the longest first."""
    for phrase in phrases:
        while f" {phrase} " in text:
            text = text.replace(f" {phrase} ", " ")
    return text
