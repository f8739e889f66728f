"""What of a turn is counted: never words, never distress, and a question once."""

import pytest

from bot.core.client import counting, effects, events
from bot.core.client.effects import Effect
from bot.core.counts import SENT, Count, QuestionOutcome, Tally, Thumb
from bot.core.language import Language
from tests import factories
from tests.factories import inquiry

SAID = events.ClientSaid("?")
LENGTH, PRICE, HELP = (effects.SendAnswer(entry) for entry in ("length", "price", "help"))
GONE = effects.SendAnswer("gone")


def question(outcome: QuestionOutcome) -> Count:
    return Count(Tally.QUESTION, outcome)


def topic(entry: str) -> Count:
    return Count(Tally.TOPIC, entry)


@pytest.mark.parametrize(
    ("event", "brought", "expected"),
    [
        (SAID, (LENGTH,), (question(QuestionOutcome.ANSWER), topic("length"))),
        (SAID, (PRICE,), (question(QuestionOutcome.UNANSWERED), topic("price"))),
        (SAID, (LENGTH, PRICE), (question(QuestionOutcome.ANSWER), topic("length"), topic("price"))),
        (SAID, (effects.OfferSupport(), LENGTH), (question(QuestionOutcome.ANSWER), topic("length"))),
        (SAID, (effects.Suggest(("length", "price")),), (question(QuestionOutcome.SUGGEST),)),
        (
            SAID,
            (effects.RecordMiss("?", Language.FI), effects.OfferHandoff()),
            (question(QuestionOutcome.FALLBACK),),
        ),
        (SAID, (HELP,), ()),  # small talk, and the bot itself
        (SAID, (GONE,), ()),
        (SAID, (effects.ConfirmForwarded(),), ()),
        (SAID, (effects.Submit(inquiry()), effects.Thank("A", "")), (Count(Tally.INQUIRY, SENT),)),
        (
            events.Flooded(SAID, None, False, False),
            (LENGTH,),
            (question(QuestionOutcome.ANSWER), topic("length")),
        ),
        (events.ChoicePressed(1, events.EntryChosen("length")), (LENGTH,), (topic("length"),)),
        (
            events.ChoicePressed(1, events.FeedbackGiven("length", False)),
            (
                effects.RecordFeedback("length", False),
                effects.RecordMiss("?", Language.FI),
                effects.OfferHandoff(),
            ),
            (Count(Tally.THUMB, Thumb.NOT_HELPFUL),),
        ),
        (
            events.ChoicePressed(1, events.FeedbackGiven("length", True)),
            (effects.RecordFeedback("length", True), effects.ThankForFeedback()),
            (Count(Tally.THUMB, Thumb.HELPFUL),),
        ),
        *(
            (SAID, (distress, LENGTH), ())
            for distress in (
                effects.SignpostCrisis(),
                effects.LeaveNoTrace(),
                effects.Comfort(),
                effects.StayGentle(),
                effects.SayWhoReads(),
            )
        ),
    ],
)
def test_what_is_counted(
    event: events.Event, brought: tuple[Effect, ...], expected: tuple[Count, ...]
) -> None:
    assert counting.counted(event, brought, Language.FI, factories.knowledge()) == expected
