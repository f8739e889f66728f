"""The dialogue, as conversations compared whole, and as a table of every state with every event."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import get_args

import pytest

from bot.core.address import SUPERVISOR, Address
from bot.core.client import effects, events
from bot.core.client.dialogue import REMEMBERED_QUESTIONS, Dialogue
from bot.core.client.states import (
    ChoosingChange,
    Clarifying,
    Confirming,
    ConfirmingErasure,
    ConfirmingStop,
    ConfirmingWithdrawal,
    Conversation,
    Idle,
    OfferingHandoff,
    OfferingRelay,
    State,
    TakingInquiry,
    draft_in,
)
from bot.core.inquiry import life
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field, Objection
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.message import DELETABLE, Sent
from tests import factories
from tests.core.client import table
from tests.core.client.table import EVENTS, POLICY, READINGS
from tests.factories import CHAT, DRAFT, NOON, STATES, FakeReader, inquiry, meant
from tests.script import Script, played

KOIRA = "Saako koiran tuoda?"
HOURS = timedelta(hours=72)
SIGNPOST = effects.SignpostCrisis(entry="length")
"""What distress gets that asks for an entry along with it."""


@pytest.fixture
def dialogue() -> Dialogue:
    return Dialogue(factories.knowledge(), FakeReader(READINGS), POLICY)


@pytest.fixture
def script(dialogue: Dialogue) -> Iterator[Script]:
    with played(Script(dialogue, factories.situation())) as script:
        yield script


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


def test_what_was_asked_besides_and_is_not_known_is_offered_to_be_passed_on(script: Script) -> None:
    """Once, whether or not something else is not stated."""
    script.client("Kauanko kestää, missä ja pizza?")
    script.bot(effects.SendAnswer("length"), effects.OfferRest())
    script.then(OfferingHandoff("Kauanko kestää, missä ja pizza?"))
    script.client("Mitä maksaa, missä ja pizza?").bot(effects.SendAnswer("price"))
    script.then(OfferingHandoff("Mitä maksaa, missä ja pizza?"))
    assert script.conversation.unanswered == script.conversation.questions


def test_what_is_not_stated_can_be_passed_on(script: Script) -> None:
    """The question becomes what the inquiry is about, without being asked again."""
    script.client("Mitä maksaa?").bot(effects.SendAnswer("price")).then(OfferingHandoff("Mitä maksaa?"))
    script.client(events.HandoffAccepted()).bot(effects.AskFor(Field.AUDIENCE))
    script.then(TakingInquiry(Draft(subject="Mitä maksaa?", question="Mitä maksaa?"), Field.AUDIENCE))


def test_a_close_call_is_asked_back(script: Script) -> None:
    script.client("Paljonko?").bot(effects.Suggest(("length", "price")))
    script.client(events.EntryChosen("length")).bot(effects.SendAnswer("length")).then(Idle())


def test_none_of_the_suggestions_is_a_miss(script: Script) -> None:
    script.client("Paljonko?").bot(effects.Suggest(("length", "price")))
    script.client(events.NoneChosen())
    script.bot(effects.RecordMiss("Paljonko?", Language.FI), effects.OfferHandoff())
    script.then(OfferingHandoff("Paljonko?", "Paljonko?"))


def test_an_unknown_question_becomes_an_inquiry(script: Script) -> None:
    """The supervisor receives the question exactly as it was first asked."""
    script.client(KOIRA).bot(effects.RecordMiss(KOIRA, Language.FI), effects.OfferHandoff())
    script.client("joo").bot(effects.AskFor(Field.AUDIENCE))
    script.client("tiimille").bot(effects.AskFor(Field.NAME))
    script.client("Maija").bot(effects.AskFor(Field.CONTACT))
    script.client("12 3456").bot(effects.AskFor(Field.CONTACT, Objection.NOT_A_PHONE))
    phone = Contact(Medium.PHONE, "+358 40 1234567")
    draft = Draft(Audience.GROUP, KOIRA, "Maija", phone, question=KOIRA, note="Vasta syksyllä")
    script.client("040 123 4567").bot(effects.AskFor(Field.NOTE))
    script.client("Vasta syksyllä").bot(effects.ShowPreview(draft)).then(Confirming(draft))
    policy = POLICY.version(Language.FI)
    one = inquiry(
        subject=KOIRA, questions=(KOIRA,), unanswered=(KOIRA,), policy=policy, note="Vasta syksyllä"
    )
    script.client(events.Consented()).bot(effects.Submit(one), effects.Thank("K7M-4QX", "Maija")).then(Idle())


def test_a_handoff_can_be_declined(script: Script) -> None:
    script.client(KOIRA).bot(effects.RecordMiss(KOIRA, Language.FI), effects.OfferHandoff())
    script.client(events.Declined()).bot(effects.OfferTopics()).then(Idle())


def test_only_the_last_questions_are_remembered(script: Script) -> None:
    asked = [f"kysymys {n}?" for n in range(REMEMBERED_QUESTIONS + 2)]
    for question in asked:
        script.client(question).bot(effects.RecordMiss(question, Language.FI), effects.OfferHandoff())
    assert script.conversation.questions == tuple(asked[2:])


def test_a_language_the_bot_does_not_speak_is_told_so(script: Script) -> None:
    script.client("Wie lange dauert es?").bot(effects.SayLanguageUnknown()).then(Idle())


# Crisis


@pytest.mark.parametrize("state", STATES)
def test_acute_distress_comes_before_everything_and_changes_nothing(script: Script, state: State) -> None:
    script.at(state).client("En jaksa enää elää")
    script.bot(SIGNPOST, *asked_again(state)).then(kept(state))
    assert script.conversation.questions == ()


def test_what_somebody_went_through_is_no_name_and_gets_support_at_the_preview_too(script: Script) -> None:
    told = "Potilaani kuoli, kauanko kestää?"
    script.at(TakingInquiry(Draft(Audience.GROUP, "Riita"), Field.NAME)).client("Potilaani kuoli")
    script.bot(effects.OfferSupport(), effects.AskFor(Field.NAME, Objection.NOT_A_NAME))
    script.at(Confirming(DRAFT)).client(told)
    script.bot(
        effects.SayNotSentYet(),
        effects.OfferSupport(),
        effects.SendAnswer("length"),
        effects.ShowPreview(DRAFT),
    )
    script.client("Potilaani kuoli")
    script.bot(effects.OfferSupport(), effects.SayNotSentYet(), effects.AskToSend())


def test_a_professionals_experience_gets_a_word_of_support_and_the_answer(script: Script) -> None:
    script.client("Potilaani kuoli, kauanko kestää?")
    script.bot(effects.OfferSupport(), effects.SendAnswer("length"))


# Captions


@pytest.mark.parametrize("state", STATES)
def test_distress_in_a_caption_is_distress(script: Script, state: State) -> None:
    said = events.ClientSaid("En jaksa enää elää", attached=True)
    script.at(state).client(said).bot(SIGNPOST, *asked_again(state)).then(kept(state))


@pytest.mark.parametrize("state", STATES)
def test_distress_in_a_thread_or_an_edit_is_distress(dialogue: Dialogue, state: State) -> None:
    """It goes to nobody, whatever thread it is written into."""
    told = Sent(CHAT, "5", CHAT, "K7M-4QX", None, NOON)
    into = factories.situation(Conversation(state), inquiries=(ANSWERED,), there=told, copies=(told,))
    for event in (events.ClientSaid("En jaksa enää elää"), events.ClientEdited("En jaksa enää elää")):
        turn = dialogue.step(into, event)
        said = (SIGNPOST, *asked_again(state))
        assert (turn.effects, turn.conversation.state) == (said, kept(state))


def test_a_caption_is_read_and_the_client_told_that_the_picture_is_not(script: Script) -> None:
    script.client(events.ClientSaid("Kauanko kestää?", attached=True))
    script.bot(effects.ExplainCaption(), effects.SendAnswer("length"))
    script.situation = replace(script.situation, inquiries=(ANSWERED,))
    script.client(events.ClientSaid("Tässä", attached=True))
    script.bot(effects.ExplainCaption(), *forwarded("Tässä"), effects.ConfirmForwarded())


# Discretion


def test_an_identity_code_is_masked_and_that_is_said(script: Script) -> None:
    """Wherever it is typed: as a question, into the inquiry, or into a thread."""
    asked, kept = "Hetuni on 131052-308T, saako koiran tuoda?", "Hetuni on ******-****, saako koiran tuoda?"
    script.client(asked)
    script.bot(effects.SayMasked(), effects.RecordMiss(kept, Language.FI), effects.OfferHandoff())
    assert script.conversation.questions == (kept,)
    script.at(TakingInquiry(Draft(Audience.GROUP), Field.SUBJECT)).client("Riita, 131052-308T")
    script.bot(effects.SayMasked(), effects.AskFor(Field.NAME))
    script.then(TakingInquiry(Draft(Audience.GROUP, "Riita, ******-****"), Field.NAME))
    script.at(Idle())
    script.situation = replace(script.situation, inquiries=(ANSWERED,))
    script.client("131052-308T").bot(
        effects.SayMasked(), *forwarded("******-****"), effects.ConfirmForwarded()
    )


def test_a_miss_is_kept_without_how_to_reach_who_asked(script: Script) -> None:
    script.client("Saako koiran tuoda? 040 123 4567, maija@example.org")
    script.bot(effects.RecordMiss("Saako koiran tuoda? …, …", Language.FI), effects.OfferHandoff())


# The inquiry


def test_an_inquiry_begins_when_it_is_asked_for(script: Script) -> None:
    script.client("Haluan varata ajan").bot(effects.AskFor(Field.AUDIENCE))
    script.then(TakingInquiry(Draft(), Field.AUDIENCE))  # that somebody wants to begin is no subject


def test_a_question_asked_along_with_the_inquiry_is_answered_first(script: Script) -> None:
    script.client("Paljonko maksaa, ja haluan varata ajan")
    script.bot(effects.SendAnswer("price"), effects.AskFor(Field.AUDIENCE))


def test_a_number_given_along_is_not_asked_again(script: Script) -> None:
    script.client("Soittakaa numeroon 040 123 4567").bot(effects.AskFor(Field.AUDIENCE))
    script.client(events.AudienceChosen(Audience.MYSELF)).bot(effects.AskFor(Field.SUBJECT))
    script.client("Riidat töissä").bot(effects.AskFor(Field.NAME))
    contact = Contact(Medium.PHONE, "+358 40 1234567")
    draft = Draft(Audience.MYSELF, "Riidat töissä", "Maija", contact, note="")
    script.client("Maija").bot(effects.AskFor(Field.NOTE))
    script.client(events.Skipped(Field.NOTE)).bot(effects.ShowPreview(draft)).then(Confirming(draft))


def test_the_last_question_is_offered_as_the_subject(script: Script) -> None:
    script.client("Kauanko kestää?").bot(effects.SendAnswer("length"))
    script.client(events.InquiryRequested()).bot(effects.AskFor(Field.AUDIENCE))
    script.client("1").bot(effects.AskFor(Field.SUBJECT))
    script.client(events.QuestionReused()).bot(effects.AskFor(Field.NAME))
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
    script.at(state).client(said).bot(then, effects.AskFor(asked, again=True)).then(state)


@pytest.mark.parametrize(
    ("asked", "said", "objection"),
    [
        (Field.AUDIENCE, "koiralle", Objection.NOT_AN_AUDIENCE),
        (Field.SUBJECT, "  ", Objection.EMPTY),
        (Field.SUBJECT, "x" * 2001, Objection.TOO_LONG),
        (Field.NAME, "12", Objection.NOT_A_NAME),
        (Field.CONTACT, "...", Objection.NOT_A_CONTACT),
        (Field.CONTACT, "040 12", Objection.NOT_A_PHONE),
        (Field.CONTACT, "maija@", Objection.NOT_AN_EMAIL),
    ],
)
def test_an_answer_that_will_not_do_is_asked_for_again(
    script: Script, asked: Field, said: str, objection: Objection
) -> None:
    script.at(TakingInquiry(Draft(), asked)).client(said).bot(effects.AskFor(asked, objection))
    lengths = objection in (Objection.EMPTY, Objection.TOO_LONG)
    kept = (said,) if asked is Field.AUDIENCE else ()
    script.then(TakingInquiry(Draft(said=kept), asked, misses=0 if lengths else 1))


def test_any_answer_can_be_changed_before_sending(script: Script) -> None:
    script.at(Confirming(DRAFT)).client(events.ChangeRequested()).bot(effects.AskWhatToChange())
    script.client(events.ChangeRequested(Field.NAME)).bot(effects.AskFor(Field.NAME))
    script.client("Liisa").bot(effects.ShowPreview(DRAFT.fill(Field.NAME, "Liisa")))


def test_nothing_is_sent_without_consent(script: Script) -> None:
    script.at(Confirming(DRAFT)).client("hm").bot(effects.SayNotSentYet(), effects.AskToSend())
    script.client("Kauanko kestää?")
    script.bot(effects.SayNotSentYet(), effects.SendAnswer("length"), effects.ShowPreview(DRAFT))
    script.then(Confirming(DRAFT, aside=True))


@pytest.mark.parametrize(
    ("said", "sent"),
    [
        ("joo", True),
        ("Joo, lähetä vaan!", True),
        ("kyllä kiitos", True),
        ("joo lähetä se nyt", True),
        ("vaan lähetä", True),
        ("lähetä huomenna", False),
        ("lähetä?", False),
        ("kiitos", False),
        ("vaan", False),
        ("lähettäisin joo ehkä", False),
    ],
)
def test_a_consent_in_ordinary_words_is_one_and_is_never_guessed(
    script: Script, said: str, sent: bool
) -> None:
    """Of words of agreement alone, one of which says yes or what is to be done."""
    script.at(Confirming(DRAFT)).client(said)
    if sent:
        one = inquiry(questions=(), unanswered=(), policy=POLICY.version(Language.FI))
        script.bot(effects.Submit(one), effects.Thank("K7M-4QX", "Maija")).then(Idle())
    else:
        script.bot(effects.SayNotSentYet(), effects.AskToSend()).then(Confirming(DRAFT))


@pytest.mark.parametrize("said", ["ei lähetä", "joo ei lähetä", "en lähetä", "ei käy", "nej", "don't"])
def test_whoever_refuses_is_asked_whether_to_drop_it(script: Script, said: str) -> None:
    """And not once more whether to send: what comes next might be an "ok" to the refusal."""
    script.at(Confirming(DRAFT)).client(said).bot(effects.AskStop()).then(ConfirmingStop(Confirming(DRAFT)))


@pytest.mark.parametrize(
    ("said", "erased"), [("kyllä", True), ("joo poista", True), ("joo lähetä", False), ("poista?", False)]
)
def test_a_deletion_is_agreed_to_in_words_of_its_own(script: Script, said: str, erased: bool) -> None:
    script.at(ConfirmingErasure()).client(said)
    if erased:
        script.bot(effects.Erase(()), effects.ConfirmErased(0, 0, 0))
    else:
        script.bot(effects.AskErasure())


def test_consenting_twice_sends_once(script: Script) -> None:
    script.at(Confirming(DRAFT))
    tap = events.ChoicePressed(7, events.Consented())
    one = inquiry(questions=(), unanswered=(), policy=POLICY.version(Language.FI))
    script.client(tap).bot(effects.Submit(one), effects.Thank("K7M-4QX", "Maija"))
    script.client(tap).bot(effects.ExplainStaleChoice()).then(Idle())


@pytest.mark.parametrize("state", STATES)
def test_buttons_of_an_earlier_turn_change_nothing(script: Script, state: State) -> None:
    for kind in events.TURN_BOUND:
        script.at(state).client(events.ChoicePressed(6, example(kind)))
        script.bot(effects.ExplainStaleChoice(), *asked_again(state))
        script.then(Confirming(DRAFT, aside=True) if isinstance(state, Confirming) else state)


def test_an_entry_that_no_longer_exists_is_told_so(script: Script) -> None:
    script.client(events.EntryChosen("gone")).bot(effects.ExplainStaleChoice()).then(Idle())


def test_a_draft_left_for_too_long_expires(script: Script) -> None:
    script.at(Confirming(DRAFT)).client(events.DraftExpired()).bot(effects.SayDraftExpired()).then(Idle())
    script.at(Clarifying("?", ("length",))).client(events.DraftExpired()).bot().then(Idle())


@pytest.mark.parametrize(
    ("left_for", "said"),
    [
        (
            timedelta(hours=72) - timedelta(seconds=1),
            (effects.SendAnswer("length"), effects.AskFor(Field.NAME, again=True)),
        ),
        (timedelta(hours=72), (effects.SayDraftExpired(), effects.SendAnswer("length"))),
    ],
)
def test_a_draft_is_over_when_its_hours_are(
    script: Script, left_for: timedelta, said: tuple[effects.Effect, ...]
) -> None:
    """Before anything else of the turn, which then is one of a new conversation."""
    script.at(TakingInquiry(Draft(), Field.NAME))
    script.situation = replace(script.situation, last_turn=NOON - left_for)
    script.client("Kauanko kestää?").bot(*said)


@pytest.mark.parametrize("agreed", ["joo", "lähetä", "1", "3"])
def test_what_answers_a_draft_that_is_over_is_no_question(script: Script, agreed: str) -> None:
    script.at(Confirming(DRAFT))
    script.situation = replace(script.situation, last_turn=NOON - timedelta(hours=72))
    script.client(agreed).bot(effects.SayDraftExpired()).then(Idle())


def test_distress_is_heard_before_the_end_of_a_draft_is_told(script: Script) -> None:
    script.at(TakingInquiry(Draft(), Field.NAME))
    script.situation = replace(script.situation, last_turn=NOON - timedelta(hours=72))
    script.client("En jaksa enää elää").bot(SIGNPOST, effects.SayDraftExpired()).then(Idle())


# Threads


HERS = Address.parse("telegram:900")
ANSWERED = inquiry(status=Status.ANSWERED, answered_at=NOON - timedelta(days=1))


def forwarded(text: str, one: Inquiry = ANSWERED) -> tuple[effects.Effect, ...]:
    return (effects.Forward(one, text), life.became(one, life.Written(), NOON))


def test_what_is_being_filled_in_comes_before_a_thread(script: Script) -> None:
    script.at(TakingInquiry(Draft(), Field.NAME))
    script.situation = replace(script.situation, inquiries=(ANSWERED,))
    script.client("Maija").bot(effects.AskFor(Field.AUDIENCE))


def test_a_word_for_a_pending_choice_comes_before_a_thread(script: Script) -> None:
    script.at(OfferingHandoff(KOIRA))
    script.situation = replace(script.situation, inquiries=(ANSWERED,))
    script.client("joo").bot(*forwarded(KOIRA), effects.ConfirmForwarded())


@pytest.mark.parametrize(
    ("there", "goes"),
    [("K7M-4QX", True), ("k7m-4qx", False), ("AAA-AAA", False), (None, False)],
)
def test_a_reply_belongs_where_it_hangs(script: Script, there: str | None, goes: bool) -> None:
    """Under a message of a closed inquiry it goes there; under one of the bot's own it is a question."""
    closed = inquiry(status=Status.CLOSED, answered_at=NOON - timedelta(days=1))
    under = Sent(CHAT, "5", CHAT, there, None, NOON)
    script.situation = replace(script.situation, inquiries=(closed,), there=under)
    script.client("Kauanko kestää?")
    if goes:
        script.bot(*forwarded("Kauanko kestää?", closed), effects.ConfirmForwarded())
    else:
        script.bot(effects.SendAnswer("length"))


