"""What was asked and answered in numbers, as a picture.

Its numbers are rounded like those of the text. What a week's questions came to is told by shares of its bar,
and not even that of a week with so few that their number is not told.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.core.counts import STEP, WEEK, WEEKS, QuestionOutcome, Statistics, Tally, Thumb, Waited, rounded
from bot.core.finnish_time import written
from bot.core.picture import Bar, Chart, Picture, Theme
from bot.core.supervisor.questions_shown import topic
from bot.core.supervisor.speaking import Speaker

MOST_DRAWN = 5
"""How many topics a picture has room for."""


def picture(say: Speaker, statistics: Statistics, theme: Theme) -> Picture:
    """Return the picture of the last weeks' numbers."""
    first, last = statistics.week - (WEEKS - 1) * WEEK, statistics.week + timedelta(days=6)
    topics = statistics.most(Tally.TOPIC)[:MOST_DRAWN]
    inquiries = Bar(say.say("picture.sent"), rounded(statistics.times(Tally.INQUIRY)))
    return Picture(
        title=say.say("choice.menu.stats"),
        subtitle=say.say("picture.subtitle", first=written(first), last=written(last), step=str(STEP)),
        weeks=Chart(say.say("picture.weeks"), tuple(_weeks(statistics, first))),
        outcomes=_sorts(say, statistics, Tally.QUESTION, "outcome", QuestionOutcome),
        topics=Chart(
            say.say("picture.topics"),
            tuple(Bar(topic(say, entry), rounded(times)) for entry, times in topics),
        ),
        thumbs=_sorts(say, statistics, Tally.THUMB, "thumb", Thumb),
        inquiries=Chart(say.say("picture.inquiries"), (inquiries,)),
        answered=_sorts(say, statistics, Tally.ANSWERED, "answered", Waited),
        few=say.say("statistics_few", step=str(STEP)),
        theme=theme,
    )


def _weeks(statistics: Statistics, first: date) -> Iterator[Bar]:
    """Yield a bar for each week, the oldest first, called by the day that it begins on."""
    for monday in (first + number * WEEK for number in range(WEEKS)):
        number = rounded(statistics.in_week(monday, Tally.QUESTION))
        sorts = QuestionOutcome if number else ()
        parts = (rounded(statistics.in_week(monday, Tally.QUESTION, each)) for each in sorts)
        yield Bar(f"{monday.day}.{monday.month}.", number, tuple(parts))


def _sorts(
    say: Speaker,
    statistics: Statistics,
    kind: Tally,
    label: str,
    keys: type[QuestionOutcome] | type[Thumb] | type[Waited],
) -> Chart:
    """Return how often there was each sort of a kind."""
    bars = (Bar(say.say(f"{label}.{key}"), rounded(statistics.times(kind, key))) for key in keys)
    return Chart(say.say(f"picture.{kind}"), tuple(bars))
