"""What a client did, in the past tense, whatever the channel it came through.

Some events are buttons. A button's event travels as a token of at most 64 bytes
(Telegram's limit for callback data), preceded by the turn it was offered in.
"""

import msgspec

from bot.core.data import Data
from bot.core.inquiry.draft import Audience, Field
from bot.core.language import Language


class Started(Data, frozen=True):
    """Opened the chat; ``payload`` is a deep link's: an entry's id, or nothing."""

    payload: str = ""


class ClientSaid(Data, frozen=True):
    """Typed something; ``attached`` tells that it is the caption of what is no text."""

    text: str
    attached: bool = False


class ClientEdited(Data, frozen=True):
    """Changed a message typed earlier, which now reads ``text``."""

    text: str


class ClientReplied(Data, frozen=True):
    """Wrote into the thread of the inquiry ``code``, which the supervisor has answered."""

    text: str
    code: str
    attached: bool = False


class AttachmentSent(Data, frozen=True):
    """Sent something that is no text: a sticker, a voice message, a photo."""


class ContactShared(Data, frozen=True):
    """Shared a phone number with Telegram's contact button."""

    phone: str


class EntryChosen(Data, frozen=True):
    """Chose an entry from topics, follow-ups or suggestions."""

    entry: str


class NoneChosen(Data, frozen=True):
    """Meant none of the suggested entries."""


class Declined(Data, frozen=True):
    """Does not want what was offered: no thanks."""


class HandoffAccepted(Data, frozen=True):
    """Wants the question to be passed on to the supervisor."""


class InquiryRequested(Data, frozen=True):
    """Wants to leave an inquiry."""


class AudienceChosen(Data, frozen=True):
    """Chose whom the supervision would be for."""

    audience: Audience


class QuestionReused(Data, frozen=True):
    """Lets the question asked before stand as what the inquiry is about."""


class ChatChosen(Data, frozen=True):
    """Wishes to be reached in this chat."""


class ChangeRequested(Data, frozen=True):
    """Wants to change an answer of the draft: ``field``, or one yet to be chosen."""

    field: Field | None = None


class Consented(Data, frozen=True):
    """Saw exactly what will be sent and agreed."""


class Cancelled(Data, frozen=True):
    """Wants to stop what is pending."""


class HelpRequested(Data, frozen=True):
    """Asked what the bot can do."""


class PolicyRequested(Data, frozen=True):
    """Asked what becomes of personal data."""


class LanguageRequested(Data, frozen=True):
    """Asked to choose a language."""


class LanguageChosen(Data, frozen=True):
    """Chose a language."""

    language: Language


class FeedbackGiven(Data, frozen=True):
    """Told whether the answer of ``entry`` was the one looked for."""

    entry: str
    helpful: bool


class MyDataRequested(Data, frozen=True):
    """Asked what is stored about them."""


class ExportRequested(Data, frozen=True):
    """Asked for everything stored about them as a file."""


class ErasureRequested(Data, frozen=True):
    """Asked for everything about them to be deleted."""


class ErasureConfirmed(Data, frozen=True):
    """Confirmed that everything about them is to be deleted."""


class DraftExpired(Data, frozen=True):
    """Time passed: the draft has been left unfinished for too long."""


Button = (
    EntryChosen
    | NoneChosen
    | Declined
    | HandoffAccepted
    | InquiryRequested
    | AudienceChosen
    | QuestionReused
    | ChatChosen
    | ChangeRequested
    | Consented
    | Cancelled
    | HelpRequested
    | LanguageChosen
    | FeedbackGiven
    | ExportRequested
    | ErasureRequested
    | ErasureConfirmed
)


class ChoicePressed(Data, frozen=True):
    """Pressed a button that was offered in ``turn``."""

    turn: int
    button: Button


Event = (
    Started
    | ClientSaid
    | ClientEdited
    | ClientReplied
    | AttachmentSent
    | ContactShared
    | Button
    | PolicyRequested
    | LanguageRequested
    | MyDataRequested
    | DraftExpired
    | ChoicePressed
)

TURN_BOUND = (
    NoneChosen,
    Declined,
    HandoffAccepted,
    AudienceChosen,
    QuestionReused,
    ChatChosen,
    ChangeRequested,
    Consented,
    Cancelled,
    ErasureConfirmed,
)
"""Buttons that act on what was pending when they were offered; the others are as good later."""

_CODES: dict[type[Button], str] = {
    EntryChosen: "entry",
    NoneChosen: "none",
    Declined: "no",
    HandoffAccepted: "handoff",
    InquiryRequested: "inquiry",
    AudienceChosen: "for",
    QuestionReused: "reuse",
    ChatChosen: "chat",
    ChangeRequested: "change",
    Consented: "consent",
    Cancelled: "cancel",
    HelpRequested: "help",
    LanguageChosen: "lang",
    FeedbackGiven: "feedback",
    ExportRequested: "export",
    ErasureRequested: "erase",
    ErasureConfirmed: "erase!",
}
_BUTTONS = {code: button for button, code in _CODES.items()}


def token(turn: int, button: Button) -> str:
    """Return the text that stands for *button*, offered in *turn*, on the wire."""
    values = ("" if v is None else str(int(v)) if isinstance(v, bool) else str(v) for v in _values(button))
    return ":".join((str(turn), _CODES[type(button)], *values))


def from_token(text: str) -> ChoicePressed:
    """Return the press that *text* stands for.

    Raises ValueError for anything that :func:`token` does not write, forged data included.
    """
    try:
        turn, code, *values = text.split(":")
        button = _BUTTONS[code]
        fields = dict(zip(button.__struct_fields__, (value or None for value in values), strict=True))
        made = msgspec.convert({"type": button.__name__, **fields}, button, strict=False)
        pressed = ChoicePressed(int(turn), made)
    except (KeyError, ValueError) as error:  # msgspec.ValidationError is a ValueError
        raise ValueError("not a button of this bot") from error
    if token(pressed.turn, pressed.button) != text:
        raise ValueError("not a button of this bot")
    return pressed


def _values(button: Button) -> list[object]:
    return [getattr(button, name) for name in button.__struct_fields__]