def test_an_edit_follows_where_the_message_went(script: Script) -> None:
    """Without a word more; one that was answered by the bot is answered anew, thread or none."""
    passed_on = Sent(HERS, "8", SUPERVISOR, "K7M-4QX", None, NOON)
    script.situation = replace(script.situation, inquiries=(ANSWERED,), copies=(passed_on,))
    script.client(events.ClientEdited("Kauanko kestää?")).bot(*forwarded("Kauanko kestää?"))
    answered = Sent(CHAT, "8", CHAT, None, None, NOON)
    script.situation = replace(script.situation, copies=(answered,))
    script.client(events.ClientEdited("Kauanko kestää?")).bot(effects.SendAnswer("length"))


# Personal data


def test_everything_is_deleted_only_after_asking(script: Script) -> None:
    script.client(events.ErasureRequested()).bot(effects.AskErasure())
    script.client(events.ErasureConfirmed()).bot(effects.Erase(()), effects.ConfirmErased(0, 0, 0)).then(
        Idle()
    )


def test_what_is_young_enough_at_the_supervisors_is_taken_back(script: Script) -> None:
    """The rest is told honestly."""
    young, old = (
        Sent(HERS, number, SUPERVISOR, "K7M-4QX", None, NOON - age)
        for number, age in (("1", DELETABLE - timedelta(seconds=1)), ("2", DELETABLE))
    )
    script.at(ConfirmingErasure())
    script.situation = replace(script.situation, inquiries=(inquiry(),), notices=(young, old))
    script.client(events.ErasureConfirmed()).bot(effects.Erase((young,)), effects.ConfirmErased(1, 1, 1))


