"""The steps of a meeting: she types when, sees what the client will read, sends it, and may take it back."""

from typing import assert_never

from bot.core.inquiry import life
from bot.core.inquiry.life import Inquiry
from bot.core.supervisor import inquiry_effects as of_inquiry
from bot.core.supervisor import meeting_effects as effects
from bot.core.supervisor import meeting_events as events
from bot.core.supervisor.effects import Effects
from bot.core.supervisor.meeting_read import Mistake, read
from bot.core.supervisor.situation import Situation


def proposed(situation: Situation, code: str | None, text: str) -> Effects:
    """Return the step of her having written when to meet the client of an inquiry."""
    one = situation.inquiry(code) if code else None
    if one is None:
        return (of_inquiry.SayGone(code),) if code else (effects.ExplainMeeting(),)
    if not text.strip():
        return (effects.AskForMeeting(one),)
    found = read(text, situation.now)
    if isinstance(found, Mistake):
        return (effects.AskForMeeting(one, found),)
    return (effects.ShowMeeting(one, found),)


def pressed(situation: Situation, one: Inquiry, button: events.OfMeeting) -> Effects:
    """Return the step of a button about a meeting; one that has passed meanwhile is told of to nobody."""
    match button:
        case events.MeetingRequested():
            return (effects.AskForMeeting(one),)
        case events.MeetingSent() if button.meeting.begins <= situation.now:
            return (effects.AskForMeeting(one, Mistake.PAST),)
        case events.MeetingSent():
            return (
                effects.Invite(one, button.meeting),
                effects.ConfirmMeeting(one, button.meeting, situation.source),
                life.became(one, life.Answered(), situation.now),
            )
        case events.MeetingCancelled():
            return (
                effects.Invite(one, button.meeting, cancelled=True),
                effects.ConfirmMeetingCancelled(one, button.meeting, situation.source),
            )
        case _:
            assert_never(button)
