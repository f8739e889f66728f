"""What a step of the client's side is decided on: what is known for good, and the situation."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.client import effects
from bot.core.client.choices import Choices
from bot.core.client.policy import Policy
from bot.core.client.situation import Situation
from bot.core.client.states import Clarifying, Conversation, Idle, draft_in
from bot.core.inquiry.life import Inquiry
from bot.core.knowledge import named
from bot.core.knowledge.entries import Entry, Kind, Knowledge, Vocabulary
from bot.core.language import Language
from bot.core.reading import NOTHING_BEFORE, Before, Confident, Danger, Match, Reader, Reading


@dataclass(frozen=True, slots=True)
class Known:
    """What is known for good: what the supervisor has written, and how it is read."""

    knowledge: Knowledge
    reader: Reader
    policy: Policy
    choices: Choices


@dataclass(frozen=True, slots=True)
class Context:
    """All that a step is decided on."""

    known: Known
    situation: Situation

    @property
    def conversation(self) -> Conversation:
        """The conversation so far."""
        return self.situation.conversation

    @property
    def language(self) -> Language:
        """The language of the conversation so far."""
        return self.situation.conversation.language

    @property
    def entries(self) -> Mapping[str, Entry]:
        """The entries, by id."""
        return self.known.knowledge.entries

    @property
    def is_gentle(self) -> bool:
        """Whether these are the hours after the crisis signpost."""
        until = self.conversation.gentle_until
        return until is not None and self.situation.now < until

    @property
    def is_touched(self) -> bool:
        """Whether the last thing that was told is something hard, so that nothing cold is said next."""
        return self.conversation.state == Idle(touched=True)

    @property
    def keeps_nothing(self) -> bool:
        """Whether there is nothing of the client's that could be erased, as after it has been."""
        conversation, situation = self.conversation, self.situation
        spoken = conversation.questions or conversation.last_entry or draft_in(conversation.state)
        return not (spoken or situation.inquiries or situation.awaited)

    @property
    def my_data(self) -> effects.ShowMyData:
        """What shows all that is stored about the client."""
        return effects.ShowMyData(self.situation.inquiries, self.situation.awaited)

    def is_plainly_acute(self, text: str) -> bool:
        """Tell whether the rules alone, which cost next to nothing, hear acute distress in *text*."""
        return self.known.reader.danger(text) is Danger.ACUTE

    @property
    def vocabularies(self) -> tuple[Vocabulary, ...]:
        """The words of every language, those of the conversation's first."""
        known = self.known.knowledge.vocabulary
        return tuple(known[each] for each in sorted(known, key=lambda each: each is not self.language))

    def read(self, text: str) -> Reading:
        """Return what *text* means in this conversation."""
        return self.known.reader.read(text, self.conversation.language, self.before)

    @property
    def before(self) -> Before:
        """What was spoken of before; nothing where a message is an answer, or written to the supervisor."""
        conversation = self.conversation
        if conversation.is_busy or self.thread() is not None:
            return NOTHING_BEFORE
        question = next(iter(conversation.questions[-1:]), "")
        match conversation.state, conversation.last_entry:
            case Clarifying(_, suggested), _:
                return Before(suggested, question)
            case _, None:
                return NOTHING_BEFORE
            case _, answered:
                return Before((answered,), question)

    def question(self, entry: str) -> str:
        """Return the question that *entry* answers, in the language of the conversation."""
        return self.known.knowledge.question(entry, self.conversation.language)

    def is_unstated(self, entry: str) -> bool:
        """Tell whether the answer of *entry* rests on a fact that has not been stated."""
        return bool(self.known.knowledge.answer(entry, self.conversation.language).missing)

    def all_answers(self, match: Confident) -> bool:
        """Tell whether everything that is asked for has an answer, and nothing is more than that."""
        known = [self.entries.get(scored.entry) for scored in match.entries]
        return all(entry is not None and entry.kind is Kind.ANSWER for entry in known)

    def asks_for_her(self, match: Match) -> bool:
        """Tell whether *match* surely asks for the supervisor, or for anything more than an answer."""
        return isinstance(match, Confident) and not self.all_answers(match)

    def is_talk(self, match: Match) -> bool:
        """Tell whether what is meant is small talk, or the bot itself: nothing to ask the supervisor."""
        if not isinstance(match, Confident):
            return False
        known = [self.entries.get(scored.entry) for scored in match.entries]
        return all(entry is not None and entry.source == named.OWN for entry in known)

    def thread(self, *, edited: bool = False) -> Inquiry | None:
        """Return the inquiry that what is written belongs to; what is being filled in comes before it."""
        if self.conversation.is_busy:
            return None
        return self.situation.thread(edited=edited)
