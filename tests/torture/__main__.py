"""``python -m tests.torture``: the long one. Exit code 1 if the bot broke a promise."""

import argparse
import asyncio
import sys
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from tests.torture.runs import Contestant, Outcome, Size, run

COLUMNS = (
    "", "updates", "kills", "…under\nload", "replies\nlost", "messages\nrepeated", "…per kill\nand chat",
    "chats\ndisordered", "inquiries", "…lost", "…doubled", "presses\nlate",
    "clock\nset", "rows\ndamaged", "floods", "seconds", "SIGTERM",
)  # fmt: skip


def table(seed: int, outcomes: Sequence[Outcome]) -> Table:
    """Return what came of one seed, a contestant a row."""
    made = Table(title=f"kill -9 at random moments, seed {seed}")
    for column in COLUMNS:
        made.add_column(column, justify="left" if not column else "right", no_wrap=True)
    for outcome in outcomes:
        made.add_row(*_row(outcome))
    return made


def _row(outcome: Outcome) -> list[str]:
    happened, verdict = outcome.happened, outcome.verdict
    noticed = (verdict.lost, verdict.repeated, verdict.most_at_once, verdict.disordered)
    inquiries = (verdict.inquiries, verdict.inquiries_lost, verdict.inquiries_doubled, verdict.presses_late)
    stock = outcome.contestant.is_stock
    return [
        outcome.contestant,
        *map(str, (verdict.updates, happened.kills, "–" if stock else happened.under_load)),
        *map(str, noticed),
        *("–" if stock else str(count) for count in inquiries),
        *("–" if stock else str(count) for count in (happened.steps, happened.damaged, happened.floods)),
        f"{happened.seconds:.0f}",
        f"{happened.stopping:.1f} s → {happened.exit_code}",
    ]


async def torture(console: Console, options: argparse.Namespace) -> bool:
    """Run everything, show a table per seed, and tell whether the bot kept its promises."""
    kept = True
    for seed in options.seeds:
        outcomes = []
        for contestant in options.contestants:
            with console.status(f"seed {seed}: {contestant}"):
                outcomes.append(await run(contestant, Size(options.clients, options.kills), seed))
        console.print(table(seed, outcomes))
        for outcome in outcomes:
            if not outcome.contestant.is_stock:
                for fault in outcome.verdict.faults:
                    console.print(f"[red]{outcome.contestant}, seed {seed}: {fault}")
                kept &= not outcome.verdict.faults
    return kept


def main() -> int:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--clients", type=int, default=Size().clients, help="of ten updates each")
    parser.add_argument("--kills", type=int, default=Size().kills)
    parser.add_argument("--seeds", type=int, nargs="+", default=(1, 2, 3))
    names = {contestant.name.lower(): contestant for contestant in Contestant}
    parser.add_argument("--contestants", nargs="+", choices=names, default=list(names))
    options = parser.parse_args()
    options.contestants = [names[name] for name in options.contestants]
    return 0 if asyncio.run(torture(Console(highlight=False, width=190), options)) else 1


if __name__ == "__main__":
    sys.exit(main())
