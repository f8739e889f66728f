"""How what she wrote to a client is taken back: by a reply to it, as long as Telegram lets the bot."""

from bot.core.message import DELETABLE
from bot.core.supervisor import facts, teaching
from bot.core.supervisor import writing_effects as of_writing
from bot.core.supervisor.effects import Effects
from bot.core.supervisor.fact_effects import AskFactUndoing
from bot.core.supervisor.situation import Situation


def asked(situation: Situation) -> Effects:
    """Return the step of her asking for it: under a message of hers, else it is what she taught last."""
    under = situation.under
    copies = tuple(copy for copy in situation.copies_of_under if copy.is_a_clients)
    if under is None:
        return _undoing(situation) or (of_writing.SayNothingToTakeBack(),)
    if not copies and situation.drawer.of(under.message_id):
        left = situation.drawer.without(under.message_id)
        return (of_writing.ConfirmDropped(), of_writing.KeepDrawer(left))
    young = tuple(copy for copy in copies if situation.now - copy.at < DELETABLE)
    if young:
        return tuple(of_writing.Withdraw(copy, under) for copy in young)
    return (of_writing.SayTooOld(copies[0].about or ""),) if copies else (of_writing.SayNothingToTakeBack(),)


def _undoing(situation: Situation) -> Effects:
    """Return the step of taking back what was taught or stated last; () if there is nothing.

    The ids of both begin with when that was.
    """
    stated, taught = facts.last(situation), teaching.last(situation)
    if stated is not None and (taught is None or stated.id > taught.id):
        return (AskFactUndoing(stated),)
    return teaching.undoing(situation)
