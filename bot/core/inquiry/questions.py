"""Which of what a client said is worth the supervisor's reading, once an inquiry comes."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from bot.core.knowledge import named
from bot.core.knowledge.entries import Knowledge
from bot.core.text import fold


def real(knowledge: Knowledge, said: Iterable[str]) -> tuple[str, ...]:
    """Return what of *said* asks something, each question once, in the order it was first asked.

    Not commands, nor what stands on a button or is typed for one, nor what the bot answers of itself alone:
    greetings, thanks, and the wish to be contacted.
    """
    asked: dict[str, str] = {}
    for text in said:
        if not text.lstrip().startswith("/"):
            asked.setdefault(fold(text), text)
    noise = frozenset().union(*map(_folded, _noise(knowledge)))
    return tuple(text for folded, text in asked.items() if folded and folded not in noise)


def _noise(knowledge: Knowledge) -> Iterator[tuple[str, ...]]:
    """Yield what asks nothing, by groups of sentences."""
    for wording in knowledge.wording.values():
        yield tuple(sentence for key, sentence in wording.items() if key.startswith("choice."))
    for vocabulary in knowledge.vocabulary.values():
        yield from vocabulary.choices.values()
        yield from vocabulary.agreement.values()
    for entry in knowledge.entries.values():
        if entry.source == named.OWN:
            yield from ((text.question, *text.alternatives, *text.taught) for text in entry.texts.values())


@lru_cache(512)
def _folded(sentences: tuple[str, ...]) -> frozenset[str]:
    """Return *sentences* folded: some thousands, the same for as long as the knowledge is."""
    return frozenset(map(fold, sentences))
