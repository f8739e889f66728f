"""Whole conversations, asked from their beginning as a client causes them: what each turn shows.

Nothing is pressed and nothing sent: only what is typed, a minute apart, decides what comes next.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import assert_never

from bot.core.address import Address, Network
from bot.core.client import effects, events, states
from bot.core.client.dialogue import Dialogue
from bot.core.client.situation import Situation
from bot.core.client.states import Conversation
from bot.core.knowledge import named
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.quality import evaluation
from bot.core.quality.evaluation import Example, Judged, of_shown
from bot.core.reading import Outcome

APART = timedelta(minutes=1)
"""How long it is from one turn to the next."""

OPENING, LATER = "opening", "later"
"""How the turns of a conversation are told apart: the first, and those that may lean on it."""

_NOBODY = Address(Network.TERMINAL)
_BEGINNING = datetime.fromisoformat("2026-01-01T12:00:00+00:00")


@dataclass(frozen=True, slots=True)
class Talk:
    """A recorded conversation: its turns, each labelled, in the language that its chat is in at first."""

    id: str
    turns: tuple[Example, ...]
    language: Language = Language.FI


@dataclass(frozen=True, slots=True)
class Shown:
    """What a turn shows: every entry, in order, or what is suggested instead."""

    outcome: Outcome
    entries: tuple[str, ...]
    suggestions: tuple[str, ...]
    language: Language


def play(dialogue: Dialogue, said: Sequence[str], language: Language) -> Iterator[Shown]:
    """Yield what each message of a conversation shows that begins in *language*."""
    situation = Situation(_BEGINNING, "AAA-AAA", _NOBODY, Conversation(language=language))
    for text in said:
        before = situation.conversation
        turn = dialogue.step(situation, events.ClientSaid(text))
        yield _shown(dialogue.known.knowledge, before, turn.conversation, turn.effects)
        now = situation.now
        situation = replace(situation, conversation=turn.conversation, last_turn=now, now=now + APART)


def judged(dialogue: Dialogue, question: Example | Talk) -> Iterator[Judged]:
    """Yield what a recorded question, or each turn of a conversation, is answered, judged."""
    match question:
        case Talk():
            yield from ask(dialogue, question)
        case Example():
            yield from evaluation.ask(dialogue.known.reader, dialogue.known.knowledge, [question])
        case _:
            assert_never(question)


def ask(dialogue: Dialogue, talk: Talk) -> Iterator[Judged]:
    """Yield each turn of *talk* judged by the first entry that it shows."""
    shown = play(dialogue, [example.text for example in talk.turns], talk.language)
    for example, one in zip(talk.turns, shown, strict=True):
        first = next(iter(one.entries), None)
        yield of_shown(example, one.language, one.outcome, first, one.suggestions)


def _shown(
    knowledge: Knowledge, before: Conversation, after: Conversation, said: Sequence[effects.Effect]
) -> Shown:
    entries = tuple(dict.fromkeys(_entries(before, after, said)))
    suggested = next((one.entries for one in said if isinstance(one, effects.Suggest)), ())
    kind = _outcome(knowledge, after.language, entries, suggested)
    return Shown(kind, entries, suggested, after.language)


def _entries(before: Conversation, after: Conversation, said: Sequence[effects.Effect]) -> Iterator[str]:
    """Yield the entries that are shown; an inquiry that begins is one of them."""
    for effect in said:
        match effect:
            case effects.SignpostCrisis():
                yield named.CRISIS
            case effects.SendAnswer(entry):
                yield entry
            case effects.ShowPolicy() | effects.ShowMyData() | effects.AskErasure():
                yield named.PRIVACY
            case _:
                pass
    if isinstance(after.state, states.INQUIRING) and not isinstance(before.state, states.INQUIRING):
        yield named.INQUIRY


def _outcome(
    knowledge: Knowledge, language: Language, entries: Sequence[str], suggested: Sequence[str]
) -> Outcome:
    match next(iter(entries), None):
        case None:
            return Outcome.SUGGEST if suggested else Outcome.FALLBACK
        case named.CRISIS:
            return Outcome.CRISIS
        case named.INQUIRY:
            return Outcome.INQUIRY
        case entry:
            missing = knowledge.answer(entry, language).missing
            return Outcome.UNANSWERED if missing else Outcome.ANSWER
