"""An event loop in which waiting takes no time: what a test says of seconds is exact, and over at once."""

import asyncio
import functools
import selectors
from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec

P = ParamSpec("P")

RESTLESS = 10_000
"""Looks of a loop at the same moment, after which it will never move on."""


class Skipping(selectors.SelectSelector):
    """Waits for files as any selector, but skips the time in which nothing happens."""

    now = 0.0
    looks = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Return what is ready, or let *timeout* seconds have passed."""
        ready = super().select(0)
        if not ready and timeout is None:
            raise RuntimeError(f"At {self.now} s nothing will ever happen again.")
        self.looks += 1
        if self.looks > RESTLESS:
            raise RuntimeError(f"At {self.now} s the loop is busy without end.")
        if not ready and timeout:
            self.now, self.looks = self.now + timeout, 0
        return ready


class TimelessLoop(asyncio.SelectorEventLoop):
    """A loop whose time begins at 0."""

    def __init__(self) -> None:
        self._skipping = Skipping()
        super().__init__(self._skipping)

    def time(self) -> float:
        """Return the seconds that have passed, in steps of a thousandth."""
        return round(self._skipping.now, 3)


def timeless(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    """Play *test* in such a loop."""

    @functools.wraps(test)
    def play(*args: P.args, **kwargs: P.kwargs) -> None:
        with asyncio.Runner(loop_factory=TimelessLoop) as runner:
            runner.run(test(*args, **kwargs))

    return play


def now() -> float:
    """Return the seconds since the test began."""
    return asyncio.get_running_loop().time()
