"""How she teaches the bot by what it could not answer: every step, from a question to a live sentence.

==========  ==================================================================================
stage       what leads on
==========  ==================================================================================
shown       she may write it otherwise; or wants to know what it would change: *trying*
trying      what it would change is known: *tried*; it cannot be tried: *shown*
tried       she wants it: *confirmed*; or writes it otherwise: *shown*
confirmed   it is written down: *written*; it cannot be: *shown*
written     it is learned: it is live, its questions are settled, and the proposal is over
==========  ==================================================================================

Until she has confirmed, nothing is written anywhere but in the database, where it is encrypted.
"""

from collections.abc import Iterable, Iterator
from typing import assert_never

import msgspec

from bot.core.finnish_time import local
from bot.core.knowledge.composed import Composed
from bot.core.knowledge.edits import Added
from bot.core.knowledge.taught import Taught, last_of
from bot.core.supervisor import composing
from bot.core.supervisor import question_effects as effects
from bot.core.supervisor import question_events as events
from bot.core.supervisor.effects import Effect, Effects
from bot.core.supervisor.proposals import CERTAIN, Proposal, Stage, id_of
from bot.core.supervisor.questions import IGNORED, Alike, open_to_her, with_number
from bot.core.supervisor.situation import Situation

AWAKE = range(8, 20)
"""The hours in Finland in which she is told of new questions: nobody waits for that."""

LONGEST = composing.LONGEST_WAY
"""Characters of a sentence that is taught: what is longer is a story, from which nothing is learned."""


def listed(situation: Situation, page: int = 0, *, turned: bool = False) -> Effects:
    """Return the step of her asking what could not be answered; *turned* to another page in its place."""
    shown = situation.source if turned else None
    return (effects.ShowQuestions(open_to_her(situation.questions), page, shown),)


def news(situation: Situation) -> Effects:
    """Return the step of looking for new questions, as seldom as is configured, and not at night."""
    if not is_due(situation):
        return ()
    found = open_to_her(situation.questions)
    newest = max((one.number for one in situation.questions), default=0)
    new = [one for one in found if one.misses[-1].number > situation.teaching.seen]
    told = (effects.TellQuestions(len(new), len(found)),) if new else ()
    return (*told, effects.KeepTeaching(situation.teaching.seeing(newest, situation.now)))


def is_due(situation: Situation) -> bool:
    """Tell whether it is time to look for new questions."""
    before = situation.teaching.looked_at
    waited = before is None or situation.now - before >= situation.terms.questions
    here = situation.place is not None and situation.absence is None
    return here and waited and local(situation.now).hour in AWAKE


def pressed(situation: Situation, button: events.OfQuestions | events.OfTeaching) -> Effects:
    """Return the step of a button about questions, or about teaching."""
    match button:
        case events.PageTurned(page):
            return listed(situation, page, turned=True)
        case events.QuestionOpened(number):
            found = _question(situation, number)
            return (effects.ShowQuestion(found),) if found else (effects.SayQuestionGone(),)
        case events.Ignored(number):
            return _ignored(situation, _question(situation, number))
        case events.AdditionRequested(number, entry):
            return _proposed(situation, _question(situation, number), entry)
        case events.CompositionRequested(number):
            return composing.begun(situation, number)
        case events.PartRequested(number, language, part):
            return composing.requested(situation, number, language, part)
        case events.UndoingConfirmed(taught):
            return _undoing(situation, taught)
        case events.RewritingRequested(taught) | events.TrialRequested(taught):
            return _of_proposal(situation, button, situation.teaching.named(taught))
        case events.AdditionConfirmed(taught) | events.AdditionDropped(taught):
            return _of_proposal(situation, button, situation.teaching.named(taught))
        case _:
            assert_never(button)


def _question(situation: Situation, number: int) -> Alike | None:
    return with_number(open_to_her(situation.questions), number)


def _ignored(situation: Situation, question: Alike | None) -> Effects:
    if question is None:
        return (effects.SayQuestionGone(),)
    settled = effects.Settle(question.numbers, IGNORED)
    return (effects.ConfirmIgnored(question, situation.source), settled)


def _proposed(situation: Situation, question: Alike | None, entry: str) -> Effects:
    if question is None:
        return (effects.SayQuestionGone(),)
    before = situation.teaching.of(question.number)
    if before is not None and before.is_certain:
        return (effects.SayProposalGone(),)
    text, now = " ".join(question.first.question.split()), situation.now
    taught = Taught(id_of(now, question.number), entry, question.first.language, text)
    return _shown(situation, Proposal(question.number, taught, Stage.SHOWN, now))


def _shown(situation: Situation, proposal: Proposal) -> Effects:
    kept = effects.KeepTeaching(situation.teaching.holding(proposal))
    return (effects.ShowProposal(proposal), kept)


_Pressed = (
    events.RewritingRequested | events.TrialRequested | events.AdditionConfirmed | events.AdditionDropped
)


def _of_proposal(situation: Situation, button: _Pressed, proposal: Proposal | None) -> Effects:
    """Return the step of a button about a proposal; what is confirmed is not to be held up any more."""
    if proposal is None or proposal.is_certain:
        return (effects.SayProposalGone(),)
    match button:
        case events.RewritingRequested():
            return _rewriting(situation, proposal)
        case events.TrialRequested() if lacking := _lacking(situation, proposal):
            return lacking
        case events.TrialRequested():
            kept = _kept(situation, proposal, Stage.TRYING)
            return (effects.SayTrying(proposal, situation.source), kept)
        case events.AdditionConfirmed() if proposal.stage is Stage.TRIED:
            kept = _kept(situation, proposal, Stage.CONFIRMED)
            return (effects.ConfirmAddition(proposal, situation.source), kept)
        case events.AdditionConfirmed():
            return (effects.SayProposalGone(),)
        case events.AdditionDropped():
            left = situation.teaching.without(proposal.number)
            return (effects.ConfirmAdditionDropped(situation.source), effects.KeepTeaching(left))
        case _:
            assert_never(button)


