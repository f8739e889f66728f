"""Where she reads and where she did: whose words are whose, as a table."""

from datetime import timedelta

import pytest

from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.message import DELETABLE, Sent, Source
from bot.core.supervisor.place import NOTHING, Former, Hanging, Past, deletable, out_of_sight, was_hers
from tests.factories import CHAT, NOON, inquiry

CODE = "K7M-4QX"
HERE, ELSEWHERE = Address.parse("telegram:900"), Address.parse("telegram:901")
UNDER = Source(HERE, "10")
BEFORE = Past((Former(HERE, NOON),))


def sent(
    to: Address,
    about: str | None = CODE,
    number: str = "10",
    age: timedelta = timedelta(0),
    place: Address = HERE,
) -> Sent:
    return Sent(place, number, to, about, None, NOON - age)


NOTICE, HER_LIST, ANSWER = sent(SUPERVISOR), sent(SUPERVISOR, None), sent(HERE, None)
NOTICE_NOW = sent(SUPERVISOR, place=ELSEWHERE)
TO_CLIENT, BY_MAIL = sent(CHAT), sent(MAILBOX)


@pytest.mark.parametrize(
    ("hanging", "anywhere", "where_she_read"),
    [
        (Hanging(), False, False),  # a new message
        (Hanging(UNDER, NOTICE), True, True),
        (Hanging(UNDER, HER_LIST), True, True),
        (Hanging(UNDER, ANSWER), False, False),
        (Hanging(UNDER), False, True),  # what it hung under has been forgotten
        (Hanging(UNDER, copies=(TO_CLIENT,)), True, True),  # under her own reply
        (Hanging(copies=(TO_CLIENT,), edited=True), True, True),  # an edit of her reply
        (Hanging(copies=(NOTICE_NOW,), edited=True), False, False),  # of what a client wrote to her
        (Hanging(UNDER, copies=(NOTICE_NOW, ANSWER)), False, False),
        (Hanging(copies=(BY_MAIL, NOTICE_NOW), edited=True), False, False),
        (Hanging(copies=(ANSWER,), edited=True), False, False),  # of what a client asked
        (Hanging(edited=True), False, True),  # of what has been forgotten, or was said of to nobody
        (Hanging(copies=(HER_LIST,), edited=True), False, True),  # of a command, or what was sent to nobody
        (Hanging(UNDER, copies=(HER_LIST,)), False, True),  # under it
        (Hanging(command=True), False, True),
    ],
)
def test_what_hangs_on_hers_is_no_clients_word(
    hanging: Hanging, anywhere: bool, where_she_read: bool
) -> None:
    assert (was_hers(hanging, HERE, NOTHING), was_hers(hanging, HERE, BEFORE)) == (anywhere, where_she_read)


def test_the_past_knows_each_chat_once_and_none_in_which_she_reads_again() -> None:
    later = NOON + timedelta(days=1)
    past = NOTHING.left(HERE, NOON).left(ELSEWHERE, NOON).left(HERE, later).left(None, later)
    assert past == Past((Former(ELSEWHERE, NOON), Former(HERE, later)))
    assert past.without(HERE) == Past((Former(ELSEWHERE, NOON),))
    assert [past.until(chat) for chat in (HERE, ELSEWHERE, CHAT)] == [later, NOON, None]
    assert past.now(ELSEWHERE) == ELSEWHERE
    assert past.since(later) == Past((Former(HERE, later),))


def test_a_chat_that_went_on_is_the_one_that_it_is_now() -> None:
    """However often it became another; and not what she left for good."""
    third = Address.parse("telegram:-300")
    past = NOTHING.left(HERE, NOON, ELSEWHERE).left(ELSEWHERE, NOON, third)
    assert [past.now(place) for place in (HERE, ELSEWHERE, third)] == [third] * 3
    assert NOTHING.left(HERE, NOON).now(HERE) == HERE


def test_she_is_told_again_of_what_she_has_been_told_of_elsewhere() -> None:
    one, another = inquiry(CODE.lower()), inquiry("AAA-AAA")
    copies = (NOTICE, HER_LIST)
    found = [out_of_sight((one, another), copies, here) for here in (ELSEWHERE, None, HERE)]
    assert found == [(one,), (one,), ()]


def test_what_is_too_old_or_stands_elsewhere_is_not_taken_back() -> None:
    young = sent(SUPERVISOR, number="1", age=DELETABLE - timedelta(seconds=1))
    old = sent(SUPERVISOR, number="2", age=DELETABLE)
    elsewhere = Sent(ELSEWHERE, "3", SUPERVISOR, CODE, None, NOON)
    assert deletable((young, old, elsewhere), HERE, NOON) == ((young,), 1)
