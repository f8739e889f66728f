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

SHORT = 64
"""Characters of a text that cannot cost much, whatever they are."""

ALIKE = 16
"""How often the same character, or a mark, counts in a row: nobody means more, and no number or address
has more."""

LIGATURE = 3
"""Letters that one character may stand for; ﷺ stands for eighteen, and is read as the first of them."""

# Where a pattern may begin is bounded by what stands before it: else a long run would be read from each of
# its characters anew, and cost the square of its length.
_PHONE = re.compile(r"\+?\d[\d ()-]{4,}\d")
_MAIL = re.compile(r"(?<![^\s@])[^\s@]+@[^\s@]+\.\w+")
_LINK = re.compile(r"(?:https?://|www\.)\S+")

_REPEATED = re.compile(r"(\D)\1{2,}")
_BLANKS = re.compile(r"\s{2,}")
_ALIKE = re.compile(rf"(.)\1{{{ALIKE},}}", re.DOTALL)
_MARKED = re.compile(rf"[^\w\s\x00-\x7f]{{{ALIKE + 1},}}")
_TOKEN = re.compile(r"[^\W_]+|[\u2600-\u27bf\U0001f300-\U0001f3fa\U0001f400-\U0001faff]")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”')\]]*\s+|\n+")
_OPENING_END = re.compile(r"[,;:.!?…–—]+\s*|(?<!\s)\s+-\s+|\n+")


@lru_cache(RECENT)
def collapsed(text: str) -> str:
    """Return *text* as it is read: without what only makes it long, and tells nothing.

    A run of white space is one blank, or one end of a line; a character is there :data:`ALIKE` times in a row
    at most, and so are marks over a letter; no character stands for more than :data:`LIGATURE` letters. What
    is shown, kept or passed on is the text itself.
    """
    plain = text if text.isascii() else _MARKED.sub(_few_marks, text.translate(_LIGATURES))
    return _ALIKE.sub(lambda run: run[1] * ALIKE, closed_up(plain))


def tidy_lines(text: str) -> list[str]:
    """Return the lines of *text*, each with single blanks."""
    return [" ".join(line.split()) for line in text.strip().splitlines()]


def closed_up(text: str) -> str:
    """Return *text* with each run of white space as one blank, or as one end of a line."""
    return _BLANKS.sub(_blank, text)


def _blank(run: re.Match[str]) -> str:
    return "\n" if "\n" in run[0] else " "


def _few_marks(run: re.Match[str]) -> str:
    """Return a run of signs with its first marks and invisible characters; emoji all stay."""
    marks = [sign for sign in run[0] if sign.translate(_MARKS) == ""]
    if len(marks) <= ALIKE:
        return run[0]
    left = iter(range(ALIKE))
    return "".join(sign for sign in run[0] if sign.translate(_MARKS) or next(left, None) is not None)


def normalise(text: str) -> str:
    """Return *text* in Unicode's form NFKC, unprintable characters gone, spaces single."""
    composed = unicodedata.normalize("NFKC", collapsed(text))
    return " ".join("".join(c for c in composed if c.isspace() or c.isprintable()).split())


@lru_cache(RECENT)
def fold(text: str) -> str:
    """Return the words of *text* in lower case, without marks (ä→a ö→o å→a), single spaces between.

    Telephone numbers, addresses and links become one word each; a letter typed more than twice is
    kept twice; emoji are words of their own. A text without words gives "".
    """
    plain = collapsed(text) if len(text) > SHORT else text
    bare = _without_marks(_PHONE.sub(f" {NUMBER} ", _without_addresses(plain)).casefold())
    return " ".join(_tokens(_REPEATED.sub(r"\1\1", bare)))


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of *text*, in order."""
    return tuple(fold(text).split())


def _without_addresses(text: str) -> str:
    """Return *text* with one word for each address and none for a link; most have neither."""
    if "@" in text:
        text = _MAIL.sub(f" {ADDRESS} ", text)
    return _LINK.sub(" ", text) if "://" in text or "www." in text else text


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences and lines of *text* that hold a word, as typed."""
    return tuple(part.strip() for part in _SENTENCE_END.split(text) if fold(part))


def words_of_sentences(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the folded words of each sentence of *text* that holds one, in order.

    The same sentence said again is left out.
    """
    parts = dict.fromkeys(_SENTENCE_END.split(text))
    return tuple(found for part in parts if (found := words(part)))


def clauses(text: str, end: re.Pattern[str]) -> tuple[str, ...]:
    """Return the parts of *text* between what is a clause's *end* and the ends of sentences, as typed."""
    parts = (part for sentence in sentences(text) for part in end.split(sentence))
    return tuple(part.strip() for part in parts if fold(part))


def clause_end(words: Iterable[str]) -> re.Pattern[str]:
    """Return what ends a clause: one of *words* ("and", "och"), with a comma or without."""
    one = "|".join(map(re.escape, sorted(words)))
    return re.compile(rf"(?:[,;]|(?<!\s))\s+(?:{one})\s+", re.IGNORECASE)


def item_end(words: Iterable[str]) -> re.Pattern[str]:
    """Return what ends an item of a list: what ends a clause, a comma alone, or the number of an item."""
    return re.compile(rf"{clause_end(words).pattern}|[,;]\s+|(?:(?<=\s)|^)\d[.)]\s+", re.IGNORECASE)


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


class _Ligatures(dict[int, int | str]):
    """For :meth:`str.translate`: reads a character that stands for many as the first of them."""

    def __missing__(self, code: int) -> int | str:
        whole = unicodedata.normalize("NFKC", chr(code))
        self[code] = code if len(whole) <= LIGATURE else whole[0]
        return self[code]


_LIGATURES = _Ligatures()


def _tokens(text: str) -> list[str]:
    """Return the words of *text*, and its emoji, each kind of which counts once."""
    found = _TOKEN.findall(text)
    first = {token: i for i, token in reversed([*enumerate(found)]) if not token[0].isalnum()}
    return [token for i, token in enumerate(found) if first.get(token, i) == i]
