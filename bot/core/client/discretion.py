"""What is taken out of what a client typed before anything is kept or passed on."""

import re
from collections.abc import Iterable
from functools import lru_cache

import phonenumbers

from bot.core.inquiry import contact
from bot.core.knowledge.entries import Vocabulary

RECENT = 16
"""Texts kept masked: each is masked for whoever understands it, and to tell whether anything was."""

MASK = "******-****"
"""What stands for a personal identity code."""

LEFT_OUT = "…"
"""What stands for a name, a number or an address."""

NAME = "name"
"""The part of a vocabulary's introductions after which people give their name."""

_IDENTITY_CODE = re.compile(
    r"(?<![0-9A-Za-z])(\d{2})\.?(\d{2})\.?(\d{2})"
    r"(\s*+(?:[-+‐‑‒–—−A-FU-Ya-fu-y]\s*+)?)(\d{3})([0-9A-Ya-y])(?![0-9A-Za-z])"
)
"""A day of birth, the sign of a century, a number and a check character; any dash will do, or none."""

_SIGN = re.compile(r"[-+A-FU-Ya-fu-y]")
"""The sign of a century as it should be written."""

_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
"""The check character for each remainder of the number by 31, as the Finnish population register has it."""

_MAIL = re.compile(r"(?<![^\s@<(])[^\s@<>()]+@[^\s@<>()]+\.\w+")


@lru_cache(RECENT)
def masked(text: str) -> str:
    """Return *text* with everything in the form of a Finnish personal identity code masked.

    Written otherwise than it should be, with blanks, another dash or none, it must be one by its day and its
    check character: other numbers look like that too. Ten digits that are a mobile number are that, though
    one in thirty that might be a day has a fitting check: a number is asked for, and a code is not.
    """
    return _IDENTITY_CODE.sub(lambda found: MASK if _is_a_code(found) else found[0], text)


def _is_a_code(found: re.Match[str]) -> bool:
    day, month, year, sign, number, check = found.groups()
    if _SIGN.fullmatch(sign) and "." not in found[0]:
        return True
    if not sign.strip() and _is_a_mobile(found[0]):
        return False
    is_a_day = 0 < int(day) <= 31 and 0 < int(month) <= 12
    return is_a_day and _CHECKS[int(day + month + year + number) % 31] == check.upper()


def _is_a_mobile(text: str) -> bool:
    if "." in text or not text[-1].isdecimal():
        return False
    try:
        number = phonenumbers.parse(text, "FI")
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE


def anonymous(text: str, vocabularies: Iterable[Vocabulary]) -> str:
    """Return *text* without what it plainly tells of who wrote it.

    Identity codes, telephone numbers, e-mail addresses, and the name that follows an introduction ("my name
    is"). A name that is only mentioned cannot be known for one, and stays.
    """
    bare = _without_names(_MAIL.sub(LEFT_OUT, masked(text)), vocabularies)
    return contact.without_numbers(bare, LEFT_OUT)


def _without_names(text: str, vocabularies: Iterable[Vocabulary]) -> str:
    known = [phrase for each in vocabularies for phrase in each.introductions.get(NAME, ())]
    if not known:
        return text
    introduced = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    # The next word, whatever its case, and up to two more that begin with a capital.
    given = rf"(?<!\w)((?i:{introduced})[\s:]+)[^\W\d_][\w'’-]*(?:\s+(?=[A-ZÅÄÖ])[^\W\d_][\w'’-]*){{0,2}}"
    return re.sub(given, rf"\1{LEFT_OUT}", text)
