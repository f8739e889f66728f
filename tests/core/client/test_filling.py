"""What a client wants of the bot itself while a field is asked for: each wish at each field, as a table."""

import pytest

from bot.core.client import effects, events
from bot.core.client.dialogue import Dialogue
from bot.core.client.policy import Policy
from bot.core.client.states import (
    Confirming,
    ConfirmingErasure,
    ConfirmingStop,
    Conversation,
    State,
    TakingInquiry,
)
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field, Objection
from bot.core.language import Language
from bot.core.reading import Intent
from tests import factories
from tests.factories import DRAFT, FakeReader

KNOWLEDGE = factories.knowledge()
POLICY = Policy(KNOWLEDGE, factories.Periods())
CHAT = Contact(Medium.CHAT)
AFRESH = Draft(question=DRAFT.question)


def after(state: State, wish: Intent, text: str = "toive") -> tuple[State, tuple[effects.Effect, ...]]:
    """Return what comes of *text*, by which the client wants that."""
    dialogue = Dialogue(KNOWLEDGE, FakeReader({}, {text: wish}), POLICY)
    turn = dialogue.step(factories.situation(Conversation(state, turn=7)), events.ClientSaid(text))
    return turn.conversation.state, turn.effects


def shown(draft: Draft) -> tuple[State, tuple[effects.Effect, ...]]:
    return Confirming(draft), (effects.ShowPreview(draft),)


@pytest.mark.parametrize("asked", [Field.NAME, Field.CONTACT, Field.SUBJECT, Field.NOTE])
@pytest.mark.parametrize("wish", [Intent.WHY, Intent.MY_DATA, Intent.LATER, Intent.STOP, Intent.ERASE])
def test_what_is_wanted_of_the_bot_leaves_the_draft_as_it_is(asked: Field, wish: Intent) -> None:
    state = TakingInquiry(DRAFT, asked)
    again = effects.AskFor(asked, again=True)
    assert (
        after(state, wish)
        == {
            Intent.WHY: (state, (effects.ExplainField(asked), again)),
            Intent.MY_DATA: (state, (effects.ShowMyData(()), again)),
            Intent.LATER: (state, (effects.SayKept(complete=False),)),
            Intent.STOP: (ConfirmingStop(state), (effects.AskStop(),)),
            Intent.ERASE: (ConfirmingErasure(state), (effects.AskErasure(),)),
        }[wish]
    )


@pytest.mark.parametrize(
    ("asked", "kept_back"),
    [
        (Field.NAME, DRAFT.fill(Field.NAME, "")),
        (Field.SUBJECT, DRAFT.fill(Field.SUBJECT, "")),
        (Field.NOTE, DRAFT.fill(Field.NOTE, "")),
        (Field.CONTACT, DRAFT),  # asked for anew, and not told: what was told before stays
    ],
)
def test_what_is_kept_back_is_left_empty(asked: Field, kept_back: Draft) -> None:
    assert after(TakingInquiry(DRAFT, asked), Intent.KEEP_BACK) == shown(kept_back)


def test_who_tells_no_way_to_be_reached_is_answered_in_the_chat() -> None:
    unreached = Draft(DRAFT.audience, DRAFT.subject, DRAFT.name, None, DRAFT.question, "")
    in_the_chat = unreached.fill(Field.CONTACT, CHAT)
    assert after(TakingInquiry(unreached, Field.CONTACT), Intent.KEEP_BACK) == shown(in_the_chat)


def test_to_be_answered_here_is_a_contact_where_one_is_asked_for_and_nothing_elsewhere() -> None:
    here = DRAFT.fill(Field.CONTACT, CHAT)
    assert after(TakingInquiry(DRAFT, Field.CONTACT), Intent.HERE) == shown(here)
    as_written = DRAFT.fill(Field.SUBJECT, "toive")
    assert after(TakingInquiry(DRAFT, Field.SUBJECT), Intent.HERE) == shown(as_written)


def test_all_is_asked_anew_but_the_question_that_led_here() -> None:
    assert after(TakingInquiry(DRAFT, Field.NAME), Intent.AFRESH) == (
        TakingInquiry(AFRESH, Field.AUDIENCE),
        (effects.SayAfresh(), effects.AskFor(Field.AUDIENCE)),
    )


@pytest.mark.parametrize(
    ("text", "erases"),
    [("poistakaa kaikki", True), ("älkää poistako mitään", False), ("poista nimi", False)],
)
def test_only_all_of_it_is_erased_and_nothing_that_is_denied(text: str, erases: bool) -> None:
    state, _ = after(TakingInquiry(DRAFT, Field.SUBJECT), Intent.ERASE, text)
    assert isinstance(state, ConfirmingErasure) is erases


@pytest.mark.parametrize(("text", "stops"), [("ei muuta", False), ("lopeta", True), ("ei kun lopeta", True)])
def test_no_at_the_note_is_that_there_is_none_and_not_a_stop(text: str, stops: bool) -> None:
    """Unless to stop is said too."""
    known = factories.knowledge()
    vocabulary = known.vocabulary[Language.FI]
    vocabulary.agreement["stop"] = ("lopeta",)  # type: ignore[index]
    dialogue = Dialogue(known, FakeReader({}, {text: Intent.STOP}), POLICY)
    state = TakingInquiry(DRAFT, Field.NOTE)
    turn = dialogue.step(factories.situation(Conversation(state, turn=7)), events.ClientSaid(text))
    stopped, declined = ConfirmingStop(state), Confirming(DRAFT.fill(Field.NOTE, ""))
    assert turn.conversation.state == (stopped if stops else declined)


