"""What is said and done about who of a group may act."""

from bot.core.data import Data
from bot.core.message import Person
from bot.core.supervisor.team import Team


class AskOwnName(Data, frozen=True):
    """Ask one who acts for the group without showing herself to do it in her own name."""


class SayTeamLost(Data, frozen=True):
    """Say that it is not known any more who may act, that nobody may, and what mends it."""


class AskToAllow(Data, frozen=True):
    """Say that somebody may not act before a member allows it, and let that be done."""

    person: Person


class ConfirmAllowed(Data, frozen=True):
    """Say that somebody may act from now on, and that what was tried before was not done."""

    person: Person


class SayNotSent(Data, frozen=True):
    """Say under a ``message`` that it was not sent."""

    message: str


class ConfirmDismissed(Data, frozen=True):
    """Say that somebody may not act any more."""

    person: Person


class SayLastMember(Data, frozen=True):
    """Say that the last who may act cannot be taken off."""

    person: Person


class ShowMembers(Data, frozen=True):
    """List who may act, and who is asking to; None: everybody may."""

    team: Team | None


class KeepTeam(Data, frozen=True):
    """Keep who may act, and who is asking to."""

    team: Team | None
