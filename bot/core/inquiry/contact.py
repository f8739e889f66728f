"""How a client can be reached: telephone numbers and addresses, found in whatever is written round them."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from itertools import islice
from types import MappingProxyType

import email_validator
import phonenumbers

from bot.core.data import Data
from bot.core.text import closed_up


class Medium(StrEnum):
    """How the client wishes to be reached."""

    CHAT = "chat"
    PHONE = "phone"
    EMAIL = "email"


class Contact(Data, frozen=True):
    """How to reach the client; ``value`` is a phone number, an address, or empty for this chat."""

    medium: Medium
    value: str = ""


_WORD = r"[^\W_][\w+-]*"
_SIGNS: tuple[tuple[re.Pattern[str], str], ...] = (
    # "timo(at)firma.fi", "timo ät firma piste fi", "timo snabel-a firma punkt fi"
    (re.compile(r"\s*[(\[{]\s*(?:at|ät|miukumauku|snabel-?a)\s*[)\]}]\s*", re.IGNORECASE), "@"),
    (
        re.compile(
            rf"(?<=\w)\s+(?:at|ät|miukumauku|miuku|kissanhäntä|snabel-?a)\s+(?={_WORD}(?:\s*\.\s*|\s+(?:piste|punkt|dot)\s+)\w)",
            re.IGNORECASE,
        ),
        "@",
    ),
    (re.compile(r"\s*[(\[{]\s*(?:dot|piste|punkt)\s*[)\]}]\s*", re.IGNORECASE), "."),
)
"""What is written for the sign in an address, wherever it stands."""

_NEAR: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\w)[ \t]*@[ \t]*(?=\w)"), "@"),
    (re.compile(r"(?<=[^\W\d_])\s+(?:piste|punkt|dot)\s+(?=\w)", re.IGNORECASE), "."),
    (re.compile(r"(?<=\w)\s+(?:alaviiva|understreck|underscore)\s+(?=\w)", re.IGNORECASE), "_"),
    (re.compile(r"(?<=\w)\s+(?:viiva|bindestreck|dash)\s+(?=\w)", re.IGNORECASE), "-"),
    (re.compile(r"(?<=\w) \. ?(?=\w+(?:\.\w+)*@)|(?<=\w) \. ?(?=\w{2,3}\b)"), "."),
)
"""What is mended only in a text that has an address: elsewhere "piste" is a word."""

# Only from where a word begins, and not behind an apostrophe in one: else each letter of a long one, or each
# of its parts, would be tried, at the square of its length.
_ADDRESS = re.compile(
    r"(?<![^\s@<>(),;:\"'])(?<![^\s@<>(),;:\"']')[^\s@<>(),;:\"']+(?:'[^\s@<>(),;:\"']+)*@[^\s@<>(),;:\"']+"
)

_SPACED = re.compile(r"(?<!\d)\d(?:[ .]\d){6,14}(?!\d)")
"""A number typed digit by digit."""

_SLASH = re.compile(r"(?<!\d)(0\d{1,3})/(?=\d{4,})")
"""An area code written before a stroke, as is done in Swedish."""

DIGITS: Mapping[str, str] = MappingProxyType(
    {
        word: str(digit)
        for digit, forms in enumerate(
            (
                "nolla noll zero oh",
                "yksi yks ykkönen ett en one",
                "kaksi kaks kakkonen två two",
                "kolme kolm kolmonen tre three",
                "neljä nelj nelonen fyra four",
                "viisi viis viitonen fem five",
                "kuusi kuus kutonen sex six",
                "seitsemän seittemän seittemä seiska sju seven",
                "kahdeksan kaheksan kaheksa kasi åtta eight",
                "yhdeksän yheksän yheksä ysi nio nie nine",
            )
        )
        for word in forms.split()
    }
)
"""What a digit is called, as people say their number, in any of the languages."""

_DIGIT = "|".join(sorted(DIGITS, key=len, reverse=True))
_SPOKEN = re.compile(
    rf"(?<!\w)(?:plus[ ,]{{1,2}})?(?:{_DIGIT})(?:[ ,.-]{{1,2}}(?:{_DIGIT})){{6,14}}(?!\w)", re.IGNORECASE
)
"""A number told digit by digit, in words."""

_BLOCK = re.compile(r"\d{1,16}")
"""Digits that stand together; no number has more."""

_LIKE_A_NUMBER = re.compile(r"\+?\d[\d ()./-]{4,}\d")

MOST = 40
"""Addresses, and blocks of digits, that are looked at in one text: each may take half a millisecond, and
nobody who wants to be reached writes more."""

FEWEST = 5
"""Digits of a telephone number."""

LONGEST = 320
"""Characters of an address: 64, the sign, and 255."""

KEPT = 16
"""Texts of which is kept what was found in them: one message is asked for it several times."""


@lru_cache(KEPT)
def found_in(text: str) -> tuple[Contact, ...]:
    """Return the addresses and numbers that *text* holds, normalised, each once, in the order written.

    Numbers without a country code are read as Finnish. A domain is not looked up: the answer must not depend
    on the network. Of what is more than :data:`MOST`, the rest is not looked at.
    """
    mended = _mended(text)
    places = sorted((*_addresses(mended), *_numbers(mended)), key=lambda pair: pair[0])
    return tuple(dict.fromkeys(contact for _, contact in places))


def without(text: str) -> str:
    """Return *text* with the addresses and numbers left out, and mended as they were to be found."""
    return without_numbers(_ADDRESS.sub(" ", _mended(text)), " ")


def without_numbers(text: str, instead: str) -> str:
    """Return *text* with *instead* in the place of each telephone number.

    What is not looked at is not spared: whatever might be a number there is left out.
    """
    looked_at, rest = _parted(text)
    for number in reversed(list(_matches(looked_at))):
        looked_at = looked_at[: number.start] + instead + looked_at[number.end :]
    return looked_at + _LIKE_A_NUMBER.sub(instead, rest)


def _parted(text: str) -> tuple[str, str]:
    """Return the part of *text* that is searched for numbers, and the rest."""
    beyond = next(islice(_BLOCK.finditer(text), MOST, None), None)
    return (text, "") if beyond is None else (text[: beyond.start()], text[beyond.start() :])


def _matches(text: str) -> Iterator[phonenumbers.PhoneNumberMatch]:
    few = sum(len(block[0]) for block in _BLOCK.finditer(text)) < FEWEST
    return iter(()) if few else iter(phonenumbers.PhoneNumberMatcher(text, "FI"))


def looks_like_an_address(text: str) -> bool:
    """Tell whether *text* has the sign of an address, however it is written."""
    return "@" in _mended(text)


def _mended(text: str) -> str:
    """Return *text* with addresses and numbers written as they should be, and no run of white space."""
    text = closed_up(text)
    for pattern, sign in _SIGNS:
        text = pattern.sub(sign, text)
    if "@" in text:
        for pattern, sign in _NEAR:
            text = pattern.sub(sign, text)
    text = _SPOKEN.sub(lambda found: _in_digits(found[0]), text)
    return _SPACED.sub(lambda found: re.sub(r"[ .]", "", found[0]), _SLASH.sub(r"\1 ", text))


def _in_digits(told: str) -> str:
    """Return the number that was *told* digit by digit."""
    return "".join(DIGITS.get(word, "+") for word in re.findall(r"[^\W\d_]+", told.lower()))


def _addresses(text: str) -> Iterator[tuple[int, Contact]]:
    for found in islice(_ADDRESS.finditer(text), MOST):
        word = found[0].strip(".!?-")
        if len(word) > LONGEST:
            continue
        try:
            address = email_validator.validate_email(word, check_deliverability=False).normalized
        except email_validator.EmailNotValidError:
            continue
        yield found.start(), Contact(Medium.EMAIL, address)


def _numbers(text: str) -> Iterator[tuple[int, Contact]]:
    for found in _matches(_parted(text)[0]):
        number = phonenumbers.format_number(found.number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        yield found.start, Contact(Medium.PHONE, number)
