"""Names known by their checksums."""

import numpy as np
import pytest

from bot.core.understanding.index import UNKNOWN, Index, checksums, windows


def test_each_known_name_has_a_place_of_its_own() -> None:
    """Places are the same for the same names in any order; strange names have none."""
    index, again = Index.of(["hinta", "osoite", "kesto"]), Index.of(["kesto", "osoite", "hinta", "hinta"])
    assert sorted(index.places(checksums(["hinta", "osoite", "kesto"])).tolist()) == [0, 1, 2]
    assert index.sums.tolist() == again.sums.tolist()
    assert index.places(checksums(["pizza", "hinta", ""])).tolist() == [
        UNKNOWN,
        index.places(checksums(["hinta"]))[0],
        UNKNOWN,
    ]


def test_nothing_known_and_nothing_asked() -> None:
    """An empty index knows nothing, and no names have no places."""
    assert Index.of([]).places(checksums(["hinta"])).tolist() == [UNKNOWN]
    assert Index.of(["hinta"]).places(checksums([])).tolist() == []


def test_a_checksum_is_the_same_on_every_machine() -> None:
    """What was learned on one may be read on another."""
    assert checksums(["työ"]).tolist() == [1558980924]
    assert checksums(["työ"]).dtype == np.uint32


@pytest.mark.parametrize("kind", ["", "n"])
def test_runs_of_letters_have_the_checksums_of_names(kind: str) -> None:
    """Whatever letters they are of, and however many bytes these take."""
    words = [" ai ", "", "ä", "öljyä", "日本語", "a🙂b", "kaupunki", "kaupunki"]
    runs = [
        (i, word[at : at + size])
        for size in (1, 3, 4)
        for i, word in enumerate(words)
        for at in range(len(word) - size + 1)
    ]
    owners, sums = windows(words, (1, 3, 4), kind)
    assert owners.tolist() == [i for i, _ in runs]
    assert sums.tolist() == checksums([run for _, run in runs], kind).tolist()


def test_no_words_have_no_runs() -> None:
    assert [part.tolist() for part in windows([], (3,))] == [[], []]
