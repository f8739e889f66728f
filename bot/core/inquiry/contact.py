"""How a client can be reached: telephone numbers and addresses, found in whatever is written round them."""

import re
from collections.abc import Iterator
from enum import StrEnum

import email_validator
import phonenumbers

from bot.core.data import Data


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

_ADDRESS = re.compile(r"[^\s@<>(),;:\"']+@[^\s@<>(),;:\"']+")

_SPACED = re.compile(r"(?<!\d)\d(?:[ .]\d){6,14}(?!\d)")
"""A number typed digit by digit."""

_SLASH = re.compile(r"(?<!\d)(0\d{1,3})/(?=\d{4,})")
"""An area code written before a stroke, as is done in Swedish."""


def found_in(text: str) -> tuple[Contact, ...]:
    """Return the addresses and numbers that *text* holds, normalised, each once, in the order written.

    Numbers without a country code are read as Finnish. A domain is not looked up: the answer must not depend
    on the network.
    """
    mended = _mended(text)
    places = sorted((*_addresses(mended), *_numbers(mended)), key=lambda pair: pair[0])
    return tuple(dict.fromkeys(contact for _, contact in places))


def without(text: str) -> str:
    """Return *text* with the addresses and numbers left out, and mended as they were to be found."""
    mended = _mended(text)
    bare = _ADDRESS.sub(" ", mended)
    for number in reversed(list(phonenumbers.PhoneNumberMatcher(bare, "FI"))):
        bare = bare[: number.start] + " " + bare[number.end :]
    return bare


def looks_like_an_address(text: str) -> bool:
    """Tell whether *text* has the sign of an address, however it is written."""
    return "@" in _mended(text)


def _mended(text: str) -> str:
    """Return *text* with addresses and numbers written as they should be."""
    for pattern, sign in _SIGNS:
        text = pattern.sub(sign, text)
    if "@" in text:
        for pattern, sign in _NEAR:
            text = pattern.sub(sign, text)
    return _SPACED.sub(lambda found: re.sub(r"[ .]", "", found[0]), _SLASH.sub(r"\1 ", text))


def _addresses(text: str) -> Iterator[tuple[int, Contact]]:
    for found in _ADDRESS.finditer(text):
        word = found[0].strip(".!?-")
        try:
            address = email_validator.validate_email(word, check_deliverability=False).normalized
        except email_validator.EmailNotValidError:
            continue
        yield found.start(), Contact(Medium.EMAIL, address)


def _numbers(text: str) -> Iterator[tuple[int, Contact]]:
    for found in phonenumbers.PhoneNumberMatcher(text, "FI"):
        number = phonenumbers.format_number(found.number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        yield found.start, Contact(Medium.PHONE, number)
