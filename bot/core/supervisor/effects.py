"""What a step of the supervisor's side brings about: what she is told, and what is done.

What is told holds no text of the bot's; :mod:`bot.core.supervisor.replies` puts it into words.
"""

from datetime import datetime

from bot.core.address import Address
from bot.core.counts import Counted
from bot.core.data import Data
from bot.core.inquiry.desk import OnDesk
from bot.core.inquiry.life import Became, Inquiry
from bot.core.knowledge.edits import Altered
from bot.core.message import Person, Reason, Sent, Source
from bot.core.supervisor.away_effects import KeepAbsence, SaidOfAbsence
from bot.core.supervisor.canned import Canned
from bot.core.supervisor.drawer import Drawer
from bot.core.supervisor.fact_effects import KeepStating, SaidOfFacts
from bot.core.supervisor.place import Past
from bot.core.supervisor.question_effects import DoneOfQuestions, SaidOfQuestions, SaidOfTeaching
from bot.core.supervisor.team import Team

# Said


class ConfirmPaired(Data, frozen=True):
    """Say that this chat is the supervisor's from now on, and how to answer."""


class RefusePairing(Data, frozen=True):
    """Say that the link is not good."""


class TellMoved(Data, frozen=True):
    """Say at ``place``, where she read, that she is told elsewhere from now on."""

    place: Address


class SayNotHers(Data, frozen=True):
    """Say that nothing can be answered from this chat any more, and that nothing was passed on."""


class AskOwnName(Data, frozen=True):
    """Ask one who acts for the group without showing herself to do it in her own name."""


class SayTeamLost(Data, frozen=True):
    """Say that it is not known any more who may act, that nobody may, and what mends it."""


class AskToAllow(Data, frozen=True):
    """Say that somebody may not act before a member allows it, and let that be done."""

    person: Person


class ConfirmAllowed(Data, frozen=True):
    """Say that somebody may act from now on, and that what was tried before was not done."""

    person: Person


class SayNotSent(Data, frozen=True):
    """Say under a ``message`` that it was not sent."""

    message: str


class ConfirmDismissed(Data, frozen=True):
    """Say that somebody may not act any more."""

    person: Person


class SayLastMember(Data, frozen=True):
    """Say that the last who may act cannot be taken off."""

    person: Person


class ShowMembers(Data, frozen=True):
    """List who may act, and who is asking to; None: everybody may."""

    team: Team | None


class ShowQueue(Data, frozen=True):
    """List the open inquiries."""

    inquiries: tuple[Inquiry, ...]


class AskForWords(Data, frozen=True):
    """Ask which words are to be looked for."""


class AskWhatToTry(Data, frozen=True):
    """Ask for the message to which the bot's answer is to be tried out."""


class ShowFound(Data, frozen=True):
    """List the inquiries in which ``words`` stand."""

    words: str
    inquiries: tuple[Inquiry, ...]


class ShowWhole(Data, frozen=True):
    """Show all that there is about an inquiry, and when there was written what by whom."""

    inquiry: Inquiry


class SendExport(Data, frozen=True):
    """Send inquiries as a file that a spreadsheet opens."""

    inquiries: tuple[Inquiry, ...]


class AskDeletion(Data, frozen=True):
    """Ask whether an inquiry is really to be deleted."""

    inquiry: Inquiry


class ConfirmDeleted(Data, frozen=True):
    """Say that an inquiry is deleted, and how many messages about it the bot cannot delete in her chat."""

    code: str
    left: int


class ExplainAnswering(Data, frozen=True):
    """Say how the client of an inquiry is answered."""

    code: str


class AskToWhom(Data, frozen=True):
    """Say that what she typed in a ``message`` was sent to nobody, and ask to whose client it goes."""

    message: str
    inquiries: tuple[Inquiry, ...]


class ConfirmSending(Data, frozen=True):
    """Say to whose client what lay in the drawer goes now, where the question ``shown`` stands."""

    inquiry: Inquiry
    shown: Source


class ConfirmDropped(Data, frozen=True):
    """Say that what lay in the drawer is sent to nobody, where the question ``shown`` stands if one does."""

    shown: Source | None = None


class SayNotInDrawer(Data, frozen=True):
    """Say that what was to be sent has been sent already, or was forgotten, where the question stands."""

    shown: Source


class ShowMenu(Data, frozen=True):
    """Show all that can be done here."""


class SayUnknownCommand(Data, frozen=True):
    """Say that there is no such command, and that nothing was sent."""


class AskForNote(Data, frozen=True):
    """Ask what is to be noted on an inquiry."""

    inquiry: Inquiry


class ConfirmNoted(Data, frozen=True):
    """Say that a note has been kept, and that nobody else sees it."""

    inquiry: Inquiry


class ConfirmMuted(Data, frozen=True):
    """Say that nothing of the client of an inquiry gets through to her any more, or that it does again."""

    inquiry: Inquiry
    muted: bool


class ConfirmSnoozed(Data, frozen=True):
    """Say when she is reminded of an inquiry again."""

    code: str
    until: datetime


class OfferCanned(Data, frozen=True):
    """Offer ready answers, for the client of an inquiry if for any."""

    answers: tuple[Canned, ...]
    inquiry: Inquiry | None = None


class ConfirmTakenBack(Data, frozen=True):
    """Say that what she wrote is not in the client's chat any more."""

    code: str


class SayNotTakenBack(Data, frozen=True):
    """Say that what she wrote stays in the client's chat."""

    code: str


class SayTooOld(Data, frozen=True):
    """Say that what she wrote is too old to be taken back."""

    code: str


