"""Draws a picture of numbers as a PNG to be read on a phone.

Matplotlib takes 63 MB and half a second to load: it is imported here alone, and only when something is drawn,
for which ``bot/pictures.py`` makes a process of its own. It brings its typeface with it, so that a picture is
the same on every machine.
"""

import io
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.core.counts import STEP as SMALLEST
from bot.core.picture import Bar, Chart, Picture, Theme

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH = 1080
"""Pixels: a phone shows them all, a third of a point each."""

DPI = 100
"""Dots to an inch, which only the sizes of letters go by."""

MARGIN = 64
"""Pixels on either side."""

GUTTER = 72
"""Between two columns."""

SECTION, TITLED, ROW, LINE = 58, 62, 84, 52
"""What is between sections, and the heights of a title, of a row with its bar, and of a line without one."""

CHART, BAR, SQUARE = 330, 14, 26
"""The height of the bars of the weeks, of one that lies, and of the square that tells a colour."""

LARGE, MIDDLE, TEXT, SMALL = 54, 36, 31, 29
"""Heights of letters in pixels."""

FEW = 0.5
"""How long the bar of what is only told to be small is, of the smallest number that is told."""

WIDE = 0.64
"""How much of its place the bar of a week takes."""

RISE = 0.76
"""Where the foot of letters is, of their height."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a theme: those of the web page, and four that colour-blind people tell apart too."""

    paper: str
    ink: str
    soft: str
    line: str
    bar: str
    few: str
    sorts: tuple[str, str, str, str]


COLOURS = {
    Theme.LIGHT: Colours(
        "#fbf9f4",
        "#22302c",
        "#55635e",
        "#e4e0d5",
        "#1d7a6c",
        "#b9bdb4",
        ("#1d7a6c", "#e0a030", "#74a9d8", "#b4493a"),
    ),
    Theme.DARK: Colours(
        "#141a18",
        "#e6e9e4",
        "#a9b5af",
        "#2c3632",
        "#5fb8a5",
        "#56635d",
        ("#5fb8a5", "#ecb65a", "#7fb2e0", "#dd7a66"),
    ),
}
"""Answered, unstated, suggested and not answered, in this order."""


def drawn(picture: Picture) -> bytes:
    """Return a PNG of *picture*."""
    content = io.BytesIO()
    laid_out(picture).savefig(content, format="png", metadata={"Software": None})
    return content.getvalue()


