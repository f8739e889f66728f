"""What can be wrong in a file, by key: the sentences are in :mod:`bot.problems.en` and beside it."""

from enum import StrEnum, auto


class Wrong(StrEnum):
    """What can be wrong; each has a whole sentence, which says what to write instead."""

    # In any file
    ENCODING = auto()
    DEEP = auto()
    NOT_YAML = auto()
    YAML = auto()
    YAML_TAB = auto()
    YAML_COLON = auto()
    YAML_KEY = auto()
    YAML_NO_COLON = auto()
    YAML_QUOTES = auto()
    YAML_START = auto()
    YAML_ESCAPE = auto()
    YAML_DOCUMENT = auto()
    NO_MAPPING = auto()
    NO_NAME = auto()
    TWICE = auto()
    UNKNOWN = auto()
    NO_ITEMS = auto()
    NO_LIST = auto()
    EMPTY_ITEM = auto()
    NO_TEXT = auto()
    HIDDEN = auto()

    # Files of the knowledge
    EMPTY_FILE = auto()
    NO_FILE = auto()
    LARGE_FILE = auto()
    UNREADABLE = auto()
    RENAME = auto()
    NEEDED_ENTRY = auto()
    NO_FINNISH_WORDING = auto()

    # What is in them
    NO_FINNISH_FACT = auto()
    LONG_FACT = auto()
    ENTRY_NAME = auto()
    NO_SOURCE = auto()
    NO_FINNISH = auto()
    NO_QUESTION = auto()
    NO_ANSWER = auto()
    TEXT_OPENS = auto()
    FACT_OPENS = auto()
    LONG_QUESTION = auto()
    LONG_TEXT = auto()
    NAMES_NO_FACT = auto()
    NO_ENTRY = auto()
    REPLY_NAME = auto()
    NO_SENTENCE = auto()
    CHAPTER_NAME = auto()
    NO_TITLE = auto()
    NOT_ONE_WORD = auto()

    # What was written by the bot
    SAME_ENTRY = auto()
    HALF = auto()
    NO_FACT = auto()
    CRISIS_NOT_TAUGHT = auto()
    NOT_IN_LANGUAGE = auto()
    ID_TWICE = auto()
    INCOMPLETE = auto()
    NO_MARK = auto()
    NO_ID = auto()

    # Examples, their limits, and settings
    EXAMPLE = auto()
    SHARE = auto()
    SETTING = auto()
    """In English words of its own, whoever reads them: only the operator does."""


class Phrase(StrEnum):
    """What stands within a sentence and is in a language too."""

    # What to write instead of a name
    NEAREST = auto()
    NOTHING = auto()
    A_KNOWN_ONE = auto()

    # What libyaml says
    COLON = auto()
    KEY = auto()
    NO_COLON = auto()
    TOKEN = auto()
    END = auto()
    BRACKETS = auto()
    BRACES = auto()
    DASH = auto()
    SEQUENCE = auto()
    TAB_WITHIN = auto()
    TAB_BEFORE = auto()
    ALIAS = auto()
    ANCHOR = auto()
    SAME_ANCHOR = auto()
    BLOCK = auto()
    CONTENT = auto()
    DIRECTIVE = auto()
    ESCAPE = auto()
    DOCUMENT = auto()
    CONTROL = auto()
    OTHER = auto()
    NOT_TOLD = auto()

    # Why a file cannot be read
    ABSENT = auto()
    DENIED = auto()
    A_FOLDER = auto()

    # How many mistakes there are
    ONE = auto()
    SEVERAL = auto()
