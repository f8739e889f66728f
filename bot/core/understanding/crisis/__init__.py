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
its :mod:`~bot.core.understanding.languages.lexicon`; :mod:`~bot.core.understanding.crisis.engine` reads them.
"""

from functools import cache

from bot.core.reading import Danger
from bot.core.understanding.crisis import engine
from bot.core.understanding.languages import LEXICONS


def danger(text: str) -> Danger:
    """Return the danger that *text*, one message in any of the bot's languages, tells of."""
    return engine.judge(text, rules())[0]


def why(text: str) -> tuple[str, ...]:
    """Return the names of the rules that fired, like ``fi.pills``; none when there is no danger."""
    return engine.judge(text, rules())[1]


def plainly(text: str) -> str:
    """Return *text* without the words of its idioms, and of what a professional has been through."""
    return engine.plainly(text, rules())


@cache
def rules() -> engine.Rules:
    """Return the rules of all languages, compiled when they are first asked for.

    It takes a tenth of a second, which most commands need not spend. What is kept never changes: it is
    made of constants and frozen, so that the first message and the last are judged alike.
    """
    return engine.compiled({language: lexicon.crisis for language, lexicon in LEXICONS.items()})
