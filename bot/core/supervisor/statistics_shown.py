"""What was asked and answered in numbers, in words: rounded, so that no person shows."""

from collections.abc import Iterator

from bot.core.counts import STEP, WEEK, WEEKS, QuestionOutcome, Statistics, Tally, Thumb, Waited, rounded
from bot.core.finnish_time import written
from bot.core.supervisor.questions_shown import topic
from bot.core.supervisor.speaking import Speaker

MOST_TOPICS = 8
"""How many topics are told, at most."""


def text(say: Speaker, statistics: Statistics) -> str:
    """Return the numbers of the last weeks as text."""
    if not statistics.weekly(Tally.QUESTION) and not statistics.times(Tally.INQUIRY):
        return say.say("statistics_none")
    return "\n\n".join(_parts(say, statistics))


def _parts(say: Speaker, statistics: Statistics) -> Iterator[str]:
    yield say.say("statistics", weeks=str(WEEKS), step=str(STEP))
    yield "\n".join(
        lines(say, statistics, Tally.QUESTION, "statistics_questions", "outcome", QuestionOutcome)
    )
    if weekly := statistics.weekly(Tally.QUESTION):
        weeks = (
            f"• {written(monday)}–{written(monday + WEEK / 7 * 6)}: {number(say, n)}" for monday, n in weekly
        )
        yield say.say("statistics_weekly", items="\n".join(weeks))
    if topics := statistics.most(Tally.TOPIC)[:MOST_TOPICS]:
        items = (f"• {topic(say, entry)}: {number(say, times)}" for entry, times in topics)
        yield say.say("statistics_topics", items="\n".join(items))
    yield "\n".join(lines(say, statistics, Tally.THUMB, "statistics_thumbs", "thumb", Thumb))
    sent = say.say("statistics_inquiries", count=number(say, statistics.times(Tally.INQUIRY)))
    answered = lines(say, statistics, Tally.ANSWERED, "statistics_answered", "answered", Waited)
    yield f"{sent}\n" + "\n".join(answered)


def lines(
    say: Speaker,
    statistics: Statistics,
    kind: Tally,
    key: str,
    label: str,
    keys: type[QuestionOutcome] | type[Thumb] | type[Waited],
) -> Iterator[str]:
    """Yield how often something was in all, and how often of each sort."""
    yield say.say(key, count=number(say, statistics.times(kind)))
    for each in keys:
        yield f"• {say.say(f'{label}.{each}')}: {number(say, statistics.times(kind, each))}"


def number(say: Speaker, times: int) -> str:
    """Return a number as it may be told."""
    about = rounded(times)
    if about is None:
        return say.say("statistics_few", step=str(STEP))
    return say.say("statistics_about", count=str(about)) if about else "0"
