"""The dialogue, as conversations compared whole, and as a table of every state with every event."""

from typing import get_args

import pytest

from bot.core.client import effects, events
from bot.core.client.dialogue import REMEMBERED_QUESTIONS, Dialogue
from bot.core.client.states import (
    BUSY,
    ChoosingChange,
    Clarifying,
    Confirming,
    ConfirmingErasure,
    Conversation,
    Idle,
    OfferingHandoff,
    State,
    TakingInquiry,
)
from bot.core.inquiry.draft import Audience, Contact, Draft, Field, Medium, Problem
from bot.core.language import Language
from bot.core.reading import Danger, Match, Reading
from tests import factories
from tests.factories import DRAFT, STATES, FakeReader, meant, reading, unclear
from tests.script import Script

KOIRA = "Saako koiran tuoda?"
READINGS: dict[str, Match | Reading] = {
    "Kauanko kestää?": meant("length"),
    "Mitä maksaa?": meant("price"),
    "Kauanko kestää ja mitä maksaa?": meant("length", "price"),
    "Paljonko?": unclear("length", "price"),
    "Haluan varata ajan": meant("inquiry"),
    "Paljonko maksaa, ja haluan varata ajan": meant("price", "inquiry"),
    "Soittakaa numeroon 040 123 4567": meant("inquiry"),
    "En jaksa enää elää": reading(meant("length"), Danger.ACUTE),
    "Potilaani kuoli, kauanko kestää?": reading(meant("length"), Danger.MENTIONED),
    "Wie lange dauert es?": reading(meant("length"), foreign=True),
}


@pytest.fixture
def script() -> Script:
    return Script(Dialogue(factories.knowledge(), FakeReader(READINGS)))


def at(script: Script, state: State) -> Script:
    """Return the script in the middle of a conversation."""
    script.conversation = Conversation(state, turn=7)
    return script


# Answering


def test_a_question_is_answered(script: Script) -> None:
    script.client("Kauanko kestää?").bot(effects.SendAnswer("length")).then(Idle())
    assert script.conversation == Conversation(
        Idle(), Language.FI, last_entry="length", questions=("Kauanko kestää?",), turn=1
    )


def test_two_questions_get_two_answers(script: Script) -> None:
    script.client("Kauanko kestää ja mitä maksaa?")
    script.bot(effects.SendAnswer("length"), effects.SendAnswer("price"))
    script.then(OfferingHandoff("Kauanko kestää ja mitä maksaa?"))


def test_what_is_not_stated_can_be_passed_on(script: Script) -> None:
    """The question becomes what the inquiry is about, without being asked again."""
    script.client("Mitä maksaa?").bot(effects.SendAnswer("price")).then(OfferingHandoff("Mitä maksaa?"))
    script.client(events.HandoffAccepted()).bot(effects.AskFor(Field.AUDIENCE))
    script.then(TakingInquiry(Draft(subject="Mitä maksaa?", question="Mitä maksaa?"), Field.AUDIENCE))


def test_a_close_call_is_asked_back(script: Script) -> None:
    script.client("Paljonko?").bot(effects.Suggest(("length", "price")))
    script.client(events.EntryChosen("length")).bot(effects.SendAnswer("length")).then(Idle())


def test_none_of_the_suggestions_is_a_miss(script: Script) -> None:
    script.client("Paljonko?").client(events.NoneChosen())
    script.bot(effects.RecordMiss("Paljonko?", Language.FI), effects.OfferHandoff())
    script.then(OfferingHandoff("Paljonko?"))


def test_an_unknown_question_becomes_an_inquiry(script: Script) -> None:
    """The supervisor receives the question exactly as it was first asked."""
    script.client(KOIRA).bot(effects.RecordMiss(KOIRA, Language.FI), effects.OfferHandoff())
    script.client("joo").bot(effects.AskFor(Field.AUDIENCE))
    script.client("tiimille").bot(effects.AskFor(Field.NAME))
    script.client("Maija").bot(effects.AskFor(Field.CONTACT))
    script.client("soita").bot(effects.AskFor(Field.CONTACT, Problem.NOT_A_CONTACT))
    draft = Draft(Audience.GROUP, KOIRA, "Maija", Contact(Medium.PHONE, "+358 40 1234567"), question=KOIRA)
    script.client("040 123 4567").bot(effects.ShowPreview(draft)).then(Confirming(draft))
    script.client(events.Consented()).bot(effects.SubmitInquiry(draft)).then(Idle())


def test_a_handoff_can_be_declined(script: Script) -> None:
    script.client(KOIRA).client(events.Declined()).bot(effects.OfferTopics()).then(Idle())


