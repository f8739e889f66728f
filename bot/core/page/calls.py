"""Numbers that can be called, in what somebody has written: none that only looks like one.

A postal code, an id, a sum, an account, a date or opening hours lead nowhere, however many digits they have.
"""

import re
from collections.abc import Iterator

import phonenumbers
from phonenumbers import shortnumberinfo

COUNTRY = "FI"
"""Where numbers are from that do not tell."""

_TO_CALL = re.compile(r"(?:^|_)(?:phone|line|emergency_number)(?:_|$)")
"""The names of facts that are there to be called."""

_OTHERWISE = re.compile(
    r"\b\d{7}-\d\b"  # a company's id
    r"|\b\d{6}[-+A]\d{3}[0-9A-Y]\b"  # a person's
    r"|\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){2,}(?: ?[0-9A-Z]{1,4})?\b"  # an account
    r"|\b\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?(?!\d)"  # a day
    r"|(?<!\d)(?:[01]\d|2[0-4])[0-5]\d ?– ?(?:[01]\d|2[0-4])[0-5]\d(?!\d)"  # hours
)
"""What has the digits of a number, and is something else."""

_HOURS = re.compile(r"(?<!\d)(?:[01]\d|2[0-4])[0-5]\d ?- ?(?:[01]\d|2[0-4])[0-5]\d(?!\d)")
"""Hours with a hyphen, which would be a number where one is to be called."""

_WRITTEN = re.compile(r"(?<![\w+,.:/-])\+?\d[\d ]*\d(?!\w|[,.:/-]\d)")

FEWEST = 7
"""Digits of a number in a text that is about something else."""

LONG = 6
"""Digits by which a number that begins as one is taken for one where it is to be called."""

_BEGINS = re.compile(r"\(?(?:\+|00358|0(?!0))")
"""How a number is dialled that is no short one."""


def is_to_call(fact: str) -> bool:
    """Tell by the name of a fact whether it is there to be called."""
    return bool(_TO_CALL.search(fact))


def numbers(text: str, *, to_call: bool) -> Iterator[tuple[int, int]]:
    """Yield where in a *text* numbers begin and end, in order; *to_call* tells that it is there for that.

    Then short ones count too, and those that the plan of numbers does not know.
    """
    looked_at = _OTHERWISE.sub(_blank, text)
    if not to_call:
        looked_at = _HOURS.sub(_blank, looked_at)
    found = [(one.start, one.end) for one in _known(looked_at) if to_call or _is_dialled(one.raw_string)]
    if to_call:
        for one in _WRITTEN.finditer(looked_at):
            apart = all(one.end() <= start or end <= one.start() for start, end in found)
            if apart and (_is_callable(one[0]) or one[0] == text):
                found.append(one.span())
    yield from sorted(found)


def tel(number: str) -> str:
    """Return what calls a *number*, from abroad too if it can be reached from there."""
    digits = "tel:" + re.sub(r"[^\d+]", "", number)
    try:
        parsed = phonenumbers.parse(number, COUNTRY)
    except phonenumbers.NumberParseException:
        return digits
    free = phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.TOLL_FREE
    if free or not phonenumbers.is_valid_number(parsed):
        return digits
    return "tel:" + phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _known(text: str) -> Iterator[phonenumbers.PhoneNumberMatch]:
    few = sum(map(str.isdigit, text)) < LONG  # as in nearly every line
    return iter(()) if few else iter(phonenumbers.PhoneNumberMatcher(text, COUNTRY))


def _is_dialled(number: str) -> bool:
    """Tell whether a valid number is written as one: it could be a sum, or part of a longer id."""
    return bool(_BEGINS.match(number)) and sum(map(str.isdigit, number)) >= FEWEST


def _is_callable(number: str) -> bool:
    """Tell whether a short number is one, or another begins as numbers do."""
    digits = re.sub(r"\D", "", number)
    if len(digits) >= LONG and _BEGINS.match(number):
        return True
    parsed = phonenumbers.parse(digits, COUNTRY)
    return bool(shortnumberinfo.is_valid_short_number_for_region(parsed, COUNTRY))


def _blank(found: re.Match[str]) -> str:
    return ";" * len(found[0])