class SayNothingToTakeBack(Data, frozen=True):
    """Say that nothing was found that could be taken back, and how to take something back."""


class ConfirmTaken(Data, frozen=True):
    """Say who has taken an inquiry."""

    code: str
    who: str


class ConfirmFinished(Data, frozen=True):
    """Say that an inquiry is closed."""

    code: str


class SayGone(Data, frozen=True):
    """Say that an inquiry is closed or deleted already."""

    code: str


class SayNoThread(Data, frozen=True):
    """Say that the message replied to belongs to no inquiry."""


class SayOnlyText(Data, frozen=True):
    """Say that only text can be passed on."""

    code: str


class ExplainChat(Data, frozen=True):
    """Say what this chat is for, and how clients are answered."""


class ConfirmDelivered(Data, frozen=True):
    """Say that what she wrote to a client has got there."""

    code: str


class SayRefused(Data, frozen=True):
    """Say that what she wrote to a client, or a change of it, will never get there, and why."""

    code: str
    reason: Reason
    edited: bool = False


class Remind(Data, frozen=True):
    """Say that an inquiry has waited for long."""

    inquiry: Inquiry


class ShowStatistics(Data, frozen=True):
    """Say what was asked and answered in the last weeks, in numbers."""

    counted: tuple[Counted, ...]


class SayKnowledgeBroken(Data, frozen=True):
    """Say what is wrong with an edit of the knowledge."""

    problems: str


class SayKnowledgeLive(Data, frozen=True):
    """Say that an edit of the knowledge is live, and what it has changed."""

    altered: Altered = Altered()


Said = (
    ConfirmPaired
    | RefusePairing
    | TellMoved
    | SayNotHers
    | AskOwnName
    | SayTeamLost
    | AskToAllow
    | ConfirmAllowed
    | SayNotSent
    | ConfirmDismissed
    | SayLastMember
    | ShowMembers
    | ShowQueue
    | AskForWords
    | AskWhatToTry
    | ShowFound
    | ShowWhole
    | SendExport
    | AskDeletion
    | ConfirmDeleted
    | ExplainAnswering
    | AskToWhom
    | ConfirmSending
    | ConfirmDropped
    | SayNotInDrawer
    | ShowMenu
    | SayUnknownCommand
    | AskForNote
    | ConfirmNoted
    | ConfirmSnoozed
    | ConfirmMuted
    | OfferCanned
    | ConfirmTakenBack
    | SayNotTakenBack
    | SayTooOld
    | SayNothingToTakeBack
    | ConfirmTaken
    | ConfirmFinished
    | SayGone
    | SayNoThread
    | SayOnlyText
    | ExplainChat
    | ConfirmDelivered
    | SayRefused
    | Remind
    | ShowStatistics
    | SayKnowledgeBroken
    | SayKnowledgeLive
    | SaidOfQuestions
    | SaidOfTeaching
    | SaidOfAbsence
    | SaidOfFacts
)
"""What she is told."""

# Done


class Pair(Data, frozen=True):
    """Make a chat the supervisor's; the code is used up."""

    place: Address


class Move(Data, frozen=True):
    """Follow her group to the chat that it goes on as."""

    place: Address


class KeepPast(Data, frozen=True):
    """Keep where she does not read any more."""

    past: Past


class TellAgain(Data, frozen=True):
    """Tell her of open inquiries once more: where she was told of them she does not read any more."""

    inquiries: tuple[Inquiry, ...]


class KeepTeam(Data, frozen=True):
    """Keep who may act, and who is asking to."""

    team: Team | None


class Relay(Data, frozen=True):
    """Pass what she wrote on to the client of an inquiry; as edits of the ``earlier`` messages, if any.

    With what she quoted of the message that it replies to. ``source`` is where she wrote it, if that is not
    what the turn is about.
    """

    inquiry: Inquiry
    text: str
    earlier: tuple[Sent, ...] = ()
    quote: str = ""
    source: Source | None = None


class Withdraw(Data, frozen=True):
    """Delete what she wrote, a ``copy`` of it in the chat of the inquiry's client."""

    copy: Sent
    source: Source


class KeepDrawer(Data, frozen=True):
    """Keep what she has typed and nobody was sent."""

    drawer: Drawer


class TellClosed(Data, frozen=True):
    """Tell the client of an inquiry that it is closed, and what opens it again."""

    inquiry: Inquiry


class Forget(Data, frozen=True):
    """Delete all that is stored about an inquiry."""

    inquiry: Inquiry


class TellDeleted(Data, frozen=True):
    """Tell the client of an inquiry, which waits or goes on, that the supervisor has deleted it."""

    inquiry: Inquiry


class TryOut(Data, frozen=True):
    """Show her what a client who writes ``text`` would be answered, and why; nothing else comes of it."""

    text: str


class TellUnreached(Data, frozen=True):
    """Tell the client of an inquiry that it does not get through."""

    inquiry: Inquiry


class TakeBack(Data, frozen=True):
    """Delete a message in her chat that tells of an inquiry which is gone."""

    copy: Source


Done = (
    Pair
    | KeepPast
    | KeepTeam
    | KeepDrawer
    | TellAgain
    | Move
    | Relay
    | Withdraw
    | TellClosed
    | Forget
    | TellDeleted
    | TryOut
    | TellUnreached
    | TakeBack
    | Became
    | OnDesk
    | DoneOfQuestions
    | KeepAbsence
    | KeepStating
)
"""What is done: carried out by the commit of the turn."""

Effect = Said | Done
