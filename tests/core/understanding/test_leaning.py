"""What speaks for an entry where a message leans on what was said before it."""

import numpy as np
import pytest

from bot.core.reading import NOTHING_BEFORE, Before
from bot.core.understanding.leaning import (
    QUESTION,
    SHORT,
    UNLIKELY,
    UNLIKELY_AFTER,
    Leaning,
    after,
    leans,
    points_back,
    words_of,
)

ENTRIES = ("price", "location", "remote")


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("enta ryhmalle", True),
        ("maksaako se", True),
        ("paljonko ryhmalle", False),
        ("och for en grupp", True),
        ("kostar det", True),
        ("priset for en grupp", False),
        ("what about groups", True),
        ("what does a group cost", False),
        ("is that dear", True),
        ("", False),
    ],
)
def test_what_points_back(text: str, points: bool) -> None:
    """An opening that goes on, or a word for what was named before; in any language."""
    assert points_back(text.split()) is points


@pytest.mark.parametrize(
    ("text", "leaning"),
    [
        ("Ryhmälle?", True),
        ("paljonko ryhmälle vuodessa", True),
        ("paljonko maksaa ryhmälle vuodessa", False),
        ("Entä paljonko ryhmälle vuodessa?", True),  # points back
        (f"Entä {'a' * SHORT}", False),  # long enough to tell what it is about
        ("?", False),
    ],
)
def test_what_leans_on_the_question_before(text: str, leaning: bool) -> None:
    assert leans(words_of(text)) is leaning


@pytest.mark.parametrize(
    ("question", "read"),
    [("Mitä maksaa?", "Mitä maksaa? ja?"), ("", "ja?"), (f"a{'b' * QUESTION}", f"{'b' * QUESTION} ja?")],
)
def test_what_a_message_is_read_after(question: str, read: str) -> None:
    """The end of the question, so that no message costs more for what was said before it."""
    assert after(question, "ja?") == read


@pytest.mark.parametrize(
    ("words", "before", "spoken_of"),
    [
        ("ryhmalle", Before(("price",)), [[1, 0], [0, 0], [0, 0]]),
        ("enta ryhmalle", Before(("price",)), [[1, 1], [0, 0], [0, 0]]),
        ("se", Before(("location", "remote")), [[0, 0], [0.5, 0.5], [0.5, 0.5]]),  # only suggested
        ("se", NOTHING_BEFORE, [[0, 0], [0, 0], [0, 0]]),
    ],
)
def test_the_evidence(words: str, before: Before, spoken_of: list[list[float]]) -> None:
    """For each entry how probable it is both ways, and how far it was spoken of; for none what is left."""
    alone, together = np.array([0.5, 0.25, 0], np.float32), np.array([0.2, 0, 0.2], np.float32)
    leaning = Leaning.of(ENTRIES, words.split(), alone, together, before)
    both = np.log([[0.5, 0.5], [0.25, UNLIKELY_AFTER], [UNLIKELY, 0.5]])
    expected = [[*one, *spoken, 0] for one, spoken in zip(both, spoken_of, strict=True)]
    assert leaning.evidence == pytest.approx(np.array([*expected, [np.log(0.25), 0, 0, 0, 1]]))


def test_what_was_spoken_of_tips_the_scales_and_no_more() -> None:
    """The likeliest first; the probabilities of the entries and of none together are one."""
    alone, together = np.array([0.3, 0.3, 0.01], np.float32), np.array([0.4, 0.4, 0.01], np.float32)

    def ranking(before: Before) -> list[tuple[str, float]]:
        scores = Leaning.of(ENTRIES, ("se",), alone, together, before).scores()
        return [(scored.entry, round(scored.score, 2)) for scored in scores]

    assert ranking(NOTHING_BEFORE) == [("price", 0.34), ("location", 0.34), ("remote", 0.01)]
    assert ranking(Before(("location",))) == [("location", 0.97), ("price", 0.01), ("remote", 0.0)]
    assert ranking(Before(("remote",))) == [("remote", 0.36), ("price", 0.22), ("location", 0.22)]
