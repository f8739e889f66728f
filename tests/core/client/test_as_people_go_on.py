"""How people go on: with the form, with what was sent, after something hard; with the shipped knowledge."""

from datetime import timedelta

import pytest

from bot.core.client import effects, events
from bot.core.client.distress import GENTLE
from bot.core.client.states import (
    Confirming,
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
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.mind import Mind
from tests import factories
from tests.factories import NOON, inquiry

CHAT = Contact(Medium.CHAT)
PHONE, OTHER = Contact(Medium.PHONE, "+358 50 7654321"), Contact(Medium.PHONE, "+358 40 2345678")
FULL = Draft(Audience.MYSELF, "Riita", "Heli", PHONE, None, "")
PREVIEW = Confirming(FULL)
AUDIENCE = TakingInquiry(Draft(), Field.AUDIENCE)
SUBJECT = TakingInquiry(Draft(Audience.MYSELF), Field.SUBJECT)
NAME = TakingInquiry(Draft(Audience.MYSELF, "Riita"), Field.NAME)
CONTACT = TakingInquiry(Draft(Audience.MYSELF, "Riita", "Heli"), Field.CONTACT)
NOTE = TakingInquiry(Draft(Audience.MYSELF, "Riita", "Heli", PHONE), Field.NOTE)

IDLE = Idle()

Said = tuple[State, tuple[effects.Effect, ...]]


def typed(mind: Mind, state: State, text: str, language: str = "fi", *, gentle: bool = False) -> Said:
    """Return what becomes of *text* in a conversation that has begun."""
    until = NOON + GENTLE - timedelta(minutes=5) if gentle else None
    conversation = Conversation(state, Language(language), turn=3, gentle_until=until)
    turn = mind.dialogue.step(factories.situation(conversation), events.ClientSaid(text))
    return turn.conversation.state, turn.effects


def sent(
    mind: Mind, text: str, state: State = IDLE, language: str = "fi", one: Inquiry | None = None
) -> Said:
    """Return what becomes of *text* when an inquiry has been sent."""
    one = one or inquiry()
    conversation = Conversation(state, Language(language), turn=3)
    turn = mind.dialogue.step(factories.situation(conversation, inquiries=(one,)), events.ClientSaid(text))
    return turn.conversation.state, turn.effects


# An inquiry begins


@pytest.mark.parametrize(
    ("language", "text", "audience"),
    [
        ("fi", "haluaisin työnohjausta meidän päiväkodin tiimille, 8 henkeä", Audience.GROUP),
        ("fi", "haen työnohjaajaa itselleni, olen pappi", Audience.MYSELF),
        ("sv", "jag söker handledning för vår personal", Audience.GROUP),
        ("en", "we need a supervisor for our team of six", Audience.GROUP),
    ],
)
def test_for_whom_is_not_asked_again(mind: Mind, language: str, text: str, audience: Audience) -> None:
    state, said = typed(mind, Idle(), text, language)
    assert isinstance(state, TakingInquiry)
    assert (state.asked, state.draft.audience) == (Field.SUBJECT, audience)
    assert said[-1] == effects.AskFor(Field.SUBJECT, begins=True)


@pytest.mark.parametrize(("text", "name"), [("040 2345678", None), ("Maija Meri, 040 2345678", "Maija Meri")])
def test_a_number_begins_an_inquiry(mind: Mind, text: str, name: str | None) -> None:
    state, said = typed(mind, Idle(), text)
    assert draft_in(state) == Draft(contact=OTHER, name=name)
    assert said == (effects.SayNoted(Field.CONTACT), effects.AskFor(Field.AUDIENCE))


def test_what_is_asked_along_with_the_wish_for_supervision_is_answered(mind: Mind) -> None:
    state, said = typed(mind, Idle(), "Hei etsin itselleni työnohjaajaa. Paljonko otat tunnilta?")
    assert isinstance(state, TakingInquiry)
    assert isinstance(said[0], effects.SendAnswer)
    assert said[0].entry == "price"


def test_a_story_where_for_whom_is_asked_is_offered_as_the_subject(mind: Mind) -> None:
    story = "johdan pientä siivousfirmaa ja porukka vaihtuu koko ajan"
    state, _ = typed(mind, AUDIENCE, story)
    draft = draft_in(state)
    assert draft is not None
    assert (draft.question, draft.said) == (story, ())


@pytest.mark.parametrize("text", ["saako pomo tietää", "tietääkö pomo tästä"])
def test_a_question_is_not_for_whom_it_is(mind: Mind, text: str) -> None:
    assert draft_in(typed(mind, AUDIENCE, text)[0]) in (Draft(), Draft(said=(text,)))


# While it is filled in


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mitä sitten tapahtuu?", effects.SayWhatFollows()),
        ("milloin hän soittaa?", effects.SayWhatFollows()),
        ("onko nimi pakollinen?", effects.ExplainField(Field.NAME)),
    ],
)
def test_what_is_asked_of_the_form_is_answered(mind: Mind, text: str, said: effects.Effect) -> None:
    assert typed(mind, SUBJECT, text) == (SUBJECT, (said, effects.AskFor(Field.SUBJECT, again=True)))


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("sv", "Sussi heter ja", "Sussi"),
        ("fi", "Pirjo on mun nimi", "Pirjo"),
        ("en", "Olga is my name", "Olga"),
    ],
)
def test_a_name_stands_before_what_introduces_it(mind: Mind, language: str, text: str, name: str) -> None:
    draft = draft_in(typed(mind, NAME, text, language)[0])
    assert draft is not None
    assert draft.name == name


