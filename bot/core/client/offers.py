"""What answers an offer: every pair of a state and an event that means something only while it is waited for.

What nobody waits for is stale, which is said.
"""

from typing import assert_never

from bot.core.client import aftercare, answering, effects, events, filling, preview, states, steps
from bot.core.client.context import Context
from bot.core.client.steps import Step
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import MAX_LENGTH, Draft, Field, accept
from bot.core.message import DELETABLE


def answered(context: Context, event: events.Offered) -> Step:
    """Return the step of an answer to an offer."""
    return _filled(context, event) if isinstance(event, events.Filling) else _asked(context, event)


def _asked(context: Context, event: events.AskedBack) -> Step:
    """Return the step of what answers a question that the bot has asked back."""
    match context.conversation.state, event:
        case states.Clarifying(question), events.NoneChosen():
            return answering.missed(context, question, context.conversation.language)
        case states.OfferingHandoff(question), events.HandoffAccepted():
            return _handed_off(context, question)
        case states.OfferingHandoff(_, missed), events.AnswerAwaited() if missed:
            awaited = effects.AwaitAnswer(missed, context.conversation.language)
            return Step(states.Idle(), (awaited, effects.ConfirmAwaiting()))
        case states.OfferingHandoff(), events.Declined():
            return Step(states.Idle(), (effects.OfferTopics(),))
        case states.OfferingRelay(code, text), events.RelayRequested():
            return aftercare.relayed(context, code, text)
        case states.ConfirmingWithdrawal(code, text), events.RelayRequested():
            return aftercare.relayed(context, code, text)
        case states.ConfirmingWithdrawal(code), events.WithdrawalConfirmed():
            return aftercare.withdrawn(context, code)
        case states.ConfirmingWithdrawal(code), events.Declined():
            return aftercare.not_withdrawn(context, code)
        case states.ConfirmingStop(), events.StopConfirmed():
            return steps.cancelled(context.conversation.state)
        case states.ConfirmingStop(before), events.Declined():
            return Step(before, steps.shown(before))
        case states.ConfirmingErasure(), events.ErasureConfirmed():
            return _erased(context)
        case states.ConfirmingErasure(before), events.Declined():
            return Step(before, steps.shown(before) or (effects.OfferTopics(),))
        case _, events.NoneChosen() | events.HandoffAccepted() | events.AnswerAwaited() | events.Declined():
            return steps.stale(context.conversation.state)
        case _, events.RelayRequested() | events.WithdrawalConfirmed():
            return steps.stale(context.conversation.state)
        case _, events.StopConfirmed() | events.ErasureConfirmed():
            return steps.stale(context.conversation.state)
        case _:
            assert_never(event)


def _filled(context: Context, event: events.Filling) -> Step:
    """Return the step of what fills in an inquiry, or sends it."""
    match context.conversation.state, event:
        case states.TakingInquiry(draft, Field.AUDIENCE), events.AudienceChosen(audience):
            return steps.ask_next(draft.fill(Field.AUDIENCE, audience))
        case states.TakingInquiry(draft, Field.SUBJECT), events.QuestionReused() if draft.question:
            return steps.filled(draft, Field.SUBJECT, accept(Field.SUBJECT, draft.question))
        case states.TakingInquiry(draft, Field.CONTACT), events.ChatChosen():
            return steps.ask_next(draft.fill(Field.CONTACT, Contact(Medium.CHAT)))
        case states.TakingInquiry(draft, Field.CONTACT), events.ContactShared(phone):
            return steps.filled(draft, Field.CONTACT, accept(Field.CONTACT, phone))
        case states.TakingInquiry(draft, asked), events.Skipped(field) if field is asked:
            return steps.ask_next(filling.skipped(context, draft, field))
        case states.Confirming(draft), events.Consented():
            return preview.submitted(context, draft)
        case states.Confirming(draft), events.ChangeRequested(None):
            return Step(states.ChoosingChange(draft), (effects.AskWhatToChange(),))
        case states.ChoosingChange(draft), events.ChangeRequested(Field() as field):
            return Step(states.TakingInquiry(draft, field), (effects.AskFor(field),))
        case states.ChoosingChange(draft), events.ChangesDone():
            return steps.ask_next(draft)
        case _, events.AudienceChosen() | events.QuestionReused() | events.ChatChosen():
            return steps.stale(context.conversation.state)
        case _, events.ContactShared() | events.Skipped():
            return steps.stale(context.conversation.state)
        case _, events.Consented() | events.ChangeRequested() | events.ChangesDone():
            return steps.stale(context.conversation.state)
        case _:
            assert_never(event)


def _handed_off(context: Context, question: str) -> Step:
    """Return the step of a client who wants *question* passed on: into an inquiry, or a thread."""
    if step := aftercare.handed_off(context, question):
        return step
    return steps.ask_next(Draft(subject=question[: MAX_LENGTH[Field.SUBJECT]], question=question))


def _erased(context: Context) -> Step:
    """Return the step of a confirmed erasure: all that is the client's, and what can be taken back."""
    notices = context.situation.notices
    young = tuple(copy for copy in notices if context.situation.now - copy.at < DELETABLE)
    told = effects.ConfirmErased(len(context.situation.inquiries), len(young), len(notices) - len(young))
    return Step(states.Idle(), (effects.Erase(young), told))
