"""What a turn brings about, in the imperative: what is said, and what is done besides.

Nothing does both. What is said holds no text of the bot's; :mod:`bot.core.client.replies` puts it into words.
"""

from bot.core.data import Data
from bot.core.inquiry.draft import Draft, Field, Objection
from bot.core.inquiry.life import Became, Inquiry
from bot.core.language import Language
from bot.core.message import Sent


class Welcome(Data, frozen=True):
    """Greet a client who has opened the chat, with topics and one sentence on privacy."""


class SendAnswer(Data, frozen=True):
    """Answer with an entry, or say honestly that its fact is not stated."""

    entry: str


class Suggest(Data, frozen=True):
    """Ask which of a few entries was meant."""

    entries: tuple[str, ...]


class OfferHandoff(Data, frozen=True):
    """Say that nothing fits and offer to pass the question on."""


class OfferTopics(Data, frozen=True):
    """Acknowledge that nothing is passed on, and offer the topics."""


class AskFor(Data, frozen=True):
    """Ask for a field of the inquiry; ``objection`` is why the last answer will not do.

    ``again``: it was asked for before, and something else was talked of meanwhile.
    """

    field: Field
    objection: Objection | None = None
    again: bool = False


class ExplainField(Data, frozen=True):
    """Say why a field of the inquiry is asked for, and whether it must be told."""

    field: Field


class ExplainSending(Data, frozen=True):
    """Say who sees an inquiry, and what it is for."""


class SayNoted(Data, frozen=True):
    """Say that what was typed goes along as a note."""


class ShowPreview(Data, frozen=True):
    """Show exactly what would be sent and ask for consent."""

    draft: Draft


class AskWhatToChange(Data, frozen=True):
    """Ask which answer of the draft to change."""


class AskStop(Data, frozen=True):
    """Ask whether what is being filled in should be dropped."""


class ConfirmCancelled(Data, frozen=True):
    """Say that what was pending has been dropped."""


class ConfirmNotErased(Data, frozen=True):
    """Say that nothing has been deleted."""


class SayNothingToCancel(Data, frozen=True):
    """Say that nothing was pending."""


class SignpostCrisis(Data, frozen=True):
    """Show where help is to be had at once, before anything else."""


class OfferSupport(Data, frozen=True):
    """Say a word of support about danger that was only told of, with the numbers; promises nothing."""


class SayMasked(Data, frozen=True):
    """Say that a personal identity code in what was typed has been masked."""


class SayNotSentYet(Data, frozen=True):
    """Say that nothing has been sent yet."""


class ShowPolicy(Data, frozen=True):
    """Show the privacy policy of the running configuration."""


class AskLanguage(Data, frozen=True):
    """Ask which language the client wishes."""


class ConfirmLanguage(Data, frozen=True):
    """Say that the language has been changed."""


class SayLanguageUnknown(Data, frozen=True):
    """Say, in English and Finnish, which languages the bot speaks."""


class ExplainStaleChoice(Data, frozen=True):
    """Say that a button belongs to something that is over."""


class SayTurnFailed(Data, frozen=True):
    """Say that a message could not be dealt with, and how else the supervisor is reached."""


class ThankForFeedback(Data, frozen=True):
    """Thank for having been told that the answer was the right one."""


class DeclineAttachment(Data, frozen=True):
    """Say politely that only text is understood."""


class ExplainCaption(Data, frozen=True):
    """Say that the words under a picture or file were read, and that the thing itself was not."""


class ExplainEdit(Data, frozen=True):
    """Say that an edited message does not change an answer given already."""


class SayDraftExpired(Data, frozen=True):
    """Say that the unfinished inquiry has been deleted, having been left for too long."""


class ShowMyData(Data, frozen=True):
    """Show what is stored about the client: the conversation and the ``inquiries``."""

    inquiries: tuple[Inquiry, ...]


class SendMyData(Data, frozen=True):
    """Send everything stored about the client, the conversation and the ``inquiries``, as files."""

    inquiries: tuple[Inquiry, ...]


class AskErasure(Data, frozen=True):
    """Ask whether everything about the client should really be deleted."""


class Thank(Data, frozen=True):
    """Thank for an inquiry, with its code and what happens next."""

    code: str
    name: str


class ConfirmForwarded(Data, frozen=True):
    """Say that a message goes to the supervisor."""


class ConfirmErased(Data, frozen=True):
    """Say what has been deleted, and how many of the supervisor's copies are and cannot be taken back."""

    inquiries: int
    taken_back: int
    left: int


class Submit(Data, frozen=True):
    """Keep an inquiry and notify the supervisor."""

    inquiry: Inquiry


class Forward(Data, frozen=True):
    """Pass a client's message on into the thread of an inquiry."""

    inquiry: Inquiry
    text: str


class RecordMiss(Data, frozen=True):
    """Keep an unanswered utterance for the supervisor, without who said it."""

    question: str
    language: Language


class RecordFeedback(Data, frozen=True):
    """Count whether an answer was the one looked for."""

    entry: str
    helpful: bool


class Erase(Data, frozen=True):
    """Delete everything about the client, and take the supervisor's ``copies`` back."""

    copies: tuple[Sent, ...]


Spoken = (
    Welcome
    | SendAnswer
    | Suggest
    | OfferHandoff
    | OfferTopics
    | AskFor
    | ExplainField
    | ExplainSending
    | SayNoted
    | ShowPreview
    | AskWhatToChange
    | AskStop
    | ConfirmCancelled
    | ConfirmNotErased
    | SayNothingToCancel
    | SignpostCrisis
    | OfferSupport
    | SayMasked
    | SayNotSentYet
    | ShowPolicy
    | AskLanguage
    | ConfirmLanguage
    | SayLanguageUnknown
    | ExplainStaleChoice
    | SayTurnFailed
    | ThankForFeedback
    | DeclineAttachment
    | ExplainCaption
    | ExplainEdit
    | SayDraftExpired
    | ShowMyData
    | AskErasure
    | Thank
    | ConfirmForwarded
    | ConfirmErased
)
"""What is said in one message."""

Said = Spoken | SendMyData
"""What is said: rendered, and queued for the client."""

Done = Submit | Forward | Became | RecordMiss | RecordFeedback | Erase
"""What is done: carried out by the commit of the turn."""

Effect = Said | Done
