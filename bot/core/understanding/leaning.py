"""How a message leans on what was said before it: "and for a group?", "how soon?", "I meant all of it".

P(entry | message, what came before it) is a conditional logit over the entries and none of them. What speaks
for an entry: how probable the message by itself makes it, how probable it is when read after the question
before (if it leans on that), and whether it is what was spoken of, which counts more in a message that points
back. All of that is evidence and no rule: a clear question of its own is answered as such. The weights are
those under which conversations written for it are most probable (``python -m bench.leaning``), the same in
all languages.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.core import text as texts
from bot.core.reading import Before, Scored
from bot.core.understanding import learning
from bot.core.understanding.languages import FOLLOW_UPS, POINTERS
from bot.core.understanding.learning import Doubles, Floats
from bot.core.understanding.model import Decision

SHORT = 100
"""Characters of a message that may lean on what was said, at most; a longer one tells enough."""

FEW = 3
"""Words of a message that leans even if none of them points back."""

QUESTION = 200
"""Characters of a question that a message is read after: its end."""

UNLIKELY, UNLIKELY_AFTER = 1e-5, 1e-2
"""How probable an entry is at least, by the message itself and after the question: what is asked next may
have nothing to do with that."""

SUGGESTED = 0.5
"""How far what was only suggested was spoken of."""

WEIGHTS = np.array([0.80, 0.27, 3.59, 0.60, -0.49])
"""What each kind of evidence is worth: the message by itself; after the question; being what was spoken of;
the same where the message points back; and being none of the entries."""

DECISION = Decision(threshold=0.62, meant=0.4, margin=0.0, floor=0.3)
"""What is made of the scores: chosen like the thresholds of a message by itself, and by the same worth."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """What speaks for each of the ``entries``, and last for none of them: (entries + 1) × WEIGHTS."""

    entries: Sequence[str]
    evidence: Doubles

    @classmethod
    def of(
        cls, entries: Sequence[str], words: Sequence[str], alone: Floats, together: Floats, before: Before
    ) -> Leaning:
        """Return what speaks for which of *entries* in a message of *words* after what came *before*.

        *alone* is how probable the message by itself makes each, *together* when read after the question.
        """
        spoken_of = np.isin(entries, before.entries) * (1.0 if len(before.entries) == 1 else SUGGESTED)
        evidence = np.zeros((len(entries) + 1, len(WEIGHTS)))
        evidence[:-1, 0] = np.log(np.maximum(alone, UNLIKELY))
        evidence[:-1, 1] = np.log(np.maximum(together / max(together.sum(), UNLIKELY), UNLIKELY_AFTER))
        evidence[:-1, 2], evidence[:-1, 3] = spoken_of, spoken_of * points_back(words)
        evidence[-1, 0] = math.log(max(1 - alone.sum(), UNLIKELY))
        evidence[-1, 4] = 1.0
        return cls(entries, evidence)

    def scores(self) -> tuple[Scored, ...]:
        """Return how probable each entry is, the likeliest first."""
        shares = learning.softmax(self.evidence @ WEIGHTS)[:-1]
        order = np.argsort(-shares, kind="stable")
        return tuple(Scored(self.entries[i], float(shares[i])) for i in order)


def words_of(text: str) -> Sequence[str]:
    """Return the folded words of *text* if it is short enough to lean on what was said, else none."""
    return texts.words(text) if len(text) <= SHORT else ()


def points_back(words: Sequence[str]) -> bool:
    """Tell whether folded *words* open like a follow-up ("and …?"), or one of them points ("that")."""
    opens = any(" ".join(words[:n]) in FOLLOW_UPS for n in (1, 2))
    return opens or not POINTERS.isdisjoint(words)


def leans(words: Sequence[str]) -> bool:
    """Tell whether a message of *words* may mean what it does only after the question before it."""
    return 0 < len(words) <= FEW or points_back(words)


def after(question: str, text: str) -> str:
    """Return *text* as it is read after a *question*."""
    return f"{question[-QUESTION:]} {text}".strip()
