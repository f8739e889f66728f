"""Facts in words: a page of them, one of them whole, and the answers as clients would read them."""

from collections.abc import Iterator
from itertools import islice
from typing import assert_never

from bot.core.knowledge import facts
from bot.core.knowledge.entries import Knowledge
from bot.core.knowledge.stated import Stated, Values
from bot.core.language import Language
from bot.core.message import Asked
from bot.core.reply import Choice, shorten
from bot.core.supervisor import fact_effects as effects
from bot.core.supervisor import tokens
from bot.core.supervisor.fact_effects import FactObjection
from bot.core.supervisor.fact_events import (
    FactOpened,
    FactPageTurned,
    FactRequested,
    FactUndoingConfirmed,
    StatementConfirmed,
    StatementDropped,
)
from bot.core.supervisor.question_events import CompositionRequested
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import NO_WORDS, Messages, Speaker, under_what
from bot.core.supervisor.statements import Statement

PAGE = 10
"""Facts on a page."""

MOST_PREVIEWED = 2
"""How many of the answers that name a fact are shown in each language: those that are about little else."""

MOST_NAMED = 8
"""How many of them are named by their titles."""

LONGEST_LABEL = 40
"""Characters of a fact's title on a button."""


def told(say: Speaker, effect: effects.SaidOfFacts, situation: Situation) -> Messages:
    """Return what she is told of facts."""
    match effect:
        case effects.ShowFacts():
            return _listed(say, effect)
        case effects.ShowFact(fact):
            buttons = tuple(_writing(say, fact))
            return say.show("\n\n".join(_whole(say, fact)), buttons, under=under_what(situation))
        case effects.AskForFact():
            text = "\n\n".join(_asking(say, effect))
            return say.ask_in_words(text, situation, "fact", asks=Asked.FACT)
        case effects.ShowStatement(statement, anew):
            text = "\n\n".join(_preview(say, statement, anew=anew))
            return say.show(text, _deciding(say, statement), under=under_what(situation))
        case effects.SayFactGone():
            return say.tell("fact_gone", under=under_what(situation))
        case effects.ConfirmStatement(statement, shown):
            return say.in_place("fact_taking_up", _titled(say, statement.stated), shown)
        case effects.ConfirmStatementDropped(shown):
            return say.in_place("fact_unchanged", NO_WORDS, shown)
        case effects.SayNotStated():
            return _not_stated(say, effect)
        case effects.ConfirmStated(stated, seconds):
            words = {**_titled(say, stated), "value": _value(say, stated.values), "seconds": str(seconds)}
            return say.tell("fact_live", words)
        case effects.AskFactUndoing(stated):
            words = {**_titled(say, stated), "value": _value(say, stated.values)}
            return say.tell("ask_fact_undoing", words, buttons=(FactUndoingConfirmed(stated.id),))
        case effects.ConfirmFactUndoing(stated, shown):
            return say.in_place("fact_undoing", _titled(say, stated), shown)
        case effects.ConfirmFactUndone(stated):
            now = _value(say, say.knowledge.facts.get(stated.fact, {}))
            return say.tell("fact_undone", {**_titled(say, stated), "value": now})
        case effects.SayFactNotUndone(why):
            return say.tell("not_undone", {"reason": why or say.say("teaching_failed")})
        case _:
            assert_never(effect)


# A page of them


def _listed(say: Speaker, effect: effects.ShowFacts) -> Messages:
    """Return a page of the facts, each of which a button opens."""
    names = _in_order(say.knowledge)
    pages = [*range(0, len(names), PAGE)] or [0]
    page = min(effect.page, len(pages) - 1)
    first = pages[page]
    shown = [*enumerate(names[first : first + PAGE], first + 1)]
    stated = sum(facts.is_stated(say.knowledge, name) for name in names)
    words = {
        "unstated": str(len(names) - stated),
        "stated": str(stated),
        "items": "\n".join(_item(say, number, name) for number, name in shown),
    }
    buttons = [
        Choice(_cut(f"{number}. {_title(say, name)}"), tokens.token(FactOpened(name)))
        for number, name in shown
    ]
    if page > 0:
        buttons.append(Choice(say.say("choice.page_before"), tokens.token(FactPageTurned(page - 1))))
    if page + 1 < len(pages):
        buttons.append(Choice(say.say("choice.page_after"), tokens.token(FactPageTurned(page + 1))))
    buttons.append(Choice(say.say("choice.new_entry"), tokens.token(CompositionRequested(0))))
    return say.in_place("facts", words, effect.shown, buttons)


def _in_order(knowledge: Knowledge) -> tuple[str, ...]:
    """Return the facts as they are written, those first that are not stated."""
    return tuple(sorted(facts.changeable(knowledge), key=lambda name: facts.is_stated(knowledge, name)))


def _item(say: Speaker, number: int, name: str) -> str:
    return f"{number}. {_title(say, name)}: {_value(say, say.knowledge.facts[name])}"


# One of them


def _title(say: Speaker, name: str) -> str:
    return facts.title(say.knowledge, name, say.language)


def _titled(say: Speaker, stated: Stated) -> dict[str, str]:
    return {"title": _title(say, stated.fact)}


