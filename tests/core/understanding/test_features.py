"""Sentences as vectors, and how familiar a message's words are."""

import math

import numpy as np
import pytest

from bot.core.understanding.features import FIGURES, Postings, Space, features

SENTENCES = (("mika", "hinta"), ("hinta",), ("mika", "osoite"), ("osoite",), ("pizza", "hinta"), ("pizza",))
IN_SCOPE = np.array([True, True, True, True, False, False])


@pytest.fixture(scope="module")
def space() -> Space:
    whole = Space.of(features(words) for words in SENTENCES)
    return whole.within([whole.vector(words) for words in SENTENCES], IN_SCOPE, frozenset({"pizza"}))


def test_features() -> None:
    """N-grams with the word's boundaries, the word, and pairs with the message's ends."""
    assert sorted(features(("ai",))) == sorted(["n ai", "nai ", "n ai ", "wai", "p< ai", "pai >"])
    assert features(()) == []


@pytest.mark.parametrize("words", SENTENCES)
def test_a_vector_has_unit_length(space: Space, words: tuple[str, ...]) -> None:
    """Each known feature once."""
    columns, values = space.vector(words)
    assert len(set(columns.tolist())) == len(columns)
    assert math.isclose(float(values @ values), 1, rel_tol=1e-5)


@pytest.mark.parametrize("words", [(), ("kuu",)])
def test_nothing_known_is_an_empty_vector(space: Space, words: tuple[str, ...]) -> None:
    """An unknown message has no direction."""
    assert [len(part) for part in space.vector(words)] == [0, 0]


def test_the_kernel_is_every_likeness(space: Space) -> None:
    """The quicker way gives what a message's likeness gives, and a sentence is like itself."""
    vectors = [space.vector(words) for words in SENTENCES]
    postings = Postings.of(vectors, len(space.rarity))
    kernel = postings.kernel(vectors)
    np.testing.assert_allclose(kernel, [postings.likeness(vector) for vector in vectors], atol=1e-6)
    np.testing.assert_allclose(np.diag(kernel), 1, atol=1e-6)


def test_familiarity(space: Space) -> None:
    """Known words are wholly familiar; a word known from out of scope alone is not."""
    known = space.familiarity(("mika", "hinta"), ("mika", "hinta"))
    alien = space.familiarity(("mika", "pizza"), ("mika", "pizza"))
    assert len(known) == len(alien) == FIGURES
    assert known[1:4] == pytest.approx((1, 1, 1))
    assert all(figure < 1 for figure in alien[1:4])
    assert known[6:10] == (0, 0, 0, 0)
    assert alien[8:10] == (5, 1)


def test_half_the_memory_gives_nearly_the_same_likeness(space: Space) -> None:
    """Three digits are enough."""
    vectors = [space.vector(words) for words in SENTENCES]
    postings = Postings.of(vectors, len(space.rarity))
    halved = postings.halved()
    assert (halved.values.nbytes, halved.sentences.nbytes) == (
        postings.values.nbytes // 2,
        postings.sentences.nbytes // 2,
    )
    for vector in vectors:
        np.testing.assert_allclose(halved.likeness(vector), postings.likeness(vector), atol=2e-3)
