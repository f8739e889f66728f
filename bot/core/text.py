"""Text as clients type it, brought to one form: pure functions over strings.

*Folding* forgets what people leave out or mix up on a phone (case, dots and rings, punctuation,
repeated letters); *spoken forms* are brought back to the written word by a vocabulary that is data.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

_LETTERS = str.maketrans({"ø": "o", "æ": "a", "œ": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "t", "ı": "i"})
"""Letters that Unicode does not decompose into a base letter and a mark."""

NUMBER, ADDRESS = "numero", "osoite"
"""What a telephone number and an address become: both say "here is how to reach me", whichever it is."""

RECENT = 16
"""Texts kept folded: one message is folded by the matcher, the alarm and each of their rules."""

# Where a pattern may begin is bounded by what stands before it: else a long run would be read from each of
# its characters anew, and cost the square of its length.
_PHONE = re.compile(r"\+?\d[\d ()-]{4,}\d")
_MAIL = re.compile(r"(?<![^\s@])[^\s@]+@[^\s@]+\.\w+")
_LINK = re.compile(r"(?:https?://|www\.)\S+")

_REPEATED = re.compile(r"(\D)\1{2,}")
_TOKEN = re.compile(r"[^\W_]+|[\u2600-\u27bf\U0001f300-\U0001f3fa\U0001f400-\U0001faff]")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”')\]]*\s+|\n+")
_OPENING_END = re.compile(r"[,;:.!?…–—]+\s*|(?<!\s)\s+-\s+|\n+")


def normalise(text: str) -> str:
    """Return *text* in Unicode's form NFKC, unprintable characters gone, spaces single."""
    composed = unicodedata.normalize("NFKC", text)
    return " ".join("".join(c for c in composed if c.isspace() or c.isprintable()).split())


@lru_cache(RECENT)
def fold(text: str) -> str:
    """Return the words of *text* in lower case, without marks (ä→a ö→o å→a), single spaces between.

    Telephone numbers, addresses and links become one word each; a letter typed more than twice is
    kept twice; emoji are words of their own. A text without words gives "".
    """
    marked = _PHONE.sub(f" {NUMBER} ", _LINK.sub(" ", _MAIL.sub(f" {ADDRESS} ", text)))
    bare = _without_marks(marked.casefold())
    return " ".join(_tokens(_REPEATED.sub(r"\1\1", bare)))


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of *text*, in order."""
    return tuple(fold(text).split())


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences and lines of *text* that hold a word, as typed."""
    return tuple(part.strip() for part in _SENTENCE_END.split(text) if fold(part))


def clauses(text: str, end: re.Pattern[str]) -> tuple[str, ...]:
    """Return the parts of *text* between what is a clause's *end* and the ends of sentences, as typed."""
    parts = (part for sentence in sentences(text) for part in end.split(sentence))
    return tuple(part.strip() for part in parts if fold(part))


def clause_end(words: Iterable[str]) -> re.Pattern[str]:
    """Return what ends a clause: one of *words* ("and", "och"), with a comma or without."""
    one = "|".join(map(re.escape, sorted(words)))
    return re.compile(rf"(?:[,;]|(?<!\s))\s+(?:{one})\s+", re.IGNORECASE)


def item_end(words: Iterable[str]) -> re.Pattern[str]:
    """Return what ends an item of a list: what ends a clause, or a comma alone."""
    return re.compile(rf"{clause_end(words).pattern}|[,;]\s+", re.IGNORECASE)


def opening(text: str) -> tuple[str, str]:
    """Return what stands before the first comma, dash or end of a sentence, and the rest ("" if none)."""
    first, *rest = (*_OPENING_END.split(text.strip(), maxsplit=1), "")
    return first.strip(), rest[0].strip()


def spoken_forms(vocabulary: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return spoken form → written word, both folded, from a *vocabulary* of written → spoken forms.

    A form that several words claim belongs to the first of them.
    """
    forms: dict[str, str] = {}
    for written, spoken in vocabulary.items():
        for form in spoken:
            forms.setdefault(fold(form), fold(written))
    return {form: written for form, written in forms.items() if form and form != written}


def written(folded: Sequence[str], forms: Mapping[str, str]) -> tuple[str, ...]:
    """Return *folded* words with each spoken form replaced by the word or words it stands for."""
    return tuple(part for word in folded for part in forms.get(word, word).split())


def _without_marks(text: str) -> str:
    if text.isascii():
        return text
    return unicodedata.normalize("NFKD", text.translate(_LETTERS)).translate(_MARKS)


class _Marks(dict[int, int | None]):
    """For :meth:`str.translate`: removes marks and invisible characters; learns each character once."""

    def __missing__(self, code: int) -> int | None:
        mark = unicodedata.category(chr(code)) in ("Mn", "Cf")
        self[code] = None if mark else code
        return self[code]


_MARKS = _Marks()


def _tokens(text: str) -> list[str]:
    """Return the words of *text*, and its emoji, each kind of which counts once."""
    found = _TOKEN.findall(text)
    return [t for i, t in enumerate(found) if t[0].isalnum() or t not in found[:i]]
