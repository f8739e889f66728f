"""Who of a group may act: as a conversation of steps, each from where the last one left the team."""

from dataclasses import dataclass, field

import pytest

from bot.core.address import SUPERVISOR
from bot.core.inquiry import life
from bot.core.message import Person, Source
from bot.core.supervisor import dialogue, events
from bot.core.supervisor import inquiry_effects as of_inquiry
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor import team_effects as of_team
from bot.core.supervisor import writing_effects as of_writing
from bot.core.supervisor.effects import Effect
from bot.core.supervisor.situation import Pairing
from bot.core.supervisor.team import MOST_UNSENT, NOBODY, Asking, Team
from tests.core.supervisor.table import CODE, GROUP, HERS, JOHANNA, LATE, NEW, PIRJO, UNDER, at, known, sent
from tests.factories import NOON

EVE = Person("666", "Eve")
REPLY, TAKE, CLOSE = (
    events.Wrote("Hei Maija!"),
    events.Pressed(on_inquiry.Taken(CODE), "Pirjo"),
    events.Pressed(on_inquiry.Finished(CODE), "Pirjo"),
)
ALLOW = events.Pressed(events.Allowed(PIRJO.id), "Johanna")
RELAYED = (of_writing.Relay(NEW, "Hei Maija!"), life.became(NEW, life.Answered(), NOON))


def dismiss(who: Person) -> events.Event:
    return events.Pressed(events.Dismissed(who.id), "Johanna")


@dataclass
class House:
    """A group in which Johanna opened the link, under a notice."""

    team: Team | None = field(default_factory=lambda: Team((JOHANNA,)))
    number: int = 20

    def does(self, who: Person | None, event: events.Event) -> tuple[Effect, ...]:
        """Return what *who* brings about, without the team, which is kept."""
        situation = at(
            GROUP,
            GROUP,
            source=Source(GROUP, str(self.number)),
            under=UNDER,
            there=sent(SUPERVISOR),
            inquiries=known(NEW),
            team=self.team,
            who=who,
        )
        brought = dialogue.step(situation, event)
        for effect in brought:
            if isinstance(effect, of_team.KeepTeam):
                self.team = effect.team
        self.number += 1
        return tuple(effect for effect in brought if not isinstance(effect, of_team.KeepTeam))


def test_one_who_was_not_confirmed_is_asked_for_once_and_done_for_after_that() -> None:
    """Under each message that was not sent it is said so; nothing of it goes later by itself."""
    house = House()
    assert house.does(PIRJO, REPLY) == (of_team.AskToAllow(PIRJO),)
    assert house.does(PIRJO, CLOSE) == ()
    assert house.does(PIRJO, REPLY) == ()
    assert house.does(JOHANNA, ALLOW) == (
        of_team.ConfirmAllowed(PIRJO),
        of_team.SayNotSent("20"),
        of_team.SayNotSent("22"),
    )
    assert house.does(PIRJO, REPLY) == RELAYED
    assert house.team == Team((JOHANNA, PIRJO))


@pytest.mark.parametrize("event", [REPLY, TAKE, CLOSE, events.Edited("Hei!"), ALLOW, dismiss(JOHANNA)])
def test_nothing_that_acts_is_done_for_one_who_was_not_confirmed(event: events.Event) -> None:
    """Allowing oneself and dismissing others neither."""
    house = House(Team((JOHANNA, EVE)).asked(PIRJO, None))
    assert house.does(PIRJO, event) == ()
    assert house.team is not None
    assert (house.team.members, [one.person for one in house.team.asking]) == ((JOHANNA, EVE), [PIRJO])


@pytest.mark.parametrize(
    "event", [events.QueueRequested(), events.Pressed(on_inquiry.AnswerRequested(CODE), "Pirjo")]
)
def test_what_only_tells_is_done_for_everybody(event: events.Event) -> None:
    (told,) = House().does(PIRJO, event)
    assert isinstance(told, of_inquiry.ShowQueue | of_writing.ExplainAnswering)


