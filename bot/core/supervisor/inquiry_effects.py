"""What is said and done about inquiries: listed, shown whole, put aside, closed, deleted."""

from datetime import datetime

from bot.core.data import Data
from bot.core.inquiry.life import Inquiry
from bot.core.message import Source


class ShowQueue(Data, frozen=True):
    """List the open inquiries."""

    inquiries: tuple[Inquiry, ...]


class AskForWords(Data, frozen=True):
    """Ask which words are to be looked for."""


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


class Remind(Data, frozen=True):
    """Say that an inquiry has waited for long."""

    inquiry: Inquiry


class TellAgain(Data, frozen=True):
    """Tell her of open inquiries once more: where she was told of them she does not read any more."""

    inquiries: tuple[Inquiry, ...]


class TellClosed(Data, frozen=True):
    """Tell the client of an inquiry that it is closed, and what opens it again."""

    inquiry: Inquiry


class Forget(Data, frozen=True):
    """Delete all that is stored about an inquiry."""

    inquiry: Inquiry


class TellDeleted(Data, frozen=True):
    """Tell the client of an inquiry, which waits or goes on, that the supervisor has deleted it."""

    inquiry: Inquiry


class TellUnreached(Data, frozen=True):
    """Tell the client of an inquiry that it does not get through."""

    inquiry: Inquiry


class TakeBack(Data, frozen=True):
    """Delete a message in her chat that tells of an inquiry which is gone."""

    copy: Source
