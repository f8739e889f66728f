"""Names known by their checksums."""

import numpy as np

from bot.core.understanding.index import UNKNOWN, Index, checksums


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
