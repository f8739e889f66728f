"""What may be typed instead of pressed."""

from pathlib import Path

import pytest

from bot.adapters import knowledge_files
from bot.core.client import events
from bot.core.client.choices import Choices, pending
from bot.core.client.states import (
    ChoosingChange,
    Clarifying,
    Confirming,
    ConfirmingErasure,
    Idle,
    OfferingHandoff,
    State,
    TakingInquiry,
)
from bot.core.inquiry.draft import Audience, Draft, Field
from tests.factories import DRAFT, STATES

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


WAYS_OUT: dict[type[State], events.Button | None] = {
    Idle: None,
    Clarifying: events.NoneChosen(),
    OfferingHandoff: events.Declined(),
    TakingInquiry: events.Cancelled(),
    Confirming: events.Cancelled(),
    ChoosingChange: events.Cancelled(),
    ConfirmingErasure: events.Declined(),
}


@pytest.mark.parametrize("state", STATES, ids=lambda s: type(s).__name__)
def test_what_waits_for_something_can_be_left(state: State) -> None:
    """Every state but Idle offers a way out, by its last button."""
    assert next(reversed(pending(state)), None) == WAYS_OUT[type(state)]
