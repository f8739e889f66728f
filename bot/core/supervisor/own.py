"""What she does about an inquiry for herself: notes, and when she is reminded. No client hears of it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import assert_never

import msgspec

from bot.core.inquiry.desk import EMPTY, Desk, Note, OnDesk
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.status import Status
from bot.core.message import Asked
from bot.core.supervisor import archive, away, composing, effects, facts, meetings, teaching
from bot.core.supervisor import inquiry_effects as of_inquiry
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor.effects import Effect, Effects
from bot.core.supervisor.question_events import EntryPart
from bot.core.supervisor.situation import Situation


def desk_of(one: Inquiry) -> Desk:
    """Return what lies on her desk about an inquiry."""
    return one.desk or EMPTY


def laid(one: Inquiry, desk: Desk) -> OnDesk:
    """Return that *desk* is what lies there about an inquiry from now on."""
    return OnDesk(one.code, desk)


def pressed(situation: Situation, one: Inquiry, button: on_inquiry.OfDesk) -> Effects:
    """Return the step of a button about an inquiry that is hers alone."""
    match button:
        case on_inquiry.NoteRequested():
            return (of_inquiry.AskForNote(one),)
        case on_inquiry.Snoozed(code) if one.status is Status.CLOSED:
            return (of_inquiry.SayGone(code),)
        case on_inquiry.Snoozed(code, days):
            until = situation.now + timedelta(days=days)
            return (of_inquiry.ConfirmSnoozed(code, until), laid(one, desk_of(one).snoozed(until)))
        case on_inquiry.Muted():
            return tuple(_muted(situation, one, muted=True))
        case on_inquiry.Unmuted():
            return tuple(_muted(situation, one, muted=False))
        case _:
            assert_never(button)


def _muted(situation: Situation, one: Inquiry, *, muted: bool) -> Iterator[Effect]:
    """Yield what it brings about that a client is muted, or not any more: whichever inquiry it is done by."""
    yield of_inquiry.ConfirmMuted(one, muted)
    for other in situation.inquiries.values():
        if other.chat == one.chat:
            yield laid(other, msgspec.structs.replace(desk_of(other), muted=muted))


def written(situation: Situation, asked: Asked, text: str | None) -> Effects:
    """Return the step of what she wrote, or changed, because she was asked for it."""
    match asked:
        case Asked.NOTE:
            return _noted(situation, text)
        case Asked.TRY:
            return tried(text or "")
        case Asked.SENTENCE:
            return teaching.written(situation, text)
        case Asked.SEARCH:
            return archive.searched(situation, text or "")
        case Asked.FACT:
            return facts.written(situation, text)
        case Asked.QUESTION | Asked.ANSWER | Asked.WAYS:
            return composing.written(situation, EntryPart(asked.value), text)
        case Asked.DAY:
            return away.written(situation, text or "")
        case Asked.MEETING:
            about = situation.there.about if situation.there else None
            return meetings.proposed(situation, about, text or "")
        case _:
            assert_never(asked)


def tried(text: str) -> Effects:
    """Return the step of trying out what the bot would answer to *text*."""
    return (effects.TryOut(text.strip()),) if text.strip() else (effects.AskWhatToTry(),)


def _noted(situation: Situation, text: str | None) -> Effects:
    about = situation.there.about if situation.there else None
    one = situation.inquiry(about) if about else None
    if one is None:
        return (of_inquiry.SayGone(about or ""),)
    if text is None or not text.strip() or situation.source is None:
        return (of_inquiry.AskForNote(one),)
    note = Note(text.strip(), situation.now, situation.source.message_id)
    return (of_inquiry.ConfirmNoted(one), laid(one, desk_of(one).noted(note)))
