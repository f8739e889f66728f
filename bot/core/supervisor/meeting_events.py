"""What she does about a meeting with the client of an inquiry: her buttons hold it, it is kept nowhere."""

from bot.core.data import Data
from bot.core.inquiry.meeting import Meeting


class MeetingProposed(Data, frozen=True):
    """She told when to meet the client of the inquiry that this hangs under; "": she has not said when."""

    text: str


class MeetingRequested(Data, frozen=True):
    """She wants to tell the client of an inquiry when to meet."""

    code: str


class _Held(Data, frozen=True):
    """A button that holds a meeting with the client of an inquiry."""

    code: str
    at: int
    minutes: int | None
    place: str | None
    remote: bool

    @property
    def meeting(self) -> Meeting:
        """The meeting."""
        return Meeting(self.at, self.minutes, self.place, self.remote)


class MeetingSent(_Held, frozen=True):
    """She wants the client of an inquiry to be told of the meeting that she was shown."""


class MeetingCancelled(_Held, frozen=True):
    """She takes back a meeting that the client of an inquiry was told of."""


OfMeeting = MeetingRequested | MeetingSent | MeetingCancelled
"""What she does about it by pressing."""


def sent(code: str, one: Meeting) -> MeetingSent:
    """Return the button by which a client is told of a meeting."""
    return MeetingSent(code, one.at, one.minutes, one.place, one.remote)


def cancelled(code: str, one: Meeting) -> MeetingCancelled:
    """Return the button by which a meeting is taken back."""
    return MeetingCancelled(code, one.at, one.minutes, one.place, one.remote)
