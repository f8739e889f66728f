"""Every transition of the conversation, in one place.

The rules, in this order:

1. Acute distress is answered with the crisis signpost before anything else; what was being asked for is
   asked again after it, an offer is let go. Danger only told of gets a line of support.
2. A button that acts on what was pending is obeyed only in the turn that follows its offer, so
   that an old one or a double tap is harmless. Entries, language and feedback are as good later.
3. What is typed instead of pressed means the same: the words of a choice are that choice.
4. A question in the middle of an inquiry is answered and the inquiry goes on where it was.
5. What is written into the thread of an answered inquiry goes to the supervisor, unread.
6. Answers need a confident match. A close call is asked back, anything else is offered to the
   supervisor and kept for her as a miss. Nothing is ever guessed.
7. Nothing is sent without the client having seen exactly that and agreed; what is typed there and is
   no agreement hears first that nothing has been sent.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

import msgspec

from bot.core.client import (
    aftercare,
    answering,
    attaching,
    distress,
    effects,
    events,
    expecting,
    filling,
    floods,
    gentle,
    heard,
    intents,
    muting,
    names,
    offers,
    phrases,
    preview,
    states,
    steps,
    wishing,
)
from bot.core.client.choices import Choices
from bot.core.client.context import Context, Known
from bot.core.client.discretion import masked
from bot.core.client.policy import Policy
from bot.core.client.situation import Situation
from bot.core.client.states import Conversation
from bot.core.client.steps import Step
from bot.core.inquiry.draft import Field
from bot.core.knowledge import agreement, named
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.reading import Reader, Reading
from bot.core.text import words

MOST_OF_THE_LAW = 12
"""Words of a question of the law on one's data, at most, that the policy answers."""

REMEMBERED_QUESTIONS = 5
"""How many of a client's last questions go with an inquiry."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What an event causes: the conversation after it, and what is to be said and done, in order.

    What was ``left`` in a flood has not been read: nothing is remembered of it, and no answer given before
    becomes another one.
    """

    conversation: Conversation
    effects: tuple[effects.Effect, ...]
    left: bool = False


class Dialogue:
    """The transitions, over what the supervisor has written. Pure: the same input gives the same turn."""

    def __init__(self, knowledge: Knowledge, reader: Reader, policy: Policy) -> None:
        self.known = Known(knowledge, reader, policy, Choices(knowledge))

    def step(self, situation: Situation, event: events.Event) -> Turn:
        """Return the turn that *event* causes in *situation*, after the end of a draft that is over.

        A conversation that comes out as the very one that went in tells that nothing has happened.
        """
        if heard.is_more_of_the_same(situation, event):
            return Turn(situation.conversation, ())
        if not situation.draft_is_over:
            return self._turn(situation, event)
        over = self._turn(situation, events.DraftExpired())
        if over.effects and self._answers(situation.conversation.state, event):
            return over  # it answers what is gone
        turn = self._turn(replace(situation, conversation=over.conversation), event)
        urgent = steps.is_urgent(turn.effects)
        said = (*turn.effects, *over.effects) if urgent else (*over.effects, *turn.effects)
        return replace(turn, effects=said)

    def _answers(self, state: states.State, event: events.Event) -> bool:
        """Tell whether *event* is a choice of those that *state* offers, in words."""
        return (
            isinstance(event, events.ClientSaid) and self.known.choices.typed(state, event.text) is not None
        )

    def _turn(self, situation: Situation, event: events.Event) -> Turn:
        conversation = situation.conversation
        context = Context(self.known, situation)
        if isinstance(event, events.Flooded):
            if (taken_all_the_same := floods.heard(context, event)) is None:  # what was offered is as good
                return Turn(conversation, floods.left(context, event), left=True)
            event = taken_all_the_same
        taken = muting.held_back(situation, step(context, event))
        before = () if taken.forgets else conversation.questions
        questions = _remember(before, taken.question)
        after = Conversation(
            state=_told_aside(conversation, taken, event),
            language=taken.language or conversation.language,
            last_entry=taken.last_entry or conversation.last_entry,
            questions=questions,
            turn=conversation.turn + 1,
            unanswered=_unanswered(conversation, questions, taken),
            unstated=tuple(dict.fromkeys((*conversation.unstated, *taken.unstated))),
            gentle_until=taken.gentle_until or _still(conversation.gentle_until, situation.now),
            declined=taken.declined,
            heard=conversation.heard,
            away_told=expecting.away_told(situation, taken.effects),
        )
        return Turn(after, taken.effects)


