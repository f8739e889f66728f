"""The life of an inquiry: every transition from every status, and what is due when."""

from datetime import timedelta
from typing import get_args

import msgspec
import pytest

from bot.core.address import Address
from bot.core.inquiry import life
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.desk import Desk
from bot.core.inquiry.draft import Audience, Draft
from bot.core.inquiry.life import (
    Answered,
    Became,
    Closed,
    Delivery,
    Event,
    Inquiry,
    Life,
    Reminded,
    Signature,
    Terms,
    Unreached,
    Withdrawn,
    Written,
    signed,
)
from bot.core.inquiry.status import Status
from bot.core.language import Language
from tests.factories import CHAT, DRAFT, NOON, inquiry

NEW = Life(NOON)
REMINDED = Life(NOON, reminded_at=NOON + timedelta(hours=25))
ANSWERED = Life(NOON, Status.ANSWERED, NOON + timedelta(hours=1), NOON + timedelta(hours=25))
CLOSED = Life(
    NOON, Status.CLOSED, NOON + timedelta(hours=1), unreached_at=NOON, closed_at=NOON + timedelta(hours=2)
)
LATER = NOON + timedelta(days=2)


@pytest.mark.parametrize(
    ("before", "event", "changes"),
    [
        (NEW, Answered(), {"status": Status.ANSWERED, "answered_at": LATER}),
        (NEW, Closed(), {"status": Status.CLOSED, "closed_at": LATER}),
        (NEW, Withdrawn(), {"status": Status.CLOSED}),
        (NEW, Written(), {}),
        (NEW, Reminded(), {"reminded_at": LATER}),
        (NEW, Unreached(), {"unreached_at": LATER}),
        (REMINDED, Answered(), {"status": Status.ANSWERED, "answered_at": LATER}),
        (REMINDED, Closed(), {"status": Status.CLOSED, "closed_at": LATER}),
        (REMINDED, Written(), {}),
        (ANSWERED, Answered(), {"answered_at": LATER}),
        (ANSWERED, Closed(), {"status": Status.CLOSED, "closed_at": LATER}),
        (ANSWERED, Withdrawn(), {"status": Status.CLOSED}),
        (ANSWERED, Written(), {"status": Status.NEW, "waiting_since": LATER, "reminded_at": None}),
        (CLOSED, Answered(), {"status": Status.ANSWERED, "answered_at": LATER}),
        (CLOSED, Closed(), {"closed_at": LATER}),
        (CLOSED, Withdrawn(), {"closed_at": None}),
        (CLOSED, Written(), {"status": Status.NEW, "waiting_since": LATER}),
    ],
)
def test_what_becomes_of_it(before: Life, event: Event, changes: dict[str, object]) -> None:
    """All that is not said to change stays as it was."""
    after = msgspec.structs.replace(before, **changes)
    assert life.after(before, event, LATER) == after
    one = inquiry(**msgspec.structs.asdict(before))
    assert life.became(one, event, LATER) == Became(one.code, after)


@pytest.mark.parametrize("event", [kind() for kind in get_args(Event)])
@pytest.mark.parametrize("before", [NEW, REMINDED, ANSWERED, CLOSED])
def test_whatever_happens_it_is_in_one_status(before: Life, event: Event) -> None:
    assert life.after(before, event, LATER).status in Status


MINUTE = timedelta(minutes=1)
TERMS = Terms(reminder=60 * MINUTE, unreachable=30 * MINUTE, thread=timedelta(days=14))


@pytest.mark.parametrize(
    ("one", "waits", "due"),
    [
        (NEW, 60 * MINUTE, False),
        (NEW, 60 * MINUTE + timedelta(microseconds=1), True),
        (REMINDED, timedelta(days=9), False),
        (ANSWERED, timedelta(days=9), False),
        (CLOSED, timedelta(days=9), False),
        (life.after(ANSWERED, Written(), NOON), 59 * MINUTE, False),
        (life.after(ANSWERED, Written(), NOON), 61 * MINUTE, True),
    ],
)
def test_a_reminder_is_due_when_it_has_waited_for_long_and_once(
    one: Life, waits: timedelta, due: bool
) -> None:
    """The waiting begins anew with what the client writes after an answer."""
    waiting = inquiry(**msgspec.structs.asdict(one))
    assert life.reminder_due(waiting, NOON + waits, TERMS) is due


@pytest.mark.parametrize(
    ("one", "until", "waits", "due"),
    [
        (NEW, 90 * MINUTE, 89 * MINUTE, False),
        (NEW, 90 * MINUTE, 90 * MINUTE, True),
        (Life(NOON, reminded_at=NOON + 61 * MINUTE), 90 * MINUTE, 89 * MINUTE, False),
        (Life(NOON, reminded_at=NOON + 61 * MINUTE), 90 * MINUTE, 90 * MINUTE, True),
        (life.after(REMINDED, Reminded(), NOON + 90 * MINUTE), 90 * MINUTE, timedelta(days=9), False),
        (ANSWERED, 90 * MINUTE, timedelta(days=9), False),
    ],
)
def test_a_reminder_is_put_off_and_comes_once_more(
    one: Life, until: timedelta, waits: timedelta, due: bool
) -> None:
    waiting = inquiry(**msgspec.structs.asdict(one), desk=Desk(snoozed_until=NOON + until))
    assert life.reminder_due(waiting, NOON + waits, TERMS) is due


