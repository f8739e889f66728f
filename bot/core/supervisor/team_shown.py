"""What a group is told of who may act in it."""

from collections.abc import Iterable
from typing import assert_never

from bot.core.address import SUPERVISOR
from bot.core.message import Outgoing, Person
from bot.core.reply import Choice, Reply, shorten
from bot.core.sending.pieces import cut
from bot.core.supervisor import (
    events,
    tokens,
)
from bot.core.supervisor import (
    team_effects as of_team,
)
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import LABELS, Messages, Speaker
from bot.core.supervisor.team import Team

OfTeam = (
    of_team.SayTeamLost
    | of_team.AskToAllow
    | of_team.ConfirmAllowed
    | of_team.SayNotSent
    | of_team.ConfirmDismissed
    | of_team.SayLastMember
    | of_team.ShowMembers
)
"""What a group is told of who may act in it."""


def told(say: Speaker, effect: OfTeam, situation: Situation) -> Messages:
    """Return what the group is told of who may act in it."""
    match effect:
        case of_team.SayTeamLost():
            return under_it(say, situation, "team_lost")
        case of_team.AskToAllow(person):
            choices = (_choice_of(say, events.Allowed(person.id), person),)
            return under_it(say, situation, "ask_to_allow", choices, name=_name_of(person))
        case of_team.ConfirmAllowed(person):
            return say.tell("allowed", {"name": _name_of(person)})
        case of_team.SayNotSent(message):
            return say.tell("not_sent", under=message)
        case of_team.ConfirmDismissed(person):
            return say.tell("dismissed", {"name": _name_of(person)})
        case of_team.SayLastMember(person):
            return say.tell("last_member", {"name": _name_of(person)})
        case of_team.ShowMembers(team):
            return _members(say, team, situation)
        case _:
            assert_never(effect)


def _members(say: Speaker, team: Team | None, situation: Situation) -> Messages:
    if team is None:
        return under_it(say, situation, "members_everyone")
    asking = [one.person for one in team.asking]
    lists = {"members": team.members, "members_asking": asking} if asking else {"members": team.members}
    text = "\n\n".join(say.say(key, items=_items(people)) for key, people in lists.items())
    dismissing = (_choice_of(say, events.Dismissed(one.id), one) for one in team.members)
    allowing = (_choice_of(say, events.Allowed(one.id), one) for one in asking)
    return cut(Outgoing(SUPERVISOR, Reply(text, (*allowing, *dismissing)), confidential=True))


def _choice_of(say: Speaker, button: events.OfTeam, person: Person) -> Choice:
    label = say.say(f"choice.{LABELS[type(button)]}", name=_name_of(person))
    return Choice(label, tokens.token(button))


def under_it(
    say: Speaker, situation: Situation, key: str, choices: tuple[Choice, ...] = (), **values: str
) -> Messages:
    """Return a sentence under what was done, in the chat in which it was."""
    under = situation.source.message_id if situation.source else None
    return (Outgoing(situation.here, Reply(say.say(key, **values), choices), replies_to=under),)


def _name_of(person: Person) -> str:
    return shorten(person.name) or person.id


def _items(people: Iterable[Person]) -> str:
    return "\n".join(f"• {_name_of(person)}" for person in people)
