"""Whether somebody agrees to what cannot be taken back: by a closed grammar, never by likeness.

A message agrees if it is no question, holds no word but words of agreement, in any of the languages, and
one of them says yes or names what is to be done. "Joo, lähetä vaan" does; "ei saa lähettää", "lähetä
huomenna" and a mere "kiitos" do not. The words are data, part of a language's vocabulary.
"""

from collections.abc import Iterable

from bot.core.knowledge.entries import Vocabulary
from bot.core.text import words

YES = "yes"
"""Words that say yes."""

SEND = "send"
"""Words that tell to send."""

ERASE = "erase"
"""Words that tell to delete."""

BESIDE = "beside"
"""Words that may stand beside those and change nothing: courtesies, and what is meant by "it"."""

SECTIONS = (YES, SEND, ERASE, BESIDE)


def agrees(text: str, to: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* agrees to what is asked: to :data:`SEND` or to :data:`ERASE`."""
    said = set(words(text))
    if not said or "?" in text:
        return False
    known = [vocabulary.agreement for vocabulary in vocabularies]
    telling = _folded(word for each in known for kind in (YES, to) for word in each.get(kind, ()))
    beside = _folded(word for each in known for word in each.get(BESIDE, ()))
    return said <= telling | beside and bool(said & telling)


def _folded(phrases: Iterable[str]) -> set[str]:
    return {word for phrase in phrases for word in words(phrase)}
