"""Inquiries as she sees them: in a list, or one of them whole."""

from collections.abc import Iterator, Sequence

from bot.core.address import SUPERVISOR
from bot.core.finnish_time import day, minute
from bot.core.inquiry import summary
from bot.core.inquiry.life import Delivery, Inquiry
from bot.core.inquiry.status import Status
from bot.core.message import SEVERAL, Sent
from bot.core.reply import Choice, shorten
from bot.core.supervisor import inquiry_effects as of_inquiry
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor import tokens
from bot.core.supervisor.canned import offered
from bot.core.supervisor.meeting_events import MeetingRequested
from bot.core.supervisor.own import desk_of
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import Messages, Speaker, under_what

MOST_LISTED = 40
"""How many inquiries a list holds: each has a button, and a phone is small."""

MOST_WRITTEN = 20
"""Of how many messages it is told when they were written: of the last."""


def queue(say: Speaker, inquiries: Sequence[Inquiry], situation: Situation) -> Messages:
    """Return the open inquiries."""
    if not inquiries:
        return say.tell("queue_empty")
    return _listed(say, say.say("queue", items=items(say, inquiries, situation)), inquiries)


def found(say: Speaker, effect: of_inquiry.ShowFound, situation: Situation) -> Messages:
    """Return the inquiries in which some words stand."""
    words = shorten(effect.words)
    if not effect.inquiries:
        return say.tell("found_nothing", {"words": words}, under=under_what(situation))
    listed, count = items(say, effect.inquiries, situation), str(len(effect.inquiries))
    return _listed(say, say.say("found", words=words, count=count, items=listed), effect.inquiries)


def _listed(say: Speaker, text: str, inquiries: Sequence[Inquiry]) -> Messages:
    """Return a list with a button for each inquiry in it; it goes with any of them that is erased."""
    opening = (
        Choice(f"{say.name(one)} · {one.code}", tokens.token(on_inquiry.Opened(one.code)))
        for one in inquiries[:MOST_LISTED]
    )
    return say.show(text, tuple(opening), about=SEVERAL)


def items(say: Speaker, inquiries: Sequence[Inquiry], situation: Situation) -> str:
    """Return inquiries as the lines of a list."""
    lines = [_item(say, one, situation) for one in inquiries[:MOST_LISTED]]
    more = len(inquiries) - MOST_LISTED
    return "\n".join((*lines, say.say("listed_more", count=str(more))) if more > 0 else lines)


def _item(say: Speaker, one: Inquiry, situation: Situation) -> str:
    key = {
        Status.NEW: "queue_waiting",
        Status.ANSWERED: "queue_answered",
        Status.CLOSED: "queue_closed",
    }[one.status]
    subject = shorten(one.subject) or say.say("kept_back_subject")
    item = say.say(key, subject=subject, **say.recognised(one, situation))
    taken = desk_of(one).taken_by
    more = (say.promised(one), say.say("whole_taken", name=shorten(taken)) if taken else None)
    return "\n".join((item, *filter(None, more)))


def whole(say: Speaker, one: Inquiry, situation: Situation) -> Messages:
    """Return all that there is about an inquiry, under its notice, with all that can be done about it."""
    text = "\n\n".join(_parts(say, one, situation))
    under = situation.deliveries.get(one.code.upper(), Delivery()).notice
    return say.show(text, say.choices(_buttons(say, one, situation)), about=one.code, under=under)


def _parts(say: Speaker, one: Inquiry, situation: Situation) -> Iterator[str]:
    yield say.say(
        "whole",
        code=one.code,
        date=day(one.consented_at),
        status=say.say(f"status.{one.status}"),
        summary=summary.whole(say.knowledge, say.language, one, summary.IN_HER_CHAT),
    )
    if promised := say.promised(one):
        yield promised
    desk = desk_of(one)
    if desk.taken_by:
        yield say.say("whole_taken", name=shorten(desk.taken_by))
    if desk.snoozed_until and desk.snoozed_until > situation.now:
        yield say.say("whole_snoozed", date=day(desk.snoozed_until))
    if desk.muted:
        yield say.say("whole_muted")
    if desk.notes:
        notes = (f"• {minute(note.at)}: {note.text}" for note in desk.notes)
        yield say.say("whole_notes", items="\n".join(notes))
    if written := [line for sent in situation.thread if (line := _written(say, sent))]:
        yield say.say("whole_thread", items="\n".join(written[-MOST_WRITTEN:]))


def _written(say: Speaker, sent: Sent) -> str | None:
    """Return when somebody wrote to the other; None for what the bot said of itself, to either."""
    if sent.source is None or sent.about == SEVERAL or sent.source.place == sent.place:
        return None
    return say.say("thread_client" if sent.to == SUPERVISOR else "thread_hers", date=minute(sent.at))


def _buttons(say: Speaker, one: Inquiry, situation: Situation) -> Iterator[on_inquiry.OfInquiry]:
    yield on_inquiry.AnswerRequested(one.code)
    if situation.here.is_group:
        yield on_inquiry.Taken(one.code)
    if one.status is not Status.CLOSED:
        yield on_inquiry.Finished(one.code)
    if offered(say.knowledge.ready_answers, one.language):
        yield on_inquiry.CannedOffered(one.code)
    yield MeetingRequested(one.code)
    yield on_inquiry.NoteRequested(one.code)
    muting = on_inquiry.Unmuted if desk_of(one).muted else on_inquiry.Muted
    yield muting(one.code)
    yield on_inquiry.Exported(one.code)
    yield on_inquiry.DeletionRequested(one.code)
