"""What a turn brings about, in the imperative: what is said, and what is done besides.

Nothing does both. What is said holds no text of the bot's; :mod:`bot.core.client.replies` puts it into words.
"""

from bot.core.data import Data
from bot.core.inquiry.attachments import Attachments, Unfit
from bot.core.inquiry.draft import Draft, Field, Objection
from bot.core.inquiry.life import Became, Inquiry
from bot.core.inquiry.promise import NOTHING_KNOWN, Expected
from bot.core.language import Language
from bot.core.message import Sent


class Welcome(Data, frozen=True):
    """Greet a client who has opened the chat, with topics and one sentence on privacy."""


class SendAnswer(Data, frozen=True):
    """Answer with an entry, or say honestly that its fact is not stated.

    ``again``: that was said before; ``offers``: the question can be passed on with a button under it.
    """

    entry: str
    again: bool = False
    offers: bool = True


class Suggest(Data, frozen=True):
    """Ask which of a few entries was meant."""

    entries: tuple[str, ...]


class OfferHandoff(Data, frozen=True):
    """Say that nothing fits and offer to pass the question on."""


class ConfirmAwaiting(Data, frozen=True):
    """Say that the answer will be told here, if there is one, and how long that is kept."""


class OfferRest(Data, frozen=True):
    """Say that not all that was asked has been answered, and offer to pass it on."""


class OfferTopics(Data, frozen=True):
    """Acknowledge that nothing is passed on, and offer the topics."""


class AskFor(Data, frozen=True):
    """Ask for a field of the inquiry; ``objection`` is why the last answer will not do.

    ``again``: it was asked for before, and something else was talked of meanwhile. What ``begins`` an inquiry
    tells what will follow, and whom it is for, if the client has told that already.
    """

    field: Field
    objection: Objection | None = None
    again: bool = False
    begins: bool = False


class ExplainField(Data, frozen=True):
    """Say why a field of the inquiry is asked for, and whether it must be told."""

    field: Field


class ExplainSending(Data, frozen=True):
    """Say who sees an inquiry, and what it is for."""


class SayWhatFollows(Data, frozen=True):
    """Say that nothing has been sent, what will be done, and when an answer may be ``expected`` then."""

    expected: Expected = NOTHING_KNOWN


class SayNoted(Data, frozen=True):
    """Say that what was typed goes along as a note, or as the answer to ``field``."""

    field: Field = Field.NOTE


class ShowPreview(Data, frozen=True):
    """Show exactly what would be sent and ask for consent."""

    draft: Draft


class ShowSoFar(Data, frozen=True):
    """Show what has been told so far of an inquiry that is being filled in; nothing of it has been sent."""

    draft: Draft


class AskToSend(Data, frozen=True):
    """Ask again for consent to what was shown, exactly as it was shown."""


class SayKept(Data, frozen=True):
    """Say how long what has been filled in, or is shown ``complete``, is kept, and is not sent by itself."""

    complete: bool


class SayAfresh(Data, frozen=True):
    """Say that what was being filled in begins all over again."""


class AskWhatToChange(Data, frozen=True):
    """Ask which answer of the draft to change."""


class SayNothingWithoutConsent(Data, frozen=True):
    """Say that nothing is sent, nor shown to anybody, without the client's consent."""


class AskStop(Data, frozen=True):
    """Ask whether what is being filled in should be dropped."""


class ConfirmCancelled(Data, frozen=True):
    """Say that what was pending has been dropped."""


class ConfirmNotErased(Data, frozen=True):
    """Say that nothing has been deleted."""


class SayNothingToCancel(Data, frozen=True):
    """Say that nothing was pending."""


class SignpostCrisis(Data, frozen=True):
    """Show where help is to be had at once, before anything else: to oneself, or for ``another``.

    With ``violence`` it is somebody else that the client must be safe from. ``entry`` is what was asked for
    along with it, which the way back answers. In the gentle hours it is shown ``again``, in fewer words, for
    whoever it may be.
    """

    another: bool = False
    entry: str | None = None
    violence: bool = False
    again: bool = False


