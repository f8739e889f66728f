"""Draws a chat as a phone shows it: an SVG, the same wherever it is drawn, whose text is text."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, MARGIN, PADDING, GAP = 390, 12, 12, 10
BUBBLE = 340
LINE, SIZE, SMALL = 20, 14, 12
BUTTON = 34
WIDEST = 36
"""Characters in a line: so many fit into a bubble in the widest of the usual typefaces."""

STYLE = (
    "text{font:14px Roboto,'Segoe UI','Helvetica Neue',Arial,sans-serif;fill:#111;white-space:pre}"
    ".quoted{font-size:12px;fill:#35673f}.label{fill:#1a5a8a;text-anchor:middle}.tapped{font-weight:bold}"
)


@dataclass(frozen=True)
class Bubble:
    """A message of the chat, hers or the bot's: what it replies to, rows of buttons, the one she tapped."""

    text: str
    hers: bool = False
    quoted: str = ""
    buttons: tuple[tuple[str, ...], ...] = ()
    tapped: str = ""

    @property
    def lines(self) -> list[str]:
        """The lines of the text, none too wide."""
        return [part for line in self.text.split("\n") for part in textwrap.wrap(line, WIDEST) or [""]]

    @property
    def quote(self) -> str:
        """The beginning of what it replies to, in one line."""
        return textwrap.shorten(self.quoted, WIDEST, placeholder=" …")

    @property
    def inner(self) -> int:
        """How high it is, without its buttons."""
        return 2 * PADDING + LINE * (len(self.lines) + bool(self.quoted)) - (LINE - SIZE)

    @property
    def height(self) -> int:
        """How high it is with its buttons."""
        return self.inner + BUTTON * len(self.buttons)


def drawn(title: str, bubbles: Sequence[Bubble]) -> str:
    """Return the picture of a chat, which is called *title* for those who do not see it."""
    height = MARGIN * 2 + sum(bubble.height + GAP for bubble in bubbles) - GAP
    size = f'width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size}>',
            f"<title>{escape(title)}</title>",
            f"<style>{STYLE}</style>",
            f'<rect width="{WIDTH}" height="{height}" rx="18" fill="#d5e3ec"/>',
            *_placed(bubbles),
            "</svg>\n",
        )
    )


def _placed(bubbles: Sequence[Bubble]) -> Iterator[str]:
    top = MARGIN
    for bubble in bubbles:
        yield from _bubble(bubble, WIDTH - MARGIN - BUBBLE if bubble.hers else MARGIN, top)
        top += bubble.height + GAP


def _bubble(bubble: Bubble, left: int, top: int) -> Iterator[str]:
    colour = "#e2f7cb" if bubble.hers else "#fff"
    yield f'<rect x="{left}" y="{top}" width="{BUBBLE}" height="{bubble.inner}" rx="12" fill="{colour}"/>'
    at = top + PADDING + SMALL
    if bubble.quoted:
        yield f'<rect x="{left + PADDING}" y="{at - SMALL}" width="3" height="{LINE - 4}" fill="#35673f"/>'
        yield f'<text class="quoted" x="{left + PADDING + 9}" y="{at}">{escape(bubble.quote)}</text>'
        at += LINE
    for line in bubble.lines:
        yield f'<text x="{left + PADDING}" y="{at}">{escape(line)}</text>' if line else ""
        at += LINE
    yield from _buttons(bubble, left, top + bubble.inner)


def _buttons(bubble: Bubble, left: int, top: int) -> Iterator[str]:
    for row in bubble.buttons:
        width = BUBBLE // len(row)
        for number, label in enumerate(row):
            yield from _button(label, label == bubble.tapped, left + width * number, top, width)
        top += BUTTON


def _button(label: str, tapped: bool, left: int, top: int, width: int) -> Iterator[str]:
    box = f'x="{left + 1}" y="{top + 3}" width="{width - 2}" height="{BUTTON - 4}" rx="8"'
    yield f'<rect {box} fill="{"#a9cbe2" if tapped else "#f1f6fa"}"/>'
    short = textwrap.shorten(label, WIDEST * width // BUBBLE + 2, placeholder=" …")
    kind = "label tapped" if tapped else "label"
    yield f'<text class="{kind}" x="{left + width // 2}" y="{top + 22}">{escape(short)}</text>'
