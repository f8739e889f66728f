"""What a client did, in the past tense, whatever the channel it came through.

Some events are buttons. A button's event travels as a token (:mod:`bot.core.token`), preceded by the turn
it was offered in.
"""

from bot.core.data import Data
from bot.core.inquiry.draft import Audience, Field
from bot.core.language import Language
from bot.core.token import LONGEST, Tokens


class Started(Data, frozen=True):
    """Opened the chat; ``payload`` is a deep link's: an entry's id, or nothing."""

    payload: str = ""


class ClientSaid(Data, frozen=True):
    """Typed something; ``attached`` tells that it is the caption of what is no text.

    ``quote`` is what the client quoted of the message that this replies to.
    """

    text: str
    attached: bool = False
    quote: str = ""


class ClientEdited(Data, frozen=True):
    """Changed a message typed earlier, which now reads ``text``, under a ``quote``."""

    text: str
    quote: str = ""


class AttachmentSent(Data, frozen=True):
    """Sent something that is no text: the ``medium`` is a sticker, a voice message, a photo."""

    medium: str = ""


class ContactShared(Data, frozen=True):
    """Shared a phone number with Telegram's contact button."""

    phone: str


class EntryChosen(Data, frozen=True):
    """Chose an entry from topics, follow-ups or suggestions."""

    entry: str


class WorkMeant(Data, frozen=True):
    """Says that the matter is about work and no emergency, and perhaps what was asked: ``entry``."""

    entry: str | None = None


class NoneChosen(Data, frozen=True):
    """Meant none of the suggested entries."""


class Declined(Data, frozen=True):
    """Does not want what was offered: no thanks."""


class HandoffAccepted(Data, frozen=True):
    """Wants the question to be passed on to the supervisor."""


class AnswerAwaited(Data, frozen=True):
    """Wanted to hear the answer to what was not known, if there is one some day."""


class RelayRequested(Data, frozen=True):
    """Wants what was written to be passed on to the supervisor, though the bot has answered it."""


class WithdrawalConfirmed(Data, frozen=True):
    """Confirmed that an inquiry is to be taken back."""


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


class Skipped(Data, frozen=True):
    """Does not tell what was asked for, or has nothing to add: ``field``."""

    field: Field


class ChangesDone(Data, frozen=True):
    """Wants to change nothing after all."""


class Consented(Data, frozen=True):
    """Saw exactly what will be sent and agreed."""


class Cancelled(Data, frozen=True):
    """Wants to stop what is pending."""


class StopConfirmed(Data, frozen=True):
    """Confirmed that what is being filled in is to be dropped."""


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
    | WorkMeant
    | NoneChosen
    | Declined
    | HandoffAccepted
    | AnswerAwaited
    | RelayRequested
    | WithdrawalConfirmed
    | InquiryRequested
    | AudienceChosen
    | QuestionReused
    | ChatChosen
    | Skipped
    | ChangeRequested
    | ChangesDone
    | Consented
    | Cancelled
    | StopConfirmed
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


Ordinary = (
    Started
    | ClientSaid
    | ClientEdited
    | AttachmentSent
    | ContactShared
    | Button
    | PolicyRequested
    | LanguageRequested
    | MyDataRequested
    | DraftExpired
    | ChoicePressed
)
"""What a client who keeps within the allowance does."""


class Flooded(Data, frozen=True):
    """Did more than is answered: ``event``, by the message ``under``, if it was one.

    In this pause the client has been ``asked`` for it, or ``signposted``; ``wholly``: no choice is taken now.
    """

    event: Ordinary
    under: str | None = None
    asked: bool = False
    signposted: bool = False
    wholly: bool = False


Event = Ordinary | Flooded

AskedBack = (
    NoneChosen
    | Declined
    | HandoffAccepted
    | AnswerAwaited
    | RelayRequested
    | WithdrawalConfirmed
    | StopConfirmed
    | ErasureConfirmed
)
"""What answers a question that the bot has asked back."""

Filling = (
    AudienceChosen
    | QuestionReused
    | ChatChosen
    | ContactShared
    | Skipped
    | ChangeRequested
    | ChangesDone
    | Consented
)
"""What fills in an inquiry, or sends it."""

Offered = AskedBack | Filling
"""What means something only while it is being waited for."""

TURN_BOUND = (
    NoneChosen,
    Declined,
    HandoffAccepted,
    AnswerAwaited,
    RelayRequested,
    WithdrawalConfirmed,
    AudienceChosen,
    QuestionReused,
    ChatChosen,
    Skipped,
    ChangeRequested,
    ChangesDone,
    Consented,
    Cancelled,
    StopConfirmed,
    ErasureConfirmed,
)
"""Buttons that act on what was pending when they were offered; the others are as good later."""

_TOKENS: Tokens[Button] = Tokens(
    {
        EntryChosen: "entry",
        WorkMeant: "work",
        NoneChosen: "none",
        Declined: "no",
        HandoffAccepted: "handoff",
        AnswerAwaited: "await",
        RelayRequested: "relay",
        WithdrawalConfirmed: "withdraw",
        InquiryRequested: "inquiry",
        AudienceChosen: "for",
        QuestionReused: "reuse",
        ChatChosen: "chat",
        Skipped: "skip",
        ChangeRequested: "change",
        ChangesDone: "done",
        Consented: "consent",
        Cancelled: "cancel",
        StopConfirmed: "stop!",
        HelpRequested: "help",
        LanguageChosen: "lang",
        FeedbackGiven: "feedback",
        ExportRequested: "export",
        ErasureRequested: "erase",
        ErasureConfirmed: "erase!",
    }
)


def token(turn: int, button: Button) -> str:
    """Return the text that stands for *button*, offered in *turn*, on the wire."""
    return f"{turn}:{_TOKENS.write(button)}"


def from_token(text: str) -> ChoicePressed:
    """Return the press that *text* stands for.

    Raises ValueError for anything that :func:`token` does not write, forged data included.
    """
    turn, _, rest = text.partition(":")
    if not (turn.isascii() and turn.removeprefix("-").isdecimal() and len(turn) < LONGEST):
        raise ValueError("not a button of this bot")
    pressed = ChoicePressed(int(turn), _TOKENS.read(rest))
    if token(pressed.turn, pressed.button) != text:
        raise ValueError("not a button of this bot")
    return pressed
