"""What she is told in numbers, compared whole."""

from datetime import date

from bot.core.address import SUPERVISOR
from bot.core.counts import Counted, Tally
from bot.core.message import Outgoing
from bot.core.reply import Reply
from bot.core.supervisor.effects import ShowStatistics
from bot.core.supervisor.replies import Replies
from tests import factories
from tests.core.supervisor.table import at

REPLIES = Replies(factories.knowledge())
MONDAY, BEFORE = date(2026, 3, 2), date(2026, 2, 23)


def told(*counted: Counted) -> str:
    (message,) = REPLIES.render(ShowStatistics(counted), at())
    assert isinstance(message, Outgoing)
    same = Outgoing(SUPERVISOR, Reply(message.reply.text), confidential=True, replies_to="20")
    assert message == same
    return message.reply.text


def test_there_may_be_none_yet() -> None:
    assert told() == told(Counted(date(2020, 3, 2), Tally.QUESTION, "answer", 50)) == "statistics_none"


def test_all_is_told_and_rounded() -> None:
    text = told(
        Counted(MONDAY, Tally.QUESTION, "answer", 12),
        Counted(BEFORE, Tally.QUESTION, "answer", 6),
        Counted(MONDAY, Tally.QUESTION, "fallback", 3),
        Counted(MONDAY, Tally.TOPIC, "price", 8),
        Counted(MONDAY, Tally.TOPIC, "length", 4),
        Counted(MONDAY, Tally.THUMB, "helpful", 5),
        Counted(MONDAY, Tally.INQUIRY, "sent", 1),
        Counted(MONDAY, Tally.ANSWERED, "day", 1),
    )
    few = "statistics_few 5"
    assert text.split("\n\n") == [
        "statistics 5 12",
        "statistics_questions statistics_about 20\n• outcome.answer: statistics_about 20\n"
        f"• outcome.unanswered: 0\n• outcome.suggest: 0\n• outcome.fallback: {few}",
        "statistics_weekly • 2.3.2026–8.3.2026: statistics_about 15\n"
        "• 23.2.2026–1.3.2026: statistics_about 5",
        "statistics_topics • Mitä maksaa?: statistics_about 10",
        "statistics_thumbs statistics_about 5\n• thumb.helpful: statistics_about 5\n• thumb.not_helpful: 0",
        f"statistics_inquiries {few}\nstatistics_answered {few}\n• answered.day: {few}\n"
        "• answered.three_days: 0\n• answered.week: 0\n• answered.longer: 0",
    ]