def _value(say: Speaker, values: Values) -> str:
    """Return what a fact is, in her language if it is written in that."""
    said = values.get(say.language) or values.get(Language.FI)
    return f"”{shorten(said)}”" if said else say.say("fact_unstated")


def _writing(say: Speaker, fact: str) -> Iterator[Choice]:
    """Yield a button for each language in which a fact may be written."""
    for language in facts.languages(say.knowledge):
        label = say.say("choice.write_fact", spoken=say.spoken(language))
        yield Choice(label, tokens.token(FactRequested(fact, language)))


def _whole(say: Speaker, fact: str) -> Iterator[str]:
    values = say.knowledge.facts[fact]
    yield say.say("fact", title=_title(say, fact), name=fact)
    lines = (_said_in(say, language, values) for language in facts.languages(say.knowledge))
    yield "\n".join(lines)
    if saying := facts.saying(say.knowledge, fact):
        titles = (f"• {say.knowledge.question(entry.id, say.language)}" for entry in saying[:MOST_NAMED])
        more = len(saying) - MOST_NAMED
        items = (*titles, say.say("listed_more", count=str(more))) if more > 0 else titles
        yield say.say("fact_used", items="\n".join(items))
    if own := facts.sentences(say.knowledge, fact):
        yield say.say("fact_in_sentences", count=str(own))


def _said_in(say: Speaker, language: Language, values: Values) -> str:
    spoken = say.spoken(language)
    if own := values.get(language):
        return say.say("fact_value", spoken=spoken, value=own)
    borrowed = values.get(Language.FI)
    return say.say("fact_value_borrowed" if borrowed else "fact_value_unstated", spoken=spoken)


# Asking for it


def _asking(say: Speaker, effect: effects.AskForFact) -> Iterator[str]:
    if effect.objection is not None:
        yield say.say(f"fact_objection.{effect.objection}", **_objected(effect))
    spoken = say.spoken(effect.language)
    yield say.say("ask_for_fact", title=_title(say, effect.fact), spoken=spoken, most=str(facts.LONGEST))
    gap = facts.with_gap(say.knowledge, effect.fact, effect.language)
    for _, answer in islice(_answers(gap, effect.fact, effect.language), 1):
        yield say.say("fact_place", answer=answer)
    if now := say.knowledge.facts[effect.fact].get(effect.language):
        yield say.say("fact_now", value=now)


def _objected(effect: effects.AskForFact) -> dict[str, str]:
    return {"word": effect.word} if effect.objection is FactObjection.OPENING else {}


# As clients would read it


def _preview(say: Speaker, statement: Statement, *, anew: bool) -> Iterator[str]:
    stated = statement.stated
    yield say.say("fact_preview_anew" if anew else "fact_preview", title=_title(say, stated.fact))
    said = facts.with_values(say.knowledge, stated.fact, stated.values)
    for language in facts.languages(say.knowledge):
        yield "\n".join(_previewed(say, said, stated, language))
    yield from _warnings(say, statement)


def _previewed(say: Speaker, said: Knowledge, stated: Stated, language: Language) -> Iterator[str]:
    """Yield the first answers with a fact in a language; of one that stands in none, the fact itself."""
    spoken = say.spoken(language)
    answers = [*islice(_answers(said, stated.fact, language), MOST_PREVIEWED)]
    for question, answer in answers:
        yield say.say("fact_previewed", spoken=spoken, question=question, answer=answer)
    if not answers:
        yield say.say("fact_value", spoken=spoken, value=said.fact(stated.fact, language))


def _answers(said: Knowledge, fact: str, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the questions whose answers name a fact, and those answers, as far as they are in a language."""
    for entry in facts.saying(said, fact):
        if language in entry.texts:
            yield said.question(entry.id, language), said.answer(entry.id, language).text


def _warnings(say: Speaker, statement: Statement) -> Iterator[str]:
    """Yield what she should look at: a language without its own wording, and one that stays as it was."""
    values, base = statement.stated.values, statement.base
    changed = [language for language, text in values.items() if base.get(language) != text]
    for language in facts.languages(say.knowledge):
        spoken = say.spoken(language)
        if language not in values:
            yield say.say("fact_borrowed", spoken=spoken)
        elif language not in changed:
            yield say.say("fact_as_before", spoken=spoken, value=shorten(values[language]))


def _deciding(say: Speaker, statement: Statement) -> tuple[Choice, ...]:
    id_ = statement.stated.id
    deciding = say.choices((StatementConfirmed(id_), StatementDropped(id_)))
    return (deciding[0], *_writing(say, statement.stated.fact), deciding[1])


def _not_stated(say: Speaker, effect: effects.SayNotStated) -> Messages:
    meanwhile = say.say("fact_by_hand") if effect.meanwhile else ""
    reason = meanwhile or effect.why or say.say("teaching_failed")
    words = {**_titled(say, effect.statement.stated), "reason": reason}
    choices = () if effect.meanwhile else _deciding(say, effect.statement)
    return say.show(say.say("not_stated", **words), choices)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_LABEL else f"{line[: LONGEST_LABEL - 1].rstrip()}…"
