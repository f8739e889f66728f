"""The end of a pairing: the supervisor's rights end at once, and what can be taken back is."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from bot.core.address import SUPERVISOR
from bot.core.data import to_json
from bot.core.message import Deletion, Departure, Message
from bot.core.supervisor.place import deletable, out_of_sight
from bot.core.supervisor.replies import Replies
from bot.ports.store import Commit, Key, Outdated, Query, Store, View

ENDS = (Key.SUPERVISOR, Key.PAIRING, Key.TEAM)
"""What is not remembered any more."""


@dataclass(frozen=True, slots=True)
class Ended:
    """What has ended: whether somebody was paired, and whether a link was on offer.

    Of the messages in her chat ``taken_back`` are deleted as soon as they can be, and ``left`` are too old
    for that; ``again`` is how many open inquiries wait to be told to whoever is paired next.
    """

    paired: bool = False
    offered: bool = False
    taken_back: int = 0
    left: int = 0
    again: int = 0


async def end(store: Store, replies: Replies, now: Callable[[], datetime]) -> Ended:
    """End the pairing that there is, and void the link on offer, in one transaction; nothing is lost by it.

    Whoever works with the same store, in this process or another, obeys from its next look on.
    """
    while True:
        view, at = await store.look(Query(open=True, hers=True)), now()
        ended, commit = _ending(view, replies, at)
        with suppress(Outdated):
            await store.commit(replace(commit, rests_on=view.basis))
            return ended


def _ending(view: View, replies: Replies, now: datetime) -> tuple[Ended, Commit]:
    commit = Commit(SUPERVISOR, now, remembers=tuple((key, None) for key in ENDS))
    if view.place is None:
        return Ended(offered=view.pairing is not None), commit
    young, left = deletable(view.hers, view.place, now)
    open_ = tuple(sorted(view.inquiries.values(), key=lambda one: one.life.waiting_since))
    again = out_of_sight(open_, view.hers, None)
    past = to_json(view.past.left(view.place, now)).decode()
    outgoing: tuple[Message, ...] = (
        *(Deletion(view.place.whole, copy.message_id) for copy in young),
        *replies.ended(view.place),
        *((Departure(view.place),) if view.place.is_group else ()),
        *chain.from_iterable(replies.notices.again(one, None) for one in again),
    )
    ended = Ended(True, view.pairing is not None, len(young), left, len(again))
    return ended, replace(commit, remembers=(*commit.remembers, (Key.PAST, past)), outgoing=outgoing)
