"""What happens on the supervisor's side: what she does, how sending went, what time and edits bring.

Her buttons name what they act on, an inquiry by its code or a person by her id, in their token.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from bot.core.address import Address
from bot.core.data import Data
from bot.core.knowledge.edits import Altered
from bot.core.message import Reason
from bot.core.supervisor.away_events import (
    AbsenceEnded,
    AbsenceOver,
    AbsenceRequested,
    AnotherDay,
    AwayUntil,
    OfAbsence,
)
from bot.core.supervisor.fact_events import (
    FactNotUndone,
    FactOpened,
    FactPageTurned,
    FactRequested,
    FactsRequested,
    FactUndoingConfirmed,
    NotStated,
    OfFacts,
    StatementConfirmed,
    StatementDropped,
)
from bot.core.supervisor.question_events import (
    AdditionConfirmed,
    AdditionDropped,
    AdditionRequested,
    Ignored,
    NewsDue,
    NotTaught,
    NotUndone,
    OfQuestions,
    OfTeaching,
    PageTurned,
    QuestionOpened,
    QuestionsRequested,
    RewritingRequested,
    TrialRequested,
    UndoingConfirmed,
    Weighed,
    WrittenDown,
)
from bot.core.token import Tokens


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
    MEMBERS = "members"
    HELP = "help"


class LinkOpened(Data, frozen=True):
    """Somebody opened a pairing link with this one-time ``code``."""

    code: str


class GroupMoved(Data, frozen=True):
    """A group goes on as the chat ``to``."""

    to: Address


class Wrote(Data, frozen=True):
    """She wrote ``text`` in her chat, quoting ``quote``; None: sent something that is no text."""

    text: str | None
    quote: str = ""


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


class Dropped(Data, frozen=True):
    """She does not want the ``message`` that lies in the drawer to be sent to anybody."""

    message: str


class AnswerRequested(Data, frozen=True):
    """She asked how the client of an inquiry is answered."""

    code: str


class Taken(Data, frozen=True):
    """One of a group takes an inquiry on."""

    code: str


class Finished(Data, frozen=True):
    """She closed an inquiry."""

    code: str


class NoteRequested(Data, frozen=True):
    """She asked to note something for herself."""

    code: str


class Snoozed(Data, frozen=True):
    """She wants to be reminded of an inquiry after some ``days``."""

    code: str
    days: Annotated[int, msgspec.Meta(ge=1, le=31)]


class Muted(Data, frozen=True):
    """She wants to hear nothing more of the client of an inquiry."""

    code: str


class Unmuted(Data, frozen=True):
    """She wants to hear of the client of an inquiry again."""

    code: str


class Opened(Data, frozen=True):
    """She asked for all that there is about an inquiry."""

    code: str


class Exported(Data, frozen=True):
    """She asked for a file of an inquiry."""

    code: str


class DeletionRequested(Data, frozen=True):
    """She asked that an inquiry be deleted."""

    code: str


class DeletionConfirmed(Data, frozen=True):
    """She is sure that an inquiry is to be deleted."""

    code: str


class CannedOffered(Data, frozen=True):
    """She asked which ready answers there are for an inquiry."""

    code: str


class CannedChosen(Data, frozen=True):
    """She chose the ready answer of a ``name`` for an inquiry."""

    code: str
    name: str


class SentTo(Data, frozen=True):
    """She chose the client of an inquiry for the ``message`` that lies in the drawer."""

    code: str
    message: str


class Allowed(Data, frozen=True):
    """A member allows the one of an id to act."""

    person: str


class Dismissed(Data, frozen=True):
    """A member takes another one off."""

    person: str


OfDesk = NoteRequested | Snoozed | Muted | Unmuted
"""What she does about an inquiry for herself."""
OfWriting = AnswerRequested | CannedOffered | CannedChosen | SentTo
"""What she does to write to the client of an inquiry."""
OfArchive = Opened | Exported | DeletionRequested | DeletionConfirmed
"""What she does with all that there is about an inquiry."""
OfInquiry = OfDesk | OfWriting | OfArchive | Taken | Finished
OfTeam = Allowed | Dismissed
OfChat = Chosen | Dropped
"""What she does about no inquiry."""
Button = OfInquiry | OfTeam | OfChat | OfQuestions | OfTeaching | OfAbsence | OfFacts


class Pressed(Data, frozen=True):
    """``who`` pressed a button."""

    button: Button
    who: str


class Delivered(Data, frozen=True):
    """What she wrote to the client of the inquiry ``code`` has got there."""

    code: str


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


class KnowledgeLearned(Data, frozen=True):
    """An edit of the knowledge is live; ``at_start``: whatever was written before the program ended."""

    altered: Altered = Altered()
    at_start: bool = False


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
    | KnowledgeLearned
)

Hers = Wrote | Edited | Pressed | Command
"""What she does herself, in her chat."""


def concerns_all_open(event: Event, *, under: bool) -> bool:
    """Tell whether all open inquiries matter to what she did, *under* a message or not."""
    match event:
        case QueueRequested() | Pressed(Chosen(Item.QUEUE)) | AbsenceRequested() | Pressed(AwayUntil()):
            return True
        case Wrote():
            return not under
        case _:
            return False


def concerns_every(event: Event) -> bool:
    """Tell whether every inquiry matters to what she did, the closed ones too."""
    match event:
        case Searched(words):
            return bool(words)
        case ExportRequested() | Pressed(Chosen(Item.EXPORT)):
            return True
        case _:
            return False


def concerns_thread(event: Event) -> bool:
    """Tell whether all that was sent about an inquiry matters to what she did."""
    return isinstance(event, Pressed) and isinstance(
        event.button, Opened | DeletionConfirmed | Muted | Unmuted
    )


def concerns_counts(event: Event) -> bool:
    """Tell whether what was counted matters to what she did."""
    match event:
        case StatisticsRequested() | Pressed(Chosen(Item.STATISTICS)):
            return True
        case _:
            return False


def concerns_questions(event: Event) -> bool:
    """Tell whether what could not be answered matters to what happened."""
    match event:
        case QuestionsRequested() | NewsDue() | Pressed(Chosen(Item.QUESTIONS)):
            return True
        case Pressed(button):
            return isinstance(button, OfQuestions | OfTeaching)
        case _:
            return isinstance(event, KnowledgeLearned)


HERS = "s"
"""What the token of a button of hers begins with; a client's begins with the number of a turn."""