def test_what_is_stored_is_shown_and_sent_with_the_inquiries(script: Script) -> None:
    script.situation = replace(script.situation, inquiries=(inquiry(),))
    script.client(events.MyDataRequested()).bot(effects.ShowMyData((inquiry(),)))
    script.client(events.ExportRequested()).bot(effects.SendMyData((inquiry(),)))


def test_declining_the_deletion_goes_on_where_it_was(script: Script) -> None:
    state = TakingInquiry(Draft(), Field.NAME)
    script.at(state).client(events.ErasureRequested()).bot(effects.AskErasure()).then(
        ConfirmingErasure(state)
    )
    script.client(events.Declined()).bot(effects.AskFor(Field.NAME, again=True)).then(state)


# Feedback


def test_helpful_answers_are_counted(script: Script) -> None:
    script.client("Kauanko kestää?").bot(effects.SendAnswer("length"))
    script.client(events.FeedbackGiven("length", helpful=True))
    script.bot(effects.RecordFeedback("length", True), effects.ThankForFeedback())


def test_an_answer_that_was_not_the_one_is_a_miss_in_the_words_of_the_client(script: Script) -> None:
    """Not by the title of the entry, which the supervisor knows, nor in the words of an earlier question."""
    script.client("Mitä maksaa?").bot(effects.SendAnswer("price"))
    script.client("Montako minuuttia se on?").bot(effects.SendAnswer("length"))
    script.client(events.FeedbackGiven("length", helpful=False))
    script.bot(
        effects.RecordFeedback("length", False),
        effects.RecordMiss("Montako minuuttia se on?", Language.FI, "length"),
        effects.OfferHandoff(),
    )
    script.then(OfferingHandoff("Montako minuuttia se on?", "Montako minuuttia se on?"))