# What is no answer


def typed(state: State, text: str) -> tuple[State, tuple[effects.Effect, ...]]:
    dialogue = Dialogue(KNOWLEDGE, FakeReader({}), POLICY)
    turn = dialogue.step(factories.situation(Conversation(state, turn=7)), events.ClientSaid(text))
    return turn.conversation.state, turn.effects


NO_CONTACT = Draft(DRAFT.audience, DRAFT.subject, DRAFT.name, None, None, "")
NO_NAME = Draft(DRAFT.audience, DRAFT.subject, None, CHAT, None, "")
NOBODY = Draft(None, DRAFT.subject, DRAFT.name, CHAT, None, "")
STORY = "jotain ihan muuta kuin luulet"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("040 123 4567 tai 050 765 4321", "+358 40 1234567"),
        ("040 123 4567 eikun 050 765 4321", "+358 50 7654321"),
    ],
)
def test_of_two_numbers_the_first_is_taken_unless_it_is_corrected(text: str, number: str) -> None:
    state, _ = typed(TakingInquiry(NO_CONTACT, Field.CONTACT), text)
    assert isinstance(state, Confirming)
    filled = NO_CONTACT.fill(Field.CONTACT, Contact(Medium.PHONE, number))
    assert state.draft == (filled if "eikun" in text else filled.beside(text))  # the wrong one goes nowhere


@pytest.mark.parametrize(("text", "noted"), [("en osaa sanoa vielä mitään", True), ("joo", False)])
def test_what_is_told_where_a_contact_is_asked_for_is_noted_and_a_mere_yes_is_not(
    text: str, noted: bool
) -> None:
    kept = NO_CONTACT.beside(text) if noted else NO_CONTACT
    asked = effects.AskFor(Field.CONTACT, Objection.NOT_A_CONTACT)
    told = (effects.SayNoted(), asked) if noted else (asked,)
    assert typed(TakingInquiry(NO_CONTACT, Field.CONTACT), text) == (
        TakingInquiry(kept, Field.CONTACT, misses=1),
        told,
    )


@pytest.mark.parametrize(
    ("draft", "asked", "objection", "kept_back", "kept_at_once"),
    [
        (NO_NAME, Field.NAME, Objection.NOT_A_NAME, "", False),
        (NOBODY, Field.AUDIENCE, Objection.NOT_AN_AUDIENCE, Audience.UNSURE, True),
    ],
)
@pytest.mark.parametrize("text", [STORY, "joo"])
def test_what_an_inquiry_can_do_without_is_asked_for_twice_and_then_given_up(
    draft: Draft,
    asked: Field,
    objection: Objection,
    kept_back: Audience | str,
    kept_at_once: bool,
    text: str,
) -> None:
    """What was told instead is kept for the note, and it is said so; a mere yes tells nothing."""
    tells = text == STORY
    first = draft.beside(text) if tells and kept_at_once else draft
    assert typed(TakingInquiry(draft, asked), text) == (
        TakingInquiry(first, asked, misses=1),
        (effects.AskFor(asked, objection),),
    )
    given_up = draft.fill(asked, kept_back)
    given_up = given_up.beside(text) if tells else given_up
    state, said = typed(TakingInquiry(draft, asked, misses=1), text)
    assert isinstance(state, Confirming)
    assert state.draft == given_up
    noted = (effects.SayNoted(),) if tells else ()
    assert said == (*noted, effects.ShowPreview(given_up))


def test_who_says_how_to_be_reached_where_the_name_is_asked_for_is_asked_again() -> None:
    state = TakingInquiry(NO_NAME, Field.NAME)
    phone = Contact(Medium.PHONE, "+358 40 1234567")
    told = NO_NAME.fill(Field.CONTACT, phone).beside("numeroni on 040 123 4567")  # no word here is known
    assert typed(state, "numeroni on 040 123 4567") == (
        TakingInquiry(told, Field.NAME),
        (effects.SayNoted(Field.CONTACT), effects.AskFor(Field.NAME, again=True)),
    )


@pytest.mark.parametrize(
    ("text", "more"), [("tiimille", False), ("meidän tiimille, joka riitelee usein", True)]
)
def test_what_is_said_beside_whom_it_is_for_is_kept(text: str, more: bool) -> None:
    filled = NOBODY.fill(Field.AUDIENCE, Audience.GROUP)
    assert typed(TakingInquiry(NOBODY, Field.AUDIENCE), text) == shown(
        filled.beside(text) if more else filled
    )


def test_how_to_be_reached_is_taken_wherever_it_is_told() -> None:
    """In the middle of what is no answer, too."""
    nobody = Draft(None, DRAFT.subject, DRAFT.name, None, None, "")
    text = "jotain muuta, 040 123 4567"
    reached = nobody.fill(Field.CONTACT, Contact(Medium.PHONE, "+358 40 1234567"))
    assert typed(TakingInquiry(nobody, Field.AUDIENCE), text) == (
        TakingInquiry(reached.beside(text), Field.AUDIENCE, misses=1),
        (effects.AskFor(Field.AUDIENCE, Objection.NOT_AN_AUDIENCE),),
    )