def step(context: Context, event: events.Ordinary) -> Step:
    """Return the step of any event in any state; what only answers an offer is in :mod:`offers`."""
    state = context.conversation.state
    if isinstance(event, events.Offered):
        return offers.answered(context, event)
    match event:
        case events.ClientSaid(text, attached, quote):
            said = steps.quoting(_said(context, masked(text)), quote)
            return steps.masking(text, steps.captioned(said, attached, context.situation.passes_on))
        case events.ClientEdited(text, quote):
            return steps.masking(text, steps.quoting(_edited(context, masked(text)), quote))
        case events.ChoicePressed(turn, button):
            old = turn != context.conversation.turn and isinstance(button, events.TURN_BOUND)
            return steps.stale(state) if old else step(context, button)
        case events.Started(named.CRISIS) | events.EntryChosen(named.CRISIS):
            return distress.signposted(context)
        case events.Started(entry) | events.EntryChosen(entry) if entry in context.entries:
            return answering.entry(context, entry)
        case events.Started():
            return steps.aside(state, effects.Welcome())
        case events.EntryChosen():  # an entry that has since been removed
            return steps.stale(state)
        case events.WorkMeant(entry):
            return distress.work_meant(context, entry)
        case events.HelpRequested():
            return steps.aside(state, effects.SendAnswer(named.HELP))
        case events.PolicyRequested():
            return steps.aside(state, effects.ShowPolicy())
        case events.AttachmentSent(medium):
            return attaching.sent(context, medium)
        case events.LanguageRequested():
            return steps.aside(state, effects.AskLanguage())
        case events.LanguageChosen(language):
            kept = state if context.conversation.is_busy else states.Idle()
            return Step(kept, (effects.ConfirmLanguage(), *steps.shown(kept)), language=language)
        case events.FeedbackGiven():
            return answering.feedback(context, event)
        case events.MyDataRequested():
            return steps.aside(state, context.my_data)
        case events.ExportRequested():
            return steps.aside(state, floods.export(context.situation))
        case events.InquiryRequested():
            return steps.begin(context.conversation)
        case events.DraftExpired():
            return steps.expired(state)
        case events.Cancelled():
            return steps.stopped(state)
        case events.ErasureRequested():
            return steps.erasure_asked(state)
        case _:
            assert_never(event)


def _said(context: Context, text: str, *, anew: bool = False) -> Step:
    """Return the step of what was typed, by what it may be.

    Danger comes first, then a choice, what is being asked for, and what an inquiry is about that was sent.
    What the bot has answered before is answered *anew*, and goes to nobody.
    """
    text = phrases.without_well(text, context.vocabularies)
    reading = distress.read(context, text)
    state = context.conversation.state
    if distress.is_acute(context, text, reading):
        return distress.signposted(context, text, reading)
    choices = context.known.choices
    if button := choices.typed(state, text) or choices.anytime(context.conversation, text):
        return _typed(context, button, text)
    if language := _language_named(context, text):
        return step(context, events.LanguageChosen(language))
    if between := gentle.in_between(context, text, reading):
        return between
    if phrases.takes_back_consent(text, context.vocabularies):
        return aftercare.consent_withdrawn(context, text)
    if _asks_for_the_law(context, text):
        return steps.aside(state, effects.ShowPolicy())
    return _waited_for(context, text, reading, anew=anew)


