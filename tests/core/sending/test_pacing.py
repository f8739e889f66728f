"""How fast messages may go out."""

from bot.core.sending.pacing import Pace, Pacer

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
