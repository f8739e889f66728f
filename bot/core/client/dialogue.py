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

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import assert_never

from bot.core.client import effects, events, states
from bot.core.client.choices import Choices
from bot.core.client.discretion import anonymous, masked
from bot.core.client.policy import Policy
from bot.core.client.situation import Situation
from bot.core.client.states import Conversation
from bot.core.inquiry import life
from bot.core.inquiry.draft import MAX_LENGTH, Contact, Draft, Field, Medium, Objection, accept, contact_in
from bot.core.inquiry.life import Inquiry, Signature, signed
from bot.core.knowledge import named
from bot.core.knowledge.entries import Entry, Kind, Knowledge
from bot.core.language import Language
from bot.core.reading import Ambiguous, Confident, Danger, NoMatch, Reader, Reading

DELETABLE = timedelta(hours=47)
"""How old a message may be for Telegram (48 hours) to delete it, with an hour for trying again."""

REMEMBERED_QUESTIONS = 5
"""How many of a client's last questions go with an inquiry."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What an event causes: the conversation after it, and what is to be said and done, in order."""

    conversation: Conversation
    effects: tuple[effects.Effect, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """A transition; what is None stays as the conversation has it."""

    state: states.State
    effects: tuple[effects.Effect, ...]
    last_entry: str | None = None
    question: str | None = None
    language: Language | None = None


class Dialogue:
    """The transitions, over what the supervisor has written. Pure: the same input gives the same turn."""

    def __init__(self, knowledge: Knowledge, reader: Reader, policy: Policy) -> None:
        self.knowledge = knowledge
        self.reader = reader
        self.policy = policy
        self.choices = Choices(knowledge)

    def step(self, situation: Situation, event: events.Event) -> Turn:
        """Return the turn that *event* causes in *situation*, after the end of a draft that is over."""
        if not situation.draft_is_over:
            return self._turn(situation, event)
        over = self._turn(situation, events.DraftExpired())
        turn = self._turn(replace(situation, conversation=over.conversation), event)
        urgent = turn.effects[:1] == (effects.SignpostCrisis(),)
        said = (*turn.effects, *over.effects) if urgent else (*over.effects, *turn.effects)
        return replace(turn, effects=said)

    def _turn(self, situation: Situation, event: events.Event) -> Turn:
        conversation = situation.conversation
        step = _Stepping(self, situation).step(event)
        after = Conversation(
            state=step.state,
            language=step.language or conversation.language,
            last_entry=step.last_entry or conversation.last_entry,
            questions=_remember(conversation.questions, step.question),
            turn=conversation.turn + 1,
        )
        return Turn(after, step.effects)


@dataclass(frozen=True, slots=True)
class _Stepping:
    """One step: what is known for good, and the situation that it is decided on."""

    dialogue: Dialogue
    situation: Situation

    @property
    def conversation(self) -> Conversation:
        return self.situation.conversation

    @property
    def entries(self) -> Mapping[str, Entry]:
        return self.dialogue.knowledge.entries

    def read(self, text: str) -> Reading:
        return self.dialogue.reader.read(text, self.conversation.language, self.conversation.last_entry)

    def step(self, event: events.Event) -> _Step:
        """Return the step of any event in any state; what only answers an offer is in :meth:`pending`."""
        state = self.conversation.state
        match event:
            case events.ClientSaid(text, attached):
                return _masking(text, _captioned(self.said(masked(text), self.thread()), attached))
            case events.ClientEdited(text):
                return _masking(text, self.edited(masked(text)))
            case events.ChoicePressed(turn, button):
                stale = turn != self.conversation.turn and isinstance(button, events.TURN_BOUND)
                return _stale(state) if stale else self.step(button)
            case events.Started(entry) | events.EntryChosen(entry) if entry in self.entries:
                return self.entry(entry)
            case events.Started():
                return _aside(state, effects.Welcome())
            case events.EntryChosen():  # an entry that has since been removed
                return _stale(state)
            case events.HelpRequested():
                return _aside(state, effects.SendAnswer(named.HELP))
            case events.PolicyRequested():
                return _aside(state, effects.ShowPolicy())
            case events.AttachmentSent():
                return _aside(state, effects.DeclineAttachment())
            case events.LanguageRequested():
                return _aside(state, effects.AskLanguage())
            case events.LanguageChosen(language):
                return replace(_aside(state, effects.ConfirmLanguage()), language=language)
            case events.FeedbackGiven():
                return self.feedback(event)
            case events.MyDataRequested():
                return _aside(state, effects.ShowMyData(self.situation.inquiries))
            case events.ExportRequested():
                return _aside(state, effects.SendMyData(self.situation.inquiries))
            case events.InquiryRequested():
                return _begin(self.conversation)
            case events.DraftExpired():
                return _expired(state)
            case events.Cancelled():
                return _cancelled(state)
            case events.ErasureRequested():
                return _Step(states.ConfirmingErasure(_interrupted(state)), (effects.AskErasure(),))
            case (
                events.NoneChosen()
                | events.Declined()
                | events.HandoffAccepted()
                | events.AudienceChosen()
                | events.QuestionReused()
                | events.ChatChosen()
                | events.ContactShared()
                | events.ChangeRequested()
                | events.Consented()
                | events.ErasureConfirmed()
            ):
                return self.pending(event)
            case _:
                assert_never(event)

    # What the client types

    def said(self, text: str, one: Inquiry | None) -> _Step:
        """Return the step of what was typed, into the thread of *one* or none, by what it may be.

        Danger comes first, then a choice, the thread, and what is being asked for.
        """
        reading = self.read(text)
        state = self.conversation.state
        if reading.danger is Danger.ACUTE:
            return replace(_acute(state), language=reading.language)
        choices = self.dialogue.choices
        if button := choices.typed(state, text) or choices.anytime(self.conversation, text):
            return self.step(button)
        if one is not None:
            return _forwarded(one, text, reading, self.situation.now, effects.ConfirmForwarded())
        match state:
            case states.TakingInquiry(draft, asked):
                return self.field(draft, asked, text, reading)
            case states.Confirming():
                step = self.digression(reading) or _Step(state, _prompt(state))
                support = () if step.effects[:1] == _support(reading) else _support(reading)
                return replace(step, effects=(*support, effects.SayNotSentYet(), *step.effects))
            case states.ChoosingChange() | states.ConfirmingErasure():
                return self.digression(reading) or _Step(state, _prompt(state))
            case states.Idle() | states.Clarifying() | states.OfferingHandoff():
                return self.question(text, reading)
            case _:
                assert_never(state)

    def edited(self, text: str) -> _Step:
        """Return the step of an edit: it follows where the message went, and changes nothing else."""
        state = self.conversation.state
        one = self.thread(edited=True)
        if one is None and not isinstance(state, states.BUSY):
            return self.said(text, None)
        reading = self.read(text)
        if reading.danger is Danger.ACUTE:
            return replace(_acute(state), language=reading.language)
        if one is None:
            return _aside(state, effects.ExplainEdit())
        return _forwarded(one, text, reading, self.situation.now)

    def thread(self, *, edited: bool = False) -> Inquiry | None:
        """Return the inquiry that what is written belongs to; what is being filled in comes before it."""
        if isinstance(self.conversation.state, states.BUSY):
            return None
        return self.situation.thread(edited=edited)

    def field(self, draft: Draft, asked: Field, text: str, reading: Reading) -> _Step:
        """Return the step of text typed while a field is asked for: its value, a question, or neither."""
        value = accept(asked, text)
        if asked is Field.NAME and reading.danger is Danger.MENTIONED:
            value = Objection.NOT_A_NAME  # whatever somebody tells of somebody's death, it is no name
        asks = asked in _FREE_TEXT and _sounds_like_a_question(text)
        if (asks or isinstance(value, Objection)) and (digression := self.digression(reading)):
            return digression
        step = _filled(draft, asked, value)
        return replace(step, effects=(*_support(reading), *step.effects))

    def digression(self, reading: Reading) -> _Step | None:
        """Return the answer to a question in the middle of something, which goes on; None if it is none."""
        if not isinstance(reading.match, Confident) or not self.all_answers(reading.match):
            return None
        answers = tuple(effects.SendAnswer(s.entry) for s in reading.match.entries)
        step = _aside(self.conversation.state, *_support(reading), *answers)
        return replace(step, last_entry=reading.match.entries[-1].entry, language=reading.language)

    def all_answers(self, match: Confident) -> bool:
        return all(self.entries[s.entry].kind is Kind.ANSWER for s in match.entries)

    def question(self, text: str, reading: Reading) -> _Step:
        """Return the step of what is said while nothing is being filled in."""
        match reading.match:
            case _ if reading.foreign:
                step = _Step(states.Idle(), (effects.SayLanguageUnknown(),))
            case Confident(found):
                step = self.answers(text, tuple(s.entry for s in found))
            case Ambiguous(found):
                entries = tuple(s.entry for s in found)
                step = _Step(states.Clarifying(text, entries), (effects.Suggest(entries),))
            case NoMatch():
                step = self.missed(text, reading.language)
            case _:
                assert_never(reading.match)
        return replace(
            step, effects=(*_support(reading), *step.effects), question=text, language=reading.language
        )

    def answers(self, text: str, entries: tuple[str, ...]) -> _Step:
        """Return the step that answers every one of *entries*; an inquiry asked for begins after them."""
        answered = [e for e in entries if self.entries[e].kind is Kind.ANSWER]
        said = tuple(effects.SendAnswer(e) for e in answered)
        if len(answered) < len(entries):
            step = _begin(self.conversation, text)
            return replace(step, effects=(*said, *step.effects))
        knowledge, language = self.dialogue.knowledge, self.conversation.language
        unanswered = [e for e in answered if knowledge.answer(e, language).missing]
        state = states.OfferingHandoff(text) if unanswered else states.Idle()
        return _Step(state, said, last_entry=answered[-1])

    def missed(self, text: str, language: Language) -> _Step:
        """Return the step of what no entry answers: kept for the supervisor, without who asked it."""
        kept = anonymous(text, self.dialogue.knowledge.vocabulary.values())
        said = (effects.RecordMiss(kept, language), effects.OfferHandoff())
        return _Step(states.OfferingHandoff(text), said)

    # What is chosen at any time

    def entry(self, entry: str) -> _Step:
        """Return the step of an entry chosen by a button or a link."""
        state = self.conversation.state
        match self.entries[entry].kind:
            case Kind.INQUIRY:
                return _begin(self.conversation)
            case Kind.CRISIS:
                return _acute(state)
            case Kind.ANSWER if isinstance(state, states.BUSY):
                return replace(_aside(state, effects.SendAnswer(entry)), last_entry=entry)
            case Kind.ANSWER:
                question = self.dialogue.knowledge.question(entry, self.conversation.language)
                return replace(self.answers(question, (entry,)), question=question)

    def feedback(self, given: events.FeedbackGiven) -> _Step:
        """Return the step of feedback: an answer that was not the one is a miss."""
        state, language = self.conversation.state, self.conversation.language
        counted = effects.RecordFeedback(given.entry, given.helpful)
        if given.entry not in self.entries:
            return _stale(state)
        if given.helpful:
            return _aside(state, counted, effects.ThankForFeedback())
        if isinstance(state, states.BUSY):
            return _aside(state, counted)
        question = self.dialogue.knowledge.question(given.entry, language)
        if given.entry == self.conversation.last_entry and self.conversation.questions:
            question = self.conversation.questions[-1]
        step = self.missed(question, language)
        return replace(step, effects=(counted, *step.effects))

    # What answers an offer

    def pending(self, event: events.Offered) -> _Step:
        """Return the step of an event that means something only while its offer is pending."""
        match self.conversation.state, event:
            case states.Clarifying(question), events.NoneChosen():
                return self.missed(question, self.conversation.language)
            case states.OfferingHandoff(), events.Declined():
                return _Step(states.Idle(), (effects.OfferTopics(),))
            case states.OfferingHandoff(question), events.HandoffAccepted():
                return _ask_next(Draft(subject=question[: MAX_LENGTH[Field.SUBJECT]], question=question))
            case states.TakingInquiry(draft, Field.AUDIENCE), events.AudienceChosen(audience):
                return _ask_next(draft.fill(Field.AUDIENCE, audience))
            case states.TakingInquiry(draft, Field.SUBJECT), events.QuestionReused() if draft.question:
                return _filled(draft, Field.SUBJECT, accept(Field.SUBJECT, draft.question))
            case states.TakingInquiry(draft, Field.CONTACT), events.ChatChosen():
                return _ask_next(draft.fill(Field.CONTACT, Contact(Medium.CHAT)))
            case states.TakingInquiry(draft, Field.CONTACT), events.ContactShared(phone):
                return _filled(draft, Field.CONTACT, accept(Field.CONTACT, phone))
            case states.Confirming(draft), events.Consented():
                return self.submitted(draft)
            case states.Confirming(draft), events.ChangeRequested(None):
                return _Step(states.ChoosingChange(draft), (effects.AskWhatToChange(),))
            case states.ChoosingChange(draft), events.ChangeRequested(Field() as field):
                return _Step(states.TakingInquiry(draft, field), (effects.AskFor(field),))
            case states.ConfirmingErasure(), events.ErasureConfirmed():
                return self.erased()
            case states.ConfirmingErasure(before), events.Declined():
                return _Step(before, _prompt(before) or (effects.OfferTopics(),))
            case _:
                return _stale(self.conversation.state)

    def submitted(self, draft: Draft) -> _Step:
        """Return the step of a consent: exactly what the client has seen becomes an inquiry."""
        language = self.conversation.language
        signature = Signature(
            code=self.situation.code,
            chat=self.situation.chat,
            language=language,
            at=self.situation.now,
            policy=self.dialogue.policy.version(language),
        )
        one = signed(draft, signature, self.conversation.questions)
        return _Step(states.Idle(), (effects.Submit(one), effects.Thank(one.code, one.name)))

    def erased(self) -> _Step:
        """Return the step of a confirmed erasure: all that is the client's, and what can be taken back."""
        notices = self.situation.notices
        young = tuple(copy for copy in notices if self.situation.now - copy.at < DELETABLE)
        told = effects.ConfirmErased(len(self.situation.inquiries), len(young), len(notices) - len(young))
        return _Step(states.Idle(), (effects.Erase(young), told))


# Steps that need no knowledge


def _begin(conversation: Conversation, text: str | None = None) -> _Step:
    """Return the step that begins an inquiry, or goes on with the one being filled in.

    The question that the client came with is offered as what it is about; a phone number or an
    address given along ("soittakaa ...") need not be given again.
    """
    state = conversation.state
    if isinstance(state, states.BUSY):
        return _Step(state, _prompt(state))
    given = contact_in(text) if text else None
    question = next(iter(conversation.questions[-1:]), text)
    return _ask_next(Draft(contact=given if isinstance(given, Contact) else None, question=question))


def _ask_next(draft: Draft) -> _Step:
    """Return the step that asks for the first missing field, or shows the complete draft."""
    if asked := draft.missing():
        return _Step(states.TakingInquiry(draft, asked), (effects.AskFor(asked),))
    return _Step(states.Confirming(draft), (effects.ShowPreview(draft),))


def _filled(draft: Draft, asked: Field, value: Contact | str | Objection) -> _Step:
    if isinstance(value, Objection):
        return _Step(states.TakingInquiry(draft, asked), (effects.AskFor(asked, value),))
    return _ask_next(draft.fill(asked, value))


def _cancelled(state: states.State) -> _Step:
    match state:
        case states.Idle():
            return _Step(state, (effects.SayNothingToCancel(),))
        case states.ConfirmingErasure(before):
            return _Step(before, (effects.ConfirmNotErased(), *_prompt(before)))
        case states.Clarifying() | states.OfferingHandoff():
            return _Step(states.Idle(), (effects.OfferTopics(),))
        case states.TakingInquiry() | states.Confirming() | states.ChoosingChange():
            return _Step(states.Idle(), (effects.ConfirmCancelled(),))
        case _:
            assert_never(state)


def _expired(state: states.State) -> _Step:
    """Return the step of time passing; only an inquiry being filled in is worth a word."""
    lost = isinstance(_interrupted(state), states.INQUIRING)
    return _Step(states.Idle(), (effects.SayDraftExpired(),) if lost else ())


def _aside(state: states.State, *said: effects.Effect) -> _Step:
    """Return a step that says something in the middle of anything, which then goes on where it was."""
    return _Step(state, (*said, *_prompt(state)))


def _forwarded(one: Inquiry, text: str, reading: Reading, now: datetime, *said: effects.Effect) -> _Step:
    """Return the step that passes a message on; its inquiry waits for an answer again."""
    done = (effects.Forward(one, text), life.became(one, life.Written(), now))
    return _Step(states.Idle(), (*_support(reading), *done, *said))


def _masking(typed: str, step: _Step) -> _Step:
    """Return *step*, taken on what was *typed* with identity codes masked, with a word if there was one."""
    if masked(typed) == typed or effects.SignpostCrisis() in step.effects[:1]:
        return step
    return replace(step, effects=(effects.SayMasked(), *step.effects))


def _captioned(step: _Step, attached: bool) -> _Step:
    """Return *step*, which read a caption, with a word on what it was under; a signpost stands alone."""
    if not attached or effects.SignpostCrisis() in step.effects[:1]:
        return step
    return replace(step, effects=(effects.ExplainCaption(), *step.effects))


def _stale(state: states.State) -> _Step:
    return _aside(state, effects.ExplainStaleChoice())


def _prompt(state: states.State) -> tuple[effects.Effect, ...]:
    """Return what asks again for what *state* waits for, so that no one is left wondering."""
    match state:
        case states.TakingInquiry(_, asked):
            return (effects.AskFor(asked),)
        case states.Confirming(draft):
            return (effects.ShowPreview(draft),)
        case states.ChoosingChange():
            return (effects.AskWhatToChange(),)
        case states.ConfirmingErasure():
            return (effects.AskErasure(),)
        case states.Idle() | states.Clarifying() | states.OfferingHandoff():
            return ()


def _interrupted(state: states.State) -> states.Interruptible:
    return state.before if isinstance(state, states.ConfirmingErasure) else state


def _acute(state: states.State) -> _Step:
    """Return the step of acute distress: the signpost, and then again what was being asked for.

    An offer that was pending is let go: a "yes" after the signpost is no answer to it.
    """
    kept = state if isinstance(state, states.BUSY) else states.Idle()
    return _aside(kept, effects.SignpostCrisis())


def _support(reading: Reading) -> tuple[effects.Effect, ...]:
    """Return a line of support for a message that tells of danger which is over, or not the writer's own."""
    return (effects.OfferSupport(),) if reading.danger is Danger.MENTIONED else ()


_FREE_TEXT = (Field.SUBJECT, Field.NAME)
"""Fields that accept almost any text, so that a question must be told apart from an answer."""


def _sounds_like_a_question(text: str) -> bool:
    return text.rstrip().endswith("?")


def _remember(questions: tuple[str, ...], question: str | None) -> tuple[str, ...]:
    return (*questions, question)[-REMEMBERED_QUESTIONS:] if question else questions
