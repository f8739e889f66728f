"""A reaction of either side: whether it counts, and where it is set."""

from bot.core.address import SUPERVISOR
from bot.core.message import Reaction
from bot.core.sending import reactions
from bot.core.supervisor import members
from bot.core.supervisor.situation import Situation
from bot.ports.store import View


def carried(view: View, hers: Situation, emoji: str | None) -> tuple[Reaction, ...]:
    """Return what becomes of a reaction to what stands there, which would be *hers*, or else a client's."""
    reaction = reactions.carried(view.there, emoji)
    return (reaction,) if reaction and _is_heard(view, hers, reaction) else ()


def _is_heard(view: View, hers: Situation, reaction: Reaction) -> bool:
    """Tell whether a reaction counts: hers where she reads, if she may act; a client's, unless muted."""
    if view.there is not None and view.there.to == SUPERVISOR:
        return hers.is_hers and members.may_act(hers)
    one = view.inquiries.get((reaction.about or "").upper())
    return one is not None and not (one.desk and one.desk.muted) and view.is_read_at(reaction.to)
