"""Every step of the supervisor's side, in one place.

The rules, in this order:

1. Nothing but a one-time link makes a chat hers, and what she does counts only in the chat that is hers when
   the step is taken: a link may have been opened elsewhere since it was received. Elsewhere it does nothing,
   and says so.
2. Which inquiry a message belongs to follows from where it hangs, never from its text. In a group people
   also reply to one another: there only what the bot sent has an inquiry.
3. What she writes under a message of an inquiry goes to its client; what it says of being delivered comes
   when the medium has accepted it, or refused it for good. Under a message that asks her for something of her
   own (:class:`bot.core.message.Asked`) it is that, and goes to nobody. What hangs under nothing is sent to
   nobody, which is said, and kept until she says to whom it goes (:mod:`bot.core.supervisor.writing`).
4. What is edited follows to where it went; what is on its way still, or was not delivered, follows as new.
5. A button whose inquiry is gone says so, and what it hangs under is taken back: a copy that nobody knew of,
   because the bot was killed between sending it and noting where it stands.
6. In a group only members who were confirmed once act (:mod:`bot.core.supervisor.members`).
"""

from typing import assert_never

from bot.core.inquiry import life
from bot.core.inquiry.status import Status
from bot.core.message import SEVERAL
from bot.core.supervisor import (
    archive,
    away,
    digest,
    effects,
    events,
    facts,
    meetings,
    members,
    own,
    pairing,
    teaching,
    withdrawing,
    writing,
)
from bot.core.supervisor import away_events as absent
from bot.core.supervisor import fact_events as of_facts
from bot.core.supervisor import (
    inquiry_effects as of_inquiry,
)
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor import question_events as asked
from bot.core.supervisor import (
    writing_effects as of_writing,
)
from bot.core.supervisor.effects import Effect, Effects
from bot.core.supervisor.meeting_events import (
    MeetingCancelled,
    MeetingProposed,
    MeetingRequested,
    MeetingSent,
)
from bot.core.supervisor.situation import Situation


def step(situation: Situation, event: events.Event) -> Effects:
    """Return what *event* brings about in *situation*, in order. Pure."""
    if isinstance(event, events.Hers) and not situation.is_hers:
        return (effects.SayNotHers(),)
    brought = _brought(situation, event)
    return members.guarded(situation, event, brought) if isinstance(event, events.Hers) else brought


def _brought(situation: Situation, event: events.Event) -> Effects:
    """Return what *event* brings about if whoever did it may."""
    match event:
        case events.LinkOpened(code):
            return pairing.opened(situation, code)
        case events.GroupMoved(to):
            known = situation.place is not None and situation.place.whole == to
            return tuple(pairing.followed(situation, to)) if situation.is_hers and not known else ()
        case events.Wrote():
            return _wrote(situation, event)
        case events.Edited(text, quote):
            return _edited(situation, text, quote)
        case events.HelpRequested():
            return (effects.ExplainChat(),)
        case events.MenuRequested():
            return (effects.ShowMenu(),)
        case events.QueueRequested():
            return (of_inquiry.ShowQueue(situation.open),)
        case events.MembersRequested():
            return members.listed(situation)
        case events.WithdrawalRequested():
            return withdrawing.asked(situation)
        case events.CannedRequested():
            return (writing.canned(situation, situation.inquiry(_code_under(situation) or "")),)
        case events.Searched(words):
            return archive.searched(situation, words)
        case events.ExportRequested():
            return archive.exported(situation, situation.inquiry(_code_under(situation) or ""))
        case asked.QuestionsRequested():
            return teaching.listed(situation)
        case of_facts.FactsRequested():
            return facts.listed(situation)
        case events.TriedOut(text):
            return own.tried(text)
        case events.StatisticsRequested():
            return (effects.ShowStatistics(situation.counts),)
        case absent.AbsenceRequested(when):
            return away.asked(situation, when)
        case MeetingProposed(text):
            return meetings.proposed(situation, _code_under(situation), text)
        case events.UnknownCommandSent():
            return (effects.SayUnknownCommand(),)
        case events.Pressed(button, who):
            return _pressed(situation, button, who)
        case events.Delivered(code, in_words):
            return (of_writing.ConfirmDelivered(code, in_words),)
        case events.Refused(code, reason, edited):
            return (of_writing.SayRefused(code, reason, edited),)
        case events.TakenBack(code):
            return (of_writing.ConfirmTakenBack(code),)
        case events.NotTakenBack(code):
            return (of_writing.SayNotTakenBack(code),)
        case events.TimePassed(code):
            return _due(situation, code)
        case events.KnowledgeBroken(problems):
            return (effects.SayKnowledgeBroken(problems),)
        case events.DigestDue():
            return digest.due(situation)
        case events.LearningBegun():
            return (effects.SayLearning(),)
        case events.ExamplesAnswered(changed, asked_of):
            return (effects.SayExamplesAnswered(changed, asked_of),) if changed else ()
        case events.KnowledgeLearned(altered, at_start, seconds):
            told = (*teaching.learned(situation), *facts.learned(situation))
            return told or (() if at_start else (effects.SayKnowledgeLive(altered, seconds),))
        case absent.AbsenceOver():
            return away.over(situation)
        case asked.NewsDue():
            return teaching.news(situation)
        case of_facts.NotStated() | of_facts.FactNotUndone():
            return facts.tried(situation, event)
        case asked.Weighed() | asked.NotTaught() | asked.WrittenDown() | asked.NotUndone():
            return teaching.tried(situation, event)
        case _:
            assert_never(event)