WAITING = Delivery(waiting_since=NOON)


@pytest.mark.parametrize(
    ("one", "delivery", "after", "due"),
    [
        (NEW, WAITING, 30 * MINUTE, False),
        (NEW, WAITING, 30 * MINUTE + timedelta(microseconds=1), True),
        (ANSWERED, WAITING, 31 * MINUTE, True),
        (ANSWERED, Delivery(ANSWERED.answered_at), timedelta(days=9), False),  # she is told again of it
        (NEW, Delivery(), 31 * MINUTE, False),
        (NEW, Delivery(notice="10"), 31 * MINUTE, False),
        (life.after(NEW, Unreached(), NOON), WAITING, 31 * MINUTE, False),
    ],
)
def test_a_client_is_told_once_when_it_does_not_get_through(
    one: Life, delivery: Delivery, after: timedelta, due: bool
) -> None:
    assert life.unreached_due(one, delivery, NOON + after, TERMS) is due


def answered(
    code: str, days_ago: int, status: Status = Status.ANSWERED, closed: int | None = None
) -> life.Inquiry:
    ended = None if closed is None else NOON - timedelta(days=closed)
    return inquiry(code, status=status, answered_at=NOON - timedelta(days=days_ago), closed_at=ended)


@pytest.mark.parametrize(
    ("inquiries", "code"),
    [
        ((), None),
        ((inquiry("A"),), None),
        ((answered("A", 1),), "A"),
        ((answered("A", 2), answered("B", 1), answered("C", 3)), "B"),
        ((answered("A", 2), answered("B", 1, Status.CLOSED)), "A"),
        ((answered("A", 1, Status.CLOSED),), None),  # withdrawn by its client
        ((answered("A", 20, Status.CLOSED, closed=1),), "A"),
        ((answered("A", 2), answered("B", 20, Status.CLOSED, closed=1)), "B"),
        ((answered("A", 20, Status.CLOSED, closed=14),), None),
        ((answered("A", 13),), "A"),
        ((answered("A", 14),), None),
        ((answered("A", 1, Status.NEW),), "A"),  # the client has written again since
        ((answered("A", 1), answered("B", 1)), "A"),
    ],
)
def test_what_a_client_writes_belongs_to_what_was_answered_last(
    inquiries: tuple[life.Inquiry, ...], code: str | None
) -> None:
    found = life.thread(inquiries, NOON, TERMS)
    assert (found and found.code) == code


def sent(code: str, days_ago: int) -> life.Inquiry:
    return inquiry(code, consented_at=NOON - timedelta(days=days_ago))


SIGNATURE = Signature("K7M-4QX", CHAT, Language.FI, NOON, "fi-00000000")


def test_a_complete_draft_becomes_an_inquiry() -> None:
    asked = ("Auttaako tämä?",)
    assert signed(DRAFT, SIGNATURE, asked) == inquiry()
    assert signed(DRAFT, SIGNATURE, asked, asked) == inquiry(unanswered=asked)


def test_what_is_signed_keeps_all_of_the_draft_and_of_the_signature() -> None:
    later, other = NOON + timedelta(hours=1), Address.parse("telegram:2")
    draft = msgspec.structs.replace(DRAFT, note="Kiireellinen.", said=("Meitä on 8.",))
    signature = Signature("AAA-001", other, Language.SV, later, "sv-11111111", topic="7")
    assert signed(draft, signature, ("A?", "B?"), ("B?",)) == Inquiry(
        code="AAA-001",
        chat=other,
        audience=Audience.GROUP,
        subject="Tiimimme riitelee.",
        name="Maija",
        contact=Contact(Medium.PHONE, "+358 40 1234567"),
        questions=("A?", "B?"),
        language=Language.SV,
        consented_at=later,
        policy="sv-11111111",
        life=Life(later),
        note="Meitä on 8.\nKiireellinen.",
        unanswered=("B?",),
        topic="7",
    )


@pytest.mark.parametrize(
    ("inquiries", "code"),
    [
        ((), None),
        ((answered("A", 1), answered("B", 1, Status.CLOSED)), None),
        ((inquiry("A"), answered("B", 1)), "A"),
        ((sent("A", 3), sent("B", 1), sent("C", 2)), "B"),
    ],
)
def test_what_waits_is_the_newest_that_has_no_answer(
    inquiries: tuple[life.Inquiry, ...], code: str | None
) -> None:
    found = life.waiting(inquiries)
    assert (found and found.code) == code


@pytest.mark.parametrize("missing", ["audience", "subject", "name", "contact"])
def test_a_draft_that_lacks_an_answer_does_not(missing: str) -> None:
    draft: Draft = msgspec.structs.replace(DRAFT, **{missing: None})
    with pytest.raises(ValueError, match=f"has no {missing} yet"):
        signed(draft, SIGNATURE, ())
