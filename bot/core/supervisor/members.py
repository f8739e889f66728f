"""Who of a group may act: the steps of asking, allowing and dismissing.

Everybody in the group reads. What acts, on a client or on the team, is done for members who were confirmed
once; for anybody else it is not done, she is told so once, and a member is asked to allow her. What she
wrote in vain is not kept but by its number: when she is allowed, each such message says that it was not sent.

A team without a member is one that cannot be read any more: nobody acts, until the group is paired anew.
"""

from collections.abc import Iterator
from typing import assert_never

from bot.core.inquiry.desk import OnDesk
from bot.core.supervisor import effects, events
from bot.core.supervisor import inquiry_effects as of_inquiry
from bot.core.supervisor import team_effects as of_team
from bot.core.supervisor import writing_effects as of_writing
from bot.core.supervisor.away_effects import KeepAbsence
from bot.core.supervisor.effects import Effect, Effects
from bot.core.supervisor.fact_effects import KeepStating
from bot.core.supervisor.meeting_effects import Invite
from bot.core.supervisor.question_effects import KeepTeaching, Settle
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.team import NOBODY

ACTS = (
    of_writing.Relay,
    of_writing.Withdraw,
    of_inquiry.TellClosed,
    Invite,
    of_inquiry.Forget,
    of_inquiry.SendExport,
    of_inquiry.ConfirmTaken,
    of_team.KeepTeam,
    KeepTeaching,
    KeepAbsence,
    KeepStating,
    Settle,
    OnDesk,
)
"""What only a confirmed member may bring about."""


def guarded(situation: Situation, event: events.Event, brought: Effects) -> Effects:
    """Return what *event* brings about: *brought*, or that whoever did it has to be allowed to first."""
    if may_act(situation) or not any(isinstance(effect, ACTS) for effect in brought):
        return brought
    if situation.who is None:
        return (of_team.AskOwnName(),)
    team = situation.team or NOBODY
    if not team.members:
        return (of_team.SayTeamLost(),)  # and nothing is kept: it may be readable again one day
    wrote = isinstance(event, events.Wrote | events.Edited) and situation.source
    asked = team.asked(situation.who, wrote.message_id if wrote else None)
    told = () if team.asker(situation.who.id) else (of_team.AskToAllow(situation.who),)
    return (of_team.KeepTeam(asked), *told)


def may_act(situation: Situation) -> bool:
    """Tell whether whoever did something may act: all may in a group that has no team yet."""
    if not situation.confirms or situation.team is None or not situation.here.is_group:
        return True
    return situation.who is not None and situation.team.member(situation.who.id) is not None


def nameless(situation: Situation) -> bool:
    """Tell whether a group is being paired by one who is not known, and could not be its first member."""
    return situation.here.is_group and situation.confirms and situation.who is None


def paired(situation: Situation) -> Iterator[Effect]:
    """Yield what becomes of the team when this chat is paired: whoever did it is the first of a new one."""
    team = None
    if situation.here.is_group and situation.who is not None:
        before = situation.team if situation.is_hers else None
        team = (before or NOBODY).confirmed(situation.who)
    if team != situation.team:
        yield of_team.KeepTeam(team)


def listed(situation: Situation) -> Effects:
    """Return the step of one who asks who may act."""
    if not situation.here.is_group:
        return (effects.ExplainChat(),)
    if situation.confirms and situation.team == NOBODY:
        return (of_team.SayTeamLost(),)
    return (of_team.ShowMembers(situation.team if situation.confirms else None),)


def pressed(situation: Situation, button: events.OfTeam) -> Effects:
    """Return the step of a button that allows or dismisses; one that came too late shows how things are."""
    team = situation.team or NOBODY
    match button:
        case events.Allowed(who) if asking := team.asker(who):
            unsent = tuple(of_team.SayNotSent(message) for message in asking.unsent)
            confirmed = team.confirmed(asking.person)
            return (of_team.KeepTeam(confirmed), of_team.ConfirmAllowed(asking.person), *unsent)
        case events.Dismissed(who) if member := team.member(who):
            if len(team.members) == 1:
                return (of_team.SayLastMember(member),)
            return (of_team.KeepTeam(team.dismissed(who)), of_team.ConfirmDismissed(member))
        case events.Allowed() | events.Dismissed():
            return listed(situation)
        case _:
            assert_never(button)
