"""What is said and done about a meeting with the client of an inquiry."""

from bot.core.data import Data
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.meeting import Meeting
from bot.core.message import Source
from bot.core.supervisor.meeting_read import Mistake


class ExplainMeeting(Data, frozen=True):
    """Say how a meeting is proposed: what she typed hangs under no inquiry."""


class AskForMeeting(Data, frozen=True):
    """Ask when to meet the client of an inquiry; ``mistake`` is what is wrong with what she wrote."""

    inquiry: Inquiry
    mistake: Mistake | None = None


class ShowMeeting(Data, frozen=True):
    """Show what the client would read, and let her send it."""

    inquiry: Inquiry
    meeting: Meeting


class ConfirmMeeting(Data, frozen=True):
    """Say that the client is told, where what she was ``shown`` stands, and let her take it back."""

    inquiry: Inquiry
    meeting: Meeting
    shown: Source | None


class ConfirmMeetingCancelled(Data, frozen=True):
    """Say that the client is told that there is no such meeting, where it was ``shown``."""

    inquiry: Inquiry
    meeting: Meeting
    shown: Source | None


SaidOfMeeting = ExplainMeeting | AskForMeeting | ShowMeeting | ConfirmMeeting | ConfirmMeetingCancelled
"""What she is told of it."""


class Invite(Data, frozen=True):
    """Tell the client of an inquiry of a meeting, or that it is ``cancelled``, with a file for calendars."""

    inquiry: Inquiry
    meeting: Meeting
    cancelled: bool = False
