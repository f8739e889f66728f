"""Two small convex fits in plain numpy, all with one answer: no randomness, no tuning by hand.

N examples, C classes, K kinds of evidence.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Flags = NDArray[np.bool_]

TINY = 1e-12
"""What is as good as nothing."""

SHRINK = 10.0
"""The ridge of the binary fit, in standard deviations: a small knowledge must not fit its own noise."""


def softmax(values: NDArray[np.floating]) -> NDArray[np.floating]:
    """Return exp(values) divided by its sum over the last axis."""
    powers: NDArray[np.floating] = np.exp(values - values.max(-1, keepdims=True))
    powers /= powers.sum(-1, keepdims=True)
    return powers


def log_sum(values: Floats) -> Floats:
    """Return the logarithm of the sum of exp(values) over the last axis."""
    highest = values.max(-1, keepdims=True)
    total: Floats = highest[..., 0] + np.log(np.exp(values - highest).sum(-1))
    return total


def conditional_logit(evidence: Doubles, chosen: NDArray[np.integer]) -> Doubles:
    """Return the K weights under which the *chosen* class of each example is most probable.

    *evidence* is N × C × K; the probability is the softmax over C of ``evidence @ weights``
    (McFadden 1974). Newton's method, halving a step that overshoots.
    """
    rows, kinds = np.arange(len(chosen)), evidence.shape[2]

    def loss(weights: Doubles) -> float:
        return float(-np.log(np.maximum(softmax(evidence @ weights)[rows, chosen], TINY)).sum())

    weights = np.zeros(kinds)
    for _ in range(50):
        probability = softmax(evidence @ weights)
        mean = np.einsum("nc,nck->nk", probability, evidence)
        spread = ((evidence - mean[:, None]) * np.sqrt(probability)[:, :, None]).reshape(-1, kinds)
        slope = (evidence[rows, chosen] - mean).sum(0)
        step = np.linalg.solve(spread.T @ spread + 1e-2 * np.eye(kinds), slope)
        size, before = 1.0, loss(weights)
        while size > 1e-6 and loss(weights + size * step) > before:
            size /= 2
        weights = weights + size * step
        if before - loss(weights) < 1e-6 * before:
            break
    return weights


def logistic(evidence: Doubles, positive: Flags) -> Doubles:
    """Return K weights and an offset: sigmoid(evidence @ weights[:-1] + weights[-1]) is P(positive).

    Fitted by Newton's method to standardised evidence, a little shrunk; given for the evidence as it is.
    """
    mean, deviation = evidence.mean(0), evidence.std(0) + 1e-9
    design = np.column_stack([(evidence - mean) / deviation, np.ones(len(evidence))])
    weights = np.zeros(design.shape[1])
    for _ in range(30):
        probability = sigmoid(design @ weights)
        curvature = design * np.maximum(probability * (1 - probability), 1e-6)[:, None]
        slope = design.T @ (positive - probability) - SHRINK * weights
        weights = weights + np.linalg.solve(curvature.T @ design + SHRINK * np.eye(len(weights)), slope)
    plain = weights[:-1] / deviation
    return np.append(plain, weights[-1] - plain @ mean)


def sigmoid(values: Doubles) -> Doubles:
    """Return 1 / (1 + exp(-values)), without overflow."""
    return 0.5 * (1 + np.tanh(values / 2))
