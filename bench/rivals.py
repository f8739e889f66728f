"""The matchers that this bot's is compared with, each in the few lines that one would write for it."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from bench.data import Pairs
from bot.core import text as texts

Floats = NDArray[np.float64]


class Rival(Protocol):
    """Gives each class (entry, or ``none``) a score for a message."""

    classes: Sequence[str]

    def scores(self, text: str) -> Floats:
        """Return the score of each class."""


class Fuzzy:
    """RapidFuzz over every sentence; an entry is as like as its likest."""

    def __init__(self, pairs: Pairs, scorer: Callable[..., float]) -> None:
        self.classes, self._starts, sentences = _sorted(pairs)
        self._folded = [texts.fold(sentence) for sentence in sentences]
        self._scorer = scorer

    def scores(self, text: str) -> Floats:
        """Return the score of each class."""
        likeness = process.cdist([texts.fold(text)], self._folded, scorer=self._scorer)[0]
        return np.maximum.reduceat(likeness, self._starts).astype(float)


class BM25:
    """Okapi BM25 over Snowball stems of every sentence; an entry scores as its best."""

    def __init__(self, pairs: Pairs, language: str, k: float = 1.2, b: float = 0.75) -> None:
        import snowballstemmer

        names = {"fi": "finnish", "sv": "swedish", "en": "english"}
        self._stem = snowballstemmer.stemmer(names[language]).stemWords
        self.classes, self._starts, sentences = _sorted(pairs)
        bags = [Counter(self._words(sentence)) for sentence in sentences]
        mean = sum(bag.total() for bag in bags) / len(bags)
        self._size = len(bags)
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for i, bag in enumerate(bags):
            for word, count in bag.items():
                weight = count * (k + 1) / (count + k * (1 - b + b * bag.total() / mean))
                self._postings[word].append((i, weight))

    def _words(self, text: str) -> list[str]:
        words = "".join(c if c.isalnum() else " " for c in text.lower()).split()
        return [texts.fold(stem) for stem in self._stem(words)]

    def scores(self, text: str) -> Floats:
        """Return the score of each class."""
        found = np.zeros(self._size)
        for word in self._words(text):
            posting = self._postings.get(word, ())
            rarity = math.log(1 + (self._size - len(posting) + 0.5) / (len(posting) + 0.5))
            for i, weight in posting:
                found[i] += rarity * weight
        return np.maximum.reduceat(found, self._starts)


class SVM:
    """scikit-learn: character n-grams within words, tf-idf, a linear support vector machine."""

    def __init__(self, pairs: Pairs) -> None:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.pipeline import make_pipeline
        from sklearn.svm import LinearSVC

        ngrams = TfidfVectorizer(
            preprocessor=texts.fold, analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True
        )
        self._model: Any = make_pipeline(ngrams, LinearSVC())
        self._model.fit([sentence for _, sentence in pairs], [entry for entry, _ in pairs])
        self.classes: Sequence[str] = [str(name) for name in self._model.classes_]

    def scores(self, text: str) -> Floats:
        """Return the score of each class."""
        return np.asarray(self._model.decision_function([text])[0])


def _sorted(pairs: Pairs) -> tuple[list[str], list[int], list[str]]:
    """Return the classes, the first sentence of each, and the sentences, those of a class together."""
    ordered = sorted(pairs, key=lambda pair: pair[0])
    classes, starts = [], []
    for i, (entry, _) in enumerate(ordered):
        if not classes or classes[-1] != entry:
            classes.append(entry)
            starts.append(i)
    return classes, starts, [sentence for _, sentence in ordered]


RIVALS: dict[str, Callable[[Pairs, str], Rival]] = {
    "RapidFuzz WRatio": lambda pairs, _: Fuzzy(pairs, fuzz.WRatio),
    "RapidFuzz token_set_ratio": lambda pairs, _: Fuzzy(pairs, fuzz.token_set_ratio),
    "BM25 over Snowball stems": BM25,
    "scikit-learn LinearSVC": lambda pairs, _: SVM(pairs),
}
