"""What she is told in numbers, compared whole."""

from datetime import date

from bot.core.address import SUPERVISOR
from bot.core.counts import WEEK, WEEKS, Counted, Tally
from bot.core.message import Outgoing
from bot.core.picture import Bar, Chart, Picture, Theme
from bot.core.reply import Choice, Reply
from bot.core.supervisor.effects import ShowPicture, ShowStatistics
from bot.core.supervisor.replies import Replies
from tests import factories
from tests.core.supervisor.table import at

REPLIES = Replies(factories.knowledge())
MONDAY, BEFORE = date(2026, 3, 2), date(2026, 2, 23)

COUNTED = (
    Counted(MONDAY, Tally.QUESTION, "answer", 12),
    Counted(BEFORE, Tally.QUESTION, "answer", 3),
    Counted(MONDAY, Tally.QUESTION, "fallback", 3),
    Counted(MONDAY, Tally.TOPIC, "price", 8),
    Counted(MONDAY, Tally.TOPIC, "length", 4),
    Counted(MONDAY, Tally.THUMB, "helpful", 5),
    Counted(MONDAY, Tally.INQUIRY, "sent", 1),
    Counted(MONDAY, Tally.ANSWERED, "day", 1),
)


def told(*counted: Counted) -> tuple[Outgoing, ...]:
    messages = REPLIES.render(ShowStatistics(counted), at())
    return tuple(message for message in messages if isinstance(message, Outgoing))


def test_there_may_be_none_yet() -> None:
    none = Outgoing(SUPERVISOR, Reply("statistics_none"), confidential=True, replies_to="20")
    long_ago = Counted(date(2020, 3, 2), Tally.QUESTION, "answer", 50)
    assert told() == told(long_ago) == REPLIES.render(ShowPicture((), Theme.DARK), at()) == (none,)


def test_all_is_told_and_rounded() -> None:
    """In a picture, and without it: its words, and what stands under it, say the same."""
    picture, words = told(*COUNTED)
    few = "statistics_few 5"
    assert (picture.reply.text, words.picture) == ("statistics 5 12", None)
    assert words.reply.text.split("\n\n") == [
        "statistics_questions statistics_about 20\n• outcome.answer: statistics_about 15\n"
        f"• outcome.unanswered: 0\n• outcome.suggest: 0\n• outcome.fallback: {few}",
        f"statistics_weekly • 2.3.2026–8.3.2026: statistics_about 15\n• 23.2.2026–1.3.2026: {few}",
        "statistics_topics • Mitä maksaa?: statistics_about 10",
        "statistics_thumbs statistics_about 5\n• thumb.helpful: statistics_about 5\n• thumb.not_helpful: 0",
        f"statistics_inquiries {few}\nstatistics_answered {few}\n• answered.day: {few}\n"
        "• answered.three_days: 0\n• answered.week: 0\n• answered.longer: 0",
    ]


def test_the_picture_has_no_number_that_the_words_do_not_tell() -> None:
    """Of a week with so few that they are not told, nothing says what they came to."""
    mondays = (MONDAY - number * WEEK for number in reversed(range(2, WEEKS)))
    weeks = (
        *(Bar(f"{each.day}.{each.month}.", 0) for each in mondays),
        Bar("23.2.", None),
        Bar("2.3.", 15, (10, 0, 0, None)),
    )
    picture = Picture(
        "choice.menu.stats",
        "picture.subtitle 15.12.2025 8.3.2026 5",
        Chart("picture.weeks", weeks),
        Chart(
            "picture.question",
            (
                Bar("outcome.answer", 15),
                Bar("outcome.unanswered", 0),
                Bar("outcome.suggest", 0),
                Bar("outcome.fallback", None),
            ),
        ),
        Chart("picture.topics", (Bar("Mitä maksaa?", 10),)),
        Chart("picture.thumb", (Bar("thumb.helpful", 5), Bar("thumb.not_helpful", 0))),
        Chart("picture.inquiries", (Bar("picture.sent", None),)),
        Chart(
            "picture.answered",
            (
                Bar("answered.day", None),
                *(Bar(f"answered.{each}", 0) for each in ("three_days", "week", "longer")),
            ),
        ),
        "statistics_few 5",
        Theme.DARK,
    )
    reply = Reply("statistics 5 12", (Choice("choice.light", "s:picture:light"),))
    assert REPLIES.render(ShowPicture(COUNTED, Theme.DARK), at()) == (
        Outgoing(SUPERVISOR, reply, confidential=True, replies_to="20", picture=picture),
    )
