"""What is said and done about facts. ``shown`` is the message in whose place something is said."""

from enum import StrEnum

from bot.core.data import Data
from bot.core.knowledge.stated import Stated
from bot.core.language import Language
from bot.core.message import Source
from bot.core.supervisor.statements import Statement, Stating

# Said


class ShowFacts(Data, frozen=True):
    """List a page of the facts, those first that are not stated."""

    page: int = 0
    shown: Source | None = None


class ShowFact(Data, frozen=True):
    """Say what a fact is in each language, and where it is said."""

    fact: str


class FactObjection(StrEnum):
    """Why what she wrote cannot be the fact."""

    LENGTH = "length"
    """There was nothing, or too much."""
    OPENING = "opening"
    """An answer would begin with yes, no or because."""
    FINNISH = "finnish"
    """It has to be written in Finnish first, which every language falls back on."""


class AskForFact(Data, frozen=True):
    """Ask what a fact is in a language; ``word`` is the opening that is objected to."""

    fact: str
    language: Language
    objection: FactObjection | None = None
    word: str = ""


class ShowStatement(Data, frozen=True):
    """Show the answers as clients would read them; ``anew``, because the fact has changed meanwhile."""

    statement: Statement
    anew: bool = False


class SayFactGone(Data, frozen=True):
    """Say that there is no such fact to be changed, or that this is settled already."""


class ConfirmStatement(Data, frozen=True):
    """Say that it is being taken up."""

    statement: Statement
    shown: Source | None


class ConfirmStatementDropped(Data, frozen=True):
    """Say that nothing is changed."""

    shown: Source | None


class ConfirmStated(Data, frozen=True):
    """Say that what she stated is live, so many ``seconds`` after she wanted it."""

    stated: Stated
    seconds: int


class SayNotStated(Data, frozen=True):
    """Say that nothing was changed, and why; ``meanwhile``: it was written otherwise by hand."""

    statement: Statement
    why: str
    meanwhile: bool = False


class AskFactUndoing(Data, frozen=True):
    """Ask whether what was stated last is to be taken back."""

    stated: Stated


class ConfirmFactUndoing(Data, frozen=True):
    """Say that it is being taken back."""

    stated: Stated
    shown: Source | None


class ConfirmFactUndone(Data, frozen=True):
    """Say that it does not count any more, and what the fact is now."""

    stated: Stated


class SayFactNotUndone(Data, frozen=True):
    """Say that it could not be taken back, and why."""

    why: str


SaidOfFacts = (
    ShowFacts
    | ShowFact
    | AskForFact
    | ShowStatement
    | SayFactGone
    | ConfirmStatement
    | ConfirmStatementDropped
    | ConfirmStated
    | SayNotStated
    | AskFactUndoing
    | ConfirmFactUndoing
    | ConfirmFactUndone
    | SayFactNotUndone
)
"""What she is told of facts."""

# Done


class KeepStating(Data, frozen=True):
    """Keep what she is about to state."""

    stating: Stating
