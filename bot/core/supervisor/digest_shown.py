"""The digest in words: what waits, and how the last week was."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.core.counts import STEP, QuestionOutcome, Statistics, Tally, week_of
from bot.core.finnish_time import written
from bot.core.inquiry.life import Inquiry
from bot.core.message import SEVERAL
from bot.core.supervisor import effects, events
from bot.core.supervisor.lists import items
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import Messages, Speaker
from bot.core.supervisor.statistics_shown import lines, number


def week(say: Speaker, effect: effects.TellWeek, situation: Situation) -> Messages:
    """Return how the last week was, and what waits."""
    monday = week_of(situation.now) - timedelta(days=7)
    of_week = Statistics(effect.counted, monday)
    parts = [
        say.say("digest", first=written(monday), last=written(monday + timedelta(days=6)), step=str(STEP))
    ]
    parts.append(
        "\n".join(lines(say, of_week, Tally.QUESTION, "statistics_questions", "outcome", QuestionOutcome))
    )
    parts.append(say.say("statistics_inquiries", count=number(say, of_week.times(Tally.INQUIRY))))
    waits = [*_waiting(say, effect.waiting, effect.questions, situation)]
    return _told(say, [*parts, *(waits or [say.say("digest_nothing_waits")])], effect.questions)


def waiting(say: Speaker, effect: effects.TellWaiting, situation: Situation) -> Messages:
    """Return what waits, and nothing else."""
    return _told(say, [*_waiting(say, effect.waiting, effect.questions, situation)], effect.questions)


def _waiting(
    say: Speaker, inquiries: Sequence[Inquiry], questions: int, situation: Situation
) -> Iterator[str]:
    if inquiries:
        yield say.say("digest_waiting", items=items(say, inquiries, situation))
    if questions:
        yield say.say("digest_questions", count=str(questions))


def _told(say: Speaker, parts: Sequence[str], questions: int) -> Messages:
    """Return what is told, with what leads on; it goes with any inquiry in it that is erased."""
    more = (events.Chosen(events.Item.QUESTIONS),) if questions else ()
    buttons = say.choices((events.Chosen(events.Item.QUEUE), *more))
    return say.show("\n\n".join(parts), buttons, about=SEVERAL)
