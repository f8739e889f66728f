"""What stands in the program of each language is of use: it can be found in a message."""

import pytest

from bot.core.language import Language
from bot.core.text import fold
from bot.core.understanding.languages import CLAUSE_ENDS, FOLLOW_UPS, LEXICONS, POINTERS, QUESTION_WORDS


def test_every_language_has_a_lexicon() -> None:
    """In the order of the languages, in which the rules are tried."""
    assert list(LEXICONS) == list(Language)


@pytest.mark.parametrize("language", Language)
def test_words_are_written_as_they_are_looked_for(language: Language) -> None:
    """Folded, but for clause ends, which are looked for in what was typed."""
    small, crisis = LEXICONS[language].function_words, LEXICONS[language].crisis
    folded = [*small.follow_ups, *small.pointers, *small.question_words, *crisis.long_words]
    folded += [*crisis.cry, *crisis.pleading, *crisis.fillers]
    assert [word for word in folded if fold(word) != word] == []
    assert [word for word in small.clause_ends if word != word.strip().casefold()] == []


@pytest.mark.parametrize("language", Language)
def test_the_words_of_every_language_are_looked_for(language: Language) -> None:
    """Whatever the conversation's language: people mix them."""
    small = LEXICONS[language].function_words
    assert (small.follow_ups, small.pointers, small.question_words, small.clause_ends) == (
        small.follow_ups & FOLLOW_UPS,
        small.pointers & POINTERS,
        small.question_words & QUESTION_WORDS,
        small.clause_ends & CLAUSE_ENDS,
    )