@pytest.mark.parametrize(
    "text",
    [
        "esimieheni Heikki Laine huutaa, hänen sähköpostinsa on heikki@firma.fi",
        "sen nimi on Heikki Laine ja se kiusaa",
    ],
)
def test_somebody_else_does_not_become_the_client(mind: Mind, text: str) -> None:
    draft = draft_in(typed(mind, SUBJECT, text)[0])
    assert draft is not None
    assert (draft.subject, draft.name, draft.contact) == (text, None, None)


def test_of_two_numbers_the_first_stays_and_the_other_goes_along(mind: Mind) -> None:
    """Wherever the second is told, unless it puts the first right."""
    begun = TakingInquiry(Draft(Audience.MYSELF, contact=PHONE), Field.SUBJECT)
    state, said = typed(mind, begun, "040 234 5678")
    assert draft_in(state) == begun.draft.beside("040 234 5678")
    assert said[0] == effects.SayNoted()
    assert draft_in(typed(mind, begun, "ei kun 040 234 5678")[0]) == Draft(Audience.MYSELF, contact=OTHER)


def test_a_name_that_is_like_a_language_is_a_name(mind: Mind) -> None:
    draft = draft_in(typed(mind, NAME, "Suoma")[0])
    assert draft is not None
    assert draft.name == "Suoma"


@pytest.mark.parametrize("state", [NAME, CONTACT, PREVIEW])
def test_whoever_has_told_something_is_asked_before_it_is_dropped(mind: Mind, state: State) -> None:
    asked, said = typed(mind, state, "peruuta")
    assert (asked, said[-1]) == (ConfirmingStop(state), effects.AskStop())  # type: ignore[arg-type]
    assert typed(mind, asked, "ei kun jatketaan")[0] == state


@pytest.mark.parametrize("text", ["eiku ei jätetä", "jatketaan sittenkin", "haluankin sittenkin jatkaa"])
def test_who_goes_on_has_not_stopped(mind: Mind, text: str) -> None:
    assert draft_in(typed(mind, ConfirmingStop(PREVIEW), text)[0]) == FULL


@pytest.mark.parametrize("text", ["peruuttaisin", "haluisin perua", "peruutan"])
def test_who_takes_it_back_is_not_asked_to_send(mind: Mind, text: str) -> None:
    assert typed(mind, PREVIEW, text)[0] == ConfirmingStop(PREVIEW)


@pytest.mark.parametrize(
    ("language", "text", "field", "value"),
    [
        ("fi", "toi numero on väärin, se on 040 234 5678", "contact", OTHER),
        ("fi", "toi eka numero on väärin, oikea on 040 234 5678", "contact", OTHER),
        ("sv", "nä det va fel, numret ska va 040 234 5678", "contact", OTHER),
        ("sv", "nej det e för hela gruppen", "audience", Audience.GROUP),
        ("fi", "vaihda yhteystiedoksi tämä keskustelu", "contact", CHAT),
    ],
)
def test_what_is_put_right_is_right(mind: Mind, language: str, text: str, field: str, value: object) -> None:
    draft = draft_in(typed(mind, PREVIEW, text, language)[0])
    assert draft is not None
    assert getattr(draft, field) == value


def test_not_to_know_changes_nothing_that_was_told(mind: Mind) -> None:
    assert draft_in(typed(mind, PREVIEW, "en tiedä")[0]) == FULL