class Comfort(Data, frozen=True):
    """Say a kind word in the hours after the signpost, with the numbers once more: so, or the *other* way.

    Nobody in need reads the same twice in a row.
    """

    other: bool = False


class SayWhoReads(Data, frozen=True):
    """Say in those hours that nobody reads along, what the bot is, and where a person is to be talked to."""


class StayGentle(Data, frozen=True):
    """Say in those hours that there is no answer, without a word of not understanding; or the *other* way."""

    other: bool = False


class TurnToWork(Data, frozen=True):
    """Take it that the matter is about work, and invite to ask."""


class SayTiring(Data, frozen=True):
    """Say a soft word to somebody worn by work; ``leads_on``: and what supervision can be for that."""

    leads_on: bool = False


class SayWhomToCall(Data, frozen=True):
    """Say whom to call when somebody is in danger, oneself or another, as often as it is asked."""


class SayHeard(Data, frozen=True):
    """Thank for what was told, whatever it was, and lead on."""


class SayChatting(Data, frozen=True):
    """Answer small talk kindly, and say what the bot can tell about."""


class SayUpsetting(Data, frozen=True):
    """Say that it is understood that something is annoying, and how else to be answered."""


class AnswerWordless(Data, frozen=True):
    """Answer what has no words: ``asks`` if it is a question mark."""

    asks: bool


class OfferSupport(Data, frozen=True):
    """Say a word of support about what is hard, with the numbers; promises nothing.

    ``leads_on``: nothing was asked along with it, so that what can be done here is said too.
    """

    leads_on: bool = False


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


class SayUnsendable(Data, frozen=True):
    """Say that something could not be sent by a mistake of the program's, and how else she is reached."""


class AskForPause(Data, frozen=True):
    """Ask for a pause: from the message ``under`` on nothing is read, nor passed on to an ``inquiry``.

    If there is no such message, buttons were pressed.
    """

    under: str | None
    inquiry: bool = False


class SayMuted(Data, frozen=True):
    """Say that the supervisor takes no messages from this chat for now, and what is possible all the same."""


class SayExportedAlready(Data, frozen=True):
    """Say that the files have been sent already, and in how many ``minutes`` there can be new ones."""

    minutes: int


class ThankForFeedback(Data, frozen=True):
    """Thank for having been told that the answer was the right one."""


class DeclineAttachment(Data, frozen=True):
    """Say politely that only text is understood."""


class DeclineAttached(Data, frozen=True):
    """Say politely why something is not passed on, and what is ``allowed``."""

    unfit: Unfit
    allowed: Attachments


class ExplainCaption(Data, frozen=True):
    """Say that the words under a picture or file were read, and that the thing itself was not."""


class ExplainEdit(Data, frozen=True):
    """Say that an edited message does not change an answer given already."""


class SayDraftExpired(Data, frozen=True):
    """Say that the unfinished inquiry has been deleted, having been left for too long."""


class ShowMyData(Data, frozen=True):
    """Show what is stored about the client: the conversation, the ``inquiries``, and ``awaited`` answers."""

    inquiries: tuple[Inquiry, ...]
    awaited: tuple[str, ...] = ()


class SendMyData(Data, frozen=True):
    """Send everything stored about the client as files: all that :class:`ShowMyData` shows."""

    inquiries: tuple[Inquiry, ...]
    awaited: tuple[str, ...] = ()


class AskErasure(Data, frozen=True):
    """Ask whether everything about the client should really be deleted."""


class Thank(Data, frozen=True):
    """Thank for an inquiry, with its code, what happens next, and when, as far as that is known."""

    code: str
    name: str
    expected: Expected = NOTHING_KNOWN


class ShowStatus(Data, frozen=True):
    """Say how far an inquiry is: on its way, ``arrived``, answered or closed; offer ``another`` beside it.

    And when an answer may be ``expected``. It may have been said just before, and be said ``again``.
    """

    inquiry: Inquiry
    arrived: bool
    another: bool = False
    expected: Expected = NOTHING_KNOWN
    again: bool = False


class OfferAddition(Data, frozen=True):
    """Offer to pass on, into an inquiry that was sent, what may have been meant for it."""

    code: str


