"""What happens about facts. Buttons name a fact by its name, and what would be stated by its id."""

from typing import Annotated

import msgspec

from bot.core.data import Data
from bot.core.language import Language


class FactsRequested(Data, frozen=True):
    """She asked which facts there are."""


class FactPageTurned(Data, frozen=True):
    """She asked for another part of them, counted from 0."""

    page: Annotated[int, msgspec.Meta(ge=0, le=999)]


class FactOpened(Data, frozen=True):
    """She asked what a fact is, and where it is said."""

    fact: str


class FactRequested(Data, frozen=True):
    """She wants to write a fact in a language."""

    fact: str
    language: Language


class StatementConfirmed(Data, frozen=True):
    """She wants what she has been shown to be stated."""

    id: str


class StatementDropped(Data, frozen=True):
    """She does not want it any more."""

    id: str


class FactUndoingConfirmed(Data, frozen=True):
    """She is sure that what was stated is to be taken back."""

    id: str


class NotStated(Data, frozen=True):
    """What she wants could not be written down, and ``why``."""

    id: str
    why: str


class FactNotUndone(Data, frozen=True):
    """What was to be taken back could not be, and ``why``."""

    why: str


OfFacts = (
    FactPageTurned | FactOpened | FactRequested | StatementConfirmed | StatementDropped | FactUndoingConfirmed
)
"""What she does about facts by pressing."""
OfStating = NotStated | FactNotUndone
"""What comes of it beside her chat."""
