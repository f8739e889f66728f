"""How much of one client is answered, and when a pause is asked for."""

from bot.core.sending.allowance import MOST, PAUSE, Allowance, Allowances, Standing, Use

ANSWER = Use(1)
FREE = Standing()
PAUSING = Standing(pausing=True)
ASKED = Standing(pausing=True, asked=True)


def of_three(**more: float) -> Allowances:
    return Allowances(Allowance(3, **more))


def spent(at: float = 0.0) -> Allowances:
    """Return allowances that one chat has used up."""
    allowances = of_three()
    for _ in range(3):
        assert allowances.standing("a", at) == FREE
        allowances.take("a", at, ANSWER)
    return allowances


def test_who_has_used_all_answers_up_pauses_and_nobody_else() -> None:
    allowances = spent()
    assert (allowances.standing("a", 0.0), allowances.standing("b", 0.0)) == (PAUSING, FREE)


def test_answers_come_back_as_time_goes_by() -> None:
    assert [spent().standing("a", at) for at in (0.0, 19.9, 20.0)] == [PAUSING, PAUSING, FREE]


def test_a_pause_that_has_begun_takes_its_time_and_ends_with_all_that_there_was() -> None:
    """Else every twentieth message of a flood would be answered, and nobody could tell which."""
    allowances = spent()
    allowances.take("a", 1.0, Use(1, asked=True))
    assert [allowances.standing("a", 1 + at) for at in (0, 30, PAUSE - 1)] == [ASKED] * 3
    for _ in range(3):
        assert allowances.standing("a", 1 + PAUSE) == FREE
        allowances.take("a", 1 + PAUSE, ANSWER)
    assert allowances.standing("a", 1 + PAUSE) == PAUSING  # and is asked for anew
    allowances.take("a", 1 + PAUSE, Use(0))
    assert allowances.standing("a", 1 + PAUSE) == PAUSING


def test_each_message_counts_and_what_takes_several_as_many() -> None:
    allowances = of_three()
    allowances.take("a", 0.0, Use(0))
    allowances.take("a", 0.0, Use(5))
    assert [allowances.standing("a", at).pausing for at in (0.0, 79.9, 80.0)] == [True, True, False]


def test_in_a_pause_as_many_choices_are_taken_and_no_more() -> None:
    allowances = spent()
    allowances.take("a", 0.0, Use(1, asked=True))
    allowances.take("a", 0.0, Use(0))
    for _ in range(3):
        assert allowances.standing("a", 0.0) == ASKED
        allowances.take("a", 0.0, ANSWER)
    assert allowances.standing("a", 0.0) == Standing(pausing=True, wholly=True, asked=True)


def test_the_signpost_is_remembered_as_long_as_the_pause() -> None:
    allowances = of_three()
    for _ in range(3):
        allowances.take("a", 0.0, Use(1, signposted=True))
    assert allowances.standing("a", 0.0) == PAUSING  # what stood before the pause does not count
    allowances.take("a", 0.0, Use(1, signposted=True))
    assert allowances.standing("a", 0.0) == Standing(pausing=True, signposted=True)
    assert allowances.standing("a", PAUSE) == FREE


def test_one_export_in_a_while() -> None:
    allowances = of_three(export=300.0)
    allowances.take("a", 10.0, Use(2, exported=True))
    assert [allowances.standing("a", at).export_wait for at in (10.0, 309.0, 310.0)] == [300.0, 1.0, 0.0]
    assert allowances.standing("b", 10.0) == FREE


def test_who_has_everything_again_is_forgotten() -> None:
    allowances = of_three(export=300.0)
    for n in range(1000):
        allowances.take(f"c{n}", float(n), ANSWER)
    assert len(allowances._accounts) == 300


def test_of_too_many_the_one_silent_for_longest_is_forgotten() -> None:
    allowances = of_three()
    for n in range(MOST):
        allowances.take(f"c{n}", 0.0, ANSWER)
    allowances.take("c0", 0.0, ANSWER)
    allowances.take("new", 0.0, ANSWER)
    assert (len(allowances._accounts), "c0" in allowances._accounts) == (MOST, True)
    assert "c1" not in allowances._accounts