def _wrote(situation: Situation, wrote: events.Wrote) -> Effects:
    if wanted := situation.asked:
        return own.written(situation, wanted, None if wrote.attached else wrote.text)
    if code := _code_under(situation):
        return _relayed(situation, code, wrote)
    if situation.under is None:
        return writing.to_nobody(situation, wrote)
    return () if situation.here.is_group else (of_writing.SayNoThread(),)


def _relayed(situation: Situation, code: str, wrote: events.Wrote) -> Effects:
    one, text = situation.inquiry(code), wrote.text or ""
    if one is None:
        return (of_inquiry.SayGone(code),)
    if not text.strip() and wrote.attached is None:
        return (of_writing.SayOnlyText(code),)
    relay = of_writing.Relay(one, text, quote=wrote.quote, attached=wrote.attached)
    return writing.relayed(situation, relay)


def _edited(situation: Situation, text: str | None, quote: str) -> Effects:
    """Return the step of an edit: a text that takes more messages than before goes on in new ones."""
    if wanted := situation.asked:
        return own.written(situation, wanted, text)
    if unsent := situation.unsent:
        return writing.rewritten(situation, unsent, text)
    earlier = tuple(copy for copy in situation.copies if copy.is_a_clients)
    code = earlier[0].about if earlier else _code_under(situation)
    one = situation.inquiry(code) if code else None
    if one is None:
        return ()
    if text is None or not text.strip():
        return (of_writing.SayOnlyText(one.code),)
    relay = of_writing.Relay(one, text, earlier, quote)
    return (relay,) if earlier else (relay, life.became(one, life.Answered(), situation.now))


def _code_under(situation: Situation) -> str | None:
    """Return the code of the inquiry that the message replied to belongs to, the bot's or one of hers."""
    if situation.there is not None:
        return None if situation.there.about == SEVERAL else situation.there.about
    if situation.here.is_group:
        return None
    return next((copy.about for copy in situation.copies_of_under), None)


def _pressed(situation: Situation, button: events.Button, who: str) -> Effects:
    match button:
        case events.Allowed() | events.Dismissed():
            return members.pressed(situation, button)
        case events.Chosen(item):
            return _brought(situation, _event_of(item))
        case events.PictureWanted(theme):
            return (effects.ShowPicture(situation.counts, theme),)
        case events.Dropped(message):
            return writing.dropped(situation, message)
        case asked.PageTurned() | asked.QuestionOpened() | asked.Ignored() | asked.AdditionRequested():
            return teaching.pressed(situation, button)
        case asked.RewritingRequested() | asked.TrialRequested() | asked.AdditionConfirmed():
            return teaching.pressed(situation, button)
        case asked.AdditionDropped() | asked.UndoingConfirmed():
            return teaching.pressed(situation, button)
        case asked.CompositionRequested() | asked.PartRequested():
            return teaching.pressed(situation, button)
        case of_facts.FactPageTurned() | of_facts.FactOpened() | of_facts.FactRequested():
            return facts.pressed(situation, button)
        case of_facts.StatementConfirmed() | of_facts.StatementDropped() | of_facts.FactUndoingConfirmed():
            return facts.pressed(situation, button)
        case absent.AwayUntil() | absent.AnotherDay() | absent.AbsenceEnded():
            return away.pressed(situation, button)
        case on_inquiry.NoteRequested() | on_inquiry.Snoozed() | on_inquiry.Muted() | on_inquiry.Unmuted():
            return _about(situation, button, who)
        case on_inquiry.Taken() | on_inquiry.Finished():
            return _about(situation, button, who)
        case MeetingRequested() | MeetingSent() | MeetingCancelled():
            return _about(situation, button, who)
        case (
            on_inquiry.AnswerRequested()
            | on_inquiry.CannedOffered()
            | on_inquiry.CannedChosen()
            | on_inquiry.SentTo()
        ):
            return _about(situation, button, who)
        case (
            on_inquiry.Opened()
            | on_inquiry.Exported()
            | on_inquiry.DeletionRequested()
            | on_inquiry.DeletionConfirmed()
        ):
            return _about(situation, button, who)
        case _:
            assert_never(button)


