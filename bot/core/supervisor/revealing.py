"""What in a sentence might tell who asked it: pointed out before it leaves the encrypted database."""

import re
from collections.abc import Collection, Iterator

from bot.core.text import words

_WORD = re.compile(r"[^\s,;!?()\[\]\"”“]+")
"""What stands between blanks and signs, an address or a number whole."""

_PLACE = re.compile(r"[@\d]|://|www\.")
"""What only a number, an address or a link has."""


def telling(text: str, known: Collection[str]) -> tuple[str, ...]:
    """Return what in *text* looks like a name, a number or an address, and is in none of the *known* words.

    They are folded, as :func:`bot.core.text.words` folds them.
    """
    return tuple(dict.fromkeys(word for word in _words(text) if _looks_so(word) and _is_new(word, known)))


def rare(text: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the other words of *text* that are none of the *known*: nobody else has put it so."""
    found = (word for word in _words(text) if not _looks_so(word) and _is_new(word, known))
    return tuple(dict.fromkeys(found))


def _words(text: str) -> Iterator[str]:
    return (stripped for word in _WORD.findall(text) if (stripped := word.strip(".:…'’-")))


def _looks_so(word: str) -> bool:
    """Tell whether *word* looks like a name, a number or an address: a name begins with a capital."""
    return word[0].isupper() or _PLACE.search(word) is not None


def _is_new(word: str, known: Collection[str]) -> bool:
    """Tell whether *word* is not known, or has what no knowledge makes harmless."""
    return _PLACE.search(word) is not None or any(part not in known for part in words(word))
