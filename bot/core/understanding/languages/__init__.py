"""The languages' own words, one file for each: the one place of the code where a language is added.

Every language's words are looked for in every message: people mix languages, and in distress most of all.
"""

from collections.abc import Mapping

from bot.core.language import Language
from bot.core.understanding.languages import en, fi, sv
from bot.core.understanding.languages.lexicon import Lexicon

LEXICONS: Mapping[Language, Lexicon] = {
    Language.FI: Lexicon(fi.FUNCTION_WORDS, fi.CRISIS, fi.WHOSE),
    Language.SV: Lexicon(sv.FUNCTION_WORDS, sv.CRISIS, sv.WHOSE),
    Language.EN: Lexicon(en.FUNCTION_WORDS, en.CRISIS, en.WHOSE),
}
"""What the program knows of each language; in this order the rules are tried."""

_FUNCTION_WORDS = [lexicon.function_words for lexicon in LEXICONS.values()]

FOLLOW_UPS = frozenset(word for of in _FUNCTION_WORDS for word in of.follow_ups)
"""What opens a follow-up, in any language."""

POINTERS = frozenset(word for of in _FUNCTION_WORDS for word in of.pointers)
"""What points back to what was spoken of, in any language."""

QUESTION_WORDS = frozenset(word for of in _FUNCTION_WORDS for word in of.question_words)
"""What makes a follow-up ask something of its own, in any language."""

ASKING_STARTS = frozenset(word for of in _FUNCTION_WORDS for word in of.asking_starts)
"""The first words of a clause that make it ask, in any language."""

ASKING_ENDS = tuple(end for of in _FUNCTION_WORDS for end in of.asking_ends)
"""What one of the first words of a clause that asks ends with, in any language."""

NOT_ASKING = frozenset(word for of in _FUNCTION_WORDS for word in of.not_asking)
"""Words that end like those which ask, and do not, in any language."""

CLAUSE_ENDS = frozenset(word for of in _FUNCTION_WORDS for word in of.clause_ends)
"""What stands between two clauses, in any language."""