def _waited_for(context: Context, text: str, reading: Reading, *, anew: bool) -> Step:
    """Return the step of what was typed, by what is being waited for; of what was answered before, *anew*."""
    state = context.conversation.state
    match state:
        case states.TakingInquiry(draft):
            ordered = preview.put_right(context, draft, text) if draft.missing() is None else None
            return ordered or filling.field(context, state, text, reading)
        case states.Confirming():
            return preview.said(context, state, text, reading)
        case states.ChoosingChange():
            return preview.changing(context, state, text, reading)
        case states.ConfirmingStop() if wishing.erases_words(context, text):
            return step(context, events.StopConfirmed())
        case states.ConfirmingStop(before) if _sends(context, text, corrected=True):
            return Step(before, steps.shown(before))  # after all, and not without being seen
        case states.ConfirmingStop(before):
            return _goes_on(context, before, text)
        case states.ConfirmingErasure() if phrases.denies(text):
            return step(context, events.Declined())
        case states.ConfirmingErasure() if _is_no_more_than_a_word(context, text, reading):
            return answering.digression(context, text, reading) or Step(state, steps.prompt(state))
        case states.ConfirmingErasure(before):
            return _as_if_in(context, before, text)
        case states.Idle() | states.Clarifying() | states.OfferingHandoff():
            return _asked(context, text, reading, anew=anew)
        case states.OfferingRelay() | states.ConfirmingWithdrawal():
            return _asked(context, text, reading, anew=anew)
        case _:
            assert_never(state)


def _language_named(context: Context, text: str) -> Language | None:
    """Return the language that is asked for; where a name is, one word with a capital is that."""
    state = context.conversation.state
    asks_name = isinstance(state, states.TakingInquiry) and state.asked is Field.NAME
    if asks_name and len(words(text)) == 1 and names.is_bare(text, context.vocabularies):
        return None
    return phrases.language_named(text, context.vocabularies)


def _asks_for_the_law(context: Context, text: str) -> bool:
    """Tell whether *text* asks for the law on one's data, and does not tell of it as what it is about."""
    state = context.conversation.state
    told = isinstance(state, states.TakingInquiry) and state.asked in (Field.SUBJECT, Field.NOTE)
    if (told and not phrases.asks(text)) or context.thread() is not None:
        return False
    return len(words(text)) <= MOST_OF_THE_LAW and phrases.asks_for_the_law(text, context.vocabularies)


def _goes_on(context: Context, before: states.Interruptible, text: str) -> Step:
    """Return the step of what is neither a yes nor a no to whether to stop: who goes on has not stopped."""
    if _stays(context, text):
        return Step(before, steps.shown(before))
    if intents.any_heard(context, text, intents.UNDOING, intents.SURE):
        return steps.cancelled(context.conversation.state)
    return _as_if_in(context, before, text)


def _is_no_more_than_a_word(context: Context, text: str, reading: Reading) -> bool:
    """Tell whether *text* may still be meant for the question it follows: a word, or asked in between."""
    if answering.says_nothing(context, text, reading.match) or len(words(text)) <= 1:
        return True
    return agreement.is_nothing_else(text, context.vocabularies) or reading.asks


def _as_if_in(context: Context, state: states.State, text: str) -> Step:
    """Return the step of *text* as if the conversation were in *state*: what was asked is let go."""
    conversation = msgspec.structs.replace(context.conversation, state=state)
    return _said(Context(context.known, replace(context.situation, conversation=conversation)), text)


def _typed(context: Context, button: events.Button, text: str) -> Step:
    """Return the step of a choice that was typed: what cannot be taken back is meant for nothing else."""
    state = context.conversation.state
    match state, button:
        case states.Confirming(aside=True), events.Consented() if not _surely_sends(context, state, text):
            return Step(state, (effects.SayNotSentYet(), *steps.prompt(state)))
        case states.ConfirmingStop(), events.StopConfirmed() if _stays(context, text):
            return step(context, events.Declined())
        case states.Confirming(), events.Cancelled() if phrases.denies(text):
            return steps.stop_asked(state)  # "do not send it": not yet, or never?
        case states.TakingInquiry(asked=Field.SUBJECT), events.QuestionReused() if context.is_gentle:
            return Step(state, steps.prompt(state))  # a yes after the signpost is no answer
        case _:
            return step(context, button)


def _stays(context: Context, text: str) -> bool:
    """Tell whether *text* goes on with what was to be dropped ("no, don't stop", "let's go on after all")."""
    known = context.vocabularies
    if phrases.continues(text, known):
        return True
    stops = agreement.mentions(text, (agreement.STOP, agreement.WITHDRAW), known)
    sends = agreement.mentions(text, (agreement.SEND,), known)
    stays = stops and phrases.refuses(text, context.conversation.language)
    return not sends and (stays or phrases.declines(text, known))