def test_of_an_answer_that_was_given_before_another_only_the_title_is_known(script: Script) -> None:
    script.client("Montako minuuttia se on?").bot(effects.SendAnswer("length"))
    script.client("Mitä maksaa?").bot(effects.SendAnswer("price"))
    script.client(events.FeedbackGiven("length", helpful=False))
    script.bot(
        effects.RecordFeedback("length", False),
        effects.RecordMiss("Kauanko kestää?", Language.FI, "length"),
        effects.OfferHandoff(),
    )
    script.then(OfferingHandoff("Kauanko kestää?", "Kauanko kestää?"))


def test_whoever_wants_to_hear_the_answer_is_kept_with_what_was_missed(script: Script) -> None:
    """As it was kept, without names and numbers; where nothing was missed, there is nothing to wait for."""
    said = "Saako koiran tuoda? 040 1234567"
    kept = "Saako koiran tuoda? …"
    script.client(said).bot(effects.RecordMiss(kept, Language.FI), effects.OfferHandoff())
    script.then(OfferingHandoff(said, kept))
    script.client(events.AnswerAwaited())
    script.bot(effects.AwaitAnswer(kept, Language.FI), effects.ConfirmAwaiting()).then(Idle())
    script.client("Mitä maksaa?").bot(effects.SendAnswer("price"))
    script.client(events.AnswerAwaited()).bot(effects.ExplainStaleChoice())


