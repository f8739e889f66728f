"""The fits find what they should on examples whose answer is known."""

import numpy as np
import pytest

from bot.core.understanding import learning


@pytest.mark.parametrize("values", [[0.0, 0.0], [1000.0, 1000.0], [-1000.0, 0.0]])
def test_log_sum_does_not_overflow(values: list[float]) -> None:
    """The logarithm of a sum of huge and of tiny numbers."""
    found = learning.log_sum(np.array([values], np.float32))
    assert found == pytest.approx(np.logaddexp(values[0], values[1]), abs=1e-3)


def test_logistic_leans_on_the_sign_that_tells() -> None:
    """Of a sign that decides and one that is noise, the first gets the weight."""
    telling = np.linspace(-1, 1, 200)
    noise = np.tile([1.0, -1.0], 100)
    weights = learning.logistic(np.column_stack([telling, noise]), telling > 0)
    assert weights[0] > 10 * abs(weights[1])


def test_conditional_logit_finds_the_evidence_that_chooses() -> None:
    """The class with most of the first kind of evidence is always chosen."""
    evidence = np.array([[[1.0, 0.0], [0.0, 1.0]], [[0.0, 0.0], [1.0, 0.0]], [[1.0, 1.0], [0.0, 1.0]]])
    weights = learning.conditional_logit(evidence, np.array([0, 1, 0]))
    assert ((evidence @ weights).argmax(1) == [0, 1, 0]).all()
    assert weights[0] > abs(weights[1])


def test_sigmoid_does_not_overflow() -> None:
    """Certainty is 0 or 1."""
    assert learning.sigmoid(np.array([-1e6, 0.0, 1e6])).tolist() == [0.0, 0.5, 1.0]
