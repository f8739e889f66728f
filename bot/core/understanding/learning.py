"""Three small convex fits in plain numpy, all with one answer: no randomness, no tuning by hand.

N examples, C classes, K kinds of evidence.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Flags = NDArray[np.bool_]

MEMORY = 6
"""Steps that L-BFGS remembers."""

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


def kernel_logistic(kernel: Floats, targets: Floats, kept: Flags, ridge: float, steps: int) -> Floats:
    """Return the dual weights A (N × F × C) of F multinomial logistic regressions over a kernel (N × N).

    Each learns from the examples *kept* for it (N × F). Scores are ``kernel @ A``; the loss is the kept
    examples' cross-entropy with *targets* (N × C, one-hot) plus ``ridge / 2 · tr(AᵀKA)``; A is zero for
    the others, so that the kernel need not be copied. L-BFGS (Nocedal 1980) in the kernel's own inner
    product, where the gradient is ``P − Y + ridge·A``: one product with the kernel per step. With few
    classes reading the kernel is what costs, so that F fits at once take hardly longer than one.
    """
    return _Descent(kernel, targets[:, None], kept.astype(np.float32)[:, :, None], ridge).run(steps)


@dataclass(slots=True)
class _Change:
    """One past step and what it did to the gradient, each with its product with the kernel."""

    step: Floats
    step_image: Floats
    bend: Floats
    bend_image: Floats
    scale: float  # 1 / <step, bend>


class _Descent:
    """The state of one fit. Products with the kernel ("images") are carried along, never repeated."""

    def __init__(self, kernel: Floats, targets: Floats, kept: Floats, ridge: float) -> None:
        self.kernel, self.targets, self.kept, self.ridge = kernel, targets, kept, ridge
        shape = (len(targets), kept.shape[1], targets.shape[2])
        self.weights = np.zeros(shape, np.float32)
        self.scores = np.zeros(shape, np.float32)
        self.past: deque[_Change] = deque(maxlen=MEMORY)

    def run(self, steps: int) -> Floats:
        loss = self._loss(self.weights, self.scores)
        slope, image = self._gradient()
        for _ in range(steps):
            direction, moved = self._direction(slope, image)
            size, after = self._search(direction, moved, loss, _dot(direction, image))
            self.weights = self.weights - size * direction
            self.scores = self.scores - size * moved
            if loss - after < 1e-5 * abs(loss):
                break
            loss, before, before_image = after, slope, image
            slope, image = self._gradient()
            self._remember(-size * direction, -size * moved, slope - before, image - before_image)
        return self.weights

    def _loss(self, weights: Floats, scores: Floats) -> float:
        entropy = log_sum(scores) - (scores * self.targets).sum(-1)
        return float((self.kept[..., 0] * entropy).sum()) + self.ridge / 2 * _dot(weights, scores)

    def _gradient(self) -> tuple[Floats, Floats]:
        slope = self.kept * (softmax(self.scores) - self.targets) + self.ridge * self.weights
        slope = slope.astype(np.float32)
        return slope, (self.kernel @ slope.reshape(len(slope), -1)).reshape(slope.shape)

    def _direction(self, slope: Floats, image: Floats) -> tuple[Floats, Floats]:
        """Return the gradient times the approximate inverse Hessian (the two-loop recursion)."""
        if not self.past:
            first = np.float32(min(1.0, 4 / np.sqrt(max(_dot(slope, image), TINY))))
            return first * slope, first * image
        direction, moved = slope.copy(), image.copy()
        factors = []
        for change in reversed(self.past):
            factor = change.scale * _dot(change.step_image, direction)
            factors.append(factor)
            direction -= factor * change.bend
            moved -= factor * change.bend_image
        last = self.past[-1]
        size = 1 / (last.scale * _dot(last.bend, last.bend_image))
        direction *= size
        moved *= size
        for change, factor in zip(self.past, reversed(factors), strict=True):
            rest = factor - change.scale * _dot(change.bend_image, direction)
            direction += rest * change.step
            moved += rest * change.step_image
        return direction, moved

    def _search(self, direction: Floats, moved: Floats, loss: float, fall: float) -> tuple[float, float]:
        """Return the first halving of the step that lowers the loss enough (Armijo), and the loss there."""
        size = 1.0
        while size > 1e-6:
            after = self._loss(self.weights - size * direction, self.scores - size * moved)
            if after <= loss - 1e-4 * size * fall:
                return size, after
            size /= 2
        return 0.0, loss

    def _remember(self, step: Floats, step_image: Floats, bend: Floats, bend_image: Floats) -> None:
        curvature = _dot(step, bend_image)
        if curvature > TINY:
            self.past.append(_Change(step, step_image, bend, bend_image, 1 / curvature))


def _dot(left: Floats, right: Floats) -> float:
    return float(np.vdot(left, right))


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