# Every state with every event


def kept(state: State) -> State:
    """Return what is left of *state* after the signpost: an offer is let go."""
    offers = Clarifying | OfferingHandoff | OfferingRelay | ConfirmingWithdrawal
    if isinstance(state, Confirming):
        return Confirming(state.draft, aside=True, unasked=True)  # what was said denies
    return Idle() if isinstance(state, offers) else state


def asked_again(state: State) -> tuple[effects.Effect, ...]:
    """Return what asks again for what *state* waits for."""
    match state:
        case TakingInquiry(_, asked):
            return (effects.AskFor(asked, again=True),)
        case Confirming():
            return (effects.AskToSend(),)
        case ChoosingChange():
            return (effects.AskWhatToChange(),)
        case ConfirmingErasure():
            return (effects.AskErasure(),)
        case ConfirmingStop():
            return (effects.AskStop(),)
        case _:
            return ()


def example(kind: type[events.Button]) -> events.Button:
    """Return a button of a kind."""
    return next(event for event in EVENTS if isinstance(event, events.Button) and isinstance(event, kind))


def test_the_table_has_every_event_and_every_state() -> None:
    assert {type(event) for event in EVENTS} == set(get_args(events.Event))
    assert {type(state) for state in STATES} == set(get_args(State))


def test_every_event_in_every_state_does_what_the_table_says(dialogue: Dialogue) -> None:
    """All pairs, with all that they bring about; a change of one is a change of ``table.txt`` to be read.

    ``python -m tests.core.client.table`` writes it anew.
    """
    assert table.lines(dialogue) == table.PATH.read_text(encoding="utf-8").splitlines()


