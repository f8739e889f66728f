"""What in a sentence might tell who asked it: pointed out before it leaves the encrypted database."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\s,;!?()\[\]\"”“]+")
"""What stands between blanks and signs, an address or a number whole."""

_PLACE = re.compile(r"[@\d]|://|www\.")
"""What only a number, an address or a link has."""


def telling(text: str, known: str) -> tuple[str, ...]:
    """Return what in *text* looks like a name, a number or an address, and is no word of what is *known*.

    That is written without capitals.
    """
    return tuple(dict.fromkeys(word for word in _words(text) if _looks_so(word) and _is_new(word, known)))


def rare(text: str, known: str) -> tuple[str, ...]:
    """Return the other words of *text* that are none of what is *known*: nobody else has put it so."""
    found = (word for word in _words(text) if not _looks_so(word) and _is_new(word, known))
    return tuple(dict.fromkeys(found))


def _words(text: str) -> Iterator[str]:
    return (stripped for word in _WORD.findall(text) if (stripped := word.strip(".:…'’-")))


def _looks_so(word: str) -> bool:
    """Tell whether *word* looks like a name, a number or an address: a name begins with a capital."""
    return word[0].isupper() or _PLACE.search(word) is not None


def _is_new(word: str, known: str) -> bool:
    """Tell whether *word* is not known, or has what no knowledge makes harmless."""
    return _PLACE.search(word) is not None or not _stands_in(word.casefold(), known)


def _stands_in(word: str, text: str) -> bool:
    at = text.find(word)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        if not before.isalnum() and not after.isalnum():
            return True
        at = text.find(word, at + 1)
    return False
