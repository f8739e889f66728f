"""Whether somebody is in danger, read from one message: rules as data, and a small engine.

The layer looks for meaning rather than for sentences: a rule joins kinds of words (who, what danger,
with what) that stand near each other. It would rather ask once too often than miss somebody, so the
rules are wide, and what people say without meaning it is taken out first:

1. *Idioms*: the words of "tapan aikaa", "this spreadsheet will be the death of me" or a question about a
   course in suicide prevention are covered up; no other rule sees them.
2. *Experiences*: what a professional has been through ("potilaani teki itsemurhan viime kuussa") is
   :attr:`Danger.MENTIONED`, and its words are covered up too.
3. *Dangers*: whatever matches in the words that are left is :attr:`Danger.ACUTE`.

The rules stand with their language (:mod:`bot.core.understanding.languages`), and how they are written in
its :mod:`~bot.core.understanding.languages.lexicon`; :mod:`~bot.core.understanding.crisis.engine` reads them,
and :mod:`~bot.core.understanding.crisis.rule` tells where one is fulfilled.
"""

from collections.abc import Collection, Set
from functools import cache

from bot.core.language import Language
from bot.core.reading import Danger
from bot.core.text import words
from bot.core.understanding.crisis import engine
from bot.core.understanding.languages import LEXICONS


def danger(text: str) -> Danger:
    """Return the danger that *text*, one message in any of the bot's languages, tells of."""
    return heard(text).danger


def heard(text: str) -> engine.Heard:
    """Return all that the rules hear in *text*."""
    return engine.heard(text, rules())


def is_anothers(text: str, language: Language) -> bool:
    """Tell whether the danger in *text* seems to be somebody else's: another is named, and not oneself."""
    said, whose = frozenset(words(text)), LEXICONS[language].whose
    if _says(said, whose.own):
        return False
    return _says(said, whose.theirs) or (_says(said, whose.others) and not _says(said, whose.self))


def is_bereaved(text: str, language: Language) -> bool:
    """Tell whether *text* tells of somebody who has died by their own hand."""
    said = f" {' '.join(words(text))} "
    return any(f" {phrase} " in said for phrase in LEXICONS[language].whose.gone)


def is_from_somebody(fired: tuple[str, ...]) -> bool:
    """Tell whether the danger, by the rules that *fired*, is only that somebody threatens or hurts."""
    return bool(fired) and all(name.endswith(_FROM_SOMEBODY) for name in fired)


_FROM_SOMEBODY = (".threat", ".violence-at-home")
"""The rules that hear what somebody does to another."""


def _says(said: Set[str], cues: Collection[str]) -> bool:
    """Tell whether one of the words *said* is one of *cues*, or begins like one that ends with a star."""
    stems = tuple(cue[:-1] for cue in cues if cue[-1] == "*")
    return not said.isdisjoint(cues) or any(word.startswith(stems) for word in said)


def why(text: str) -> tuple[str, ...]:
    """Return the names of the rules that fired, like ``fi.pills``; none when there is no danger."""
    return heard(text).why


def plainly(text: str) -> str:
    """Return *text* without the words of its idioms, and of what a professional has been through."""
    return heard(text).plainly


@cache
def rules() -> engine.Rules:
    """Return the rules of all languages, compiled when they are first asked for.

    It takes a tenth of a second, which most commands need not spend. What is kept never changes: it is
    made of constants and frozen, so that the first message and the last are judged alike.
    """
    return engine.compiled({language: lexicon.crisis for language, lexicon in LEXICONS.items()})
