"""What happens about questions that could not be answered, and about teaching the bot by them.

Buttons name a question by the number of one of its misses, and a proposal by the id of what would be taught:
a button of an earlier wording of it does nothing.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from bot.core.data import Data
from bot.core.language import Language

Number = Annotated[int, msgspec.Meta(ge=1)]
"""By which number a question is known."""


Origin = Annotated[int, msgspec.Meta(ge=0)]
"""By which question an entry of her own is known; 0: by none."""


class EntryPart(StrEnum):
    """What is written of an entry in a language."""

    QUESTION = "question"
    ANSWER = "answer"
    WAYS = "ways"
    """Other ways to ask."""


class QuestionsRequested(Data, frozen=True):
    """She asked what could not be answered."""


class PageTurned(Data, frozen=True):
    """She asked for another part of that, counted from 0."""

    page: Annotated[int, msgspec.Meta(ge=0, le=999)]


class QuestionOpened(Data, frozen=True):
    """She asked for all that there is about a question."""

    number: Number


class Ignored(Data, frozen=True):
    """She does not want to see a question again."""

    number: Number


class AdditionRequested(Data, frozen=True):
    """She wants a question to mean an ``entry``, or to be out of scope."""

    number: Number
    entry: str


class CompositionRequested(Data, frozen=True):
    """She wants to write an entry of her own, for a question or for none."""

    number: Origin


class PartRequested(Data, frozen=True):
    """She wants to write a part of it in a language."""

    number: Origin
    language: Language
    part: EntryPart


class RewritingRequested(Data, frozen=True):
    """She wants to write otherwise what she proposes."""

    id: str


class TrialRequested(Data, frozen=True):
    """She wants to know what would change by what she proposes."""

    id: str


class AdditionConfirmed(Data, frozen=True):
    """She wants what she proposes to be taught."""

    id: str


class AdditionDropped(Data, frozen=True):
    """She does not want it any more."""

    id: str


class UndoingConfirmed(Data, frozen=True):
    """She is sure that what was taught is to be taken back."""

    id: str


class NewsDue(Data, frozen=True):
    """It is time to look whether there is a new question."""


class Changed(Data, frozen=True):
    """A labelled question that would get another answer: an entry, several suggestions, or nothing."""

    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]


class Weighed(Data, frozen=True):
    """What would change by a proposal is known: what is ``changed`` of so many questions ``asked``.

    ``findings`` are what looking over the knowledge tells besides; by what is ``deaf`` of the sentences
    taught the entry would not be recognised even then. It took so many ``seconds``.
    """

    id: str
    changed: tuple[Changed, ...]
    findings: tuple[str, ...]
    asked: int
    seconds: int
    deaf: tuple[str, ...] = ()


class NotTaught(Data, frozen=True):
    """A proposal could not be tried or written down, and ``why``."""

    id: str
    why: str


class WrittenDown(Data, frozen=True):
    """A proposal is written down, to be learned."""

    id: str


class NotUndone(Data, frozen=True):
    """What was to be taken back could not be, and ``why``."""

    why: str


OfQuestions = PageTurned | QuestionOpened | Ignored
"""What she does about questions by pressing, but to teach."""
OfTeaching = (
    AdditionRequested
    | CompositionRequested
    | PartRequested
    | RewritingRequested
    | TrialRequested
    | AdditionConfirmed
    | AdditionDropped
    | UndoingConfirmed
)
"""What she does to teach."""
OfTrial = Weighed | NotTaught | WrittenDown | NotUndone
"""What comes of that beside her chat."""
