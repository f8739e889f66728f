"""All that there is about inquiries: found by words, shown whole, exported, deleted."""

from collections.abc import Iterator
from typing import assert_never

from bot.core.address import SUPERVISOR
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.search import found
from bot.core.inquiry.status import Status
from bot.core.message import Source
from bot.core.supervisor import effects, events
from bot.core.supervisor.effects import Effect
from bot.core.supervisor.place import deletable
from bot.core.supervisor.situation import Situation

Effects = tuple[Effect, ...]


def searched(situation: Situation, words: str) -> Effects:
    """Return the step of looking for words."""
    if not words.strip():
        return (effects.AskForWords(),)
    return (effects.ShowFound(words.strip(), found(situation.every, words)),)


def exported(situation: Situation, one: Inquiry | None) -> Effects:
    """Return the step of her asking for a file: of one inquiry if it is known which, else of all."""
    return (effects.SendExport((one,) if one else situation.every),)


def pressed(situation: Situation, one: Inquiry, button: events.OfArchive) -> Effects:
    """Return the step of a button about all that there is of an inquiry."""
    match button:
        case events.Opened():
            return (effects.ShowWhole(one),)
        case events.Exported():
            return exported(situation, one)
        case events.DeletionRequested():
            return (effects.AskDeletion(one),)
        case events.DeletionConfirmed():
            return tuple(_deleted(situation, one))
        case _:
            assert_never(button)


def _deleted(situation: Situation, one: Inquiry) -> Iterator[Effect]:
    """Yield what it brings about that she deletes an inquiry; a client who waits is told."""
    yield effects.Forget(one)
    if one.status is not Status.CLOSED:
        yield effects.TellDeleted(one)
    copies = (sent for sent in situation.thread if sent.to == SUPERVISOR)
    young, left = deletable(copies, situation.here, situation.now)
    yield from (effects.TakeBack(Source(copy.place, copy.message_id)) for copy in young)
    yield effects.ConfirmDeleted(one.code, left)
