"""Which of all that is stored matters to what happens on the supervisor's side: nothing else is read."""

from bot.core.message import Asked, Sent
from bot.core.supervisor.away_events import AbsenceRequested, AwayUntil
from bot.core.supervisor.events import (
    Chosen,
    Event,
    ExportRequested,
    Item,
    KnowledgeLearned,
    PictureWanted,
    Pressed,
    QueueRequested,
    Searched,
    StatisticsRequested,
    Wrote,
)
from bot.core.supervisor.inquiry_events import DeletionConfirmed, Muted, Opened, Unmuted
from bot.core.supervisor.question_events import NewsDue, OfQuestions, OfTeaching, QuestionsRequested


def all_open(event: Event, *, under: bool) -> bool:
    """Tell whether all open inquiries matter to what she did, *under* a message or not."""
    match event:
        case QueueRequested() | Pressed(Chosen(Item.QUEUE)) | AbsenceRequested() | Pressed(AwayUntil()):
            return True
        case Wrote():
            return not under
        case _:
            return False


def every(event: Event) -> bool:
    """Tell whether every inquiry matters to what she did, the closed ones too."""
    match event:
        case Searched(words):
            return bool(words)
        case ExportRequested() | Pressed(Chosen(Item.EXPORT)):
            return True
        case _:
            return False


def searched_by(there: Sent | None) -> bool:
    """Tell whether every inquiry matters to a reply to what stands *there*: the words to look for."""
    return there is not None and there.asks is Asked.SEARCH


def thread(event: Event) -> bool:
    """Tell whether all that was sent about an inquiry matters to what she did."""
    return isinstance(event, Pressed) and isinstance(
        event.button, Opened | DeletionConfirmed | Muted | Unmuted
    )


def counts(event: Event) -> bool:
    """Tell whether what was counted matters to what she did."""
    match event:
        case StatisticsRequested() | Pressed(Chosen(Item.STATISTICS) | PictureWanted()):
            return True
        case _:
            return False


def questions(event: Event) -> bool:
    """Tell whether what could not be answered matters to what happened."""
    match event:
        case QuestionsRequested() | NewsDue() | Pressed(Chosen(Item.QUESTIONS)):
            return True
        case Pressed(button):
            return isinstance(button, OfQuestions | OfTeaching)
        case _:
            return isinstance(event, KnowledgeLearned)
