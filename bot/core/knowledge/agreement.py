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

APPROVAL = "approval"
"""Phrases that say of what is shown that it is right, and needs no change."""

SECTIONS = (YES, SEND, ERASE, STOP, APPROVAL, BESIDE)


def agrees(text: str, to: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* agrees to what is asked: :data:`SEND`, :data:`ERASE` or :data:`STOP`.

    All in the words of one language: "sen" is "it" in Finnish, and "later" in Swedish. Spoken forms are the
    words that they stand for. That all is right may be said beside; alone it agrees to nothing.
    """
    return "?" not in text and any(_agrees(words(text), to, vocabulary) for vocabulary in vocabularies)


def _agrees(said: Sequence[str], to: str, vocabulary: Vocabulary) -> bool:
    known = vocabulary.agreement
    telling = {fold(phrase) for kind in (YES, to) for phrase in known.get(kind, ())}
    beside = {fold(phrase) for kind in (APPROVAL, BESIDE) for phrase in known.get(kind, ())}
    forms = {
        form: word for form, word in spoken_forms(vocabulary.spoken).items() if form not in telling | beside
    }
    text = f" {' '.join(written(said, forms))} "
    bare = _without(_without(text, telling), beside)
    return not bare.strip() and text != _without(text, telling)


def _without(text: str, phrases: Iterable[str]) -> str:
    """Return *text*, in which words stand between blanks, without any of the *phrases*."""
    for phrase in sorted(phrases, key=len, reverse=True):
        while f" {phrase} " in text:
            text = text.replace(f" {phrase} ", " ")
    return text
