"""The fit finds the weights that it promises, from wherever it begins."""

import numpy as np
import pytest
from scipy.sparse import csr_array

from bot.core.understanding import learning, regression
from bot.core.understanding.features import Floats

OFFSET, RIDGE = 0.05, 0.01
OWNERS = np.repeat(np.arange(3, dtype=np.int32), 4)
POINTS = np.repeat(np.eye(3, dtype=np.float32), 4, axis=0) + 0.2 * np.cos(
    np.arange(36, dtype=np.float32)
).reshape(12, 3)
KERNEL = POINTS @ POINTS.T + np.float32(OFFSET)


def fitted(begin: Floats, steps: int) -> Floats:
    return regression.fit(csr_array(POINTS), OWNERS, begin, OFFSET, RIDGE, steps)


def loss(duals: Floats) -> float:
    """Return what is to be made small, by the likeness itself."""
    scores = KERNEL @ duals
    entropy = learning.log_sum(scores.astype(np.float32)) - scores[np.arange(12), OWNERS]
    return float(entropy.sum() + RIDGE / 2 * np.sum(duals * scores))


def test_each_group_gets_its_own_class() -> None:
    scores = KERNEL @ fitted(regression.shares(OWNERS, 3), 14)
    assert (scores.argmax(1) == OWNERS).all()


@pytest.mark.parametrize("scale", [0, 1, 30])
def test_the_end_does_not_hang_on_the_beginning(scale: float) -> None:
    """There is one best answer: where it is reached nothing pulls in any direction."""
    duals = fitted(np.float32(scale) * regression.shares(OWNERS, 3), 200)
    pull = learning.softmax(KERNEL @ duals) - np.eye(3)[OWNERS] + RIDGE * duals
    assert loss(duals) == pytest.approx(loss(fitted(np.zeros((12, 3), np.float32), 400)), rel=1e-3)
    assert np.abs(KERNEL @ pull).max() < 0.1


def test_each_step_makes_the_loss_smaller() -> None:
    begin = regression.shares(OWNERS, 3)
    losses = [loss(fitted(begin, steps)) for steps in range(6)]
    assert losses == sorted(losses, reverse=True)
    assert losses[-1] < losses[0] * 0.7


def test_the_beginning_knows_how_frequent_classes_are() -> None:
    """For a frequent class its own examples speak less, and all others speak a little against it."""
    assert regression.shares(np.array([0, 0, 0, 1], np.int32), 2).tolist() == [[0.25, -0.25]] * 3 + [
        [-0.75, 0.75]
    ]


def test_nothing_to_learn_from_is_no_mistake() -> None:
    none = regression.shares(np.zeros(0, np.int32), 3)
    assert regression.fit(
        csr_array((0, 5), dtype=np.float32), np.zeros(0, np.int32), none, 0.05, 0.01, 5
    ).shape == (0, 3)
