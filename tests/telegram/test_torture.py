"""Kill -9 while clients write, a short one; ``make torture`` runs the long one."""

from bot.mind import Mind
from tests.torture.runs import Contestant, Size, run


async def test_kill_9_loses_nothing_doubles_nothing_and_keeps_the_order(mind: Mind) -> None:
    """``mind`` is asked for so that it is learned already."""
    outcome = await run(Contestant.POLLING, Size(clients=20, kills=4), seed=4)
    assert outcome.verdict.faults == []
    assert outcome.happened.kills == 4
    assert min(outcome.happened.steps, outcome.happened.damaged, outcome.happened.floods) > 0
    assert outcome.verdict.inquiries == 10
