"""What she is told of her being away, in words."""

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from bot.core.finnish_time import written
from bot.core.message import Asked
from bot.core.reply import Choice
from bot.core.supervisor import away_effects as effects
from bot.core.supervisor import away_events, tokens
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import NO_WORDS, Messages, Speaker, under_what


def told(say: Speaker, effect: effects.SaidOfAbsence, situation: Situation) -> Messages:
    """Return what she is told of her being away."""
    match effect:
        case effects.ShowAbsence():
            return _shown(say, effect, situation)
        case effects.AskForDay(objects):
            key = "away_no_day" if objects else "ask_for_day"
            return say.ask(key, NO_WORDS, situation, "day", asks=Asked.DAY)
        case effects.ConfirmAway(shown=shown):
            choices = say.choices((away_events.AbsenceEnded(),))
            return say.put("\n\n".join(_confirmed(say, effect)), shown, choices)
        case effects.ConfirmBack(shown):
            return say.in_place("back", NO_WORDS, shown)
        case effects.SayNotAway():
            return say.tell("away_no_more", under=under_what(situation))
        case effects.TellBack(waiting):
            return say.tell("back_again", {"waiting": str(waiting)})
        case _:
            assert_never(effect)


def _shown(say: Speaker, effect: effects.ShowAbsence, situation: Situation) -> Messages:
    under = under_what(situation)
    if effect.absence is None:
        choices = (*(_until(say, day) for day in effect.days), *say.choices((away_events.AnotherDay(),)))
        return say.show(say.say("away_not"), choices, under=under)
    words, buttons = {"back": written(effect.absence.back)}, (away_events.AbsenceEnded(),)
    return say.tell("away_until", words, under=under, buttons=buttons)


def _until(say: Speaker, day: date) -> Choice:
    """Return the button of a Monday."""
    label = say.say("choice.away_until", back=written(day))
    return Choice(label, tokens.token(away_events.AwayUntil(day)))


def _confirmed(say: Speaker, effect: effects.ConfirmAway) -> Iterator[str]:
    yield say.say("away_confirmed", back=written(effect.back))
    if effect.waiting:
        yield say.say("away_waiting", waiting=str(effect.waiting))
    if effect.promised:
        yield say.say("away_promised", promised=str(effect.promised))
