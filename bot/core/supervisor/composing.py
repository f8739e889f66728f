"""How she writes an entry of her own: part by part, shown as clients would read it, then tried.

What clients asked is among the other ways to ask, and she takes out of it what might tell of somebody. In
Finnish it must be written, on which all other languages fall back.
"""

from dataclasses import dataclass
from typing import Final, assert_never

import msgspec

from bot.core.knowledge import openings
from bot.core.knowledge.composed import Composed, InLanguage
from bot.core.knowledge.entries import Vocabulary, placeholders
from bot.core.language import Language
from bot.core.sending.pieces import units
from bot.core.supervisor import question_effects as effects
from bot.core.supervisor.effects import Effects
from bot.core.supervisor.proposals import Proposal, Stage, id_of
from bot.core.supervisor.question_effects import PartObjection
from bot.core.supervisor.question_events import EntryPart
from bot.core.supervisor.questions import Alike, open_to_her, with_number
from bot.core.supervisor.situation import Situation
from bot.core.text import tidy_lines

LONGEST_QUESTION: Final = 64
"""Characters of a question that still read well on a button of a phone."""

LONGEST_ANSWER: Final = 1500
"""Characters of an answer, in Telegram's units: it is read on a phone, and in one message."""

LONGEST_WAY: Final = 200
"""Characters of another way to ask: what is longer is a story, from which nothing is learned."""

MOST_WAYS: Final = 10
"""Other ways to ask in a language, at most."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """What she wrote will not do, and why; ``word`` is what is objected to."""

    objection: PartObjection
    word: str = ""


def begun(situation: Situation, number: int) -> Effects:
    """Return the step of her wanting to write an entry: for the question of a number, or, if 0, for none."""
    question = with_number(open_to_her(situation.questions), number)
    if number and question is None:
        return (effects.SayQuestionGone(),)
    before = situation.teaching.of(number)
    if before is not None and before.is_certain:
        return (effects.SayProposalGone(),)
    if before is not None and isinstance(before.taught, Composed):
        return _shown_or_asked(situation, before, before.taught, next(iter(before.taught.texts)))
    language = question.first.language if question else situation.language
    texts = {language: InLanguage(ways=_asked_so(question))}
    one = Composed(id_of(situation.now, number), texts)
    return _asked(situation, Proposal(number, one, Stage.SHOWN, situation.now), language, EntryPart.QUESTION)


def _asked_so(question: Alike | None) -> tuple[str, ...]:
    """Return how a question was asked, as far as something can be learned of it."""
    lines = (" ".join(one.split()) for one in question.wordings) if question else ()
    return tuple(line for line in lines if 0 < len(line) <= LONGEST_WAY)[:MOST_WAYS]


def requested(situation: Situation, number: int, language: Language, part: EntryPart) -> Effects:
    """Return the step of her wanting to write a part of an entry in a language."""
    proposal = situation.teaching.of(number)
    if proposal is None or proposal.is_certain or not isinstance(proposal.taught, Composed):
        return (effects.SayProposalGone(),)
    return _asked(situation, proposal, language, part)


def _asked(
    situation: Situation,
    proposal: Proposal,
    language: Language,
    part: EntryPart,
    refused: Rejected | None = None,
) -> Effects:
    held = situation.teaching.holding(proposal)
    kept = msgspec.structs.replace(held, edited=proposal.number, spoken=language)
    objection, word = (refused.objection, refused.word) if refused else (None, "")
    ask = effects.AskForPart(proposal, language, part, objection, word)
    return (ask, effects.KeepTeaching(kept))


def written(situation: Situation, part: EntryPart, text: str | None) -> Effects:
    """Return the step of her having written a part: it is another entry then, to be tried anew."""
    proposal, language = situation.teaching.of(situation.teaching.edited), situation.teaching.spoken
    if proposal is None or proposal.is_certain or language is None:
        return (effects.SayProposalGone(),)
    if not isinstance(proposal.taught, Composed):
        return (effects.SayProposalGone(),)
    said = _read(situation, language, part, text or "")
    if isinstance(said, Rejected):
        return _asked(situation, proposal, language, part, said)
    texts = proposal.taught.texts
    texts = {**texts, language: msgspec.structs.replace(texts.get(language, InLanguage()), **said)}
    one = Composed(id_of(situation.now, proposal.number), texts)
    return _shown_or_asked(
        situation, Proposal(proposal.number, one, Stage.SHOWN, situation.now), one, language
    )


def _shown_or_asked(situation: Situation, proposal: Proposal, one: Composed, language: Language) -> Effects:
    """Return the step of showing an entry, or of asking for what it lacks in a language."""
    if part := lacking(one.texts[language]):
        return _asked(situation, proposal, language, part)
    kept = effects.KeepTeaching(situation.teaching.holding(proposal))
    return (effects.ShowProposal(proposal), kept)


def lacking(said: InLanguage) -> EntryPart | None:
    """Return which part is to be written next in a language, before clients can be answered."""
    if not said.question:
        return EntryPart.QUESTION
    return None if said.answer else EntryPart.ANSWER


def unfinished(situation: Situation, proposal: Proposal, one: Composed) -> Effects:
    """Return the step of asking for Finnish, if it lacks something in that; () if it may be tried."""
    part = lacking(one.texts.get(Language.FI, InLanguage()))
    if part is None:
        return ()
    return _asked(situation, proposal, Language.FI, part, Rejected(PartObjection.FINNISH))


# What she writes


def _read(
    situation: Situation, language: Language, part: EntryPart, text: str
) -> dict[str, object] | Rejected:
    """Return what she has written as the part that it is, by its name, or why it will not do."""
    match part:
        case EntryPart.QUESTION:
            line = " ".join(text.split())
            if placeholders(line):
                return Rejected(PartObjection.GAP, placeholders(line)[0])
            fits = 0 < len(line) <= LONGEST_QUESTION
            return {"question": line} if fits else Rejected(PartObjection.LENGTH)
        case EntryPart.ANSWER:
            return _answer(situation, language, "\n".join(tidy_lines(text)))
        case EntryPart.WAYS:
            ways = tuple(line for line in tidy_lines(text) if line.strip("-– "))
            fits = len(ways) <= MOST_WAYS and all(len(way) <= LONGEST_WAY for way in ways)
            return {"ways": ways} if fits and text.strip() else Rejected(PartObjection.LENGTH)
        case _:
            assert_never(part)


def _answer(situation: Situation, language: Language, said: str) -> dict[str, object] | Rejected:
    if not 0 < units(said) <= LONGEST_ANSWER:
        return Rejected(PartObjection.LENGTH)
    knowledge = situation.knowledge
    if unknown := [name for name in placeholders(said) if name not in knowledge.facts]:
        return Rejected(PartObjection.GAP, unknown[0])
    opening = (knowledge.fact(name, language) for name in openings.facts_that_open(said))
    words = knowledge.vocabulary.get(language, Vocabulary()).openings
    found = (openings.refused(text, words) for text in (said, *opening) if text)
    if word := next(filter(None, found), None):
        return Rejected(PartObjection.OPENING, word)
    return {"answer": said}