class SayNotPassedOn(Data, frozen=True):
    """Say in the hours after the signpost that what was written before it has gone to nobody."""


class ShowSent(Data, frozen=True):
    """Show what was sent as an inquiry."""

    inquiry: Inquiry


class SayNoInquiry(Data, frozen=True):
    """Say that no inquiry has been sent from this chat."""


class AskWithdrawal(Data, frozen=True):
    """Ask whether an inquiry should be taken back."""

    inquiry: Inquiry


class ConfirmWithdrawn(Data, frozen=True):
    """Say that an inquiry is taken back and the supervisor told, and what stays."""

    inquiry: Inquiry


class ConfirmNotWithdrawn(Data, frozen=True):
    """Say that an inquiry stands as it was."""

    inquiry: Inquiry


class ConfirmForwarded(Data, frozen=True):
    """Say that a message goes to the supervisor; and when an answer may be ``expected``, if she is away."""

    expected: Expected = NOTHING_KNOWN


class ConfirmErased(Data, frozen=True):
    """Say what has been deleted, and how many of the supervisor's copies are and cannot be taken back."""

    inquiries: int
    taken_back: int
    left: int


class Submit(Data, frozen=True):
    """Keep an inquiry and notify the supervisor."""

    inquiry: Inquiry


class Forward(Data, frozen=True):
    """Pass a client's message on into the thread of an inquiry, with what the client quoted there."""

    inquiry: Inquiry
    text: str
    quote: str = ""


class TellWithdrawn(Data, frozen=True):
    """Tell the supervisor that the client has taken an inquiry back."""

    inquiry: Inquiry


class LeaveNoTrace(Data, frozen=True):
    """Delete what came in at once and for good, though nothing is said to it."""


class RecordMiss(Data, frozen=True):
    """Keep an unanswered utterance for the supervisor, without who said it.

    ``shown`` is the entry that it was answered with, and that was not the one.
    """

    question: str
    language: Language
    shown: str | None = None


class AwaitAnswer(Data, frozen=True):
    """Keep with an unanswered utterance that its asker wants to hear the answer, and where."""

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
    | ConfirmAwaiting
    | OfferRest
    | OfferTopics
    | AskFor
    | ExplainField
    | ExplainSending
    | SayNoted
    | ShowPreview
    | ShowSoFar
    | AskToSend
    | SayKept
    | SayAfresh
    | AskWhatToChange
    | SayNothingWithoutConsent
    | AskStop
    | ConfirmCancelled
    | ConfirmNotErased
    | SayNothingToCancel
    | SignpostCrisis
    | Comfort
    | SayWhoReads
    | StayGentle
    | TurnToWork
    | SayTiring
    | SayWhomToCall
    | SayChatting
    | SayHeard
    | SayUpsetting
    | AnswerWordless
    | OfferSupport
    | SayMasked
    | SayNotSentYet
    | SayWhatFollows
    | ShowPolicy
    | AskLanguage
    | ConfirmLanguage
    | SayLanguageUnknown
    | ExplainStaleChoice
    | SayTurnFailed
    | SayUnsendable
    | AskForPause
    | SayMuted
    | SayExportedAlready
    | ThankForFeedback
    | DeclineAttachment
    | DeclineAttached
    | ExplainCaption
    | ExplainEdit
    | SayDraftExpired
    | ShowMyData
    | AskErasure
    | Thank
    | ShowStatus
    | OfferAddition
    | SayNotPassedOn
    | ShowSent
    | SayNoInquiry
    | AskWithdrawal
    | ConfirmWithdrawn
    | ConfirmNotWithdrawn
    | ConfirmForwarded
    | ConfirmErased
)
"""What is said in one message."""

Said = Spoken | SendMyData
"""What is said: rendered, and queued for the client."""

Done = (
    Submit
    | Forward
    | TellWithdrawn
    | Became
    | LeaveNoTrace
    | RecordMiss
    | AwaitAnswer
    | RecordFeedback
    | Erase
)
"""What is done: carried out by the commit of the turn."""

Effect = Said | Done
