"""A picture of numbers, as words and rounded numbers: it is drawn only when it goes out."""

from enum import StrEnum

from bot.core.data import Data


class Theme(StrEnum):
    """For what background a picture is drawn: only she knows which her phone has."""

    LIGHT = "light"
    DARK = "dark"

    @property
    def other(self) -> "Theme":
        """The other one."""
        return Theme.LIGHT if self is Theme.DARK else Theme.DARK


class Bar(Data, frozen=True):
    """A number as it may be told, None if it is only told to be small, and what it counts.

    ``parts`` are the numbers that it is made up of, in the order of the chart that explains them.
    """

    label: str
    number: int | None
    parts: tuple[int | None, ...] = ()


class Chart(Data, frozen=True):
    """Numbers that belong together, under a title."""

    title: str
    bars: tuple[Bar, ...]


class Picture(Data, frozen=True):
    """All that is to be drawn. ``few`` is what stands for a number that is only told to be small.

    The bars of ``weeks`` have parts: one for each bar of ``outcomes``, which tells what their colours mean.
    """

    title: str
    subtitle: str
    weeks: Chart
    outcomes: Chart
    topics: Chart
    thumbs: Chart
    inquiries: Chart
    answered: Chart
    few: str
    theme: Theme = Theme.LIGHT