def laid_out(picture: Picture) -> "Figure":
    """Return *picture* as matplotlib draws it."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with rc_context({"font.family": "DejaVu Sans"}):  # whatever somebody has set for pictures of their own
        page = _Page(picture, COLOURS[picture.theme], Figure(dpi=DPI))
        FigureCanvasAgg(page.figure)
        page.draw()
    return page.figure


@dataclass
class _Page:
    """What is drawn from the top to the bottom, in pixels: each part returns where it ends."""

    picture: Picture
    colours: Colours
    figure: "Figure"
    axes: "Axes" = field(init=False)

    def draw(self) -> None:
        """Draw all of it, as high as it is."""
        self.figure.set_facecolor(self.colours.paper)
        self.figure.set_size_inches(WIDTH / DPI, WIDTH / DPI)
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_xlim(0, WIDTH)
        self.axes.set_ylim(WIDTH, 0)
        self.axes.set_axis_off()
        at = self._head(MARGIN)
        at = self._weeks(at) + SECTION
        at = self._outcomes(at) + SECTION
        if self.picture.topics.bars:
            at = self._chart(self.picture.topics, MARGIN, at, WIDTH - 2 * MARGIN) + SECTION
        height = self._columns(at) + MARGIN
        self.figure.set_size_inches(WIDTH / DPI, height / DPI)
        self.axes.set_ylim(height, 0)

    def _head(self, at: float) -> float:
        self._text(self.picture.title, MARGIN, at, LARGE, bold=True)
        self._text(self.picture.subtitle, MARGIN, at + LARGE + 20, SMALL, self.colours.soft)
        return at + LARGE + 20 + SMALL + SECTION

    def _weeks(self, at: float) -> float:
        """Draw a bar for each week; of every other one, the last among them, the day that it begins on."""
        bars = self.picture.weeks.bars
        at = self._title(self.picture.weeks, MARGIN, at) + TEXT
        foot, step = at + CHART, (WIDTH - 2 * MARGIN) / len(bars)
        most = max([each.number or 0 for each in bars] + [SMALLEST])
        for number, each in enumerate(bars):
            middle = MARGIN + step * (number + 0.5)
            high = CHART * _length(each.number) / most
            self._standing(each, middle, foot, high, step * WIDE)
            if each.number != 0:
                told = f"<{SMALLEST}" if each.number is None else str(each.number)
                self._text(told, middle, foot - high - SMALL - 10, SMALL, align="center")
            if (len(bars) - 1 - number) % 2 == 0:
                self._text(each.label, middle, foot + 14, SMALL, self.colours.soft, align="center")
        self._box(MARGIN, foot, WIDTH - 2 * MARGIN, 2, self.colours.line)
        return foot + 14 + SMALL

    def _standing(self, bar: Bar, middle: float, foot: float, high: float, wide: float) -> None:
        """Draw the bar of a week, in shares of what its questions came to if that is told."""
        if not bar.parts:
            self._box(middle - wide / 2, foot - high, wide, high, self.colours.few)
            return
        lengths = [_length(part) for part in bar.parts]
        for length, colour in zip(lengths, self.colours.sorts, strict=True):
            share = high * length / sum(lengths)
            self._box(middle - wide / 2, foot - share, wide, share, colour)
            foot -= share

    def _outcomes(self, at: float) -> float:
        """Tell what the colours mean, and how much there was of each."""
        at = self._title(self.picture.outcomes, MARGIN, at)
        for each, colour in zip(self.picture.outcomes.bars, self.colours.sorts, strict=True):
            self._box(MARGIN, at + (TEXT - SQUARE) / 2, SQUARE, SQUARE, colour, SQUARE / 4)
            self._row(each, MARGIN + SQUARE + 20, at, WIDTH - 2 * MARGIN - SQUARE - 20)
            at += LINE
        return at - (LINE - TEXT)

    def _columns(self, at: float) -> float:
        wide = (WIDTH - 2 * MARGIN - GUTTER) / 2
        left = self._chart(self.picture.thumbs, MARGIN, at, wide) + SECTION
        left = self._title(self.picture.inquiries, MARGIN, left)
        for each in self.picture.inquiries.bars:
            self._row(each, MARGIN, left, wide)
        return max(left + TEXT, self._chart(self.picture.answered, MARGIN + wide + GUTTER, at, wide))

    def _chart(self, chart: Chart, left: float, at: float, wide: float) -> float:
        """Draw a title, and for each number a row with its bar, which lies under it."""
        at = self._title(chart, left, at)
        most = max([each.number or 0 for each in chart.bars] + [SMALLEST])
        for each in chart.bars:
            self._row(each, left, at, wide)
            under = at + TEXT + 12
            self._box(left, under, wide, BAR, self.colours.line, BAR / 2)
            if each.number != 0:
                long = wide * _length(each.number) / most
                self._box(left, under, long, BAR, self.colours.bar, BAR / 2)
            at += ROW
        return at - (ROW - TEXT - 12 - BAR)

    def _title(self, chart: Chart, left: float, at: float) -> float:
        self._text(chart.title, left, at, MIDDLE, bold=True)
        return at + TITLED

    def _row(self, bar: Bar, left: float, at: float, wide: float) -> None:
        """Write a number at the right, and what it counts at the left, as much of it as there is room for."""
        told = self.picture.few if bar.number is None else str(bar.number)
        room = wide - self._text(told, left + wide, at, TEXT, bold=True, align="right") - 24
        self._text(bar.label, left, at, TEXT, room=room)

    def _text(
        self,
        words: str,
        left: float,
        at: float,
        size: int,
        colour: str = "",
        *,
        bold: bool = False,
        align: str = "left",
        room: float = math.inf,
    ) -> float:
        """Write *words*, as much of them as there is *room* for, and return how wide that is."""
        written = self.axes.text(
            left,
            at + size * RISE,
            words,
            color=colour or self.colours.ink,
            size=size * 72 / DPI,
            weight="bold" if bold else "normal",
            ha=align,
            va="baseline",
            parse_math=False,
        )
        while (wide := written.get_window_extent().width) > room and words:
            words = words.rstrip("…")[:-1].rstrip()
            written.set_text(f"{words}…")
        return float(wide)

    def _box(
        self, left: float, at: float, wide: float, high: float, colour: str, rounding: float = 0
    ) -> None:
        from matplotlib.patches import FancyBboxPatch

        style = f"round,pad=0,rounding_size={rounding}" if rounding else "square,pad=0"
        box = FancyBboxPatch((left, at), wide, high, boxstyle=style, linewidth=0, facecolor=colour)
        self.axes.add_patch(box)


def _length(number: int | None) -> float:
    """Return how long the bar of a number is."""
    return SMALLEST * FEW if number is None else number
