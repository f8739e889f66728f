"""Which language is a message in? Naive Bayes over character n-grams of the knowledge's own sentences.

One or two words seldom tell, so the conversation's language is the prior; a message that is clearly
in none of the bot's languages (another script, or words of a neighbour's language) gives ``None``.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import msgspec
import numpy as np
from numpy.typing import NDArray

from bot.core import text as texts
from bot.core.understanding import foreign
from bot.core.understanding.index import Index, checksums

NGRAMS = (1, 2, 3)
"""Lengths of character n-grams."""

OTHER = "other"
"""The name of all languages that the bot does not speak."""

PRIOR = 4.0
"""Natural-log odds in favour of the conversation's language."""

SURE = 4.0
"""Natural-log odds over the bot's languages that "another language" needs."""

LONGEST = 32
"""Letters of a word that are looked at."""

ENOUGH = 100
"""Words after which the language is known."""

UNSEEN = 1e-5
"""Probability of an n-gram that no language has shown, the same for all: it tells nothing."""

LEAST_SEEN = math.log(UNSEEN) + 0.05
"""The weight, at least, of an n-gram that a language has shown: once is enough, and adds to the above."""


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    languages: tuple[str, ...]
    sums: bytes
    weights: bytes


@dataclass(frozen=True)
class LanguageModel:
    """Log-probabilities of G n-grams in L languages; others tell nothing."""

    languages: tuple[str, ...]  # L
    index: Index  # of the n-grams
    weights: NDArray[np.float32]  # G × L

    def to_bytes(self) -> bytes:
        """Return the model as one blob that :meth:`from_bytes` reads."""
        return msgspec.msgpack.encode(
            _Packed(self.languages, self.index.sums.tobytes(), self.weights.tobytes())
        )

    @classmethod
    def from_bytes(cls, blob: bytes) -> LanguageModel:
        """Return the model written by :meth:`to_bytes`; raise ValueError for anything else."""
        try:
            packed = msgspec.msgpack.decode(blob, type=_Packed)
            weights = np.frombuffer(packed.weights, np.float32).reshape(-1, len(packed.languages))
            return cls(packed.languages, Index(np.frombuffer(packed.sums, np.uint32)), weights)
        except (msgspec.DecodeError, ValueError) as error:
            raise ValueError(f"not a model of languages: {error}") from error

    def detect(self, text: str, prior: str | None = None) -> str | None:
        """Return the language of *text*, or None for one the bot does not speak.

        *prior* is the conversation's language, which wins where the text tells little. A text
        without letters gives *prior*, and so does a single word that the language has: "burnout" is
        English, and what a Finn says too.
        """
        if _is_foreign_script(text):
            return None
        words = _words(text)[:ENOUGH]
        if prior is not None and self._has(prior, words):
            return prior
        odds = self._odds(words)
        if not odds:
            return prior
        if prior in odds:
            odds[prior] += PRIOR
        other = odds.pop(OTHER, -math.inf)
        best = max(odds, key=odds.__getitem__)
        return None if other > odds[best] + SURE else best

    def has(self, language: str, text: str) -> bool:
        """Tell whether *text* is a single word that sentences in *language*, which the bot speaks, have."""
        return self._has(language, _words(text))

    def _has(self, language: str, words: Sequence[str]) -> bool:
        match words:
            case [word] if language in self.languages:
                [place] = self.index.places(checksums([f"={word[:LONGEST]}"]))
                return bool(place >= 0 and self.weights[place][self.languages.index(language)] > LEAST_SEEN)
            case _:
                return False

    def odds(self, text: str) -> dict[str, float]:
        """Return the log-likelihood of *text* in each language; {} when it has no known n-gram."""
        return self._odds(_words(text)[:ENOUGH])

    def _odds(self, words: Sequence[str]) -> dict[str, float]:
        places = self.index.places(checksums(gram for word in words for gram in _grams(word[:LONGEST])))
        known = places[places >= 0]
        if not len(known):
            return {}
        sums = self.weights[known].sum(0, dtype=np.float64)
        return dict(zip(self.languages, map(float, sums), strict=True))


def train(
    sentences: Mapping[str, Sequence[str]], others: Mapping[str, Sequence[str]] = foreign.SENTENCES
) -> LanguageModel:
    """Return the model of *sentences*, by language; *others* are in languages the bot does not speak.

    Those in one that it does are left out: it has been added since.
    """
    counts = {language: _counts(written) for language, written in sentences.items()}
    unspoken = (written for language, written in others.items() if language not in sentences)
    counts[OTHER] = _counts(chain.from_iterable(unspoken))
    known = sorted(set().union(*counts.values()))
    index = Index.of(known)
    weights = np.empty((len(index.sums), len(counts)), np.float32)
    for column, count in zip(weights.T, counts.values(), strict=True):
        shares = np.array([count[gram] for gram in known]) / count.total()
        column[index.places(checksums(known))] = np.log(shares + UNSEEN)
    return LanguageModel(tuple(counts), index, weights)


def _counts(written: Iterable[str]) -> Counter[str]:
    """Return the n-grams of all sentences; each word is taken apart once, however often it occurs."""
    counts: Counter[str] = Counter()
    for word, times in Counter(word for sentence in written for word in _words(sentence)).items():
        for gram in _grams(word):
            counts[gram] += times
    return Counter({gram: count for gram, count in counts.items() if count > 1 or gram[0] != "="})


def _words(text: str) -> list[str]:
    """Return the words of *text* in lower case, letters only; their dots and rings stay: they tell."""
    found = ("".join(filter(str.isalpha, word)) for word in texts.normalise(text).casefold().split())
    return [word for word in found if word]


def _grams(word: str) -> list[str]:
    """Return the n-grams of *word* with its boundaries, and the word as a whole."""
    padded = f" {word} "
    return [f"={word}", *(padded[i : i + n] for n in NGRAMS for i in range(len(padded) - n + 1))]


def _is_foreign_script(text: str) -> bool:
    """Whether most letters of *text* are not Latin."""
    letters = [c for c in text if c.isalpha()]
    latin = sum(unicodedata.name(c, "").startswith(("LATIN", "FULLWIDTH LATIN")) for c in letters)
    return bool(letters) and latin * 2 < len(letters)