def _rewriting(situation: Situation, proposal: Proposal) -> Effects:
    """Return the step of her wanting to write a proposal otherwise: of an entry, she chooses what of it."""
    if isinstance(proposal.taught, Composed):
        return (effects.ShowProposal(proposal),)
    return _asked(situation, proposal)


def _lacking(situation: Situation, proposal: Proposal) -> Effects:
    """Return the step of asking for what a proposal lacks before it can be tried; () if nothing."""
    match proposal.taught:
        case Composed() as entry:
            return composing.unfinished(situation, proposal, entry)
        case Taught(text=text):
            return _asked(situation, proposal) if len(text) > LONGEST else ()


def _asked(situation: Situation, proposal: Proposal) -> Effects:
    kept = msgspec.structs.replace(situation.teaching, edited=proposal.number)
    return (effects.AskForSentence(proposal), effects.KeepTeaching(kept))


def _kept(situation: Situation, proposal: Proposal, stage: Stage) -> effects.KeepTeaching:
    now = msgspec.structs.replace(proposal, stage=stage, at=situation.now)
    return effects.KeepTeaching(situation.teaching.holding(now))


def written(situation: Situation, text: str | None) -> Effects:
    """Return the step of her having written a proposal otherwise: it is another one then."""
    proposal = situation.teaching.of(situation.teaching.edited)
    if proposal is None or proposal.is_certain or not isinstance(proposal.taught, Taught):
        return (effects.SayProposalGone(),)
    line = " ".join((text or "").split())
    if not 0 < len(line) <= LONGEST:
        return (effects.AskForSentence(proposal),)
    now = situation.now
    taught = msgspec.structs.replace(proposal.taught, text=line, id=id_of(now, proposal.number))
    return _shown(situation, Proposal(proposal.number, taught, Stage.SHOWN, now))


def tried(situation: Situation, event: events.OfTrial) -> Effects:
    """Return the step of what came of a trial, of writing down, or of taking back."""
    if isinstance(event, events.NotUndone):
        kept = msgspec.structs.replace(situation.teaching, undone=None)
        return (effects.SayNotUndone(event.why), effects.KeepTeaching(kept))
    proposal = situation.teaching.named(event.id)
    if proposal is None:
        return ()
    match event:
        case events.Weighed():
            return (effects.ShowWeighed(proposal, event), _kept(situation, proposal, Stage.TRIED))
        case events.NotTaught(_, why):
            return (effects.SayNotTaught(proposal, why), _kept(situation, proposal, Stage.SHOWN))
        case events.WrittenDown():
            written = msgspec.structs.replace(proposal, stage=Stage.WRITTEN)
            return (effects.KeepTeaching(situation.teaching.holding(written)),)
        case _:
            assert_never(event)


def undoing(situation: Situation) -> Effects:
    """Return the step of her asking that what was taught last be taken back; () if there is nothing."""
    one = last(situation)
    return (effects.AskUndoing(one),) if one else ()


def last(situation: Situation) -> Added | None:
    """Return what was added last and is not taken back: the ids begin with when that was."""
    sentence, entry = last_of(situation.taught), last_of(situation.knowledge.composed)
    if sentence is None or entry is None:
        return sentence or entry
    return entry if entry.id > sentence.id else sentence


def _undoing(situation: Situation, taught: str) -> Effects:
    one = last(situation)
    if one is None or one.id != taught:
        return (effects.SayProposalGone(),)
    kept = msgspec.structs.replace(situation.teaching, undone=taught)
    return (effects.ConfirmUndoing(one, situation.source), effects.KeepTeaching(kept))


def learned(situation: Situation) -> Effects:
    """Return the step of a knowledge that is live: what it teaches or takes back is told and settled."""
    history: tuple[Added, ...] = (*situation.taught, *situation.knowledge.composed)
    teaching, counts = situation.teaching, {one.id for one in history if not one.undone}
    live = [one for one in teaching.at_stage(*CERTAIN) if one.taught.id in counts]
    back = [one for one in history if one.undone and one.id == teaching.undone]
    if not live and not back:
        return ()
    left = tuple(one for one in teaching.proposals if one not in live)
    undone = None if back else teaching.undone
    kept = msgspec.structs.replace(teaching, proposals=left, undone=undone)
    return (*_live(situation, live), *_taken_back(situation, back), effects.KeepTeaching(kept))


def _live(situation: Situation, live: Iterable[Proposal]) -> Iterator[Effect]:
    for one in live:
        question = _question(situation, one.number)
        yield effects.ConfirmTaught(one.taught, round((situation.now - one.at).total_seconds()))
        yield from (
            (effects.AnswerAsker(miss, one.taught.entry) for miss in question.awaited) if question else ()
        )
        if numbers := question.numbers if question else tuple(filter(None, (one.number,))):
            yield effects.Settle(numbers, one.taught.id)


def _taken_back(situation: Situation, back: Iterable[Added]) -> Iterator[Effect]:
    for one in back:
        numbers = tuple(each.number for each in situation.questions if each.miss.fate == one.id)
        yield effects.ConfirmUndone(one)
        yield effects.Settle(numbers, None)
