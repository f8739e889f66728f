"""How she states a fact: written in a language, shown as clients would read it, and live when she wants it.

Until she has confirmed, nothing is written anywhere but in the database, where it is encrypted. What has
changed since she began, by whatever way, is shown to her first.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import assert_never

import msgspec

from bot.core.knowledge import facts, stated
from bot.core.knowledge.stated import Stated
from bot.core.language import Language
from bot.core.supervisor import fact_effects as effects
from bot.core.supervisor import fact_events as events
from bot.core.supervisor.effects import Effect, Effects
from bot.core.supervisor.fact_effects import FactObjection
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.statements import Statement, Wanted
from bot.core.text import tidy_lines


def listed(situation: Situation, page: int = 0, *, turned: bool = False) -> Effects:
    """Return the step of her asking for the facts; *turned* to another page in its place."""
    return (effects.ShowFacts(page, situation.source if turned else None),)


def pressed(situation: Situation, button: events.OfFacts) -> Effects:
    """Return the step of a button about facts."""
    match button:
        case events.FactPageTurned(page):
            return listed(situation, page, turned=True)
        case events.FactOpened(fact) if _is_changeable(situation, fact):
            return (effects.ShowFact(fact),)
        case events.FactRequested(fact, language) if _is_changeable(situation, fact):
            return _asked(situation, fact, language)
        case events.FactOpened() | events.FactRequested():
            return (effects.SayFactGone(),)
        case events.StatementConfirmed(id_):
            return _confirmed(situation, situation.stating.named(id_))
        case events.StatementDropped(id_):
            return _dropped(situation, situation.stating.named(id_))
        case events.FactUndoingConfirmed(id_):
            return _undoing(situation, id_)
        case _:
            assert_never(button)


def _is_changeable(situation: Situation, fact: str) -> bool:
    return fact in facts.changeable(situation.knowledge)


def _asked(
    situation: Situation,
    fact: str,
    language: Language,
    objection: FactObjection | None = None,
    word: str = "",
) -> Effects:
    kept = msgspec.structs.replace(situation.stating, wanted=Wanted(fact, language))
    return (effects.AskForFact(fact, language, objection, word), effects.KeepStating(kept))


def written(situation: Situation, text: str | None) -> Effects:
    """Return the step of her having written a fact, in the language in which she was asked for it."""
    wanted = situation.stating.wanted
    if wanted is None or not _is_changeable(situation, wanted.fact):
        return (effects.SayFactGone(),)
    fact, language = wanted.fact, wanted.language
    said = "\n".join(tidy_lines(text or ""))
    if not 0 < len(said) <= facts.LONGEST:
        return _asked(situation, fact, language, FactObjection.LENGTH)
    if word := facts.opening(situation.knowledge, fact, language, said):
        return _asked(situation, fact, language, FactObjection.OPENING, word)
    before = situation.stating.of(fact)
    if before is not None and before.confirmed:
        return (effects.SayFactGone(),)
    now = facts.values(situation.knowledge, fact)
    values = before.stated.values if before else now
    return _shown(situation, fact, {**values, language: said}, before.base if before else now)


def _shown(
    situation: Situation, fact: str, values: dict[Language, str], base: dict[Language, str]
) -> Effects:
    """Return the step of showing what would be stated; in Finnish it must be, on which all fall back."""
    over = facts.mark(situation.knowledge, fact)
    one = Statement(Stated(_id(situation.now), fact, values, over), base, situation.now)
    return (effects.ShowStatement(one), effects.KeepStating(situation.stating.holding(one)))


def _id(now: datetime) -> str:
    """Return by what a statement is known: when it was written."""
    return f"{now:%Y%m%d-%H%M%S}{now.microsecond // 1000:03}"


def _confirmed(situation: Situation, one: Statement | None) -> Effects:
    if one is None or one.confirmed or not _is_changeable(situation, one.stated.fact):
        return (effects.SayFactGone(),)
    fact, values = one.stated.fact, one.stated.values
    if _has_changed(situation, one):
        return _anew(situation, one)
    if not values.get(Language.FI):
        return _asked(situation, fact, Language.FI, FactObjection.FINNISH)
    wanted = msgspec.structs.replace(one, confirmed=True, at=situation.now)
    kept = effects.KeepStating(situation.stating.holding(wanted))
    return (effects.ConfirmStatement(wanted, situation.source), kept)


def _has_changed(situation: Situation, one: Statement) -> bool:
    """Tell whether a fact is not what it was when she began, or is written otherwise by hand."""
    knowledge, fact = situation.knowledge, one.stated.fact
    return (facts.values(knowledge, fact), facts.mark(knowledge, fact)) != (one.base, one.stated.over)


def _anew(situation: Situation, one: Statement) -> Effects:
    """Return the step of showing once more what would be stated, over what the fact is now."""
    now = facts.values(situation.knowledge, one.stated.fact)
    hers = {x: text for x, text in one.stated.values.items() if text != one.base.get(x)}
    shown, kept = _shown(situation, one.stated.fact, {**now, **hers}, now)
    assert isinstance(shown, effects.ShowStatement)
    return (effects.ShowStatement(shown.statement, anew=True), kept)


def _dropped(situation: Situation, one: Statement | None) -> Effects:
    if one is None or one.confirmed:
        return (effects.SayFactGone(),)
    left = situation.stating.without(one.stated.fact)
    return (effects.ConfirmStatementDropped(situation.source), effects.KeepStating(left))


def tried(situation: Situation, event: events.OfStating) -> Effects:
    """Return the step of what came of writing down, or of taking back."""
    match event:
        case events.FactNotUndone(why):
            kept = msgspec.structs.replace(situation.stating, undone=None)
            return (effects.SayFactNotUndone(why), effects.KeepStating(kept))
        case events.NotStated(id_, why):
            one = situation.stating.named(id_)
            if one is None:
                return ()
            left = msgspec.structs.replace(one, confirmed=False)
            kept = situation.stating.holding(left)
            return (effects.SayNotStated(left, why), effects.KeepStating(kept))
        case _:
            assert_never(event)


def last(situation: Situation) -> Stated | None:
    """Return what she has stated last, as far as it counts."""
    return stated.last_of(situation.knowledge.by_hand, situation.knowledge.stated)


def _undoing(situation: Situation, id_: str) -> Effects:
    one = last(situation)
    if one is None or one.id != id_:
        return (effects.SayFactGone(),)
    kept = msgspec.structs.replace(situation.stating, undone=id_)
    return (effects.ConfirmFactUndoing(one, situation.source), effects.KeepStating(kept))


def learned(situation: Situation) -> Effects:
    """Return the step of a knowledge that is live: what is stated by it, or taken back, is told."""
    stating, known = situation.stating, {one.id: one for one in situation.knowledge.stated}
    live = [one for one in stating.confirmed if one.stated.id in known]
    back = [one for one in known.values() if one.undone and one.id == stating.undone]
    if not live and not back:
        return ()
    left = tuple(one for one in stating.statements if one not in live)
    kept = msgspec.structs.replace(stating, statements=left, undone=None if back else stating.undone)
    told = (*_live(situation, live), *(effects.ConfirmFactUndone(one) for one in back))
    return (*told, effects.KeepStating(kept))


def _live(situation: Situation, live: Iterable[Statement]) -> Iterator[Effect]:
    counts = stated.counting(situation.knowledge.by_hand, situation.knowledge.stated)
    for one in live:
        if counts.get(one.stated.fact) == one.stated:
            yield effects.ConfirmStated(one.stated, round((situation.now - one.at).total_seconds()))
        else:
            yield effects.SayNotStated(one, "", meanwhile=True)
