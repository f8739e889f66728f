"""Multinomial logistic regression over sparse vectors, by what each example contributes to the weights.

N examples of V features, C classes. The weights are sums of the examples, so that there are N × C numbers to
find and not V × C, and the likeness of a message to the examples, which is known anyway, gives its scores.
No N × N matrix of likeness is made: a product with it is one with the vectors and one with their transpose.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from bot.core.understanding.features import TINY, Floats, Integers

MEMORY = 6
"""Steps that L-BFGS remembers."""

ENOUGH = 1e-5
"""The part of the loss that a step must take away, or it is the last."""


def shares(owners: Integers, classes: int) -> Floats:
    """Return where a fit begins that knows nothing but how frequent classes are."""
    counts = np.bincount(owners, minlength=classes)
    return np.eye(classes, dtype=np.float32)[owners] - (counts / max(1, len(owners))).astype(np.float32)


def fit(
    vectors: csr_array, owners: Integers, begin: Floats, offset: float, ridge: float, steps: int
) -> Floats:
    """Return N × C: what each example, of class *owners*, contributes to the weights A of each class.

    Scores are ``likeness @ A`` with the likeness ``vectors @ vectors.T + offset``; the loss is the
    cross-entropy plus ``ridge / 2 · tr(AᵀKA)``. From *begin* L-BFGS (Nocedal 1980) in the likeness' own
    inner product, where the gradient is ``P − Y + ridge·A``: one product with it per step.
    """
    return _Descent(vectors, owners, begin, offset, ridge).run(steps)


@dataclass(slots=True)
class _Change:
    """One past step and what it did to the gradient, each with its product with the likeness."""

    step: Floats
    step_image: Floats
    bend: Floats
    bend_image: Floats
    scale: float  # 1 / <step, bend>


class _Descent:
    """The state of one fit. Products with the likeness ("images") are carried along, never repeated."""

    def __init__(
        self, vectors: csr_array, owners: Integers, begin: Floats, offset: float, ridge: float
    ) -> None:
        self.vectors, self.turned, self.owners = vectors, vectors.T, owners
        self.offset, self.ridge, self.rows = np.float32(offset), np.float32(ridge), np.arange(len(owners))
        self.weights, self.scores = begin, self._image(begin)
        self.past: deque[_Change] = deque(maxlen=MEMORY)

    def run(self, steps: int) -> Floats:
        loss, slope = self._looked_at(self.weights, self.scores)
        image = self._image(slope)
        for _ in range(steps):
            direction, moved = self._direction(slope, image)
            size, after, bent = self._search(direction, moved, loss, _dot(direction, image))
            if loss - after < ENOUGH * abs(loss):
                break
            bent_image = self._image(bent)
            self._remember(-size * direction, -size * moved, bent - slope, bent_image - image)
            loss, slope, image = after, bent, bent_image
        return self.weights

    def _image(self, weights: Floats) -> Floats:
        image: Floats = self.vectors @ (self.turned @ weights)
        image += self.offset * weights.sum(0)
        return image

    def _looked_at(self, weights: Floats, scores: Floats) -> tuple[float, Floats]:
        """Return the loss and its gradient."""
        slope = scores - scores.max(1, keepdims=True)
        of_owner = slope[self.rows, self.owners]
        np.exp(slope, out=slope)
        total = slope.sum(1, keepdims=True)
        loss = float((np.log(total[:, 0]) - of_owner).sum()) + float(self.ridge) / 2 * _dot(weights, scores)
        slope /= total
        slope[self.rows, self.owners] -= 1
        slope += self.ridge * weights
        return loss, slope

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

    def _search(
        self, direction: Floats, moved: Floats, loss: float, fall: float
    ) -> tuple[float, float, Floats]:
        """Take the first halving of the step that lowers the loss enough (Armijo).

        Return its size, and the loss and the gradient there.
        """
        size = 1.0
        while True:
            weights, scores = self.weights - size * direction, self.scores - size * moved
            after, slope = self._looked_at(weights, scores)
            if after <= loss - 1e-4 * size * fall:
                self.weights, self.scores = weights, scores
                return size, after, slope
            if size < 1e-6:
                return 0.0, loss, slope
            size /= 2

    def _remember(self, step: Floats, step_image: Floats, bend: Floats, bend_image: Floats) -> None:
        curvature = _dot(step, bend_image)
        if curvature > TINY:
            self.past.append(_Change(step, step_image, bend, bend_image, 1 / curvature))


def _dot(left: Floats, right: Floats) -> float:
    return float(np.vdot(left, right))
