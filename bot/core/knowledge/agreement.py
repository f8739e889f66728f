"""Whether somebody agrees to what cannot be taken back: by a closed grammar, never by likeness.

A message agrees if it is no question, holds no word but words of agreement of one of the languages, and
one of them says yes or names what is to be done. "Joo, lähetä vaan" does; "ei saa lähettää", "lähetä
huomenna" and a mere "kiitos" do not. The words are data, part of a language's vocabulary.
"""

from collections.abc import Iterable, Sequence

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

WITHDRAW = "withdraw"
"""Words that tell to take back what was sent, and phrases that say it is needed no more."""

APPROVAL = "approval"
"""Phrases that say of what is shown that it is right, and needs no change."""

ACKNOWLEDGING = "acknowledging"
"""Those of the words that say yes which may only mean "I see"."""

NEVER = "never"
"""Phrases with which nothing is agreed to: a question without its mark, a copy for oneself, irony."""

SECTIONS = (YES, SEND, ERASE, STOP, WITHDRAW, APPROVAL, BESIDE, ACKNOWLEDGING, NEVER)


def agrees(text: str, to: str, vocabularies: Iterable[Vocabulary], *, expressly: bool = False) -> bool:
    """Tell whether *text* agrees *to* what is asked, by its name: :data:`SEND`, :data:`ERASE` and so on.

    All in the words of one language: "sen" is "it" in Finnish, and "later" in Swedish. Spoken forms are the
    words that they stand for. That all is right may be said beside; alone it agrees to nothing. *Expressly*:
    not by a word alone that may only mean "I see".
    """
    said = words(text)
    return is_plain(text) and any(_agrees(said, to, each, expressly=expressly) for each in vocabularies)


def is_plain(text: str) -> bool:
    """Tell whether *text* neither asks nor trails off, so that its words may be meant as they stand."""
    return not any(mark in text for mark in ("?", "...", "…"))


def mentions(text: str, kinds: Iterable[str], vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has a word of agreement of one of *kinds*, whatever else it says."""
    said = set(words(text))
    known = {fold(word) for each in vocabularies for kind in kinds for word in each.agreement.get(kind, ())}
    return not said.isdisjoint(known)


def is_nothing_else(text: str, vocabularies: Iterable[Vocabulary], kinds: Iterable[str] = SECTIONS) -> bool:
    """Tell whether *text* is made of words of agreement of these *kinds*, to whatever it is."""
    said, among = f" {' '.join(words(text))} ", tuple(kinds)
    return any(
        not _without(said, [fold(word) for kind in among for word in each.agreement.get(kind, ())]).strip()
        for each in vocabularies
    )


def _agrees(said: Sequence[str], to: str, vocabulary: Vocabulary, *, expressly: bool) -> bool:
    known = vocabulary.agreement
    vague = {fold(phrase) for phrase in known.get(ACKNOWLEDGING, ())} if expressly else set()
    telling = {fold(phrase) for kind in (YES, to) for phrase in known.get(kind, ())} - vague
    beside = {fold(phrase) for kind in (APPROVAL, BESIDE) for phrase in known.get(kind, ())} | vague
    forms = {
        form: word for form, word in spoken_forms(vocabulary.spoken).items() if form not in telling | beside
    }
    typed, spelt = f" {' '.join(said)} ", f" {' '.join(written(said, forms))} "
    if _is_refused(typed, spelt, known.get(NEVER, ())):
        return False
    return any(_says_nothing_but(text, telling, beside) for text in (typed, spelt))


def _says_nothing_but(text: str, telling: set[str], beside: set[str]) -> bool:
    """Tell whether *text* has one of the *telling* phrases, and nothing but them and those *beside*."""
    left = _without(text, telling)
    return left != text and not _without(left, beside).strip()


def _is_refused(typed: str, spelt: str, phrases: Iterable[str]) -> bool:
    """Tell whether one of *phrases* is in the text, *typed* or *spelt* out; one after "=" is all of it."""
    for phrase in phrases:
        words_of_it = f" {fold(phrase)} "
        if typed == words_of_it or (
            not phrase.startswith("=") and (words_of_it in typed or words_of_it in spelt)
        ):
            return True
    return False


def _without(text: str, phrases: Iterable[str]) -> str:
    """Return *text*, in which words stand between blanks, without any of the *phrases*."""
    for phrase in sorted(phrases, key=len, reverse=True):
        while f" {phrase} " in text:
            text = text.replace(f" {phrase} ", " ")
    return text
