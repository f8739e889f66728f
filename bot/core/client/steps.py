"""The steps of a client's conversation that need no knowledge: what is said, and where it goes on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

import msgspec

from bot.core.client import effects, states
from bot.core.client.discretion import masked
from bot.core.client.situation import Situation
from bot.core.client.states import Conversation
from bot.core.inquiry import life
from bot.core.inquiry.attachments import Attached
from bot.core.inquiry.contact import Contact
from bot.core.inquiry.draft import Audience, Draft, Field, Objection, contact_in
from bot.core.inquiry.life import Inquiry
from bot.core.language import Language
from bot.core.reading import Danger, Reading
from bot.core.text import words

LEAST_TOLD = 5
"""Words of a wish to begin that tell what it is about, at least: "book a time" does not."""


@dataclass(frozen=True, slots=True)
class Step:
    """A transition; what is None stays as the conversation has it."""

    state: states.State
    effects: tuple[effects.Effect, ...]
    last_entry: str | None = None
    question: str | None = None
    language: Language | None = None
    unstated: tuple[str, ...] = ()
    gentle_until: datetime | None = None
    declined: str = ""
    forgets: bool = False
    """Whether the questions asked so far are forgotten."""


def begin(
    conversation: Conversation,
    text: str | None = None,
    name: str | None = None,
    audience: Audience | None = None,
) -> Step:
    """Return the step that begins an inquiry, or goes on with the one being filled in.

    The question that the client came with is offered as what it is about; a phone number or an address given
    along ("soittakaa ..."), a *name* and an *audience* need not be given again.
    """
    state = conversation.state
    if isinstance(state, states.BUSY):
        return Step(state, shown(state))
    given = contact_in(text) if text else None
    told = text if text and len(words(text)) >= LEAST_TOLD else None
    question = next(iter(conversation.questions[-1:]), told)
    reached = given if isinstance(given, Contact) else None
    draft = Draft(audience=audience, name=name, contact=reached, question=question)
    if audience is None:
        return ask_next(draft)
    return Step(states.TakingInquiry(draft, Field.SUBJECT), (effects.AskFor(Field.SUBJECT, begins=True),))


def ask_next(draft: Draft) -> Step:
    """Return the step that asks for the first missing field, or shows the complete draft."""
    if asked := draft.missing():
        return Step(states.TakingInquiry(draft, asked), (effects.AskFor(asked),))
    return Step(states.Confirming(draft), (effects.ShowPreview(draft),))


def filled(draft: Draft, asked: Field, value: Contact | str | Objection) -> Step:
    """Return the step of an answer to the field *asked*: the next question, or the same with an objection."""
    if isinstance(value, Objection):
        return Step(states.TakingInquiry(draft, asked), (effects.AskFor(asked, value),))
    return ask_next(draft.fill(asked, value))


def cancelled(state: states.State) -> Step:
    """Return the step of a client who wants to stop what is pending."""
    match state:
        case states.Idle():
            return Step(state, (effects.SayNothingToCancel(),))
        case states.ConfirmingErasure(before):
            return Step(before, (effects.ConfirmNotErased(), *shown(before)))
        case states.ConfirmingStop():
            return Step(states.Idle(), (effects.ConfirmCancelled(),))
        case states.Clarifying() | states.OfferingHandoff() | states.OfferingRelay():
            return Step(states.Idle(), (effects.OfferTopics(),))
        case states.ConfirmingWithdrawal():
            return Step(states.Idle(), (effects.OfferTopics(),))
        case states.TakingInquiry() | states.Confirming() | states.ChoosingChange():
            return Step(states.Idle(), (effects.ConfirmCancelled(),))
        case _:
            assert_never(state)


def stopped(state: states.State) -> Step:
    """Return the step of a client who presses to stop: whoever has told something is asked first."""
    draft = states.draft_in(state)
    told = draft is not None and (draft.subject or draft.name or draft.contact or draft.said or draft.note)
    return stop_asked(state) if told and isinstance(state, states.INQUIRING) else cancelled(state)


def stop_asked(state: states.State) -> Step:
    """Return the step that asks whether what is being filled in is to be dropped."""
    if isinstance(state, states.INQUIRING):
        return Step(states.ConfirmingStop(state), (effects.AskStop(),))
    return cancelled(state)


def erasure_asked(state: states.State) -> Step:
    """Return the step that asks whether everything about the client is to be deleted."""
    return Step(states.ConfirmingErasure(interrupted(state)), (effects.AskErasure(),))


def expired(state: states.State) -> Step:
    """Return the step of time passing; only an inquiry being filled in is worth a word."""
    lost = isinstance(interrupted(state), states.INQUIRING)
    return Step(states.Idle(), (effects.SayDraftExpired(),) if lost else ())


def aside(state: states.State, *said: effects.Effect) -> Step:
    """Return a step that says something in the middle of anything, which then goes on where it was.

    An offer is let go: a "yes" after something else is no answer to it.
    """
    return Step(state if isinstance(state, states.BUSY) else states.Idle(), (*said, *prompt(state)))


def forwarded(situation: Situation, one: Inquiry, text: str, *said: effects.Effect) -> Step:
    """Return the step that passes a message on; its inquiry waits for an answer again."""
    written = life.Written(situation.promised)
    done = (effects.Forward(one, text), life.became(one, written, situation.now))
    return Step(states.Idle(), (*done, *said))


def masking(typed: str, step: Step) -> Step:
    """Return *step*, taken on what was *typed* with identity codes masked, with a word if there was one."""
    if masked(typed) == typed or is_urgent(step.effects):
        return step
    return replace(step, effects=(effects.SayMasked(), *step.effects))


def captioned(step: Step, attached: bool, along: Attached | None = None) -> Step:
    """Return *step*, which read a caption, with a word on what it was under; a signpost stands alone.

    None if that goes *along* with what is passed on.
    """
    if not attached or is_urgent(step.effects):
        return step
    if along is not None and any(isinstance(one, effects.Forward) for one in step.effects):
        return step
    return replace(step, effects=(effects.ExplainCaption(), *step.effects))


def quoting(step: Step, quote: str) -> Step:
    """Return *step*, whose message is passed on, if it is, with what its writer quoted."""
    quoted = masked(quote)
    if not quoted:
        return step
    said = (
        msgspec.structs.replace(one, quote=quoted) if isinstance(one, effects.Forward) else one
        for one in step.effects
    )
    return replace(step, effects=tuple(said))


def stale(state: states.State) -> Step:
    """Return the step of a button that belongs to what is over; what is offered now stays so."""
    return Step(state, (effects.ExplainStaleChoice(), *prompt(state)))


def shown(state: states.State) -> tuple[effects.Effect, ...]:
    """Return what asks for what *state* waits for, with all of what would be sent if that was seen before.

    So it is asked after something else was asked, and after what goes along has changed.
    """
    return (effects.ShowPreview(state.draft),) if isinstance(state, states.Confirming) else prompt(state)


def prompt(state: states.State) -> tuple[effects.Effect, ...]:
    """Return what asks again for what *state* waits for, so that no one is left wondering."""
    match state:
        case states.TakingInquiry(_, asked):
            return (effects.AskFor(asked, again=True),)
        case states.Confirming():
            return (effects.AskToSend(),)
        case states.ChoosingChange():
            return (effects.AskWhatToChange(),)
        case states.ConfirmingErasure():
            return (effects.AskErasure(),)
        case states.ConfirmingStop():
            return (effects.AskStop(),)
        case states.Idle() | states.Clarifying() | states.OfferingHandoff():
            return ()
        case states.OfferingRelay() | states.ConfirmingWithdrawal():
            return ()


def interrupted(state: states.State) -> states.Interruptible:
    """Return what goes on when the question about an erasure has been answered."""
    return state.before if isinstance(state, states.ConfirmingErasure | states.ConfirmingStop) else state


def is_urgent(said: Sequence[effects.Effect]) -> bool:
    """Tell whether what is *said* begins with the signpost, before which nothing may stand."""
    return any(isinstance(effect, effects.SignpostCrisis) for effect in said[:1])


def support(reading: Reading) -> tuple[effects.Effect, ...]:
    """Return a line of support for a message that tells of danger which is over, or not the writer's own."""
    return (effects.OfferSupport(),) if reading.danger is Danger.MENTIONED else ()