def test_only_the_last_questions_are_remembered(script: Script) -> None:
    asked = [f"kysymys {n}?" for n in range(REMEMBERED_QUESTIONS + 2)]
    for question in asked:
        script.client(question)
    assert script.conversation.questions == tuple(asked[2:])


def test_a_language_the_bot_does_not_speak_is_told_so(script: Script) -> None:
    script.client("Wie lange dauert es?").bot(effects.SayLanguageUnknown()).then(Idle())


# Crisis


@pytest.mark.parametrize("state", STATES)
def test_acute_distress_comes_before_everything_and_changes_nothing(script: Script, state: State) -> None:
    at(script, state).client("En jaksa enää elää").bot(effects.SignpostCrisis()).then(state)
    assert script.conversation.questions == ()


def test_a_professionals_experience_gets_the_signpost_and_the_answer(script: Script) -> None:
    script.client("Potilaani kuoli, kauanko kestää?")
    script.bot(effects.SignpostCrisis(), effects.SendAnswer("length"))


# Captions


@pytest.mark.parametrize("state", STATES)
def test_distress_in_a_caption_is_distress(script: Script, state: State) -> None:
    said = events.ClientSaid("En jaksa enää elää", attached=True)
    at(script, state).client(said).bot(effects.SignpostCrisis()).then(state)
    replied = events.ClientReplied("En jaksa enää elää", "K7M-4QX", attached=True)
    at(script, state).client(replied).bot(effects.SignpostCrisis()).then(state)


def test_a_caption_is_read_and_the_client_told_that_the_picture_is_not(script: Script) -> None:
    script.client(events.ClientSaid("Kauanko kestää?", attached=True))
    script.bot(effects.ExplainCaption(), effects.SendAnswer("length"))
    script.client(events.ClientReplied("Tässä", "K7M-4QX", attached=True))
    script.bot(effects.ExplainCaption(), effects.ForwardToSupervisor("K7M-4QX", "Tässä"))


# The inquiry


def test_an_inquiry_begins_when_it_is_asked_for(script: Script) -> None:
    script.client("Haluan varata ajan").bot(effects.AskFor(Field.AUDIENCE))
    script.then(TakingInquiry(Draft(question="Haluan varata ajan"), Field.AUDIENCE))


def test_a_question_asked_along_with_the_inquiry_is_answered_first(script: Script) -> None:
    script.client("Paljonko maksaa, ja haluan varata ajan")
    script.bot(effects.SendAnswer("price"), effects.AskFor(Field.AUDIENCE))


def test_a_number_given_along_is_not_asked_again(script: Script) -> None:
    script.client("Soittakaa numeroon 040 123 4567").client(events.AudienceChosen(Audience.MYSELF))
    script.client("Riidat töissä").bot(effects.AskFor(Field.NAME))
    script.client("Maija").then(
        Confirming(
            Draft(
                Audience.MYSELF,
                "Riidat töissä",
                "Maija",
                Contact(Medium.PHONE, "+358 40 1234567"),
                "Soittakaa numeroon 040 123 4567",
            )
        )
    )


def test_the_last_question_is_offered_as_the_subject(script: Script) -> None:
    script.client("Kauanko kestää?").client(events.InquiryRequested()).client("1")
    script.bot(effects.AskFor(Field.SUBJECT)).client(events.QuestionReused())
    question = "Kauanko kestää?"
    script.then(TakingInquiry(Draft(Audience.MYSELF, question, question=question), Field.NAME))


@pytest.mark.parametrize(
    ("asked", "said", "then"),
    [
        (Field.AUDIENCE, "Kauanko kestää?", effects.SendAnswer("length")),
        (Field.SUBJECT, "Kauanko kestää?", effects.SendAnswer("length")),
        (Field.NAME, "Mitä maksaa?", effects.SendAnswer("price")),
        (Field.CONTACT, "Mitä maksaa?", effects.SendAnswer("price")),
    ],
)
def test_a_question_in_the_middle_is_answered_and_the_inquiry_goes_on(
    script: Script, asked: Field, said: str, then: effects.Effect
) -> None:
    state = TakingInquiry(Draft(question="?"), asked)
    at(script, state).client(said).bot(then, effects.AskFor(asked)).then(state)


@pytest.mark.parametrize(
    ("asked", "said", "problem"),
    [
        (Field.AUDIENCE, "koiralle", Problem.NOT_AN_AUDIENCE),
        (Field.SUBJECT, "  ", Problem.EMPTY),
        (Field.SUBJECT, "x" * 2001, Problem.TOO_LONG),
        (Field.NAME, "12", Problem.NOT_A_NAME),
        (Field.CONTACT, "soita", Problem.NOT_A_CONTACT),
        (Field.CONTACT, "040 12", Problem.NOT_A_PHONE),
        (Field.CONTACT, "maija@", Problem.NOT_AN_EMAIL),
    ],
)
def test_an_answer_that_will_not_do_is_asked_for_again(
    script: Script, asked: Field, said: str, problem: Problem
) -> None:
    state = TakingInquiry(Draft(), asked)
    at(script, state).client(said).bot(effects.AskFor(asked, problem)).then(state)


