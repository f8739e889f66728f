"""What is shown while something is waited for, on stderr. Rich is loaded when something is."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds before it is shown how far the work has come."""


def waiting(what: str) -> AbstractContextManager[object]:
    """Show on a terminal that something is being waited for; elsewhere say it once."""
    from rich.console import Console

    console = Console(stderr=True)
    if console.is_terminal:
        return console.status(what)
    print(what, file=sys.stderr)
    return nullcontext()


def tracked(items: Iterable[T], count: int, what: str) -> Iterator[T]:
    """Yield *items*; after a second, show on stderr how many of *count* are done, or say *what* once.

    Nothing of it is left on a terminal afterwards.
    """
    from rich.console import Console
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    started, told_once = time.monotonic(), False
    with Bar(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(what, total=count, visible=False)
        for item in items:
            late = time.monotonic() - started > PATIENCE
            bar.update(task, advance=1, visible=late)
            if late and not told_once and not console.is_terminal:
                print(f"{what} ...", file=sys.stderr)  # rich would wrap it
            told_once = told_once or late
            yield item
