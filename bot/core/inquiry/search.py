"""Which inquiries are found by some words: in all that the supervisor knows of them."""

import re
import unicodedata
from collections.abc import Iterable

from bot.core.inquiry.life import Inquiry

ABROAD = "358"
"""How a Finnish number begins where it is written for abroad; at home there is a nought instead."""


def found(inquiries: Iterable[Inquiry], words: str) -> tuple[Inquiry, ...]:
    """Return the inquiries in which all of *words* stand, or parts of words; the newest first."""
    wanted = _plain(words).split()
    matching = (one for one in inquiries if wanted and _holds(_text_of(one), wanted))
    return tuple(sorted(matching, key=lambda one: one.consented_at, reverse=True))


def _holds(text: str, wanted: Iterable[str]) -> bool:
    return all(word in text for word in wanted)


def _text_of(one: Inquiry) -> str:
    notes = [note.text for note in one.desk.notes] if one.desk else []
    written = (one.code, one.name, one.subject, one.note, one.contact.value, *one.questions, *notes)
    return _plain(" ".join((*written, *_as_dialled(one.contact.value))))


def _as_dialled(value: str) -> tuple[str, ...]:
    digits = re.sub(r"\D", "", value)
    return (digits, f"0{digits.removeprefix(ABROAD)}") if digits.startswith(ABROAD) else (digits,)


def _plain(text: str) -> str:
    """Return *text* in lower case and without the marks of letters: nobody has all of them on a keyboard."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
