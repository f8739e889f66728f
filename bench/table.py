"""Patterns in Markdown."""

from collections.abc import Callable, Iterable, Mapping

Figures = Mapping[str, float]
Columns = Mapping[str, Callable[[Figures], str]]


def table(title: str, columns: Columns, rows: Mapping[str, Figures | None], bold: str = "") -> str:
    """Return a table with a row for each of *rows*, a dash where there are no figures."""
    lines = [line([title, *columns]), line(["---", *("--:" for _ in columns)])]
    for name, found in rows.items():
        cells = [name, *(show(found) if found else "–" for show in columns.values())]
        lines.append(line([f"**{cell}**" for cell in cells] if name == bold else cells))
    return "\n".join(lines)


def line(cells: Iterable[str]) -> str:
    """Return one row."""
    return f"| {' | '.join(cells)} |"


def percent(share: float) -> str:
    """Return a share as it is written in running text."""
    return f"{share:.1%}".replace("%", " %")


QUALITY: Columns = {
    "right": lambda found: percent(found["right"]),
    "right or suggested": lambda found: percent(found["right_or_suggested"]),
    "wrong": lambda found: percent(found["wrong"]),
    "false answers": lambda found: percent(found["false_answers"]),
    "top-1": lambda found: percent(found["top1"]),
    "top-3": lambda found: percent(found["top3"]),
}
