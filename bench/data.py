"""What the matchers learn and are asked, and knowledge of any size made of the real one."""

import random
from collections import Counter
from pathlib import Path

from bot.adapters import example_files, knowledge_files
from bot.core import text as texts
from bot.core.knowledge.entries import Kind, Knowledge, Vocabulary
from bot.core.knowledge.named import NONE
from bot.core.language import Language
from bot.core.quality.evaluation import Example

Pairs = list[tuple[str, str]]
"""(entry, sentence); those of ``none`` are out of scope."""

EACH = 10
"""Sentences of an entry when the knowledge grows."""

SHORT = 4
"""Letters of a word that is kept in a synthetic sentence: most say how something is asked, not about what."""

TOPIC = 25
"""Words that a synthetic entry is about."""


def knowledge() -> Knowledge:
    """Return the real knowledge."""
    return knowledge_files.load(Path("knowledge")).knowledge


def pairs(known: Knowledge, language: Language) -> Pairs:
    """Return all that is written in *language* but the crisis entry, what is out of scope last."""
    inside = [pair for pair in known.alternatives(language) if pair[0] != Kind.CRISIS]
    outside = ((NONE, sentence) for sentence in known.out_of_scope.get(language, ()))
    return [*inside, *outside]


def places(pairs: Pairs) -> list[tuple[int, int]]:
    """Return, for each sentence, the how-manieth of its entry's it is, from 0, and of how many."""
    counts, seen = Counter(entry for entry, _ in pairs), Counter[str]()
    found = []
    for entry, _ in pairs:
        found.append((seen[entry], counts[entry]))
        seen[entry] += 1
    return found


def spoken(known: Knowledge, language: Language) -> dict[str, tuple[str, ...]]:
    """Return the spoken forms of *language*."""
    return dict(known.vocabulary.get(language, Vocabulary()).spoken)


def questions(known: Knowledge, language: Language) -> list[Example]:
    """Return the labelled questions of *language*, without those for the crisis layer."""
    found = example_files.examples(Path(f"tests/questions/{language}.jsonl"), known.entries)
    return [example for example in found if example.label != Kind.CRISIS]


def grown(real: Pairs, size: int) -> Pairs:
    """Return knowledge of *size* entries with EACH sentences: the real ones, then synthetic ones.

    A synthetic entry (``synthetic-17``) is about TOPIC words of the real knowledge, drawn at random; its
    sentences are real ones whose longer words are replaced by these. The same arguments give the same.
    """
    chance = random.Random(size)
    inside = [(entry, sentence) for entry, sentence in real if entry != NONE]
    found: dict[str, list[str]] = {}
    for entry, sentence in inside:
        found.setdefault(entry, []).append(sentence)
    entries = {entry: sentences[:EACH] for entry, sentences in list(found.items())[:size]}
    templates = [texts.words(sentence) for _, sentence in inside]
    words = sorted({word for template in templates for word in template if len(word) > SHORT})
    for number in range(size - len(entries)):
        topic = chance.sample(words, TOPIC)
        entries[f"synthetic-{number}"] = [
            " ".join(chance.choice(topic) if len(word) > SHORT else word for word in chance.choice(templates))
            for _ in range(EACH)
        ]
    return [
        *((entry, sentence) for entry, sentences in entries.items() for sentence in sentences),
        *(pair for pair in real if pair[0] == NONE),
    ]
