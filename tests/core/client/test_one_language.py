"""Whatever happens in whatever state, a client who speaks Swedish is told nothing in Finnish, and vice versa.

Each sentence, question, answer and name of the small knowledge bears the mark of its language.
"""

from dataclasses import replace

import pytest

from bot.core.client import effects, events
from bot.core.client.dialogue import Dialogue
from bot.core.client.policy import Policy
from bot.core.client.replies import Replies
from bot.core.client.states import Conversation, Idle, State
from bot.core.inquiry.status import Status
from bot.core.knowledge.entries import Entry, EntryText, Knowledge
from bot.core.language import Language
from bot.core.message import Outgoing
from bot.core.reading import Danger, Match, Reading
from tests import factories
from tests.core.client import table
from tests.factories import CHAT, NOON, STATES, FakeReader, inquiry

MARKS = {Language.FI: "§fi§", Language.SV: "§sv§"}

CHANGES = (events.LanguageChosen, events.LanguageRequested)
"""What is about languages themselves."""


def marked() -> Knowledge:
    """Return the small knowledge in two languages, each text with the mark of its own."""
    known = factories.knowledge()
    finnish, vocabulary = known.wording[Language.FI], known.vocabulary[Language.FI]
    return replace(
        known,
        facts={"length": {each: f"{mark}1,5" for each, mark in MARKS.items()}, "price": {}},
        entries={name: bilingual(entry) for name, entry in known.entries.items()},
        wording={
            each: {key: f"{mark}{text}" for key, text in finnish.items()} for each, mark in MARKS.items()
        },
        vocabulary=dict.fromkeys(MARKS, vocabulary),
    )


def bilingual(entry: Entry) -> Entry:
    text = entry.texts[Language.FI]
    return replace(
        entry,
        texts={
            each: EntryText(
                f"{mark}{text.question}",
                f"{mark}{text.answer}",
                unanswered=text.unanswered and f"{mark}{text.unanswered}",
            )
            for each, mark in MARKS.items()
        },
    )


def speaking(language: Language) -> dict[str, Match | Reading]:
    """Return what the texts of the table mean when they are in *language*."""
    return {
        text: replace(read, language=language)
        if isinstance(read, Reading)
        else Reading(language, Danger.NONE, read)
        for text, read in table.READINGS.items()
    }


@pytest.mark.parametrize("state", STATES, ids=repr)
@pytest.mark.parametrize("language", MARKS)
def test_all_that_is_said_is_in_the_language_of_the_conversation(language: Language, state: State) -> None:
    other = next(mark for each, mark in MARKS.items() if each is not language)
    knowledge = marked()
    policy = Policy(knowledge, factories.Periods())
    dialogue = Dialogue(knowledge, FakeReader(speaking(language)), policy)
    replies = Replies(knowledge, policy)
    known = (
        inquiry("AAA-001", language=language, status=Status.ANSWERED, answered_at=NOON),
        inquiry("AAA-002", language=language),
    )
    said = 0
    for event in (one for one in table.EVENTS if not isinstance(one, CHANGES)):
        for inquiries in ((), known):
            conversation = Conversation(state, language, "length", ("Auttaako tämä?",), turn=7)
            turn = dialogue.step(factories.situation(conversation, inquiries=inquiries), event)
            assert turn.conversation.language is language, event
            for effect in turn.effects:
                if isinstance(effect, effects.Said):
                    for message in replies.render(effect, CHAT, turn.conversation, first=True):
                        assert isinstance(message, Outgoing)
                        shown = (message.reply.text, *(choice.label for choice in message.reply.choices))
                        assert other not in "".join(shown), (event, effect)
                        said += 1
    assert said


def test_a_chosen_language_is_spoken_at_once() -> None:
    knowledge = marked()
    policy = Policy(knowledge, factories.Periods())
    dialogue, replies = Dialogue(knowledge, FakeReader({}), policy), Replies(knowledge, policy)
    for before, chosen in ((Language.FI, Language.SV), (Language.SV, Language.FI)):
        situation = factories.situation(Conversation(Idle(), before, turn=7))
        turn = dialogue.step(situation, events.LanguageChosen(chosen))
        assert turn.conversation.language is chosen
        told = [
            message.reply.text
            for effect in turn.effects
            if isinstance(effect, effects.Said)
            for message in replies.render(effect, CHAT, turn.conversation)
            if isinstance(message, Outgoing)
        ]
        assert told
        assert MARKS[before] not in "".join(told)