def test_a_member_is_taken_off_but_not_the_last() -> None:
    house = House(Team((JOHANNA, PIRJO)))
    assert house.does(JOHANNA, dismiss(PIRJO)) == (of_team.ConfirmDismissed(PIRJO),)
    assert house.does(PIRJO, REPLY) == (of_team.AskToAllow(PIRJO),)
    assert house.does(JOHANNA, dismiss(JOHANNA)) == (of_team.SayLastMember(JOHANNA),)
    assert house.team == Team((JOHANNA,), (Asking(PIRJO, ("21",)),))


def test_others_who_ask_go_on_asking_whoever_is_allowed_or_taken_off() -> None:
    house = House(Team((JOHANNA, EVE)))
    asking = Person("902", "Tiina")
    house.does(asking, REPLY)
    house.does(PIRJO, CLOSE)
    assert house.team == Team((JOHANNA, EVE), (Asking(asking, ("20",)), Asking(PIRJO)))
    house.does(JOHANNA, ALLOW)
    assert house.team == Team((JOHANNA, EVE, PIRJO), (Asking(asking, ("20",)),))
    house.does(JOHANNA, dismiss(EVE))
    assert house.team == Team((JOHANNA, PIRJO), (Asking(asking, ("20",)),))


def test_a_button_that_comes_too_late_shows_how_things_are() -> None:
    house = House(Team((JOHANNA, PIRJO)))
    assert house.does(JOHANNA, ALLOW) == (of_team.ShowMembers(Team((JOHANNA, PIRJO))),)
    assert house.does(JOHANNA, dismiss(EVE)) == (of_team.ShowMembers(Team((JOHANNA, PIRJO))),)


def test_one_who_does_not_show_herself_cannot_be_told_from_others() -> None:
    house = House()
    assert [house.does(None, event) for event in (REPLY, CLOSE)] == [(of_team.AskOwnName(),)] * 2
    assert house.team == Team((JOHANNA,))


def test_in_a_group_that_was_paired_before_there_were_members_all_act() -> None:
    house = House(None)
    assert house.does(PIRJO, REPLY) == RELAYED
    assert house.does(None, events.MembersRequested()) == (of_team.ShowMembers(None),)


@pytest.mark.parametrize(
    "event", [REPLY, TAKE, CLOSE, events.Edited("Hei!"), ALLOW, events.MembersRequested()]
)
def test_when_it_cannot_be_read_who_may_act_nobody_does_and_all_are_told_what_mends_it(
    event: events.Event,
) -> None:
    """What could not be read is left as it is; whoever opens a new link in the group is its first member."""
    house = House(NOBODY)
    assert house.does(JOHANNA, event) == (of_team.SayTeamLost(),)
    assert house.team is NOBODY
    offered = Pairing.of("secret", NOON + LATE)
    anew = at(GROUP, GROUP, pairing=offered, who=PIRJO, team=NOBODY)
    assert of_team.KeepTeam(Team((PIRJO,))) in dialogue.step(anew, events.LinkOpened("secret"))


def test_whoever_pairs_a_group_is_its_first_member_and_one_more_if_it_was_hers() -> None:
    offered = Pairing.of("secret", NOON + LATE)
    link = events.LinkOpened("secret")
    new = at(GROUP, None, pairing=offered, who=PIRJO)
    again = at(GROUP, GROUP, pairing=offered, who=PIRJO, team=Team((JOHANNA,)))
    private = at(HERS, GROUP, pairing=offered, who=PIRJO, team=Team((JOHANNA,)))
    kept = [
        [effect.team for effect in dialogue.step(situation, link) if isinstance(effect, of_team.KeepTeam)]
        for situation in (new, again, private)
    ]
    assert kept == [[Team((PIRJO,))], [Team((JOHANNA, PIRJO))], [None]]


def test_a_group_is_not_paired_by_one_who_does_not_show_herself() -> None:
    """There would be nobody to allow anybody; the link stays good."""
    situation = at(GROUP, None, pairing=Pairing.of("secret", NOON + LATE))
    assert dialogue.step(situation, events.LinkOpened("secret")) == (of_team.AskOwnName(),)


def test_of_what_was_not_sent_so_much_is_remembered_and_each_once() -> None:
    team = NOBODY
    for number in (*range(MOST_UNSENT + 5), 1):
        team = team.asked(PIRJO, str(number))
    assert team == Team((), (Asking(PIRJO, tuple(map(str, range(MOST_UNSENT)))),))