LEFT: dict[events.Event, set[State]] = {
    events.Flooded(events.ClientSaid("Kauanko kestää?"), "13", asked=True): {
        state for state in STATES if isinstance(state, Clarifying)
    },
    events.Flooded(events.ClientEdited("En jaksa enää elää"), "15", asked=True, signposted=True): set(),
    events.Flooded(events.ClientSaid("4"), "16", asked=True): {
        state
        for state in STATES
        if isinstance(state, ChoosingChange)
        or (isinstance(state, TakingInquiry) and state.asked is Field.AUDIENCE)
    },
    events.Flooded(events.ChoicePressed(7, events.Consented()), asked=True, wholly=True): set(),
    events.Flooded(events.ChoicePressed(6, events.Consented()), asked=True): set(),
    events.Flooded(events.HelpRequested(), "18", asked=True): set(),
    events.Flooded(events.ContactShared("+358401234567"), "19", asked=True): {
        state for state in STATES if isinstance(state, TakingInquiry) and state.asked is Field.CONTACT
    },
}
"""What is left in a pause that was asked for, and where it is heard all the same."""


def test_no_event_in_any_state_leaves_a_client_without_a_word(dialogue: Dialogue) -> None:
    """But for what is left in a pause, and for time, which has a word only where a draft goes."""
    spoken: dict[events.Event, set[State]] = {event: set() for event in EVENTS}
    for state, event in product(STATES, EVENTS):
        turn = dialogue.step(factories.situation(Conversation(state, turn=7)), event)
        if any(isinstance(effect, effects.Said) for effect in turn.effects):
            spoken[event].add(state)
    drafted = {state for state in STATES if draft_in(state) is not None}
    everywhere = {event: set(STATES) for event in EVENTS}
    assert spoken == {**everywhere, events.DraftExpired(): drafted, **LEFT}


