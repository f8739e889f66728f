"""A muted client: what goes to her is held back and told; all else is as for anybody."""

import pytest

from bot.core.client import effects, events, states
from bot.core.client.dialogue import Dialogue
from bot.core.client.policy import Policy
from bot.core.client.states import Conversation
from bot.core.inquiry.draft import Draft, Field
from bot.core.inquiry.status import Status
from bot.core.reading import Danger, Intent, NoMatch
from tests.factories import DRAFT, NOON, FakeReader, Periods, inquiry, knowledge, meant, reading, situation

READER = FakeReader(
    {
        "Kauanko kestää?": meant("length"),
        "Ottakaa yhteyttä": meant("inquiry"),
        "En jaksa enää elää": reading(NoMatch(()), Danger.ACUTE),
    },
    {"Menikö perille?": Intent.STATUS},
)
DIALOGUE = Dialogue(knowledge(), READER, Policy(knowledge(), Periods()))
ANSWERED = inquiry(status=Status.ANSWERED, answered_at=NOON)


def turns(state: states.State, event: events.Event) -> tuple[states.State, tuple[effects.Effect, ...]]:
    """Return what an event leads to for one who is muted, and has an answered inquiry."""
    conversation = Conversation(state)
    muted = situation(conversation, inquiries=(ANSWERED,), muted=True)
    turn = DIALOGUE.step(muted, event)
    return turn.conversation.state, turn.effects


@pytest.mark.parametrize(
    ("state", "event"),
    [
        (states.Idle(), events.ClientSaid("Saako koiran tuoda?")),
        (states.Idle(), events.ClientSaid("Menikö perille?")),
        (states.Idle(), events.InquiryRequested()),
        (states.Idle(), events.ClientSaid("Ottakaa yhteyttä")),
        (states.OfferingHandoff("Saako koiran tuoda?"), events.ChoicePressed(0, events.HandoffAccepted())),
        (states.Confirming(DRAFT), events.ChoicePressed(0, events.Consented())),
    ],
)
def test_what_goes_to_her_is_held_back_and_told(state: states.State, event: events.Event) -> None:
    after, brought = turns(state, event)
    said = [effect for effect in brought if not isinstance(effect, effects.RecordMiss)]
    assert (after, said) == (states.Idle(), [effects.SayMuted()])


@pytest.mark.parametrize(
    ("state", "event", "told"),
    [
        (states.Idle(), events.ClientSaid("Kauanko kestää?"), effects.SendAnswer),
        (states.Idle(), events.ClientSaid("En jaksa enää elää"), effects.SignpostCrisis),
        (states.Idle(), events.MyDataRequested(), effects.ShowMyData),
        (states.Idle(), events.ErasureRequested(), effects.AskErasure),
        (states.ConfirmingErasure(), events.ChoicePressed(0, events.ErasureConfirmed()), effects.Erase),
        (states.TakingInquiry(Draft(), Field.NAME), events.Cancelled(), effects.ConfirmCancelled),
    ],
)
def test_all_else_is_as_for_anybody(
    state: states.State, event: events.Event, told: type[effects.Effect]
) -> None:
    _, brought = turns(state, event)
    assert told in {type(effect) for effect in brought}
    assert effects.SayMuted() not in brought
