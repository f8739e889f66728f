"""What may be typed instead of pressed."""

from pathlib import Path
from typing import get_args

import pytest

from bot.adapters import knowledge_files
from bot.core.client import events
from bot.core.client.choices import Choices, pending
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
)
from bot.core.inquiry.draft import Audience, Draft, Field
from bot.core.language import Language
from tests.factories import DRAFT, NOON, STATES

AUDIENCE = TakingInquiry(Draft(), Field.AUDIENCE)
SUBJECT = TakingInquiry(Draft(question="?"), Field.SUBJECT)
CONTACT = TakingInquiry(Draft(), Field.CONTACT)


@pytest.fixture(scope="module")
def choices() -> Choices:
    return Choices(knowledge_files.load(Path("knowledge")).knowledge)


@pytest.mark.parametrize(
    ("state", "typed", "button"),
    [
        (AUDIENCE, "1", events.AudienceChosen(Audience.MYSELF)),
        (AUDIENCE, "mulle", events.AudienceChosen(Audience.MYSELF)),
        (AUDIENCE, "Ryhmälle tai työyhteisölle", events.AudienceChosen(Audience.GROUP)),
        (AUDIENCE, "ryhmalle tai tyoyhteisole", events.AudienceChosen(Audience.GROUP)),
        (AUDIENCE, "Tiimille!", events.AudienceChosen(Audience.GROUP)),
        (AUDIENCE, "9", None),
        (AUDIENCE, "0", None),
        (AUDIENCE, "koiralle", None),
        (AUDIENCE, "peruuta", events.Cancelled()),
        (SUBJECT, "käytä kysymystäni", events.QuestionReused()),
        (CONTACT, "tässä keskustelussa", events.ChatChosen()),
        (CONTACT, "0401234567", None),
        (Confirming(DRAFT), "joo", events.Consented()),
        (Confirming(DRAFT), "lähetä", events.Consented()),
        (Confirming(DRAFT), "muuta", events.ChangeRequested()),
        (Confirming(DRAFT), "ei", events.ChangeRequested()),
        (Confirming(DRAFT), "ei saa lähettää", None),
        (Confirming(DRAFT), "lähetä?", None),
        (Confirming(DRAFT), "1?", None),
        (Confirming(DRAFT), "skicka hit", None),
        (OfferingHandoff("?"), "Joo.", events.HandoffAccepted()),
        (OfferingHandoff("?"), "ei kiitos", events.Declined()),
        (Clarifying("?", ("price", "forms")), "2", events.EntryChosen("forms")),
        (Clarifying("?", ("price", "forms")), "mitä työnohjaus maksaa", events.EntryChosen("price")),
        (Clarifying("?", ("price", "forms")), "ei mikään näistä", events.NoneChosen()),
        (Idle(), "joo", None),
    ],
)
def test_typed_choices(choices: Choices, state: State, typed: str, button: events.Button | None) -> None:
    assert choices.typed(state, typed) == button


FOR_GOOD: dict[State, events.Button] = {
    ConfirmingErasure(): events.ErasureConfirmed(),
    ConfirmingWithdrawal("K7M-4QX", "Perun sen"): events.WithdrawalConfirmed(),
}
"""What is asked before something is gone, and the button that lets it go."""

ACKNOWLEDGED = {
    Language.FI: ("ok", "OK!", "okei", "selvä", "Selvä.", "sopii", "ok kiitos", "jees"),
    Language.SV: ("okej", "Okej tack", "visst", "passar"),
    Language.EN: ("okay", "fine", "sure", "Alright."),
}
"""What may only mean "I see"."""

AGREED_TO = {
    Language.FI: ("joo", "Kyllä.", "ok joo", "toki"),
    Language.SV: ("ja", "Ja tack", "okej ja", "javisst"),
    Language.EN: ("yes", "Yes please", "ok yes", "absolutely"),
}
"""What says yes."""


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("state", "button"), FOR_GOOD.items(), ids=lambda each: type(each).__name__)
def test_what_may_only_mean_i_see_lets_nothing_go(
    choices: Choices, state: State, button: events.Button, language: Language
) -> None:
    """An "ok" under what is about to be deleted, or taken back, is no yes to it; it is to sending."""
    words = (*ACKNOWLEDGED[language], *AGREED_TO[language])
    found = {typed: choices.typed(state, typed) for typed in words}
    assert found == dict.fromkeys(ACKNOWLEDGED[language]) | dict.fromkeys(AGREED_TO[language], button)
    sent = {typed: choices.typed(Confirming(DRAFT), typed) for typed in words}
    assert sent == dict.fromkeys(words, events.Consented())


