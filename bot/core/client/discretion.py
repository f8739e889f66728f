"""What is taken out of what a client typed before anything is kept or passed on."""

import re
from collections.abc import Iterable

import phonenumbers

from bot.core.knowledge.entries import Vocabulary

MASK = "******-****"
"""What stands for a personal identity code."""

LEFT_OUT = "…"
"""What stands for a name, a number or an address."""

NAME = "name"
"""The part of a vocabulary's introductions after which people give their name."""

_IDENTITY_CODE = re.compile(r"(?<![0-9A-Za-z])\d{6}[-+A-FU-Ya-fu-y]\d{3}[0-9A-Ya-y](?![0-9A-Za-z])")
_MAIL = re.compile(r"(?<![^\s@<(])[^\s@<>()]+@[^\s@<>()]+\.\w+")


def masked(text: str) -> str:
    """Return *text* with everything in the form of a Finnish personal identity code masked."""
    return _IDENTITY_CODE.sub(MASK, text)


def anonymous(text: str, vocabularies: Iterable[Vocabulary]) -> str:
    """Return *text* without what it plainly tells of who wrote it.

    Identity codes, telephone numbers, e-mail addresses, and the name that follows an introduction ("my name
    is"). A name that is only mentioned cannot be known for one, and stays.
    """
    bare = _without_names(_MAIL.sub(LEFT_OUT, masked(text)), vocabularies)
    for number in reversed(list(phonenumbers.PhoneNumberMatcher(bare, "FI"))):
        bare = bare[: number.start] + LEFT_OUT + bare[number.end :]
    return bare


def _without_names(text: str, vocabularies: Iterable[Vocabulary]) -> str:
    known = [phrase for each in vocabularies for phrase in each.introductions.get(NAME, ())]
    if not known:
        return text
    introduced = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    # The next word, whatever its case, and up to two more that begin with a capital.
    given = rf"(?<!\w)((?i:{introduced})[\s:]+)[^\W\d_][\w'’-]*(?:\s+(?=[A-ZÅÄÖ])[^\W\d_][\w'’-]*){{0,2}}"
    return re.sub(given, rf"\1{LEFT_OUT}", text)