def test_the_questions_that_would_go_along_can_be_taken_out(mind: Mind) -> None:
    conversation = Conversation(PREVIEW, turn=3, questions=("saako potkut",), unanswered=("saako potkut",))
    turn = mind.dialogue.step(factories.situation(conversation), events.ClientSaid("poista kysymykset"))
    assert (turn.conversation.questions, turn.conversation.unanswered) == ((), ())
    assert turn.effects == (effects.SayNotSentYet(), effects.ShowPreview(FULL))


# What was sent


def test_the_same_status_is_said_in_fewer_words_the_second_time(mind: Mind) -> None:
    state, (first,) = sent(mind, "menikö se perille?")
    assert isinstance(state, OfferingRelay)
    _, (second,) = sent(mind, "menikö se perille?", state)
    assert isinstance(first, effects.ShowStatus)
    assert isinstance(second, effects.ShowStatus)
    assert (first.again, second.again) == (False, True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "älkää soittako, laittakaa viesti"),
        ("sv", "ring int"),
        ("en", "forgot: I am in another time zone"),
    ],
)
def test_what_is_plainly_hers_is_passed_on_unasked(mind: Mind, language: str, text: str) -> None:
    _, said = sent(mind, text, language=language)
    assert [type(effect) for effect in said if isinstance(effect, effects.Forward)] == [effects.Forward]


@pytest.mark.parametrize("text", ["voitko poistaa mun yhteydenoton", "perun suostumukseni"])
def test_what_is_to_be_deleted_is_taken_back(mind: Mind, text: str) -> None:
    assert isinstance(sent(mind, text)[0], ConfirmingWithdrawal)


def test_what_is_written_belongs_where_she_and_the_client_write_and_not_to_what_waits(mind: Mind) -> None:
    going_on = inquiry("AAA-AAA", status=Status.ANSWERED, answered_at=NOON - timedelta(hours=1))
    waiting = inquiry("BBB-BBB")
    situation = factories.situation(Conversation(turn=3), inquiries=(going_on, waiting))
    said = mind.dialogue.step(situation, events.ClientSaid("040 234 5678")).effects
    assert [effect.inquiry.code for effect in said if isinstance(effect, effects.Forward)] == ["AAA-AAA"]


def test_a_new_one_is_begun_beside_one_that_is_closed(mind: Mind) -> None:
    closed = inquiry(status=Status.CLOSED, answered_at=NOON - timedelta(hours=1), closed_at=NOON)
    assert isinstance(sent(mind, "haluan tehdä uuden yhteydenoton", one=closed)[0], TakingInquiry)


@pytest.mark.parametrize(
    "text", ["mikä on oikeusperuste", "kuka on rekisterinpitäjä", "who is the data controller"]
)
def test_the_law_on_ones_data_is_answered_by_the_policy(mind: Mind, text: str) -> None:
    assert typed(mind, Idle(), text)[1] == (effects.ShowPolicy(),)


# After something hard


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "joo oikeesti"),
        ("sv", "jag menar allvar"),
        ("en", "i mean it"),
        ("fi", "en mä soita kellekään"),
    ],
)
def test_danger_that_is_there_still_gets_the_signpost_again(mind: Mind, language: str, text: str) -> None:
    assert typed(mind, Idle(), text, language, gentle=True)[1] == (effects.SignpostCrisis(again=True),)


def test_nobody_in_need_is_put_into_a_form(mind: Mind) -> None:
    assert typed(mind, Idle(), "voitko soittaa mulle", gentle=True)[1] == (effects.SayWhomToCall(),)


def test_what_follows_something_hard_is_not_answered_coldly(mind: Mind) -> None:
    state, _ = typed(mind, Idle(), "pomo ahdistelee mua")
    assert state == Idle(touched=True)
    _, said = typed(mind, state, "seksuaalisesti siis")
    assert not any(isinstance(effect, effects.OfferHandoff | effects.Suggest) for effect in said)


def test_an_offer_is_let_go_by_what_comes_between(mind: Mind) -> None:
    state, _ = typed(mind, OfferingHandoff("Saako koiran tuoda?"), "suomeksi kiitos")
    assert state == Idle()


@pytest.mark.parametrize("text", ["😭😭😭", "💔"])
def test_tears_are_not_smiled_at(mind: Mind, text: str) -> None:
    assert typed(mind, Idle(), text)[1] == (effects.OfferSupport(leads_on=True),)


def test_the_message_that_is_shown_is_not_only_emptied(mind: Mind) -> None:
    assert typed(mind, PREVIEW, "poista tää viesti")[0] == ConfirmingStop(PREVIEW)