@pytest.mark.parametrize(
    ("typed", "button"),
    [
        ("1", events.EntryChosen("gone")),
        ("2", events.EntryChosen("price")),
        ("mitä työnohjaus maksaa", events.EntryChosen("price")),
        ("koira", None),
    ],
)
def test_an_entry_removed_since_it_was_suggested_keeps_its_number_and_has_no_name(
    choices: Choices, typed: str, button: events.Button | None
) -> None:
    """The buttons that were shown stand as they did, and whatever is typed under them is read."""
    assert choices.typed(Clarifying("?", ("gone", "price")), typed) == button


WAYS_OUT: dict[type[State], events.Button | None] = {
    Idle: None,
    Clarifying: events.NoneChosen(),
    OfferingHandoff: events.Declined(),
    OfferingRelay: events.RelayRequested(),
    ConfirmingWithdrawal: events.Declined(),
    TakingInquiry: events.Cancelled(),
    Confirming: events.Cancelled(),
    ChoosingChange: events.Cancelled(),
    ConfirmingErasure: events.Declined(),
    ConfirmingStop: events.Declined(),
}


@pytest.mark.parametrize("state", STATES, ids=lambda s: type(s).__name__)
def test_what_waits_for_something_can_be_left(state: State) -> None:
    """Every state but Idle offers a way out, by its last button."""
    assert next(reversed(pending(state)), None) == WAYS_OUT[type(state)]


def understood(choices: Choices, conversation: Conversation, typed: str) -> events.Button | None:
    return choices.typed(conversation.state, typed) or choices.anytime(conversation, typed)


LASTING: tuple[events.Button, ...] = (
    events.WorkMeant(),
    events.ExportRequested(),
    events.ErasureRequested(),
    events.HelpRequested(),
    events.InquiryRequested(),
    *map(events.LanguageChosen, Language),
    events.FeedbackGiven("price", helpful=True),
    events.FeedbackGiven("price", helpful=False),
)


def test_every_kind_of_button_is_walked_over() -> None:
    pressed = {type(b) for state in WALKED for b in pending(state)} | {type(b) for b in LASTING}
    assert pressed == set(get_args(events.Button))


WALKED = (*STATES[:1], Clarifying("?", ("price", "forms")), *STATES[2:])
"""Each state, with entries that the shipped knowledge has."""


@pytest.mark.parametrize("state", WALKED, ids=lambda s: type(s).__name__)
@pytest.mark.parametrize("language", Language)
def test_the_label_of_every_button_typed_means_the_same_as_pressing_it(
    choices: Choices, state: State, language: Language
) -> None:
    """In every state, in every language, whatever the language of the conversation."""
    conversation = Conversation(state, last_entry="price", gentle_until=NOON)
    offered = (*pending(state), *lasting(state))
    typed = {choices.label(button, language): button for button in reversed(offered)}
    if isinstance(state, ConfirmingErasure):  # said again, it is the answer
        typed[choices.label(events.ErasureRequested(), language)] = events.ErasureConfirmed()
    assert {label: understood(choices, conversation, label) for label in typed} == typed
    for label, button in typed.items():
        for spelt in (label.upper(), f" {label.lower()}! ", label.strip("👍👎 ")):
            assert understood(choices, conversation, spelt) == button


def lasting(state: State) -> tuple[events.Button, ...]:
    """Return the buttons that are as good at any time; words for a subject or a name stay words."""
    words = isinstance(state, TakingInquiry) and state.asked in (Field.SUBJECT, Field.NAME, Field.NOTE)
    return LASTING[1:3] if words else LASTING


@pytest.mark.parametrize(
    ("typed", "button"),
    [
        ("poista kaikki tietoni", events.ErasureRequested()),
        ("Unohda minut.", events.ErasureRequested()),
        ("radera mina uppgifter", events.ErasureRequested()),
        ("delete my data", events.ErasureRequested()),
        ("lataa tiedot", events.ExportRequested()),
        ("in English please", events.LanguageChosen(Language.EN)),
        ("på svenska tack", events.LanguageChosen(Language.SV)),
        ("suomeksi kiitos", events.LanguageChosen(Language.FI)),
        ("ei auttanut", events.FeedbackGiven("price", helpful=False)),
        ("just tätä", events.FeedbackGiven("price", helpful=True)),
        ("mitä osaat", events.HelpRequested()),
        ("poistan tietoni koneelta", None),
        ("poistatteko tiedot joskus", None),
        ("auttoiko tämä", None),
    ],
)
def test_what_may_be_said_at_any_time(choices: Choices, typed: str, button: events.Button | None) -> None:
    """By whole phrases, never by likeness; without an answer there is nothing to judge."""
    assert choices.anytime(Conversation(last_entry="price"), typed) == button
    judged = isinstance(button, events.FeedbackGiven)
    assert choices.anytime(Conversation(), typed) == (None if judged else button)