def test_a_draft_is_lost_by_nothing_but_what_ends_it(dialogue: Dialogue) -> None:
    """Dropping, sending or deleting it, in the state in which that is asked, and time; also in a flood."""
    ended = {
        (type(state), _did(event))
        for state, event in product(STATES, EVENTS)
        if draft_in(state) is not None
        and draft_in(
            dialogue.step(factories.situation(Conversation(state, turn=7)), event).conversation.state
        )
        is None
    }
    by_time = {(type(state), events.DraftExpired()) for state in STATES if draft_in(state) is not None}
    assert ended == by_time | {
        (TakingInquiry, events.Cancelled()),
        (ConfirmingStop, events.Cancelled()),
        (ConfirmingStop, events.StopConfirmed()),
        (Confirming, events.Consented()),
        (ConfirmingErasure, events.ErasureConfirmed()),
    }


def _did(event: events.Event) -> events.Event:
    """Return what was done, without the flood and the press that it came by."""
    did = event.event if isinstance(event, events.Flooded) else event
    return did.button if isinstance(did, events.ChoicePressed) else did


# The language


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Puhutko ruotsia?", True),
        ("Voiko tän hoitaa englanniksi", True),
        ("Millä kielillä?", False),
        ("Puhutko suomea?", False),
    ],
)
def test_who_asks_about_another_language_is_offered_to_go_on_in_it(said: str, named: bool) -> None:
    """Whether the supervision or the bot was meant: the question is answered all the same."""
    known = factories.knowledge()
    entries = {**known.entries, "language": factories.entry("language", "Millä kielillä?", "Suomeksi.")}
    dialogue = Dialogue(replace(known, entries=entries), FakeReader({said: meant("language")}), POLICY)
    turn = dialogue.step(factories.situation(), events.ClientSaid(said))
    offered = (effects.AskLanguage(),) if named else ()
    assert turn.effects == (effects.SendAnswer("language"), *offered)
