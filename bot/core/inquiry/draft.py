"""An inquiry: what is asked of the client, when an answer will do, and what is sent.

A draft is filled in field by field; a complete one becomes an immutable inquiry.
"""

import re
from enum import StrEnum

import email_validator
import msgspec
import phonenumbers

from bot.core.data import Data


class Field(StrEnum):
    """What the client is asked, in this order."""

    AUDIENCE = "audience"
    SUBJECT = "subject"
    NAME = "name"
    CONTACT = "contact"


class Audience(StrEnum):
    """Whom the supervision would be for."""

    MYSELF = "myself"
    GROUP = "group"
    LEADER = "leader"
    UNSURE = "unsure"


class Objection(StrEnum):
    """Why an answer will not do."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_AN_AUDIENCE = "not_an_audience"
    NOT_A_NAME = "not_a_name"
    NOT_A_CONTACT = "not_a_contact"
    NOT_A_PHONE = "not_a_phone"
    NOT_AN_EMAIL = "not_an_email"


class Medium(StrEnum):
    """How the client wishes to be reached."""

    CHAT = "chat"
    PHONE = "phone"
    EMAIL = "email"


class Contact(Data, frozen=True):
    """How to reach the client; ``value`` is a phone number, an address, or empty for this chat."""

    medium: Medium
    value: str = ""


class Draft(Data, frozen=True):
    """An inquiry being filled in. ``question`` is the one that brought the client here."""

    audience: Audience | None = None
    subject: str | None = None
    name: str | None = None
    contact: Contact | None = None
    question: str | None = None

    def missing(self) -> Field | None:
        """Return the first field that has no value yet."""
        return next((f for f in Field if getattr(self, f) is None), None)

    def fill(self, asked: Field, value: Audience | Contact | str) -> "Draft":
        """Return the draft with *value* for *asked*."""
        return msgspec.structs.replace(self, **{asked.value: value})


MAX_LENGTH = {Field.AUDIENCE: 60, Field.SUBJECT: 2000, Field.NAME: 100, Field.CONTACT: 200}
"""The longest answers, in characters: a notification of all of them fits in one Telegram message."""

MOST_NAMES = 6
"""Words of a name, at most: more are a sentence."""

_LETTER = re.compile(r"[^\W\d_]")


def accept(asked: Field, text: str) -> Contact | str | Objection:
    """Return what *text* means as an answer to a free-text field, or why it will not do.

    Whom it is for is chosen, not written, so :data:`Field.AUDIENCE` never accepts text.
    """
    text = text.strip()
    if not text:
        return Objection.EMPTY
    if len(text) > MAX_LENGTH[asked]:
        return Objection.TOO_LONG
    match asked:
        case Field.AUDIENCE:
            return Objection.NOT_AN_AUDIENCE
        case Field.SUBJECT:
            return text
        case Field.NAME:
            named = _LETTER.search(text) and len(text.split()) <= MOST_NAMES
            return text if named else Objection.NOT_A_NAME
        case Field.CONTACT:
            return contact_in(text)


def contact_in(text: str) -> Contact | Objection:
    """Return the e-mail address or phone number that *text* holds, normalised, or what is wrong.

    Numbers without a country code are read as Finnish. The domain is not looked up: the answer
    must not depend on the network. The client may write around it ("soita 040 ... iltapäivällä").
    """
    if "@" in text:
        word = next(w for w in text.split() if "@" in w).strip(".,;:()<>\"'")
        try:
            return Contact(
                Medium.EMAIL, email_validator.validate_email(word, check_deliverability=False).normalized
            )
        except email_validator.EmailNotValidError:
            return Objection.NOT_AN_EMAIL
    for found in phonenumbers.PhoneNumberMatcher(text, "FI"):
        number = phonenumbers.format_number(found.number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        return Contact(Medium.PHONE, number)
    return Objection.NOT_A_PHONE if re.search(r"\d.*\d.*\d", text) else Objection.NOT_A_CONTACT
