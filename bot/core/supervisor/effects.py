"""What a step of the supervisor's side brings about: what she is told, and what is done.

What is told holds no text of the bot's; :mod:`bot.core.supervisor.replies` puts it into words.
"""

from bot.core.address import Address
from bot.core.counts import Counted
from bot.core.data import Data
from bot.core.inquiry.desk import OnDesk
from bot.core.inquiry.life import Became, Inquiry
from bot.core.knowledge.edits import Altered
from bot.core.picture import Theme
from bot.core.supervisor.away_effects import KeepAbsence, SaidOfAbsence
from bot.core.supervisor.fact_effects import KeepStating, SaidOfFacts
from bot.core.supervisor.inquiry_effects import (
    AskDeletion,
    AskForNote,
    AskForWords,
    ConfirmDeleted,
    ConfirmFinished,
    ConfirmMuted,
    ConfirmNoted,
    ConfirmSnoozed,
    ConfirmTaken,
    Forget,
    Remind,
    SayGone,
    SendExport,
    ShowFound,
    ShowQueue,
    ShowWhole,
    TakeBack,
    TellAgain,
    TellClosed,
    TellDeleted,
    TellUnreached,
)
from bot.core.supervisor.meeting_effects import Invite, SaidOfMeeting
from bot.core.supervisor.place import Past
from bot.core.supervisor.question_effects import (
    AnswerAsker,
    KeepTeaching,
    SaidOfQuestions,
    SaidOfTeaching,
    Settle,
    ShowQuestion,
)
from bot.core.supervisor.question_events import Changed
from bot.core.supervisor.team_effects import (
    AskOwnName,
    AskToAllow,
    ConfirmAllowed,
    ConfirmDismissed,
    KeepTeam,
    SayLastMember,
    SayNotSent,
    SayTeamLost,
    ShowMembers,
)
from bot.core.supervisor.writing_effects import (
    AskToWhom,
    ConfirmDelivered,
    ConfirmDropped,
    ConfirmSending,
    ConfirmTakenBack,
    ExplainAnswering,
    KeepDrawer,
    OfferCanned,
    Relay,
    SayNothingToTakeBack,
    SayNoThread,
    SayNotInDrawer,
    SayNotTakenBack,
    SayOnlyText,
    SayRefused,
    SayTooOld,
    SayUnfit,
    Withdraw,
)

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


class AskWhatToTry(Data, frozen=True):
    """Ask for the message to which the bot's answer is to be tried out."""


class ShowMenu(Data, frozen=True):
    """Show all that can be done here."""


class SayUnknownCommand(Data, frozen=True):
    """Say that there is no such command, and that nothing was sent."""


class ExplainChat(Data, frozen=True):
    """Say what this chat is for, and how clients are answered."""


class ShowStatistics(Data, frozen=True):
    """Say what was asked and answered in the last weeks, in numbers."""

    counted: tuple[Counted, ...]


class ShowPicture(Data, frozen=True):
    """Show the same numbers as a picture for a theme."""

    counted: tuple[Counted, ...]
    theme: Theme


class SayKnowledgeBroken(Data, frozen=True):
    """Say what is wrong with an edit of the knowledge."""

    problems: str


class TellWeek(Data, frozen=True):
    """Say what was ``counted`` last week, which inquiries wait, and how many questions are not answered."""

    waiting: tuple[Inquiry, ...]
    questions: int
    counted: tuple[Counted, ...]


class TellWaiting(Data, frozen=True):
    """Say which inquiries wait, and how many questions are not answered."""

    waiting: tuple[Inquiry, ...]
    questions: int


class SayLearning(Data, frozen=True):
    """Say that an edit of the knowledge is being learned, how long that takes, and what goes on meanwhile."""


class SayKnowledgeLive(Data, frozen=True):
    """Say that an edit of the knowledge is live, what it has changed, and maybe how long learning took."""

    altered: Altered = Altered()
    seconds: int | None = None


class SayExamplesAnswered(Data, frozen=True):
    """Say which of so many labelled questions ``asked`` are answered otherwise since an edit."""

    changed: tuple[Changed, ...]
    asked: int


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
    | SayUnfit
    | ExplainChat
    | ConfirmDelivered
    | SayRefused
    | Remind
    | ShowStatistics
    | ShowPicture
    | SayKnowledgeBroken
    | TellWeek
    | TellWaiting
    | SayLearning
    | SayKnowledgeLive
    | SayExamplesAnswered
    | SaidOfQuestions
    | SaidOfTeaching
    | SaidOfAbsence
    | SaidOfFacts
    | SaidOfMeeting
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


class TryOut(Data, frozen=True):
    """Show her what a client who writes ``text`` would be answered, and why; nothing else comes of it."""

    text: str


Noted = Pair | Move | KeepPast | KeepTeam | KeepDrawer | KeepTeaching | KeepStating | KeepAbsence
"""What is remembered."""

Consulted = TryOut | ShowQuestion
"""What she is told once the reader of messages has been asked, whom her side does not know."""

ToOthers = (
    Relay | Withdraw | TellClosed | TellDeleted | TellUnreached | AnswerAsker | TellAgain | TakeBack | Invite
)
"""What others are told or do not see any more: a client, or she herself where she was told before."""

Done = Noted | ToOthers | Forget | Became | OnDesk | Settle
"""What is done: carried out by the commit of the turn."""

Effect = Said | Consulted | Done

Effects = tuple[Effect, ...]
"""What a step brings about, in order."""
