"""All sentences at once are what each is as a message."""

import numpy as np
import pytest

from bot.core.understanding import corpus
from bot.core.understanding.corpus import Corpus
from bot.core.understanding.features import FEW, Space
from bot.core.understanding.index import checksums

SENTENCES = (
    ("mika", "on", "hinta"),
    ("hinta",),
    (),
    ("mika", "osoite", "mika", "on"),
    ("osoite",),
    ("aa", "aa"),
)
OTHERS = (("hinta", "kuu"), ("missa",), ("mika", "mika", "hinta", "on", "osoite"))


def dense(space: Space, words: tuple[str, ...]) -> list[float]:
    """Return what the space makes of a message, every feature of it."""
    columns, values = space.vector(words)
    found = np.zeros(len(space.rarity), np.float32)
    found[columns] = values
    return list(found)


@pytest.mark.parametrize("asked", [SENTENCES, OTHERS], ids=["its own", "others"])
def test_vectors_are_those_of_messages(asked: tuple[tuple[str, ...], ...]) -> None:
    """Its n-grams, words and pairs, the ends of the message among them; nothing known has no direction."""
    known = Corpus.of(SENTENCES)
    expected = [dense(known.space, words) for words in asked]
    np.testing.assert_allclose(corpus.vectors(known.space, asked).toarray(), expected, atol=1e-6)
    if asked is SENTENCES:
        np.testing.assert_allclose(known.vectors.toarray()[:, known.ranks], expected, atol=1e-6)


@pytest.mark.parametrize(
    ("times", "words", "known"),
    [
        (1, ("kerran",), True),
        (FEW, ("kerran",), False),
        (FEW, ("aina",), True),
        (FEW, ("kahdesti", "kahdesti"), False),
    ],
    ids=["few sentences", "said once", "said often", "said twice, in one sentence"],
)
def test_what_one_of_many_sentences_has_is_no_evidence(
    times: int, words: tuple[str, ...], known: bool
) -> None:
    """Among few it is."""
    space = Corpus.of([words, *[("aina",)] * times]).space
    assert (words[0] in space.words, len(space.vector(words)[0]) > 0) == (known, known)


def test_rarity_counts_sentences() -> None:
    """However often a sentence repeats a word, it is one that has it; what all have is the least rare."""
    space = Corpus.of([("usein", "usein"), ("usein",), ("harvoin",)]).space
    rarity = {
        word: float(space.rarity[space.index.places(checksums([word], "w"))[0]]) for word in space.words
    }
    assert rarity == pytest.approx({"usein": 1 + np.log(4 / 3), "harvoin": 1 + np.log(4 / 2)})


def test_likeness_is_that_of_messages() -> None:
    """The quicker way gives what a message's likeness gives, and a sentence is like itself."""
    known = Corpus.of(SENTENCES)
    found = np.concatenate([likeness for _, likeness in known.likeness((*SENTENCES, *OTHERS))])
    expected = [known.postings.likeness(known.space.vector(words)) for words in (*SENTENCES, *OTHERS)]
    np.testing.assert_allclose(found, expected, atol=1e-6)
    assert np.diag(found) == pytest.approx([1, 1, 0, 1, 1, 1], abs=1e-6)


def test_likeness_comes_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that no more is held at once than there is room for, in the order asked."""
    known = Corpus.of(SENTENCES)
    [(_, whole)] = known.likeness(SENTENCES)
    monkeypatch.setattr(corpus, "BLOCK", 2 * len(SENTENCES))
    parts = [*known.likeness(SENTENCES)]
    assert [block for block, _ in parts] == [slice(0, 2), slice(2, 4), slice(4, 6)]
    np.testing.assert_allclose(np.concatenate([part for _, part in parts]), whole, atol=1e-6)


def test_a_space_within_knows_only_what_was_kept() -> None:
    """What none of the kept sentences has is strange, and so is what only those out of scope have."""
    known = Corpus.of(SENTENCES)
    kept, inside = np.array([True, True, True, False, False, True]), np.array([True] * 5 + [False])
    space = known.within(kept, inside, frozenset({"aa"}))
    familiar = {
        word: bool(space.familiar[space.index.places(checksums([word], "w"))[0]]) for word in space.words
    }
    assert familiar == {"aa": False, "hinta": True, "mika": True, "on": True, "osoite": False}
    assert (space.size, space.alien) == (4, frozenset({"aa"}))
