"""When she is away: she says when she is back, clients are told, and it ends by itself on that day.

Meanwhile she is neither reminded nor told of new questions; new inquiries and messages reach her as always.
"""

from datetime import date, datetime, timedelta
from typing import assert_never

from bot.core.finnish_time import date_in, local, today
from bot.core.inquiry.promise import Absence
from bot.core.inquiry.status import Status
from bot.core.supervisor import away_effects as effects
from bot.core.supervisor import away_events as events
from bot.core.supervisor.effects import Effects
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.teaching import AWAKE

LONGEST = timedelta(days=366)
"""How far ahead the day is on which she is back, at most: what is further is a slip."""

OFFERED = (1, 2, 4)
"""Which of the next Mondays are offered as the day on which she is back."""


def asked(situation: Situation, when: str) -> Effects:
    """Return the step of the command: without a day it tells how it is, with one she is away until then."""
    if not when.strip():
        return (_shown(situation),)
    return written(situation, when)


def written(situation: Situation, text: str) -> Effects:
    """Return the step of her having written on which day she is back."""
    back = date_in(text, today(situation.now))
    return _away(situation, back) if back else (effects.AskForDay(objects=True),)


def pressed(situation: Situation, button: events.OfAbsence) -> Effects:
    """Return the step of a button about her being away."""
    match button:
        case events.AwayUntil(back):
            return _away(situation, back, pressed=True)
        case events.AnotherDay():
            return (effects.AskForDay(),)
        case events.AbsenceEnded() if _lasting(situation) is None:
            return (effects.SayNotAway(),)
        case events.AbsenceEnded():
            return (effects.ConfirmBack(situation.source), effects.KeepAbsence(None))
        case _:
            assert_never(button)


def over(situation: Situation) -> Effects:
    """Return the step of the day on which she is back: she is told in the morning, and what has waited."""
    if not is_over(situation):
        return ()
    waiting = sum(one.status is Status.NEW for one in situation.open)
    return (effects.TellBack(waiting), effects.KeepAbsence(None))


def is_over(situation: Situation) -> bool:
    """Tell whether she is to be told that she is back."""
    if situation.absence is None or situation.absence.lasts(situation.now):
        return False
    return local(situation.now).hour in AWAKE


def _shown(situation: Situation) -> effects.ShowAbsence:
    lasting = _lasting(situation)
    return effects.ShowAbsence(lasting, () if lasting else _mondays(situation.now))


def _lasting(situation: Situation) -> Absence | None:
    absence = situation.absence
    return absence if absence is not None and absence.lasts(situation.now) else None


def _mondays(now: datetime) -> tuple[date, ...]:
    next_one = today(now) + timedelta(days=7 - today(now).weekday())
    return tuple(next_one + timedelta(weeks=number - 1) for number in OFFERED)


def _away(situation: Situation, back: date, *, pressed: bool = False) -> Effects:
    """Return the step of her being away until a day, which is to come and not far off."""
    now = today(situation.now)
    if not now < back <= now + LONGEST:
        return (effects.AskForDay(objects=True),)
    waiting = [one.life.promised for one in situation.open if one.status is Status.NEW]
    promised = sum(by is not None and by < back for by in waiting)
    shown = situation.source if pressed else None
    confirmed = effects.ConfirmAway(back, len(waiting), promised, shown)
    return (confirmed, effects.KeepAbsence(Absence(back)))
