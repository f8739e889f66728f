"""What is said and done about questions that could not be answered, and about teaching the bot by them.

``shown`` is the message of the bot's in whose place something is said.
"""

from enum import StrEnum

from bot.core.data import Data
from bot.core.knowledge.edits import Added
from bot.core.language import Language
from bot.core.message import Source
from bot.core.supervisor.proposals import Proposal, Teaching
from bot.core.supervisor.question_events import EntryPart, Weighed
from bot.core.supervisor.questions import Alike, Miss

# Said


class ShowQuestions(Data, frozen=True):
    """List a page of what could not be answered."""

    questions: tuple[Alike, ...]
    page: int = 0
    shown: Source | None = None


class TellQuestions(Data, frozen=True):
    """Say that there are ``new`` questions that could not be answered, of all."""

    new: int
    all: int


class SayQuestionGone(Data, frozen=True):
    """Say that a question is settled or forgotten already."""


class ConfirmIgnored(Data, frozen=True):
    """Say that a question will not be shown again."""

    question: Alike
    shown: Source | None


class ShowProposal(Data, frozen=True):
    """Show what would be taught, and what in it might tell of somebody."""

    proposal: Proposal


class AskForSentence(Data, frozen=True):
    """Ask how a proposal is to be written."""

    proposal: Proposal


class PartObjection(StrEnum):
    """Why what she wrote cannot be a part of an entry."""

    LENGTH = "length"
    """There was nothing, or too much."""
    OPENING = "opening"
    """An answer would begin with yes, no or because."""
    GAP = "gap"
    """Something in braces names no fact, or stands where none is filled in."""
    FINNISH = "finnish"
    """It has to be written in Finnish first, on which every language falls back."""


class AskForPart(Data, frozen=True):
    """Ask for a part of an entry of hers in a language; ``word`` is what is objected to."""

    proposal: Proposal
    language: Language
    part: EntryPart
    objection: PartObjection | None = None
    word: str = ""


class SayProposalGone(Data, frozen=True):
    """Say that a proposal is over, or was written otherwise since."""


class SayTrying(Data, frozen=True):
    """Say that it is being tried what a proposal would change, and how long that takes."""

    proposal: Proposal
    shown: Source | None


class ShowWeighed(Data, frozen=True):
    """Say what a proposal would change."""

    proposal: Proposal
    weighed: Weighed


class SayNotTaught(Data, frozen=True):
    """Say that a proposal could not be tried or written down, and why."""

    proposal: Proposal
    why: str


class ConfirmAddition(Data, frozen=True):
    """Say that a proposal is being taken up."""

    proposal: Proposal
    shown: Source | None


class ConfirmAdditionDropped(Data, frozen=True):
    """Say that nothing is taught."""

    shown: Source | None


class ConfirmTaught(Data, frozen=True):
    """Say that what was proposed is live, so many ``seconds`` after she wanted it."""

    taught: Added
    seconds: int


class AskUndoing(Data, frozen=True):
    """Ask whether what was taught last is to be taken back."""

    taught: Added


class ConfirmUndoing(Data, frozen=True):
    """Say that it is being taken back."""

    taught: Added
    shown: Source | None


class ConfirmUndone(Data, frozen=True):
    """Say that it does not count any more."""

    taught: Added


class SayNotUndone(Data, frozen=True):
    """Say that it could not be taken back, and why."""

    why: str


SaidOfQuestions = ShowQuestions | TellQuestions | SayQuestionGone | ConfirmIgnored
"""What she is told of questions."""
SaidOfTeaching = (
    ShowProposal
    | AskForSentence
    | AskForPart
    | SayProposalGone
    | SayTrying
    | ShowWeighed
    | SayNotTaught
    | ConfirmAddition
    | ConfirmAdditionDropped
    | ConfirmTaught
    | AskUndoing
    | ConfirmUndoing
    | ConfirmUndone
    | SayNotUndone
)
"""What she is told of teaching."""

# Consulted


class ShowQuestion(Data, frozen=True):
    """Show all that there is about a question, with the topics that are nearest to it."""

    question: Alike


# Done


class KeepTeaching(Data, frozen=True):
    """Keep what is being taught."""

    teaching: Teaching


class Settle(Data, frozen=True):
    """Note of misses, by their ``numbers``, what has become of them; None: nothing yet."""

    numbers: tuple[int, ...]
    fate: str | None


class AnswerAsker(Data, frozen=True):
    """Tell whoever asked a ``miss``, and wants to hear of it, the answer of an ``entry``, if it has one."""

    miss: Miss
    entry: str