def _event_of(item: events.Item) -> events.Command:
    match item:
        case events.Item.QUEUE:
            return events.QueueRequested()
        case events.Item.SEARCH:
            return events.Searched("")
        case events.Item.EXPORT:
            return events.ExportRequested()
        case events.Item.QUESTIONS:
            return asked.QuestionsRequested()
        case events.Item.FACTS:
            return of_facts.FactsRequested()
        case events.Item.TRY:
            return events.TriedOut("")
        case events.Item.STATISTICS:
            return events.StatisticsRequested()
        case events.Item.AWAY:
            return absent.AbsenceRequested("")
        case events.Item.CANNED:
            return events.CannedRequested()
        case events.Item.UNDO:
            return events.WithdrawalRequested()
        case events.Item.MEMBERS:
            return events.MembersRequested()
        case events.Item.HELP:
            return events.HelpRequested()
        case _:
            assert_never(item)


def _about(situation: Situation, button: on_inquiry.OfInquiry, who: str) -> Effects:
    """Return the step of a button about an inquiry."""
    one = situation.inquiry(button.code)
    if one is None:
        stray = (of_inquiry.TakeBack(situation.source),) if situation.source else ()
        return (of_inquiry.SayGone(button.code), *stray)
    match button:
        case on_inquiry.NoteRequested() | on_inquiry.Snoozed() | on_inquiry.Muted() | on_inquiry.Unmuted():
            return own.pressed(situation, one, button)
        case (
            on_inquiry.AnswerRequested()
            | on_inquiry.CannedOffered()
            | on_inquiry.CannedChosen()
            | on_inquiry.SentTo()
        ):
            return writing.pressed(situation, one, button)
        case (
            on_inquiry.Opened()
            | on_inquiry.Exported()
            | on_inquiry.DeletionRequested()
            | on_inquiry.DeletionConfirmed()
        ):
            return archive.pressed(situation, one, button)
        case MeetingRequested() | MeetingSent() | MeetingCancelled():
            return meetings.pressed(situation, one, button)
        case on_inquiry.Taken(code):
            return (of_inquiry.ConfirmTaken(code, who), own.laid(one, own.desk_of(one).taken(who)))
        case on_inquiry.Finished(code) if one.status is Status.CLOSED:
            return (of_inquiry.SayGone(code),)
        case on_inquiry.Finished(code):
            became = life.became(one, life.Closed(), situation.now)
            return (of_inquiry.ConfirmFinished(code), of_inquiry.TellClosed(one), became)
        case _:
            assert_never(button)


def _due(situation: Situation, code: str) -> Effects:
    """Return the step of time passing: what is due about an inquiry, and what it comes to by that."""
    one = situation.inquiry(code)
    if one is None:
        return ()
    delivery = situation.deliveries.get(one.code.upper(), life.Delivery())
    said: list[Effect] = []
    come_to = one.life
    if situation.absence is None and life.reminder_due(one, situation.now, situation.terms):
        said.append(of_inquiry.Remind(one))
        come_to = life.after(come_to, life.Reminded(), situation.now)
    if life.unreached_due(one.life, delivery, situation.now, situation.terms):
        said.append(of_inquiry.TellUnreached(one))
        come_to = life.after(come_to, life.Unreached(), situation.now)
    return (*said, life.Became(one.code, come_to)) if said else ()
