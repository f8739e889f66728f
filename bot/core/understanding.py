"""What a message means: its language, whether somebody is in danger, and which entry it asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.core import crisis
from bot.core.crisis import Danger
from bot.core.knowledge import Kind, Knowledge, Language
from bot.core.language import LanguageModel
from bot.core.matching import Ambiguous, Confident, Explanation, Match, Matcher, NoMatch


@dataclass(frozen=True, slots=True)
class Reading:
    """A message understood. ``foreign`` tells that it is in none of the bot's languages."""

    language: Language
    danger: Danger
    match: Match
    foreign: bool = False


class Reader(Protocol):
    """Reads messages."""

    def read(self, text: str, prior: Language, last_entry: str | None = None) -> Reading:
        """Return what *text* means after a conversation in *prior* whose last answer was *last_entry*."""


class Understanding:
    """Reads messages: one matcher per language, the languages' model, the crisis layer."""

    def __init__(self, matchers: Mapping[Language, Matcher], languages: LanguageModel) -> None:
        self._matchers = matchers
        self._languages = languages

    def read(self, text: str, prior: Language, last_entry: str | None = None) -> Reading:
        """Return what *text* means after a conversation in *prior* whose last answer was *last_entry*."""
        language, foreign = self.language(text, prior)
        match = self._matchers[language].match(text, last_entry)
        danger = max(crisis.danger(text), _danger_of(match))
        return Reading(language, danger, match, foreign)

    def explain(self, text: str, prior: Language, last_entry: str | None = None) -> Explanation:
        """Return why :meth:`read` matches *text* as it does."""
        language, _ = self.language(text, prior)
        return self._matchers[language].explain(text, last_entry)

    def language(self, text: str, prior: Language) -> tuple[Language, bool]:
        """Return the language of *text*, and whether it is one that the bot does not speak.

        A language without a matcher, because nothing has been written in it yet, is read as Finnish.
        """
        found = self._languages.detect(text, prior)
        if found is None:
            return prior, True
        return (Language(found) if found in self._matchers else Language.FI), False


def _danger_of(match: Match) -> Danger:
    """Return the danger that a match tells of: the matcher is the second net under the crisis layer."""
    clear = isinstance(match, Confident) and any(s.entry == Kind.CRISIS for s in match.entries)
    return Danger.ACUTE if clear else Danger.NONE


def outcome(reading: Reading, knowledge: Knowledge) -> str:
    """Return what the client would see first: answer, unanswered, suggest, inquiry, crisis or fallback."""
    if reading.danger is Danger.ACUTE:
        return "crisis"
    match reading.match:
        case Confident(found):
            entry = found[0].entry
            if knowledge.entries[entry].kind is not Kind.ANSWER:
                return str(knowledge.entries[entry].kind)
            return "unanswered" if knowledge.answer(entry, reading.language).missing else "answer"
        case Ambiguous():
            return "suggest"
        case NoMatch():
            return "fallback"
