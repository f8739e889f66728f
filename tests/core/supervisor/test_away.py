"""What she is told of being away, compared whole; what comes of it is in the table."""

from datetime import date, timedelta

import pytest

from bot.core.address import SUPERVISOR
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.promise import Absence
from bot.core.inquiry.status import Status
from bot.core.message import Asked, Outgoing
from bot.core.reply import Choice, Reply
from bot.core.supervisor import away_effects as said
from bot.core.supervisor import away_events as events
from bot.core.supervisor import dialogue
from bot.core.supervisor.effects import Said
from bot.core.supervisor.events import TimePassed
from bot.core.supervisor.inquiry_effects import ShowQueue
from bot.core.supervisor.replies import Replies
from tests import factories
from tests.core.supervisor.table import GROUP, HERS, LATE, WROTE, at, known
from tests.factories import NOON, inquiry

REPLIES = Replies(factories.knowledge())
MONDAY = date(2026, 3, 9)
ENDING = Choice("choice.back", "s:back")
WAITING = (inquiry("AAA-AAA", promised=date(2026, 3, 6)), inquiry("BBB-BBB", promised=MONDAY), inquiry())
OTHERS = (inquiry("CCC-CCC", status=Status.CLOSED), inquiry("DDD-DDD", status=Status.ANSWERED))


def to_her(text: str, *choices: Choice, under: str | None = None, instead: str | None = None) -> Outgoing:
    reply = Reply(text, choices)
    return Outgoing(SUPERVISOR, reply, confidential=True, replies_to=under, replaces=instead)


def asking(text: str, placeholder: str | None) -> Outgoing:
    reply = Reply(text, placeholder=placeholder)
    return Outgoing(SUPERVISOR, reply, confidential=True, replies_to="20", asks=Asked.DAY)


@pytest.mark.parametrize(
    ("effect", "expected"),
    [
        (
            said.ShowAbsence(None, (MONDAY, date(2026, 3, 16))),
            to_her(
                "away_not",
                Choice("choice.away_until 9.3.2026", "s:away:2026-03-09"),
                Choice("choice.away_until 16.3.2026", "s:away:2026-03-16"),
                Choice("choice.another_day", "s:away?"),
                under="20",
            ),
        ),
        (said.ShowAbsence(Absence(MONDAY)), to_her("away_until 9.3.2026", ENDING, under="20")),
        (said.AskForDay(), asking("ask_for_day", "placeholder.day")),
        (said.AskForDay(objects=True), asking("away_no_day", "placeholder.day")),
        (said.ConfirmAway(MONDAY, 0, 0), to_her("away_confirmed 9.3.2026", ENDING)),
        (
            said.ConfirmAway(MONDAY, 3, 0, WROTE),
            to_her("away_confirmed 9.3.2026\n\naway_waiting 3", ENDING, instead="20"),
        ),
        (
            said.ConfirmAway(MONDAY, 3, 1),
            to_her("away_confirmed 9.3.2026\n\naway_waiting 3\n\naway_promised 1", ENDING),
        ),
        (said.ConfirmBack(WROTE), to_her("back", instead="20")),
        (said.SayNotAway(), to_her("away_no_more", under="20")),
        (said.TellBack(2), to_her("back_again 2")),
    ],
)
def test_what_she_is_told(effect: Said, expected: Outgoing) -> None:
    assert REPLIES.render(effect, at()) == (expected,)


def test_in_a_group_no_box_opens_for_everybody() -> None:
    assert REPLIES.render(said.AskForDay(), at(GROUP, GROUP)) == (asking("ask_for_day", None),)


@pytest.mark.parametrize(
    ("day", "offered"),
    [(2, (9, 16, 30)), (8, (9, 16, 30)), (9, (16, 23, 37))],  # a Monday, a Sunday, a Monday
)
def test_the_next_mondays_are_offered(day: int, offered: tuple[int, ...]) -> None:
    """Today is none of them."""
    situation = at(now=NOON.replace(day=day))
    (shown,) = dialogue.step(situation, events.AbsenceRequested(""))
    first = date(2026, 3, 1)
    assert shown == said.ShowAbsence(None, tuple(first + timedelta(days=each - 1) for each in offered))


@pytest.mark.parametrize(
    ("day", "expected"),
    [("3.3.", date(2026, 3, 3)), ("3.3.2027", date(2027, 3, 3)), ("4.3.2027", None), ("1.3.2026", None)],
)
def test_the_day_is_to_come_and_within_a_year(day: str, expected: date | None) -> None:
    brought = dialogue.step(at(), events.AbsenceRequested(day))
    confirmed = (said.ConfirmAway(expected, 0, 0), said.KeepAbsence(Absence(expected))) if expected else None
    assert brought == (confirmed or (said.AskForDay(objects=True),))


def test_what_waits_and_was_promised_before_she_is_back_is_counted() -> None:
    """What was promised for that very day can still be kept."""
    situation = at(inquiries=known(*WAITING, *OTHERS))
    brought = dialogue.step(situation, events.AbsenceRequested("9.3."))
    assert brought == (said.ConfirmAway(MONDAY, 3, 1), said.KeepAbsence(Absence(MONDAY)))


def test_what_was_promised_is_shown_to_her_as_long_as_it_waits() -> None:
    """In the notice, in the list and with one whole: it was promised in her name."""
    one = inquiry(promised=MONDAY)
    promised = "answer_promised 9.3.2026"
    answered = inquiry(status=Status.ANSWERED, promised=MONDAY)
    assert REPLIES.notices.notice(one).endswith(f"\n\n{promised}")
    assert promised not in REPLIES.notices.notice(answered)
    assert [promised in listed(each) for each in (one, answered, inquiry())] == [True, False, False]


def listed(one: Inquiry) -> str:
    (told,) = REPLIES.render(ShowQueue((one,)), at())
    assert isinstance(told, Outgoing)
    return told.reply.text


def test_she_is_not_reminded_while_she_is_away_nor_before_she_is_told_that_she_is_back() -> None:
    late = inquiry(consented_at=NOON - LATE)
    for back, reminded in ((MONDAY, False), (NOON.date(), False), (None, True)):
        absence = Absence(back) if back else None
        situation = at(HERS, inquiries=known(late), absence=absence)
        assert bool(dialogue.step(situation, TimePassed(late.code))) is reminded