_TOKENS: Tokens[Button] = Tokens(
    {
        AnswerRequested: "answer",
        Taken: "take",
        Finished: "close",
        Allowed: "allow",
        Dismissed: "dismiss",
        NoteRequested: "note",
        Snoozed: "snooze",
        CannedOffered: "canned",
        CannedChosen: "say",
        SentTo: "send",
        Chosen: "menu",
        Dropped: "drop",
        Muted: "mute",
        Unmuted: "unmute",
        Opened: "open",
        Exported: "export",
        DeletionRequested: "delete",
        DeletionConfirmed: "delete!",
        PageTurned: "page",
        QuestionOpened: "question",
        Ignored: "ignore",
        AdditionRequested: "add",
        RewritingRequested: "rewrite",
        TrialRequested: "weigh",
        AdditionConfirmed: "teach",
        AdditionDropped: "leave",
        UndoingConfirmed: "unteach",
        FactPageTurned: "facts",
        FactOpened: "fact",
        FactRequested: "write",
        StatementConfirmed: "state",
        StatementDropped: "keep",
        FactUndoingConfirmed: "unstate",
        AwayUntil: "away",
        AnotherDay: "away?",
        AbsenceEnded: "back",
    }
)


def token(button: Button) -> str:
    """Return the text that stands for *button* on the wire."""
    return f"{HERS}:{_TOKENS.write(button)}"


def from_token(text: str) -> Button:
    """Return the button that *text* stands for; raises ValueError for anything else, forged data included."""
    side, _, rest = text.partition(":")
    if side != HERS:
        raise ValueError("not a button of this bot")
    return _TOKENS.read(rest)
