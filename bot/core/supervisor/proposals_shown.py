"""Teaching in words: what would be taught, what it would change, that it is live, and that it is not."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from bot.core.knowledge import named
from bot.core.knowledge.composed import Composed, InLanguage
from bot.core.knowledge.edits import Added
from bot.core.knowledge.taught import Taught
from bot.core.language import Language
from bot.core.message import Asked
from bot.core.reply import Copyable, shorten
from bot.core.supervisor import composed_shown, revealing
from bot.core.supervisor import question_effects as effects
from bot.core.supervisor.proposals import Proposal
from bot.core.supervisor.question_events import (
    AdditionConfirmed,
    AdditionDropped,
    Changed,
    OfTeaching,
    RewritingRequested,
    TrialRequested,
    UndoingConfirmed,
    Weighed,
)
from bot.core.supervisor.questions_shown import topic
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import NO_WORDS, Messages, Speaker, under_what
from bot.core.supervisor.teaching import LONGEST

MOST_CHANGED = 10
"""How many of the questions that would get another answer are shown, how many findings, and so on."""


def told(say: Speaker, effect: effects.SaidOfTeaching, situation: Situation) -> Messages:
    """Return what she is told of teaching."""
    match effect:
        case effects.ShowProposal(proposal):
            return _shown(say, proposal, situation)
        case effects.AskForSentence(proposal):
            words = {"text": _text(proposal.taught), "most": str(LONGEST)}
            asks = Asked.SENTENCE
            return say.ask("ask_for_sentence", words, situation, "sentence", asks=asks)
        case effects.AskForPart(Proposal(taught=Composed() as entry)):
            return composed_shown.ask(say, effect, entry, situation)
        case effects.AskForPart():
            return say.tell("proposal_gone", under=under_what(situation))
        case effects.SayProposalGone():
            return say.tell("proposal_gone", under=under_what(situation))
        case effects.SayTrying(proposal, shown):
            return say.in_place("trying", _words(say, proposal.taught), shown)
        case effects.ShowWeighed(proposal, weighed):
            return _weighed(say, proposal, weighed)
        case effects.SayNotTaught(proposal, why):
            words = {**_words(say, proposal.taught), "reason": why or say.say("teaching_failed")}
            return say.tell("not_taught", words, buttons=_buttons(proposal))
        case effects.ConfirmAddition(proposal, shown):
            return say.in_place("taking_up", _words(say, proposal.taught), shown)
        case effects.ConfirmAdditionDropped(shown):
            return say.in_place("not_added", NO_WORDS, shown)
        case effects.ConfirmTaught(taught, seconds):
            return say.tell("taught_live", {**_words(say, taught), "seconds": str(seconds)})
        case effects.AskUndoing(taught):
            return say.tell("ask_undoing", _words(say, taught), buttons=(UndoingConfirmed(taught.id),))
        case effects.ConfirmUndoing(taught, shown):
            return say.in_place("undoing", _words(say, taught), shown)
        case effects.ConfirmUndone(taught):
            key = "entry_undone" if isinstance(taught, Composed) else "undone"
            return say.tell(key, _words(say, taught))
        case effects.SayNotUndone(why):
            return say.tell("not_undone", {"reason": why or say.say("teaching_failed")})
        case _:
            assert_never(effect)


def _words(say: Speaker, taught: Added) -> dict[str, str]:
    entry = isinstance(taught, Composed)
    return {"text": _text(taught), "topic": say.say("own_entry") if entry else topic(say, taught.entry)}


def _text(taught: Added) -> str:
    """Return what something taught is called by: the sentence, or the question of an entry."""
    match taught:
        case Taught(text=text):
            return text
        case Composed(texts=texts):
            finnish = texts.get(Language.FI, InLanguage()).question
            return finnish or next((said.question for said in texts.values() if said.question), "")


def _shown(say: Speaker, proposal: Proposal, situation: Situation) -> Messages:
    """Return what would be taught; a press copies it, to be written otherwise."""
    if isinstance(proposal.taught, Composed):
        return composed_shown.shown(say, proposal, proposal.taught, situation)
    text = "\n\n".join(_parts(say, proposal.taught))
    copied = (Copyable(say.say("choice.copy.sentence"), proposal.taught.text),)
    choices = say.choices(_buttons(proposal))
    return say.show(text, choices, under=under_what(situation), copyable=copied)


def _buttons(proposal: Proposal) -> tuple[OfTeaching, ...]:
    """Return what can be done about a proposal; what is too long must be written otherwise first."""
    taught = proposal.taught
    too_long = isinstance(taught, Taught) and len(taught.text) > LONGEST
    trying = () if too_long else (TrialRequested(taught.id),)
    return (*trying, RewritingRequested(taught.id), AdditionDropped(taught.id))


def _parts(say: Speaker, taught: Taught) -> Iterator[str]:
    key = "proposal_none" if taught.entry == named.NONE else "proposal"
    yield say.say(key, **_words(say, taught))
    known = say.knowledge.every_sentence
    if telling := revealing.telling(taught.text, known):
        yield say.say("proposal_telling", words=", ".join(telling))
    if rare := revealing.rare(taught.text, known):
        yield say.say("proposal_rare", words=", ".join(rare))
    yield say.say("proposal_leaves")
    if len(taught.text) > LONGEST:
        yield say.say("proposal_too_long", most=str(LONGEST))


def _weighed(say: Speaker, proposal: Proposal, weighed: Weighed) -> Messages:
    """Return what a proposal would change, and whether she wants it."""
    taught = proposal.taught
    buttons = (AdditionConfirmed(taught.id), RewritingRequested(taught.id), AdditionDropped(taught.id))
    parts = [say.say("weighed_of", **_words(say, taught)), *_changes(say, weighed)]
    if weighed.deaf:
        items = listed(say, [f"• {sentence}" for sentence in weighed.deaf])
        parts.append(say.say("weighed_deaf", items=items))
    if weighed.findings:
        items = listed(say, [f"• {finding}" for finding in weighed.findings])
        parts.append(say.say("weighed_findings", items=items))
    return say.show("\n\n".join(parts), say.choices(buttons))


def _changes(say: Speaker, weighed: Weighed) -> Iterator[str]:
    if not weighed.asked:
        yield say.say("weighed_unasked")
        return
    measured = {"asked": str(weighed.asked), "seconds": str(weighed.seconds)}
    if not weighed.changed:
        yield say.say("weighed_nothing", **measured)
        return
    items = listed(say, [change(say, changed, "weighed_item") for changed in weighed.changed])
    yield say.say("weighed", count=str(len(weighed.changed)), items=items, **measured)


def change(say: Speaker, changed: Changed, key: str) -> str:
    """Return a question that is answered otherwise, in the sentence of a *key*."""
    before, after = _answer(say, changed.before), _answer(say, changed.after)
    return say.say(key, question=shorten(changed.text), before=before, after=after)


def _answer(say: Speaker, entries: Sequence[str]) -> str:
    """Return what a question is answered by: an entry, several suggestions, or nothing."""
    if not entries:
        return say.say("answered_nothing")
    titles = ", ".join(topic(say, entry) for entry in entries)
    return titles if len(entries) == 1 else say.say("answered_suggest", topics=titles)


def listed(say: Speaker, lines: Sequence[str]) -> str:
    """Return as many of *lines* as can be read on a phone, and how many more there are."""
    more = len(lines) - MOST_CHANGED
    rest = (say.say("listed_more", count=str(more)),) if more > 0 else ()
    return "\n".join((*lines[:MOST_CHANGED], *rest))
