"""How no answer may begin: with yes, no or because, which are false when the opposite is asked.

One entry answers "Is it confidential?" and "Will you tell my boss?". The words are data, part of a
language's vocabulary; here is how they are looked for.
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from bot.core import text as texts
from bot.core.knowledge.entries import PLACEHOLDER
from bot.core.language import Language

Openings = Mapping[str, tuple[str, ...]]
"""Openings by section."""

REFUSED = "refused"
"""Openings that are refused whatever follows."""

ALONE = "refused_alone"
"""Refused before a comma, a dash or the end of the sentence: an echo of the question."""

FINE = "fine"
"""Longer openings that begin like a refused one, and are none."""

SECTIONS = (REFUSED, ALONE, FINE)
"""What openings are divided into."""

INSTEAD: Mapping[Language, str] = {
    Language.FI: "Yksi tapaaminen kestää ...",
    Language.SV: "En träff tar ...",
    Language.EN: "One session lasts ...",
}
"""How a sentence begins that is true whichever way the question leans."""


def refused(text: str, openings: Openings) -> str | None:
    """Return which of *openings* the *text* begins with, None if it may begin as it does.

    What is no letter or digit, such as a quotation mark, a dash or an emoji, hides nothing.
    """
    bare = text[next((i for i, c in enumerate(text) if c.isalnum()), 0) :]
    first = texts.fold(texts.opening(bare)[0])
    if any(_begins(first, phrase) for phrase in openings.get(FINE, ())):
        return None
    alone = (phrase for phrase in openings.get(ALONE, ()) if texts.fold(phrase) == first)
    always = (phrase for phrase in openings.get(REFUSED, ()) if _begins(first, phrase))
    return next(chain(alone, always), None)


def facts_that_open(answer: str) -> Iterator[str]:
    """Yield the names of the facts that say what *answer* says: at its beginning, or after a colon."""
    for match in PLACEHOLDER.finditer(answer):
        if answer[: match.start()].rstrip()[-1:] in ("", ":"):
            yield match[1]


def _begins(folded: str, phrase: str) -> bool:
    return f"{folded} ".startswith(f"{texts.fold(phrase)} ")