def _surely_sends(context: Context, state: states.Confirming, text: str) -> bool:
    """Tell whether a yes in *text* is to the preview, though something else was said along with that."""
    plainly = not (state.unasked or context.is_gentle) and context.known.choices.agrees_expressly(text)
    return plainly or _sends(context, text)


def _sends(context: Context, text: str, *, corrected: bool = False) -> bool:
    """Tell whether *text* tells to send; *corrected*: or to send it after all ("no, do send it")."""
    known = context.vocabularies
    if not agreement.mentions(text, (agreement.SEND,), known):
        return False
    return not phrases.denies(text) or (corrected and phrases.corrects(text, known))


def _asked(context: Context, text: str, reading: Reading, *, anew: bool) -> Step:
    """Return the step of what is typed while nothing is waited for."""
    about = None if anew else aftercare.said(context, text, reading)
    return about or gentle.gently(context, text, reading) or answering.question(context, text, reading)


def _edited(context: Context, text: str) -> Step:
    """Return the step of an edit: it follows where the message went, and changes nothing else."""
    state = context.conversation.state
    one = context.thread(edited=True)
    if one is None and not context.conversation.is_busy:
        return _said(context, text, anew=True)
    reading = distress.read(context, text)
    if distress.is_acute(context, text, reading):
        return distress.signposted(context, text, reading)
    if one is None:
        return steps.aside(state, effects.ExplainEdit())
    step = steps.forwarded(context.situation, one, text)
    return replace(step, effects=(*steps.support(reading), *step.effects))


_ASKING = (effects.ShowPreview, effects.AskToSend)
"""What asks for consent."""

_BY_ITSELF = (effects.SayNotSentYet, *_ASKING)
"""What is said of the preview itself."""


def _told_aside(before: Conversation, taken: Step, event: events.Event) -> states.State:
    """Return the state after a step; the preview knows whether anything else was said along with it.

    What denies anything there is something else too: an "ok" that comes after it may be meant for that.
    """
    if taken.state == states.Idle() and _touches(taken.effects):
        return states.Idle(touched=True)
    if not isinstance(taken.state, states.Confirming):
        return taken.state
    denied = isinstance(event, events.ClientSaid | events.ClientEdited) and phrases.refuses(
        event.text, before.language
    )
    if denied and isinstance(before.state, states.Confirming):
        return states.Confirming(taken.state.draft, aside=True, unasked=True)
    said = any(isinstance(e, effects.Said) and not isinstance(e, _BY_ITSELF) for e in taken.effects)
    asked = any(isinstance(last, _ASKING) for last in taken.effects[-1:])
    return states.Confirming(taken.state.draft, aside=said, unasked=said and not asked)


def _touches(said: tuple[effects.Effect, ...]) -> bool:
    """Tell whether something hard was told, to the bot and not to the supervisor."""
    supported = any(isinstance(effect, effects.OfferSupport) for effect in said)
    return supported and not any(isinstance(effect, effects.Forward) for effect in said)


def _still(until: datetime | None, now: datetime) -> datetime | None:
    """Return *until* as long as it is to come."""
    return until if until is not None and now < until else None


def _unanswered(before: Conversation, questions: tuple[str, ...], taken: Step) -> tuple[str, ...]:
    """Return which of *questions* found no answer: those that are, or could be, passed on; or not yet."""
    open_ = (states.OfferingHandoff, states.Clarifying)
    left = [taken.state.question] if isinstance(taken.state, open_) else []
    left += [taken.question] if taken.unstated and taken.question else []
    known = [question for question in before.unanswered if question != _cleared_up(before.state, taken)]
    return tuple(question for question in dict.fromkeys((*known, *left)) if question in questions)


def _cleared_up(before: states.State, taken: Step) -> str | None:
    """Return the question that was asked back about, if one of what was suggested for it was answered."""
    match before:
        case states.Clarifying(question, suggested) if taken.last_entry in suggested:
            return question
        case _:
            return None


def _remember(questions: tuple[str, ...], question: str | None) -> tuple[str, ...]:
    return (*questions, question)[-REMEMBERED_QUESTIONS:] if question else questions
