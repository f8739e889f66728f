"""How fast messages may go out."""

import pytest

from bot.core.sending.pacing import ROUNDING, Bucket, Pace, Pacer

SLOW = Pace(person=(1, 3), group=(20 / 60, 3), overall=(30, 30))


def sent_within(seconds: float, *chats: str, group: bool = False) -> int:
    """Return how many messages go out when every chat sends as fast as it may, in steps of 10 ms."""
    pacer, sent = Pacer(SLOW), 0
    for step in range(int(seconds * 100)):
        for chat in chats:
            if pacer.wait(chat, step / 100, group=group) == 0:
                pacer.take(chat, step / 100, group=group)
                sent += 1
    return sent


def test_one_person_gets_a_burst_and_then_one_a_second() -> None:
    assert sent_within(0.5, "a") == 3
    assert sent_within(10.01, "a") == 13


def test_a_group_gets_twenty_a_minute_after_its_burst() -> None:
    assert sent_within(60.01, "g", group=True) == 23


def test_all_together_get_thirty_a_second() -> None:
    assert sent_within(2.02, *(f"c{n}" for n in range(100))) == 90


def test_chats_that_have_waited_long_enough_are_forgotten() -> None:
    pacer = Pacer(SLOW)
    pacer.take("a", 0.0)
    pacer.tidy(0.5)
    assert pacer.wait("a", 0.5) == 0
    pacer.tidy(10.0)
    assert pacer._chats == {}


@pytest.mark.parametrize(
    ("left", "now", "wait"),
    [
        (3.0, 0.0, 0.0),
        (1.0, 0.0, 0.0),
        (1 - ROUNDING, 0.0, 0.0),  # what rounding took away is no reason to wait
        (0.5, 0.0, 2.0),
        (0.0, 0.0, 4.0),
        (0.0, 1.0, 3.0),
        (0.0, 4.0, 0.0),
        (-1.0, 0.0, 8.0),
    ],
)
def test_a_bucket_tells_how_long_until_its_next_permit(left: float, now: float, wait: float) -> None:
    assert Bucket(rate=0.25, burst=3, left=left, at=0.0).wait(now) == wait


def test_a_bucket_holds_no_more_than_its_burst_and_knows_when_it_was_looked_at() -> None:
    bucket = Bucket(rate=0.25, burst=3, left=2.0, at=10.0)
    assert bucket.wait(100.0) == 0.0
    assert bucket == Bucket(rate=0.25, burst=3, left=3, at=100.0)


def test_a_chat_is_a_persons_unless_it_is_said_to_be_a_group() -> None:
    """Both when it is asked how long to wait, and when a permit is taken: whichever comes first."""
    asked, taken = Pacer(SLOW), Pacer(SLOW)
    asked.wait("person", 0.0)
    asked.wait("group", 0.0, group=True)
    taken.take("person", 0.0)
    taken.take("group", 0.0, group=True)
    for pacer, left in ((asked, 3), (taken, 2)):
        assert pacer._chats == {
            "person": Bucket(1, 3, left, 0.0),
            "group": Bucket(20 / 60, 3, left, 0.0),
        }


@pytest.mark.parametrize(
    ("rate", "left", "now", "kept"),
    [
        (0.25, 2.0, 13.9, True),
        (0.25, 2.0, 14.0, False),  # exactly full
        (0.25, 3.0, 10.0, False),
        (0.25, 2.5, 11.0, True),
        (4.0, 1.0, 10.25, True),
    ],
)
def test_a_chat_is_forgotten_when_its_bucket_is_full_and_not_before(
    rate: float, left: float, now: float, kept: bool
) -> None:
    pacer = Pacer(SLOW)
    pacer._chats["a"] = Bucket(rate, 3, left, at=10.0)
    pacer.tidy(now)
    assert ("a" in pacer._chats) is kept
