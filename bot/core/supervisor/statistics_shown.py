"""What was asked and answered in numbers: rounded, so that no person shows.

A picture, and under it the same in words: who does not see it misses nothing.
"""

from collections.abc import Iterator
from typing import assert_never

import msgspec

from bot.core.counts import (
    STEP,
    WEEK,
    WEEKS,
    QuestionOutcome,
    Statistics,
    Tally,
    Thumb,
    Waited,
    rounded,
    week_of,
)
from bot.core.finnish_time import written
from bot.core.picture import Theme
from bot.core.supervisor import effects, events
from bot.core.supervisor.questions_shown import topic
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import Messages, Speaker, under_what
from bot.core.supervisor.statistics_picture import picture

MOST_TOPICS = 8
"""How many topics are told, at most."""


def told(
    say: Speaker, effect: effects.ShowStatistics | effects.ShowPicture, situation: Situation
) -> Messages:
    """Return the numbers of the last weeks as she is shown them."""
    statistics, under = Statistics(effect.counted, week_of(situation.now)), under_what(situation)
    if is_empty(statistics):
        return say.tell("statistics_none", under=under)
    match effect:
        case effects.ShowStatistics():
            details = say.show("\n\n".join(_details(say, statistics)))
            return (*_pictured(say, statistics, Theme.LIGHT, under), *details)
        case effects.ShowPicture(_, theme):
            return _pictured(say, statistics, theme, under)
        case _:
            assert_never(effect)


def _pictured(say: Speaker, statistics: Statistics, theme: Theme, under: str | None) -> Messages:
    """Return the picture, with a button for the other theme: which one her phone has, only she knows."""
    buttons = say.choices((events.PictureWanted(theme.other),))
    shown = say.show(_heading(say), buttons, under=under)
    drawing = picture(say, statistics, theme)
    return tuple(msgspec.structs.replace(message, picture=drawing) for message in shown)


def text(say: Speaker, statistics: Statistics) -> str:
    """Return the numbers of the last weeks as text."""
    if is_empty(statistics):
        return say.say("statistics_none")
    return "\n\n".join((_heading(say), *_details(say, statistics)))


def is_empty(statistics: Statistics) -> bool:
    """Tell whether there is nothing to be told."""
    return not statistics.weekly(Tally.QUESTION) and not statistics.times(Tally.INQUIRY)


def _heading(say: Speaker) -> str:
    return say.say("statistics", weeks=str(WEEKS), step=str(STEP))


def _details(say: Speaker, statistics: Statistics) -> Iterator[str]:
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
