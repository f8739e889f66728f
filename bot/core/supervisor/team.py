"""Who of her group acts for the supervisor: those who were confirmed once, by one who had been."""

from typing import Final

import msgspec

from bot.core.data import Data
from bot.core.message import Person

MOST_UNSENT = 20
"""How many messages that were not sent are remembered of one who asks; all of them are told at once."""


class Asking(Data, frozen=True):
    """One who has tried to act without being confirmed, and what she wrote in vain, by its numbers."""

    person: Person
    unsent: tuple[str, ...] = ()


class Team(Data, frozen=True):
    """The ``members`` who may act, and who is ``asking`` to."""

    members: tuple[Person, ...] = ()
    asking: tuple[Asking, ...] = ()

    def member(self, who: str) -> Person | None:
        """Return the member of an id."""
        return next((one for one in self.members if one.id == who), None)

    def asker(self, who: str) -> Asking | None:
        """Return who is asking, by an id."""
        return next((one for one in self.asking if one.person.id == who), None)

    def asked(self, who: Person, unsent: str | None) -> "Team":
        """Return the team when *who* has tried to act, by the message *unsent* if she wrote one."""
        before = self.asker(who.id) or Asking(who)
        added = (*before.unsent, unsent) if unsent and unsent not in before.unsent else before.unsent
        asking = msgspec.structs.replace(before, unsent=added[:MOST_UNSENT])
        return Team(self.members, (*self._others(who.id), asking))

    def confirmed(self, who: Person) -> "Team":
        """Return the team with *who* among its members."""
        members = tuple(one for one in self.members if one.id != who.id)
        return Team((*members, who), self._others(who.id))

    def dismissed(self, who: str) -> "Team":
        """Return the team without the member of an id."""
        return Team(tuple(one for one in self.members if one.id != who), self._others(who))

    def _others(self, who: str) -> tuple[Asking, ...]:
        return tuple(one for one in self.asking if one.person.id != who)


NOBODY: Final = Team()
"""A team of which nobody has been confirmed, or of which that cannot be read any more."""
