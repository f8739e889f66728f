"""What of a client's turn is counted: what became of a question, and of which topic; never of distress."""

from collections.abc import Iterable, Iterator, Sequence

from bot.core.client import effects, events
from bot.core.counts import SENT, Count, QuestionOutcome, Tally, Thumb
from bot.core.knowledge.entries import Knowledge
from bot.core.knowledge.named import OWN
from bot.core.language import Language

NEVER = (
    effects.SignpostCrisis,
    effects.LeaveNoTrace,
    effects.Comfort,
    effects.StayGentle,
    effects.SayWhoReads,
)
"""What a turn says or does of which nothing is counted: there was distress in it."""


def counted(
    event: events.Event, brought: Sequence[effects.Effect], language: Language, knowledge: Knowledge
) -> tuple[Count, ...]:
    """Return what is counted of a turn, by what it has *brought*."""
    if any(isinstance(effect, NEVER) for effect in brought):
        return ()
    happened = event.event if isinstance(event, events.Flooded) else event
    typed = isinstance(happened, events.ClientSaid)
    return (
        *(_question(brought, language, knowledge) if typed else ()),
        *_of_effects(brought, knowledge),
    )


def _question(brought: Iterable[effects.Effect], language: Language, knowledge: Knowledge) -> Iterator[Count]:
    """Yield what became of a question, if one was asked: what is said first of it counts."""
    for effect in brought:
        if outcome := _outcome(effect, language, knowledge):
            yield Count(Tally.QUESTION, outcome)
            return


def _outcome(effect: effects.Effect, language: Language, knowledge: Knowledge) -> QuestionOutcome | None:
    match effect:
        case effects.SendAnswer(entry) if _is_topic(entry, knowledge):
            missing = knowledge.answer(entry, language).missing
            return QuestionOutcome.UNANSWERED if missing else QuestionOutcome.ANSWER
        case effects.Suggest():
            return QuestionOutcome.SUGGEST
        case effects.OfferHandoff():
            return QuestionOutcome.FALLBACK
        case _:
            return None


def _of_effects(brought: Iterable[effects.Effect], knowledge: Knowledge) -> Iterator[Count]:
    for effect in brought:
        if count := _of_effect(effect, knowledge):
            yield count


def _of_effect(effect: effects.Effect, knowledge: Knowledge) -> Count | None:
    match effect:
        case effects.SendAnswer(entry) if _is_topic(entry, knowledge):
            return Count(Tally.TOPIC, entry)
        case effects.RecordFeedback(_, helpful):
            return Count(Tally.THUMB, Thumb.HELPFUL if helpful else Thumb.NOT_HELPFUL)
        case effects.Submit():
            return Count(Tally.INQUIRY, SENT)
        case _:
            return None


def _is_topic(entry: str, knowledge: Knowledge) -> bool:
    """Tell whether an entry is about what she offers, and no small talk."""
    return entry in knowledge.entries and knowledge.entries[entry].source != OWN
