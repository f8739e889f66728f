"""The picture of the statistics: all of it can be read, whatever there is to be drawn."""

import io
from itertools import combinations
from pathlib import Path

import msgspec
import numpy as np
import pytest
from matplotlib.image import imread
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from bot.adapters import drawing, knowledge_files
from bot.core.counts import Counted, Tally
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.picture import Bar, Chart, Theme
from tests import pictures
from tests.pictures import LITTLE, MONDAY, MUCH, ONE_INQUIRY

ALIKE = 1.0
"""By how much two pictures may differ, in 255ths on an average: as two matplotlibs draw a curve."""

CONTRAST = 4.5
"""How much lighter or darker than the paper what is read is at least (WCAG 2.2, 1.4.3)."""

THOUSANDS = tuple(Counted(one.week, one.kind, one.key, one.times * 99) for one in MUCH)


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return knowledge_files.load(Path("knowledge")).knowledge


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "counted",
    [MUCH, LITTLE, ONE_INQUIRY, (), THOUSANDS, (Counted(MONDAY, Tally.QUESTION, "answer", 9),)],
    ids=["much", "little", "one inquiry", "nothing", "thousands", "one week"],
)
def test_nothing_is_written_over_anything_or_outside(
    shipped: Knowledge, counted: tuple[Counted, ...], language: Language
) -> None:
    figure = drawing.laid_out(pictures.of(shipped, counted, Theme.LIGHT, language))
    written = [each for each in figure.axes[0].get_children() if isinstance(each, Text) and each.get_text()]
    places = [each.get_window_extent() for each in written]
    assert len(places) > 20
    page = Bbox.from_bounds(0, 0, figure.bbox.width, figure.bbox.height).padded(-20)
    assert [t.get_text() for t, box in zip(written, places, strict=True) if not _within(box, page)] == []
    over = [
        (a.get_text(), b.get_text())
        for (a, one), (b, other) in combinations(zip(written, places, strict=True), 2)
        if one.overlaps(other)
    ]
    assert over == []


def _within(box: Bbox, page: Bbox) -> bool:
    return bool(page.x0 <= box.x0 and box.x1 <= page.x1 and page.y0 <= box.y0 and box.y1 <= page.y1)


def test_what_is_too_long_is_cut_and_its_number_is_not(shipped: Knowledge) -> None:
    long = Chart("Aiheet", (Bar("Määräaikaisuus öljynporauslautalla " * 9, 1_000_000),))
    picture = pictures.of(shipped, MUCH, Theme.LIGHT)
    figure = drawing.laid_out(msgspec.structs.replace(picture, topics=long))
    written = [each.get_text() for each in figure.axes[0].get_children() if isinstance(each, Text)]
    (cut,) = (each for each in written if each.startswith("Määräaikaisuus"))
    assert cut.endswith("…")
    assert "1000000" in written


@pytest.mark.parametrize("theme", Theme)
def test_it_can_be_read_on_its_paper(theme: Theme) -> None:
    colours = drawing.COLOURS[theme]
    read = {each: _contrast(each, colours.paper) for each in (colours.ink, colours.soft)}
    assert {each: how for each, how in read.items() if how < CONTRAST} == {}


def _contrast(one: str, other: str) -> float:
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_pictures_in_the_documents_are_those_that_are_drawn(shipped: Knowledge) -> None:
    """``python -m tests.pictures`` draws them anew."""
    drawn = {name: drawing.drawn(picture) for name, picture in pictures.shown(shipped).items()}
    assert {path.name for path in pictures.FOLDER.iterdir()} == drawn.keys()
    told = Path("docs/ohje.md").read_text(encoding="utf-8") + Path("README.md").read_text(encoding="utf-8")
    assert [name for name in drawn if f"statistics/{name}" not in told] == []
    for name, content in drawn.items():
        new, old = imread(io.BytesIO(content)), imread(pictures.FOLDER / name)
        assert new.shape == old.shape, name
        assert float(np.abs(new - old).mean()) * 255 < ALIKE, name


def test_a_picture_is_one_that_telegram_takes_and_a_phone_shows_whole(shipped: Knowledge) -> None:
    content = drawing.drawn(pictures.of(shipped, MUCH, Theme.DARK))
    high, wide, _ = imread(io.BytesIO(content)).shape
    assert wide == drawing.WIDTH
    assert high < 2 * wide  # phones are higher
    assert len(content) < 200_000
