"""What is shown while something is waited for, on stderr. Rich is loaded when something is."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.console import Console

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds before it is shown how far the work has come."""


@contextmanager
def waiting(what: str, parts: Mapping[str, int]) -> Iterator[Callable[[str], None]]:
    """Show what is being waited for while the context is open; yield what is told of each part that is done.

    On a terminal there is a bar, of which nothing is left; elsewhere a line each time that a part is done.
    """
    from rich.console import Console

    console = Console(stderr=True)
    if console.is_terminal:
        yield from _bar(console, what, parts)
    else:
        print(f"{what} ...", file=sys.stderr, flush=True)
        yield _lines(parts)


def _lines(parts: Mapping[str, int]) -> Callable[[str], None]:
    """Return what says of each part when it is done, and what share of all parts that makes."""
    began, left = time.monotonic(), dict(parts)

    def done(part: str) -> None:
        left.pop(part, None)
        share = 1 - sum(left.values()) / sum(parts.values())
        print(f"  {part} ({share:.0%}, {time.monotonic() - began:.0f} s)", file=sys.stderr, flush=True)

    return done


def _bar(console: "Console", what: str, parts: Mapping[str, int]) -> Iterator[Callable[[str], None]]:
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), TextColumn("left:"))
    left = dict(parts)
    with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as bar:
        console.print(f"{what}.")
        task = bar.add_task(_left(left), total=sum(parts.values()))

        def done(part: str) -> None:
            bar.update(task, advance=left.pop(part, 0), description=_left(left))

        yield done


def _left(parts: Iterable[str]) -> str:
    """Return which languages are still being learned, in few words."""
    return "  " + " ".join(dict.fromkeys(part.partition(":")[0] for part in parts))


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
