"""The tables and the plot of the comparison."""

import os
import platform
from pathlib import Path
from typing import Any

from bench import data
from bench.data import EACH
from bench.measure import OURS
from bench.rivals import RIVALS
from bench.rule import FOLDS
from bench.table import QUALITY, Columns, Figures, table
from bot.core.language import Language

Results = dict[tuple[str, str, str], Figures | None]
"""By matcher, "quality" or "growth", and language or size."""

MATCHERS = (OURS, *RIVALS)
LANGUAGES = ("fi", "sv", "en")
SIZES = (50, 500, 5000)
NAMES = {"fi": "Finnish", "sv": "Swedish", "en": "English"}
COLOURS = {"right": "#2a9d5c", "suggested": "#a8d5ba", "missed": "#d9d9d9", "wrong": "#d1495b"}

PAGE = Path(__file__).with_name("page.md")
"""What docs/bench.md says around the tables."""


def page(results: Results) -> str:
    """Return docs/bench.md."""
    ours = results[OURS, "quality", "fi"] or {}
    return PAGE.read_text(encoding="utf-8").format(
        machine=f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors",
        folds=FOLDS,
        quality="\n\n".join(_quality(results, language) for language in LANGUAGES),
        before=ours.get("before", 0),
        cost=_cost(results),
        each=EACH,
        real=len(dict(data.pairs(data.knowledge(), Language.FI))) - 1,
        growth=_growth(results),
    )


def _quality(results: Results, language: str) -> str:
    rows = {name: results[name, "quality", language] for name in MATCHERS}
    count = int(max(found["timed"] for found in rows.values() if found))
    return table(f"{NAMES[language]}, {count} questions", QUALITY, rows, OURS)


def _cost(results: Results) -> str:
    columns: Columns = {
        "p50 ms": lambda f: f"{f['p50']:.2f}",
        "p99 ms": lambda f: f"{f['p99']:.2f}",
        "build s": lambda f: f"{f['build']:.1f}",
        "memory MB": lambda f: f"{f['memory']:.0f}",
    }
    return table("per question", columns, {n: results[n, "quality", "fi"] for n in MATCHERS}, OURS)


def _growth(results: Results) -> str:
    columns: Columns = {
        "p50 ms": lambda f: f"{f['p50']:.2f}",
        "p99 ms": lambda f: f"{f['p99']:.1f}",
        "build s": lambda f: f"{f['build']:.1f}",
        "memory MB": lambda f: f"{f['memory']:.0f}",
    }
    return "\n\n".join(
        table(
            f"{size:,} entries", columns, {n: results.get((n, "growth", str(size))) for n in MATCHERS}, OURS
        )
        for size in SIZES
    )


def plot(results: Results, path: Path) -> None:
    """Draw what a client gets, and what a question costs as the knowledge grows."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    plt.rcParams.update({"font.size": 9, "axes.spines.top": False, "axes.spines.right": False})
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4), width_ratios=(1.35, 1), layout="constrained")
    _plot_quality(left, results)
    _plot_growth(right, results)
    figure.savefig(path, dpi=130)


def _plot_quality(axes: Any, results: Results) -> None:
    """Draw a bar per matcher: what becomes of the questions that some entry is about."""
    for row, name in enumerate(MATCHERS):
        found = results[name, "quality", "fi"] or {}
        parts = {
            "right": found["right"],
            "suggested": found["right_or_suggested"] - found["right"],
            "missed": found["missed"],
            "wrong": found["wrong"],
        }
        start = 0.0
        for part, share in parts.items():
            axes.barh(row, share, left=start, color=COLOURS[part], label=part if not row else None)
            if share > 0.035:
                axes.text(start + share / 2, row, f"{100 * share:.0f}", ha="center", va="center")
            start += share
        axes.text(1.02, row, f"{100 * found['false_answers']:.0f} %", va="center")
    axes.text(1.02, -0.75, "false\nanswers", va="center")
    axes.set(xlim=(0, 1), ylim=(len(MATCHERS) - 0.5, -0.55), xticks=(0, 0.25, 0.5, 0.75, 1))
    axes.set_xticklabels(["0", "25", "50", "75", "100 %"])
    axes.set_yticks(range(len(MATCHERS)), MATCHERS)
    axes.set_title("What becomes of a Finnish question", loc="left", pad=34, fontweight="bold")
    axes.legend(ncols=4, loc="lower left", bbox_to_anchor=(0, 1.0), frameon=False, borderaxespad=0.2)


def _plot_growth(axes: Any, results: Results) -> None:
    """Draw a line per matcher: milliseconds of a question at each size."""
    for name in MATCHERS:
        known = {size: results.get((name, "growth", str(size))) for size in SIZES}
        points = [(size, found["p50"]) for size, found in known.items() if found]
        ours = name == OURS
        axes.plot(
            *zip(*points, strict=True), "o-", label=name, lw=3 if ours else 1.3, zorder=3 if ours else 2
        )
    axes.set(
        xscale="log", yscale="log", xlabel="entries (synthetic from 46 on)", ylabel="ms per question, median"
    )
    axes.set_xticks(SIZES, [f"{size:,}" for size in SIZES])
    axes.set_yticks((1, 10, 100), ("1", "10", "100"))
    axes.minorticks_off()
    axes.grid(alpha=0.3)
    axes.set_title("What it costs as the knowledge grows", loc="left", fontweight="bold")
    axes.legend(frameon=False, fontsize=8)
