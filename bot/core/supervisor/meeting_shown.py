"""A meeting in words, for her and for the client; and as a file that calendars take."""

import hashlib
from datetime import datetime
from typing import assert_never

from bot.core.finnish_time import local
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.meeting import Meeting
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.message import Asked, Document, Outgoing
from bot.core.reply import Reply
from bot.core.supervisor import meeting_effects as effects
from bot.core.supervisor import meeting_events as events
from bot.core.supervisor.meeting_read import LONGEST_PLACE
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import Messages, Speaker, under_what


def told(say: Speaker, effect: effects.SaidOfMeeting, situation: Situation) -> Messages:
    """Return what she is told of a meeting."""
    match effect:
        case effects.ExplainMeeting():
            return say.tell("meeting_explained", under=under_what(situation))
        case effects.AskForMeeting(one, mistake):
            said = say.say("ask_for_meeting", **say.who(one))
            if mistake:
                said = f"{say.say(f'meeting_mistake.{mistake}', most=str(LONGEST_PLACE))}\n\n{said}"
            return say.ask_in_words(said, situation, "meeting", about=one.code, asks=Asked.MEETING)
        case effects.ShowMeeting(one, meeting):
            words = {**say.who(one), "text": sentence(say.knowledge, one.language, meeting)}
            buttons = (events.sent(one.code, meeting),)
            return say.tell(
                "meeting_preview", words, about=one.code, under=under_what(situation), buttons=buttons
            )
        case effects.ConfirmMeeting(one, meeting, shown):
            words = {**say.who(one), "when": when(say.knowledge, say.language, meeting)}
            return say.in_place(
                "meeting_sent", words, shown, say.choices((events.cancelled(one.code, meeting),)), one.code
            )
        case effects.ConfirmMeetingCancelled(one, meeting, shown):
            words = {**say.who(one), "when": when(say.knowledge, say.language, meeting)}
            return say.in_place("meeting_cancelled", words, shown, about=one.code)
        case _:
            assert_never(effect)


def invitation(knowledge: Knowledge, effect: effects.Invite, situation: Situation) -> Messages:
    """Return what tells the client of a meeting, in the client's language: a sentence, and a file."""
    one, meeting = effect.inquiry, effect.meeting
    key = "meeting_off" if effect.cancelled else "meeting"
    text = sentence(knowledge, one.language, meeting, key)
    file = Document(
        f"{knowledge.say(one.language, 'meeting_file')}.ics", ics(knowledge, effect, situation.now)
    )
    said = Outgoing(one.chat, Reply(text), one.code, source=situation.source, document=file, topic=one.topic)
    return (said,)


def sentence(knowledge: Knowledge, language: Language, meeting: Meeting, key: str = "meeting") -> str:
    """Return what the client reads."""
    return knowledge.say(language, key, when=when(knowledge, language, meeting))


def when(knowledge: Knowledge, language: Language, meeting: Meeting) -> str:
    """Return when and where a meeting is: "tiistaina 12.1.2027 klo 14.00–15.30, etänä"."""
    words = {"date": meeting.date, "time": meeting.time}
    said = knowledge.say(language, f"meeting_when.{meeting.weekday}", **words)
    place = where(knowledge, language, meeting)
    return f"{said}, {place}" if place else said


def where(knowledge: Knowledge, language: Language, meeting: Meeting) -> str:
    """Return where a meeting is, "" if she has not said."""
    return knowledge.say(language, "meeting_remote") if meeting.remote else meeting.place or ""


def ics(knowledge: Knowledge, effect: effects.Invite, now: datetime) -> bytes:
    """Return a file that calendars take; it tells nothing of the matter, nor who the client is."""
    from icalendar import Calendar, Event, vCalAddress  # a fifth of a second, for the few who need it

    meeting, language = effect.meeting, effect.inquiry.language
    event = Event()
    event.add("uid", _uid(effect.inquiry, meeting))
    event.add("dtstamp", now)
    event.add("dtstart", local(meeting.begins))
    if meeting.ends:
        event.add("dtend", local(meeting.ends))
    event.add("summary", knowledge.say(language, "meeting_summary"))
    if place := where(knowledge, language, meeting):
        event.add("location", place)
    if email := knowledge.facts.get("email", {}).get(Language.FI):
        event.add("organizer", vCalAddress(f"mailto:{email}"))
    event.add("sequence", int(effect.cancelled))
    event.add("status", "CANCELLED" if effect.cancelled else "CONFIRMED")
    calendar = Calendar()
    calendar.add("prodid", "-//tyonohjaus-bot//FI")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if effect.cancelled else "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _uid(one: Inquiry, meeting: Meeting) -> str:
    """Return the same name for the same meeting, which tells nobody whose it is."""
    name = f"{one.code}/{one.chat.text}/{meeting.at}"
    return f"{hashlib.sha256(name.encode()).hexdigest()[:32]}@tyonohjaus-bot"
