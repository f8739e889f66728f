"""How a chat becomes hers, and how she is followed to another."""

from collections.abc import Iterator

from bot.core.address import Address
from bot.core.supervisor import (
    effects,
    members,
)
from bot.core.supervisor import (
    inquiry_effects as of_inquiry,
)
from bot.core.supervisor import (
    team_effects as of_team,
)
from bot.core.supervisor.effects import Effect, Effects
from bot.core.supervisor.place import out_of_sight
from bot.core.supervisor.situation import Situation


def opened(situation: Situation, code: str) -> Effects:
    """Return the step of a link: whoever opens a good one first is the supervisor from then on."""
    if situation.pairing and situation.pairing.opens(code, situation.now):
        if members.nameless(situation):
            return (of_team.AskOwnName(),)  # the link is good still
        here = situation.here
        place = Address(here.network, here.chat, here.party, situation.topic)
        paired = (effects.Pair(place), effects.ConfirmPaired())
        return (*paired, *members.paired(situation), *_moved(situation))
    if situation.is_hers:  # she opens it once more
        return (effects.ConfirmPaired(),)
    return (effects.RefusePairing(),)


def followed(situation: Situation, to: Address) -> Iterator[Effect]:
    """Yield what it brings about that her group goes on as the chat *to*.

    There the bot has said nothing yet that could be replied to, so she is told anew of all that is open.
    """
    yield effects.Move(to)
    yield effects.KeepPast(situation.past.left(situation.place, situation.now, to).without(to))
    if again := out_of_sight(situation.open, situation.hers, to):
        yield of_inquiry.TellAgain(again)


def _moved(situation: Situation) -> Iterator[Effect]:
    """Yield what it brings about that she reads here and nowhere else from now on."""
    left = None if situation.is_hers else situation.place
    past = situation.past.left(left, situation.now).without(situation.here)
    if past != situation.past:
        yield effects.KeepPast(past)
    if left is not None:
        yield effects.TellMoved(left)
        if again := out_of_sight(situation.open, situation.hers, situation.here):
            yield of_inquiry.TellAgain(again)
