"""When a client may expect an answer: told with every inquiry, and to whoever asks.

That she is away is told besides to those who write to her meanwhile, unasked once a day at most.
"""

from collections.abc import Iterable
from datetime import date

from bot.core.client import effects, steps
from bot.core.client.situation import Situation
from bot.core.client.states import OfferingRelay
from bot.core.client.steps import Step
from bot.core.finnish_time import today
from bot.core.inquiry import life, promise
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.promise import NOTHING_KNOWN, Expected

TELLING = (effects.Thank, effects.ShowStatus, effects.ConfirmForwarded)
"""What may tell that she is away."""


def status(situation: Situation, one: Inquiry, *, another: bool = False) -> effects.ShowStatus:
    """Return what says how far an inquiry is, and when an answer may be expected."""
    expected = situation.expected(one.life)
    return effects.ShowStatus(one, situation.arrived(one), another, expected, _was_told(situation, one))


def _was_told(situation: Situation, one: Inquiry) -> bool:
    """Tell whether the last thing that was said is how far *one* is."""
    match situation.conversation.state:
        case OfferingRelay(code, asked=False):
            return code == one.code
        case _:
            return False


def passed_on(situation: Situation, one: Inquiry, text: str) -> Step:
    """Return the step that passes *text* on into an inquiry, and says so."""
    said = effects.ConfirmForwarded(_unasked(situation, one))
    return steps.forwarded(situation, one, text, said)


def _unasked(situation: Situation, one: Inquiry) -> Expected:
    """Return what is said unasked of when an answer to what is written now may be expected."""
    after = life.after(one.life, life.Written(situation.promised), situation.now)
    expected = promise.expected(after.promised, situation.absence, situation.now)
    told = situation.conversation.away_told == today(situation.now)
    return NOTHING_KNOWN if expected.back is None or told else expected


def away_told(situation: Situation, said: Iterable[effects.Effect]) -> date | None:
    """Return the day on which the client was last told that she is away, after what is *said* now."""
    now = any(isinstance(effect, TELLING) and effect.expected.back is not None for effect in said)
    return today(situation.now) if now else situation.conversation.away_told
