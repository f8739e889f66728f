"""A draft that has been left for too long: nothing in it stays, and its client is told on coming back."""

import pytest

from bot.core.client import effects, events
from bot.core.client.leftovers import without_draft
from bot.core.client.states import Conversation, Idle, State, TakingInquiry
from bot.core.inquiry.draft import Draft, Field
from tests.factories import NOON, STATES, TERMS, mouth, situation


@pytest.mark.parametrize("state", STATES, ids=repr)
def test_its_client_hears_the_same_as_if_it_were_still_there(state: State) -> None:
    """Even if it came to nothing yet: then there is nothing to empty either."""
    left = Conversation(state, questions=("Auttaako tämä?",), turn=3)
    emptied = without_draft(left)
    turns = [
        mouth().dialogue.step(situation(one, last_turn=NOON - TERMS.draft), events.HelpRequested())
        for one in (left, emptied)
    ]
    assert turns[0] == turns[1]


def test_nothing_of_it_stays_but_that_there_was_one() -> None:
    told = Draft(subject="Tiimimme riitelee.", name="Maija", question="Auttaako tämä?")
    left = Conversation(TakingInquiry(told, Field.CONTACT), questions=("Auttaako tämä?",), turn=3)
    assert without_draft(left) == Conversation(
        TakingInquiry(Draft(), Field.AUDIENCE), questions=("Auttaako tämä?",), turn=3
    )
    back = situation(without_draft(left), last_turn=NOON - TERMS.draft)
    turn = mouth().dialogue.step(back, events.Started())
    assert turn.conversation.state == Idle()
    assert turn.effects == (effects.SayDraftExpired(), effects.Welcome())
