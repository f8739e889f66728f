"""What is said of mistakes in files, and how the program ends with them."""

import sys

from bot.cli.exits import UNUSABLE
from bot.core.language import Language
from bot.problems import Phrase, said
from bot.strict_yaml import Problems


def told(problems: Problems, language: Language = Language.EN) -> int:
    """Tell every mistake and how many there are, in a language; return the exit code."""
    for problem in problems.problems:
        print(problem.told(language), file=sys.stderr)
    count = len(problems.problems)
    to_mend = said(Phrase.SEVERAL if count > 1 else Phrase.ONE, count=count)
    print(f"\n{to_mend.told(language)}", file=sys.stderr)
    return UNUSABLE