def test_any_answer_can_be_changed_before_sending(script: Script) -> None:
    at(script, Confirming(DRAFT)).client(events.ChangeRequested()).bot(effects.AskWhatToChange())
    script.client(events.ChangeRequested(Field.NAME)).bot(effects.AskFor(Field.NAME))
    script.client("Liisa").bot(effects.ShowPreview(DRAFT.fill(Field.NAME, "Liisa")))


def test_nothing_is_sent_without_consent(script: Script) -> None:
    at(script, Confirming(DRAFT)).client("hm").bot(effects.ShowPreview(DRAFT)).then(Confirming(DRAFT))


def test_consenting_twice_sends_once(script: Script) -> None:
    at(script, Confirming(DRAFT))
    tap = events.ChoicePressed(7, events.Consented())
    script.client(tap).bot(effects.SubmitInquiry(DRAFT))
    script.client(tap).bot(effects.ExplainStaleChoice()).then(Idle())


@pytest.mark.parametrize("state", STATES)
def test_buttons_of_an_earlier_turn_change_nothing(script: Script, state: State) -> None:
    for kind in events.TURN_BOUND:
        at(script, state).client(events.ChoicePressed(6, example(kind))).then(state)


def test_an_entry_that_no_longer_exists_is_told_so(script: Script) -> None:
    script.client(events.EntryChosen("gone")).bot(effects.ExplainStaleChoice()).then(Idle())


def test_a_draft_left_for_too_long_expires(script: Script) -> None:
    at(script, Confirming(DRAFT)).client(events.DraftExpired()).bot(effects.SayDraftExpired()).then(Idle())
    at(script, Clarifying("?", ("length",))).client(events.DraftExpired()).bot().then(Idle())


# Personal data


def test_everything_is_deleted_only_after_asking(script: Script) -> None:
    script.client(events.ErasureRequested()).bot(effects.AskErasure())
    script.client(events.ErasureConfirmed()).bot(effects.EraseMyData()).then(Idle())


def test_declining_the_deletion_goes_on_where_it_was(script: Script) -> None:
    state = TakingInquiry(Draft(), Field.NAME)
    at(script, state).client(events.ErasureRequested()).then(ConfirmingErasure(state))
    script.client(events.Declined()).bot(effects.AskFor(Field.NAME)).then(state)


# Feedback


def test_helpful_answers_are_counted(script: Script) -> None:
    script.client("Kauanko kestää?").client(events.FeedbackGiven("length", helpful=True))
    script.bot(effects.RecordFeedback("length", True), effects.ThankForFeedback())


def test_an_answer_that_was_not_the_one_is_a_miss(script: Script) -> None:
    script.client("Kauanko kestää?").client(events.FeedbackGiven("length", helpful=False))
    script.bot(
        effects.RecordFeedback("length", False),
        effects.RecordMiss("Kauanko kestää?", Language.FI),
        effects.OfferHandoff(),
    )


# Every state with every event


def holds_draft(state: State) -> bool:
    inner = state.before if isinstance(state, ConfirmingErasure) else state
    return hasattr(inner, "draft")


def example(kind: type[events.Button]) -> events.Button:
    """Return a button of a kind."""
    return next(event for event in EVENTS if isinstance(event, events.Button) and isinstance(event, kind))


EVENTS: tuple[events.Event, ...] = (
    events.Started(),
    events.Started("length"),
    events.ClientSaid("Kauanko kestää?"),
    events.ClientEdited("Kauanko kestää?"),
    events.ClientReplied("Kauanko kestää?", "K7M-4QX"),
    events.AttachmentSent(),
    events.ContactShared("+358401234567"),
    events.EntryChosen("price"),
    events.NoneChosen(),
    events.Declined(),
    events.HandoffAccepted(),
    events.InquiryRequested(),
    events.AudienceChosen(Audience.LEADER),
    events.QuestionReused(),
    events.ChatChosen(),
    events.ChangeRequested(),
    events.ChangeRequested(Field.NAME),
    events.Consented(),
    events.Cancelled(),
    events.HelpRequested(),
    events.PolicyRequested(),
    events.LanguageRequested(),
    events.LanguageChosen(Language.SV),
    events.FeedbackGiven("length", helpful=True),
    events.MyDataRequested(),
    events.ExportRequested(),
    events.ErasureRequested(),
    events.ErasureConfirmed(),
    events.DraftExpired(),
    events.ChoicePressed(0, events.Consented()),
)


