"""A client whom the supervisor has muted: nothing goes to her, which is said; all else is as for anybody."""

from dataclasses import replace

from bot.core.client import effects, states, steps
from bot.core.client.situation import Situation
from bot.core.client.steps import Step
from bot.core.inquiry.life import Became

TO_HER = (effects.Submit, effects.Forward, effects.OfferHandoff, effects.ShowStatus)
"""What goes to the supervisor, or tells that something would."""

OF_THAT = (*TO_HER, effects.Thank, effects.ConfirmForwarded, Became)
"""What goes with it: its thanks, and what becomes of the inquiry by it."""


def held_back(situation: Situation, taken: Step) -> Step:
    """Return the step of a client who may be muted: without what goes to her, and with word of that.

    No inquiry is begun either, that could not be sent in the end. What is urgent is not touched.
    """
    if not situation.muted or steps.is_urgent(taken.effects):
        return taken
    before = situation.conversation.state
    begins = isinstance(taken.state, states.INQUIRING) and not isinstance(before, states.BUSY)
    if begins:
        return replace(taken, state=states.Idle(), effects=(effects.SayMuted(),))
    if not any(isinstance(effect, TO_HER) for effect in taken.effects):
        return taken
    kept = tuple(effect for effect in taken.effects if not isinstance(effect, OF_THAT))
    offers = isinstance(taken.state, states.OfferingHandoff | states.OfferingRelay)
    state = states.Idle() if offers else taken.state
    return replace(taken, state=state, effects=(*kept, effects.SayMuted()))
