"""What she does about an inquiry by pressing a button, which names it by its code."""

from typing import Annotated

import msgspec

from bot.core.data import Data
from bot.core.supervisor.meeting_events import OfMeeting


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


OfDesk = NoteRequested | Snoozed | Muted | Unmuted
"""What she does about an inquiry for herself."""


OfWriting = AnswerRequested | CannedOffered | CannedChosen | SentTo
"""What she does to write to the client of an inquiry."""


OfArchive = Opened | Exported | DeletionRequested | DeletionConfirmed
"""What she does with all that there is about an inquiry."""


OfInquiry = OfDesk | OfWriting | OfArchive | OfMeeting | Taken | Finished
