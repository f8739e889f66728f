"""An entry of her own in words: a part asked for, and the whole as clients would read it."""

from collections.abc import Iterator

from bot.core.knowledge import facts
from bot.core.knowledge.composed import Composed, InLanguage
from bot.core.knowledge.edits import with_composed
from bot.core.language import Language
from bot.core.message import Asked
from bot.core.reply import Choice
from bot.core.supervisor import question_effects as effects
from bot.core.supervisor import revealing, tokens
from bot.core.supervisor.composing import LONGEST_ANSWER, LONGEST_QUESTION, LONGEST_WAY, MOST_WAYS
from bot.core.supervisor.proposals import Proposal
from bot.core.supervisor.question_effects import PartObjection
from bot.core.supervisor.question_events import AdditionDropped, EntryPart, PartRequested, TrialRequested
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import Messages, Speaker, under_what

LIMITS = {
    EntryPart.QUESTION: {"most": str(LONGEST_QUESTION)},
    EntryPart.ANSWER: {"most": str(LONGEST_ANSWER)},
    EntryPart.WAYS: {"most": str(MOST_WAYS), "longest": str(LONGEST_WAY)},
}
"""How much may be written as each part."""


# Asking for a part


def ask(say: Speaker, effect: effects.AskForPart, one: Composed, situation: Situation) -> Messages:
    """Return the question for a part, with what clients have asked and what was written before."""
    text = "\n\n".join(_asking(say, effect, one.texts.get(effect.language, InLanguage())))
    return say.ask_in_words(text, situation, f"entry_{effect.part}", asks=Asked(effect.part.value))


def _asking(say: Speaker, effect: effects.AskForPart, said: InLanguage) -> Iterator[str]:
    part = effect.part
    if effect.objection is not None:
        objected = effect.objection in (PartObjection.OPENING, PartObjection.GAP)
        yield say.say(f"entry_objection.{effect.objection}", **({"word": effect.word} if objected else {}))
    yield say.say(f"ask_for_entry.{part}", spoken=say.spoken(effect.language), **LIMITS[part])
    if said.question and part is not EntryPart.QUESTION:
        yield f"”{said.question}”"
    if said.ways and part is EntryPart.QUESTION and not said.question:
        yield say.say("entry_asked_so", items=_items(said.ways))
    if now := _now(said, part):
        yield say.say("fact_now", value=now)


def _now(said: InLanguage, part: EntryPart) -> str:
    return {
        EntryPart.QUESTION: said.question,
        EntryPart.ANSWER: said.answer,
        EntryPart.WAYS: "\n".join(said.ways),
    }[part]


# The whole


def shown(say: Speaker, proposal: Proposal, one: Composed, situation: Situation) -> Messages:
    """Return an entry as clients would read it in each language that she wrote it in."""
    text = "\n\n".join(_parts(say, one))
    return say.show(text, tuple(_choices(say, proposal, one)), under=under_what(situation))


def _parts(say: Speaker, one: Composed) -> Iterator[str]:
    yield say.say("entry_preview")
    known = with_composed(say.knowledge, (one,))
    for language, said in one.texts.items():
        if said.is_whole:
            words = {"question": said.question, "answer": known.answer(one.entry, language).text}
            yield say.say("fact_previewed", spoken=say.spoken(language), **words)
        if said.ways:
            yield say.say("entry_ways", spoken=say.spoken(language), items=_items(said.ways))
    yield from _warnings(say, one)


def _items(ways: tuple[str, ...]) -> str:
    return "\n".join(f"• {way}" for way in ways)


def _warnings(say: Speaker, one: Composed) -> Iterator[str]:
    """Yield what she should look at: what might tell of somebody, and languages that she has not written."""
    known, ways = say.knowledge.every_sentence, [way for said in one.texts.values() for way in said.ways]
    for key, words in (("telling", revealing.telling), ("rare", revealing.rare)):
        if found := dict.fromkeys(word for way in ways for word in words(way, known)):
            yield say.say(f"proposal_{key}", words=", ".join(found))
    if ways:
        yield say.say("entry_leaves")
    for language in facts.languages(say.knowledge):
        if language is not Language.FI and not one.texts.get(language, InLanguage()).is_whole:
            yield say.say("entry_borrowed", spoken=say.spoken(language))


def _choices(say: Speaker, proposal: Proposal, one: Composed) -> Iterator[Choice]:
    trying, leaving = say.choices((TrialRequested(one.id), AdditionDropped(one.id)))
    yield trying
    for language in facts.languages(say.knowledge):
        spoken, begun = say.spoken(language), language in one.texts
        for part in EntryPart if begun else (EntryPart.QUESTION,):
            label = say.say(f"choice.part.{part}" if begun else "choice.write_fact", spoken=spoken)
            yield Choice(label, tokens.token(PartRequested(proposal.number, language, part)))
    yield leaving
