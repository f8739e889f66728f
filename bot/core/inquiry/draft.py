"""An inquiry: what is asked of the client, when an answer will do, and what is sent.

A draft is filled in field by field; a complete one becomes an immutable inquiry.
"""

import re
from enum import StrEnum

import msgspec

from bot.core.data import Data
from bot.core.inquiry import contact
from bot.core.inquiry.contact import Contact


class Field(StrEnum):
    """What the client is asked, in this order."""

    AUDIENCE = "audience"
    SUBJECT = "subject"
    NAME = "name"
    CONTACT = "contact"
    NOTE = "note"


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


class Draft(Data, frozen=True):
    """An inquiry being filled in: an answer is None until it is given, and "" if the client keeps it back.

    ``question`` is the one that brought the client here; ``said`` what was said along with other answers,
    which goes into the note.
    """

    audience: Audience | None = None
    subject: str | None = None
    name: str | None = None
    contact: Contact | None = None
    question: str | None = None
    note: str | None = None
    said: tuple[str, ...] = ()

    def missing(self) -> Field | None:
        """Return the first field that has no value yet."""
        return next((f for f in Field if getattr(self, f) is None), None)

    def fill(self, asked: Field, value: Audience | Contact | str) -> "Draft":
        """Return the draft with *value* for *asked*; a new note takes the place of all said beside before."""
        said = () if asked is Field.NOTE and self.note is not None else self.said
        return msgspec.structs.replace(self, said=said, **{asked.value: value})

    def beside(self, text: str) -> "Draft":
        """Return the draft with *text* kept for the note, as far as there is room."""
        said = tuple(dict.fromkeys((*self.said, text)))[:MOST_BESIDE]
        return msgspec.structs.replace(self, said=said)

    def telling(self, said: tuple[str, ...], note: str | None) -> "Draft":
        """Return the draft with *said* and *note* in the place of what was told beside the answers."""
        return msgspec.structs.replace(self, said=said, note=note)

    @property
    def whole_note(self) -> str:
        """All that goes into the note; "" if there is nothing."""
        return "\n".join(filter(None, (*self.said, self.note)))


MAX_LENGTH = {Field.AUDIENCE: 300, Field.SUBJECT: 2000, Field.NAME: 100, Field.CONTACT: 300, Field.NOTE: 1000}
"""The longest answers, in characters."""

MOST_BESIDE = 8
"""Messages kept for the note beside other answers: who writes more writes it where it is asked for."""

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
        case Field.NOTE:
            return text


def contact_in(text: str) -> Contact | Objection:
    """Return the first e-mail address or phone number that *text* holds, normalised, or what is wrong.

    The client may write around it ("soita 040 ... iltapäivällä").
    """
    if found := contact.found_in(text):
        return found[0]
    if contact.looks_like_an_address(text):
        return Objection.NOT_AN_EMAIL
    digits = max(sum(map(str.isdecimal, line)) for line in text.split("\n"))
    return Objection.NOT_A_PHONE if digits >= contact.FEWEST else Objection.NOT_A_CONTACT
