"""What is written down of a language in the program: its function words, and its rules of danger.

How a pattern is written
    ``tapan``, ``tapa*``    a folded word, or every word that begins so; ``a|b*|c_d`` any of them
    ``give_up``             words in a row, standing for one in a choice
    ``@self``               the words of that kind, from the table above the rules
    ``A B``                 B follows A at once; ``A ~3 B`` with at most three words between
    ``A & B``, ``& -B``     both in one sentence, in any order; no B in that sentence
    ``A && B``              both somewhere in the message
    ``^``, ``$``            the beginning of the message, the end of a sentence
Words are compared folded (lower case, no dots, see :func:`bot.core.text.fold`), so "paattaa" stands for
"päättää" and "do" for "dö".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """The small words that tell how a message hangs together."""

    follow_ups: frozenset[str]
    """Openings of a question that leans on the one before ("entä …?", "what about …?"), folded."""

    pointers: frozenset[str]
    """What points back to what was spoken of ("it", "which of them"), folded."""

    question_words: frozenset[str]
    """What makes a follow-up ask something of its own ("entä missä?"), folded; without, it may only tell
    of whom."""

    asking_starts: frozenset[str]
    """First words of a clause that make it ask ("can you …?"), folded."""

    asking_ends: tuple[str, ...]
    """What one of the first words of a clause ends with where that makes it ask ("onko …?"), folded."""

    not_asking: frozenset[str]
    """Words that end like those which ask, and do not ("anteeks"), folded."""

    clause_ends: frozenset[str]
    """What stands between two clauses ("ja", "och"), as written."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """The rules of danger: kinds of words, and patterns by the name that :func:`why` tells."""

    kinds: Mapping[str, str]
    idioms: Sequence[str]
    experiences: Mapping[str, Sequence[str]]
    dangers: Mapping[str, Sequence[str]]

    long_words: Sequence[str] = ()
    """Long danger words as they are typed when hands shake: a word this near to one counts as it."""

    cry: frozenset[str] = frozenset()
    """What a bare cry for help is made of. "help", typed alone and calmly, is how people ask for
    instructions, so one of these is a cry only when shouted or drawn out, or when it pleads."""

    pleading: frozenset[str] = frozenset()
    """What in a cry for help pleads with somebody."""

    fillers: frozenset[str] = frozenset()
    """What beside it changes nothing."""


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose danger a message tells of: words, folded, or with ``*`` how they begin."""

    others: frozenset[str]
    """Who else it may be."""

    theirs: frozenset[str]
    """What only somebody else does it to."""

    own: frozenset[str]
    """What only who writes does it to."""

    self: frozenset[str]
    """What who writes says of themselves, and may say in worry about somebody else too."""

    gone: tuple[str, ...] = ()
    """Phrases that tell of somebody who has died by their own hand."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that the program itself knows of one language; what the supervisor writes in it is knowledge."""

    function_words: FunctionWords
    crisis: Patterns
    whose: Whose


def words(text: str) -> frozenset[str]:
    """Return the words of *text*, which has spaces between them."""
    return frozenset(text.split())
