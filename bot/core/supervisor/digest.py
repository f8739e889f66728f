"""The digest: on Monday morning how the last week was, on other days a line, and only if somebody waits."""

from datetime import timedelta
from typing import Final

import msgspec

from bot.core.counts import Counted, week_of
from bot.core.finnish_time import local
from bot.core.inquiry.status import Status
from bot.core.supervisor import effects
from bot.core.supervisor.effects import Effects
from bot.core.supervisor.question_effects import KeepTeaching
from bot.core.supervisor.questions import open_to_her
from bot.core.supervisor.situation import Situation

MORNING: Final = range(8, 12)
"""The hours in Finland in which she is told: later it would be no news of the morning."""

MONDAY: Final = 0
"""The day on which she is told of the week before."""


def is_due(situation: Situation) -> bool:
    """Tell whether it is time to look what there is to be told today: once a day, unless she is away."""
    now = local(situation.now)
    here = situation.place is not None and situation.absence is None
    return here and situation.terms.digest and now.hour in MORNING and situation.teaching.told != now.date()


def due(situation: Situation) -> Effects:
    """Return the step of a morning."""
    if not is_due(situation):
        return ()
    today = local(situation.now).date()
    waiting = tuple(one for one in situation.open if one.status is Status.NEW)
    questions = len(open_to_her(situation.questions))
    kept = KeepTeaching(msgspec.structs.replace(situation.teaching, told=today))
    if today.weekday() == MONDAY:
        return (effects.TellWeek(waiting, questions, _last_week(situation)), kept)
    return (effects.TellWaiting(waiting, questions), kept) if waiting else (kept,)


def _last_week(situation: Situation) -> tuple[Counted, ...]:
    """Return what was counted in the week before this one."""
    last = week_of(situation.now) - timedelta(days=7)
    return tuple(one for one in situation.counts if one.week == last)
