"""What a step is decided on: what was spoken of before a message."""

import pytest

from bot.core.client.context import Context
from bot.core.client.dialogue import Dialogue
from bot.core.client.policy import Policy
from bot.core.client.states import Clarifying, Conversation, Idle, OfferingHandoff, State, TakingInquiry
from bot.core.inquiry.draft import Draft, Field
from bot.core.inquiry.status import Status
from bot.core.reading import NOTHING_BEFORE, Before
from tests.factories import NOON, FakeReader, Periods, inquiry, knowledge, situation

KNOWN = Dialogue(knowledge(), FakeReader({}), Policy(knowledge(), Periods())).known

ASKED = ("Kauanko kestää?", "Mitä maksaa?")


@pytest.mark.parametrize(
    ("state", "last", "before"),
    [
        (Idle(), "price", Before(("price",), "Mitä maksaa?")),
        (OfferingHandoff("Mitä maksaa?"), "price", Before(("price",), "Mitä maksaa?")),
        (Clarifying("Mitä?", ("price", "length")), "price", Before(("price", "length"), "Mitä maksaa?")),
        (Idle(), None, NOTHING_BEFORE),
        (TakingInquiry(Draft(), Field.NAME), "price", NOTHING_BEFORE),  # what is typed answers that
    ],
)
def test_what_was_spoken_of(state: State, last: str | None, before: Before) -> None:
    """What was answered last, or suggested since, and the question it was for."""
    conversation = Conversation(state, last_entry=last, questions=ASKED)
    assert Context(KNOWN, situation(conversation)).before == before


def test_what_is_written_to_the_supervisor_stands_alone() -> None:
    """It is said to her, whatever the bot spoke of."""
    conversation = Conversation(last_entry="price", questions=ASKED)
    answered = situation(conversation, inquiries=(inquiry(status=Status.ANSWERED, answered_at=NOON),))
    assert Context(KNOWN, answered).before == NOTHING_BEFORE