def test_the_table_has_every_event_and_every_state() -> None:
    assert {type(event) for event in EVENTS} == set(get_args(events.Event))
    assert {type(state) for state in STATES} == set(get_args(State))


ASKED = "Auttaako tämä?"
MOVES: dict[tuple[State, events.Event], State] = {
    **{
        (state, events.InquiryRequested()): TakingInquiry(Draft(), Field.AUDIENCE)
        for state in STATES
        if not isinstance(state, BUSY)
    },
    **{
        (state, events.EntryChosen("price")): OfferingHandoff("Mitä maksaa?")
        for state in STATES
        if not isinstance(state, BUSY)
    },
    (OfferingHandoff(KOIRA), events.HandoffAccepted()): TakingInquiry(
        Draft(subject=KOIRA, question=KOIRA), Field.AUDIENCE
    ),
    (OfferingHandoff(KOIRA), events.Declined()): Idle(),
    (Clarifying("Mitä tämä on?", ("length", "price")), events.NoneChosen()): OfferingHandoff("Mitä tämä on?"),
    (TakingInquiry(Draft(question=ASKED), Field.AUDIENCE), events.AudienceChosen(Audience.LEADER)): (
        TakingInquiry(Draft(Audience.LEADER, question=ASKED), Field.SUBJECT)
    ),
    (TakingInquiry(Draft(question=ASKED), Field.SUBJECT), events.QuestionReused()): (
        TakingInquiry(Draft(subject=ASKED, question=ASKED), Field.AUDIENCE)
    ),
    (TakingInquiry(Draft(question=ASKED), Field.CONTACT), events.ChatChosen()): (
        TakingInquiry(Draft(contact=Contact(Medium.CHAT), question=ASKED), Field.AUDIENCE)
    ),
    (TakingInquiry(Draft(question=ASKED), Field.CONTACT), events.ContactShared("+358401234567")): (
        TakingInquiry(Draft(contact=Contact(Medium.PHONE, "+358 40 1234567"), question=ASKED), Field.AUDIENCE)
    ),
    (Confirming(DRAFT), events.Consented()): Idle(),
    (Confirming(DRAFT), events.ChangeRequested()): ChoosingChange(DRAFT),
    (ChoosingChange(DRAFT), events.ChangeRequested(Field.NAME)): TakingInquiry(DRAFT, Field.NAME),
}
"""Where an event leads from a state, besides the rules in :func:`expected_state`."""

QUESTIONS = (
    events.Started("length"),
    events.ClientSaid("Kauanko kestää?"),
    events.ClientEdited("Kauanko kestää?"),
    events.ClientReplied("Kauanko kestää?", "K7M-4QX"),
)
"""What is answered at once, and asks nothing back."""


def expected_state(state: State, event: events.Event) -> State:
    """Return the state that *event* leads to, by rule: most leave everything as it is."""
    before = state.before if isinstance(state, ConfirmingErasure) else state
    match event:
        case _ if (state, event) in MOVES:
            return MOVES[state, event]
        case events.DraftExpired() | events.ErasureConfirmed() if before is not state:
            return Idle()
        case events.Cancelled() | events.Declined() if before is not state:
            return before
        case events.Cancelled() | events.DraftExpired():
            return Idle()
        case events.ErasureRequested():
            return ConfirmingErasure(before)
        case _ if event in QUESTIONS and not isinstance(state, BUSY):
            return Idle()
        case _:
            return state


@pytest.mark.parametrize("state", STATES, ids=lambda s: type(s).__name__)
@pytest.mark.parametrize("event", EVENTS, ids=lambda e: type(e).__name__)
def test_every_event_in_every_state(script: Script, state: State, event: events.Event) -> None:
    """Every pair leads where the rules say, and says something, unless nothing that expired was lost."""
    at(script, state).client(event).then(expected_state(state, event))
    silent = isinstance(event, events.DraftExpired) and not holds_draft(state)
    assert (script._effects == ()) is silent


ENDS = (events.Cancelled, events.Consented, events.DraftExpired, events.ErasureConfirmed)
"""What a draft may be gone after."""


@pytest.mark.parametrize("state", [s for s in STATES if holds_draft(s)], ids=lambda s: type(s).__name__)
@pytest.mark.parametrize(
    "event", [e for e in EVENTS if not isinstance(e, ENDS)], ids=lambda e: type(e).__name__
)
def test_no_draft_is_lost_unasked(script: Script, state: State, event: events.Event) -> None:
    assert holds_draft(at(script, state).client(event).conversation.state)
