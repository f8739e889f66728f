"""Sentences as vectors, and how familiar a message's words are."""

import math

import numpy as np
import pytest

from bot.core.understanding.corpus import Corpus
from bot.core.understanding.features import FIGURES, Postings, Space, ngrams

SENTENCES = (("mika", "hinta"), ("hinta",), ("mika", "osoite"), ("osoite",), ("pizza", "hinta"), ("pizza",))
IN_SCOPE = np.array([True, True, True, True, False, False])


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus.of(SENTENCES)


@pytest.fixture(scope="module")
def space(corpus: Corpus) -> Space:
    return corpus.within(np.ones(6, np.bool_), IN_SCOPE, frozenset({"pizza"}))


@pytest.fixture(scope="module")
def postings(corpus: Corpus) -> Postings:
    return corpus.postings


def test_ngrams() -> None:
    """Of three to five letters, the word's boundaries among them."""
    assert ngrams("ai") == (" ai", "ai ", " ai ")


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


def test_familiarity(space: Space) -> None:
    """Known words are wholly familiar; a word known from out of scope alone is not."""
    known = space.familiarity(("mika", "hinta"), ("mika", "hinta"))
    alien = space.familiarity(("mika", "pizza"), ("mika", "pizza"))
    assert len(known) == len(alien) == FIGURES
    assert known[1:4] == pytest.approx((1, 1, 1))
    assert all(figure < 1 for figure in alien[1:4])
    assert known[6:10] == (0, 0, 0, 0)
    assert alien[8:10] == (5, 1)


def test_half_the_memory_gives_nearly_the_same_likeness(space: Space, postings: Postings) -> None:
    """Three digits are enough."""
    halved = postings.halved()
    assert (halved.values.nbytes, halved.sentences.nbytes) == (
        postings.values.nbytes // 2,
        postings.sentences.nbytes // 2,
    )
    for vector in map(space.vector, SENTENCES):
        np.testing.assert_allclose(halved.likeness(vector), postings.likeness(vector), atol=2e-3)


def test_many_messages_are_as_familiar_as_each_of_them(space: Space) -> None:
    """Each word is looked up once."""
    each = [space.familiarity(words, words) for words in SENTENCES]
    np.testing.assert_allclose(space.familiarities(SENTENCES, SENTENCES), each, rtol=1e-6)


def test_what_is_looked_up_is_forgotten_in_time(space: Space, monkeypatch: pytest.MonkeyPatch) -> None:
    """And a message that brings new words, when there are too many at hand, is read as ever."""
    before = [space.familiarity(words, words) for words in SENTENCES]
    monkeypatch.setattr("bot.core.understanding.features.MEMORY", 1)
    for words, found in zip(SENTENCES, before, strict=True):
        assert space.familiarity((*words, "kuu"), (*words, "kuu"))[0] > found[0]
        assert space.familiarity(words, words) == found
