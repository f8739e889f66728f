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

MOST_OF_A_WORD = 12.0
"""Natural-log odds at most by which one word speaks against a language: a foreign name is no sentence."""

NAMES = (
    *("whatsapp", "zoom", "teams", "skype", "google", "gmail", "linkedin", "facebook", "messenger"),
    *("instagram", "telegram", "signal", "facetime", "mobilepay", "paypal", "workshop", "podcast"),
)
"""How names and words begin that people use in every language: they tell nothing of the message's."""

ADDRESSES = (".fi", ".ax", ".se", ".com", ".org", ".net")
"""How addresses end, which are in no language."""

FEW = 2
"""Words of a message, at most, that are only looked at twice to tell another language by them."""

PLAIN = 8.0
"""Natural-log odds per word that so few need, if no language but the other has any of them as a word."""

MOST_NAMED = 3
"""Words of a name, at most; it is in no language."""

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
        words = [word for word in _words(text)[:ENOUGH] if not word.startswith(NAMES)]
        if prior in self.languages and (_is_a_name(text) or self._knows_all(prior, words)):
            return prior
        odds = self._odds(words)
        if not odds:
            return prior
        if prior not in odds:
            return self._likeliest(odds)
        ahead = odds[prior] + PRIOR
        found = self._likeliest({**odds, prior: ahead})
        return prior if found and not self._tells(words, odds, found, prior) else found

    @staticmethod
    def _likeliest(odds: Mapping[str, float]) -> str | None:
        """Return the likeliest language that the bot speaks; None if another is far likelier."""
        spoken = {language: odd for language, odd in odds.items() if language != OTHER}
        best = max(spoken, key=spoken.__getitem__)
        return None if odds.get(OTHER, -math.inf) > odds[best] + SURE else best

    def _tells(self, words: Sequence[str], odds: Mapping[str, float], found: str, prior: str) -> bool:
        """Tell whether *words*, if they are few, are of the language *found* and not only like it.

        A name, and a word that is misspelt, are like one language or another.
        """
        if found == prior or len(words) > FEW or odds[found] - odds[prior] > PLAIN * len(words):
            return True
        return any(self._knows(found, word) and not self._knows(prior, word) for word in words)

    def says_nothing(self, text: str) -> bool:
        """Tell whether *text* has no word of any language: only numbers, signs and addresses."""
        return not _words(text)

    def has(self, language: str, text: str) -> bool:
        """Tell whether *text* is a single word that sentences in *language*, which the bot speaks, have."""
        return self._knows_all(language, _words(text))

    def _knows_all(self, language: str, words: Sequence[str]) -> bool:
        return len(words) == 1 and language in self.languages and self._knows(language, words[0])

    def _knows(self, language: str, word: str) -> bool:
        [place] = self.index.places(checksums([f"={word[:LONGEST]}"]))
        return bool(place >= 0 and self.weights[place][self.languages.index(language)] > LEAST_SEEN)

    def odds(self, text: str) -> dict[str, float]:
        """Return the log-likelihood of *text* in each language, below that in which each word is likeliest.

        {} when it has no known n-gram.
        """
        return self._odds(_words(text)[:ENOUGH])

    def _odds(self, words: Sequence[str]) -> dict[str, float]:
        grams = [_grams(word[:LONGEST]) for word in words]
        places = self.index.places(checksums(chain.from_iterable(grams)))
        if not (places >= 0).any():
            return {}
        weights = np.where((places >= 0)[:, None], self.weights[places], 0)
        begins = np.cumsum([0, *map(len, grams[:-1])])
        by_word = np.add.reduceat(weights, begins, 0, np.float64)  # words × L
        below = np.maximum(by_word - by_word.max(1, keepdims=True), -MOST_OF_A_WORD)
        return dict(zip(self.languages, map(float, below.sum(0)), strict=True))


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
    said = texts.normalise(text).casefold().split()
    found = ("".join(filter(str.isalpha, word)) for word in said if not _is_an_address(word))
    return [word for word in found if word]


def _is_an_address(word: str) -> bool:
    return "@" in word or word.startswith(("www.", "http")) or word.rstrip(".,;!?)").endswith(ADDRESSES)


def _is_a_name(text: str) -> bool:
    """Tell whether *text* is nothing but two or three words with a capital, and not shouted."""
    said = [word for word in text.split() if any(map(str.isalpha, word))]
    return 1 < len(said) <= MOST_NAMED and all(word[0].isupper() and not word.isupper() for word in said)


def _grams(word: str) -> list[str]:
    """Return the n-grams of *word* with its boundaries, and the word as a whole."""
    padded = f" {word} "
    return [f"={word}", *(padded[i : i + n] for n in NGRAMS for i in range(len(padded) - n + 1))]


def _is_foreign_script(text: str) -> bool:
    """Whether most letters of *text* are not Latin."""
    letters = [c for c in text if c.isalpha()]
    latin = sum(unicodedata.name(c, "").startswith(("LATIN", "FULLWIDTH LATIN")) for c in letters)
    return bool(letters) and latin * 2 < len(letters)
