"""What happens on the supervisor's side: what she does, how sending went, what time and edits bring.

Her buttons name what they act on, an inquiry by its code or a person by her id, in their token.
"""

from enum import StrEnum

from bot.core.address import Address
from bot.core.data import Data
from bot.core.inquiry.attachments import Attached
from bot.core.knowledge.edits import Altered
from bot.core.message import Reason
from bot.core.picture import Theme
from bot.core.supervisor.away_events import (
    AbsenceOver,
    AbsenceRequested,
    OfAbsence,
)
from bot.core.supervisor.fact_events import (
    FactNotUndone,
    FactsRequested,
    NotStated,
    OfFacts,
)
from bot.core.supervisor.inquiry_events import (
    OfInquiry,
)
from bot.core.supervisor.meeting_events import MeetingProposed
from bot.core.supervisor.question_events import (
    Changed,
    NewsDue,
    NotTaught,
    NotUndone,
    OfQuestions,
    OfTeaching,
    QuestionsRequested,
    Weighed,
    WrittenDown,
)


class Item(StrEnum):
    """What the menu holds."""

    QUEUE = "queue"
    SEARCH = "search"
    EXPORT = "export"
    QUESTIONS = "questions"
    FACTS = "facts"
    TRY = "try"
    STATISTICS = "stats"
    AWAY = "away"
    CANNED = "canned"
    UNDO = "undo"
    MEMBERS = "members"
    HELP = "help"


class LinkOpened(Data, frozen=True):
    """Somebody opened a pairing link with this one-time ``code``."""

    code: str


class GroupMoved(Data, frozen=True):
    """A group goes on as the chat ``to``."""

    to: Address


class Wrote(Data, frozen=True):
    """She wrote ``text`` in her chat, quoting ``quote``; None: nothing, but what is ``attached``."""

    text: str | None
    quote: str = ""
    attached: Attached | None = None


class Edited(Data, frozen=True):
    """She changed a message of hers, which now reads ``text``."""

    text: str | None
    quote: str = ""


class QueueRequested(Data, frozen=True):
    """She asked which inquiries are open."""


class MembersRequested(Data, frozen=True):
    """She asked who of the group may act."""


class HelpRequested(Data, frozen=True):
    """She asked what this chat is for."""


class MenuRequested(Data, frozen=True):
    """She asked for all that can be done here."""


class UnknownCommandSent(Data, frozen=True):
    """She typed something that looks like a command and is none: it is no word to a client."""


class WithdrawalRequested(Data, frozen=True):
    """She asked that what she wrote in the message that this hangs under be taken back."""


class CannedRequested(Data, frozen=True):
    """She asked which ready answers there are: for the inquiry that this hangs under, if for any."""


class Searched(Data, frozen=True):
    """She asked in which inquiries some ``words`` stand; "": she has not said which."""

    words: str


class ExportRequested(Data, frozen=True):
    """She asked for a file of the inquiry that this hangs under, or of all."""


class TriedOut(Data, frozen=True):
    """She asked what the bot would answer to ``text``; "": she has not said to what."""

    text: str


class StatisticsRequested(Data, frozen=True):
    """She asked what was asked and answered, in numbers."""


class Chosen(Data, frozen=True):
    """She chose something from the menu."""

    item: Item


class PictureWanted(Data, frozen=True):
    """She wants the picture of the statistics as it is drawn for a theme."""

    theme: Theme


class Dropped(Data, frozen=True):
    """She does not want the ``message`` that lies in the drawer to be sent to anybody."""

    message: str


class Allowed(Data, frozen=True):
    """A member allows the one of an id to act."""

    person: str


class Dismissed(Data, frozen=True):
    """A member takes another one off."""

    person: str


OfTeam = Allowed | Dismissed
OfChat = Chosen | Dropped | PictureWanted
"""What she does about no inquiry."""
Button = OfInquiry | OfTeam | OfChat | OfQuestions | OfTeaching | OfAbsence | OfFacts


class Pressed(Data, frozen=True):
    """``who`` pressed a button."""

    button: Button
    who: str


class Delivered(Data, frozen=True):
    """What she wrote to the client of the inquiry ``code`` has got there; a thumb could not tell it."""

    code: str
    in_words: bool = False


class Refused(Data, frozen=True):
    """What she wrote to the client of an inquiry, or how she ``edited`` it, will never get there."""

    code: str
    reason: Reason
    edited: bool = False


class TakenBack(Data, frozen=True):
    """What she wrote to the client of an inquiry has been deleted from the client's chat."""

    code: str


class NotTakenBack(Data, frozen=True):
    """What she wrote to the client of an inquiry cannot be deleted from the client's chat."""

    code: str


class TimePassed(Data, frozen=True):
    """It is time to look whether something is due about the inquiry ``code``."""

    code: str


class KnowledgeBroken(Data, frozen=True):
    """An edit of the knowledge has mistakes, and is not used."""

    problems: str


class DigestDue(Data, frozen=True):
    """It is time to look what there is to be told today."""


class LearningBegun(Data, frozen=True):
    """An edit of the knowledge has been noticed, and learning it takes its time."""


class KnowledgeLearned(Data, frozen=True):
    """An edit of the knowledge is live; ``at_start``: whatever was written before the program ended.

    ``seconds`` is how long it took, if she was told of that.
    """

    altered: Altered = Altered()
    at_start: bool = False
    seconds: int | None = None


class ExamplesAnswered(Data, frozen=True):
    """It is known which of so many labelled questions ``asked`` are answered otherwise since an edit."""

    changed: tuple[Changed, ...]
    asked: int


Command = (
    HelpRequested
    | MenuRequested
    | QueueRequested
    | MembersRequested
    | WithdrawalRequested
    | CannedRequested
    | Searched
    | ExportRequested
    | QuestionsRequested
    | FactsRequested
    | TriedOut
    | StatisticsRequested
    | AbsenceRequested
    | MeetingProposed
    | UnknownCommandSent
)
"""What she does by typing a command."""

Event = (
    LinkOpened
    | GroupMoved
    | Wrote
    | Edited
    | HelpRequested
    | MenuRequested
    | QueueRequested
    | MembersRequested
    | WithdrawalRequested
    | CannedRequested
    | Searched
    | ExportRequested
    | QuestionsRequested
    | FactsRequested
    | TriedOut
    | StatisticsRequested
    | AbsenceRequested
    | MeetingProposed
    | UnknownCommandSent
    | Pressed
    | Delivered
    | Refused
    | TakenBack
    | NotTakenBack
    | TimePassed
    | AbsenceOver
    | NewsDue
    | Weighed
    | NotTaught
    | WrittenDown
    | NotUndone
    | NotStated
    | FactNotUndone
    | KnowledgeBroken
    | DigestDue
    | LearningBegun
    | ExamplesAnswered
    | KnowledgeLearned
)

Hers = Wrote | Edited | Pressed | Command
"""What she does herself, in her chat."""
