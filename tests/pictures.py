"""The pictures of the statistics in ``docs/statistics/``: drawn by the program, of numbers that are made up.

``python -m tests.pictures`` draws them anew. Much, little and next to nothing is asked in them.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from bot.adapters import drawing, knowledge_files
from bot.core.counts import SENT, WEEK, WEEKS, Counted, QuestionOutcome, Statistics, Tally, Thumb, Waited
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.picture import Picture, Theme
from bot.core.supervisor import statistics_picture
from bot.core.supervisor.speaking import Speaker

FOLDER = Path("docs/statistics")
MONDAY = date(2026, 11, 30)

ASKED = (9, 23, 21, 18, 37, 22, 33, 41, 44, 36, 47, 34)
"""Questions of each week, where much is asked."""

SHARES = {
    QuestionOutcome.ANSWER: 0.62,
    QuestionOutcome.UNANSWERED: 0.13,
    QuestionOutcome.SUGGEST: 0.16,
    QuestionOutcome.FALLBACK: 0.09,
}

MUCH = (
    *(
        Counted(MONDAY - (WEEKS - 1 - number) * WEEK, Tally.QUESTION, outcome, round(asked * share))
        for number, asked in enumerate(ASKED)
        for outcome, share in SHARES.items()
    ),
    *(
        Counted(MONDAY, Tally.TOPIC, entry, times)
        for entry, times in {"price": 61, "session-length": 44, "what-is": 38, "location": 27}.items()
    ),
    Counted(MONDAY, Tally.TOPIC, "remote", 19),
    Counted(MONDAY, Tally.TOPIC, "confidentiality", 12),
    Counted(MONDAY, Tally.THUMB, Thumb.HELPFUL, 84),
    Counted(MONDAY, Tally.THUMB, Thumb.NOT_HELPFUL, 12),
    Counted(MONDAY, Tally.INQUIRY, SENT, 23),
    Counted(MONDAY, Tally.ANSWERED, Waited.DAY, 14),
    Counted(MONDAY, Tally.ANSWERED, Waited.THREE_DAYS, 6),
    Counted(MONDAY, Tally.ANSWERED, Waited.WEEK, 2),
)

LITTLE = (
    Counted(MONDAY, Tally.QUESTION, QuestionOutcome.ANSWER, 3),
    Counted(MONDAY - 2 * WEEK, Tally.QUESTION, QuestionOutcome.ANSWER, 6),
    Counted(MONDAY - 2 * WEEK, Tally.QUESTION, QuestionOutcome.FALLBACK, 2),
    Counted(MONDAY - 2 * WEEK, Tally.TOPIC, "price", 5),
    Counted(MONDAY, Tally.INQUIRY, SENT, 1),
)

ONE_INQUIRY = (Counted(MONDAY, Tally.INQUIRY, SENT, 1),)


def of(
    knowledge: Knowledge, counted: tuple[Counted, ...], theme: Theme, language: Language = Language.FI
) -> Picture:
    """Return the picture of what was counted."""
    return statistics_picture.picture(Speaker(knowledge, language), Statistics(counted, MONDAY), theme)


def shown(knowledge: Knowledge) -> Mapping[str, Picture]:
    """Return the pictures by the names of their files."""
    return dict(_shown(knowledge))


def _shown(knowledge: Knowledge) -> Iterator[tuple[str, Picture]]:
    for theme in Theme:
        yield f"{theme}.png", of(knowledge, MUCH, theme)
    yield "little.png", of(knowledge, LITTLE, Theme.LIGHT)


def main() -> None:
    """Draw the pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, picture in shown(knowledge_files.load(Path("knowledge")).knowledge).items():
        FOLDER.joinpath(name).write_bytes(drawing.drawn(picture))


if __name__ == "__main__":
    main()
